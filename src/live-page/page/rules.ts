import type { RuleAbout, ToldOutcome } from '../told.ts'
import { make } from './elements.ts'
import { countOf, outcomeNames } from './words.ts'

const outcomes: readonly ToldOutcome[] = ['broken', 'kept', 'not applicable', 'left out']
const classes: Readonly<Record<ToldOutcome, string>> = {
  broken: 'is-refused',
  kept: 'is-accepted',
  'not applicable': 'is-not-applicable',
  'left out': 'is-not-applicable',
}
const signs: Readonly<Record<ToldOutcome, string>> = {
  broken: '✕',
  kept: '✓',
  'not applicable': '–',
  'left out': '–',
}

/** Rules with what became of each; the broken ones first, the others folded away but for their count. */
export function rulesElement(rules: readonly RuleAbout[]): HTMLElement {
  return make(
    'div',
    { class: 'rules' },
    ...outcomes.flatMap((outcome) => {
      const of = rules.filter((rule) => rule.outcome === outcome)
      if (of.length === 0) return []
      const name = `${outcomeNames[outcome]}: ${countOf(of.length, 'rule')}`
      const details = make(
        'details',
        { class: classes[outcome] },
        make(
          'summary',
          {},
          make('span', { attributes: { 'aria-hidden': 'true' } }, signs[outcome]),
          ` ${name}`,
        ),
        make('ul', {}, ...of.map(ruleElement)),
      )
      details.open = outcome === 'broken'
      return [details]
    }),
  )
}

function ruleElement({ id, title, strength }: RuleAbout): HTMLElement {
  return make(
    'li',
    { class: 'about' },
    make('span', { class: 'title' }, title),
    ' ',
    make('span', { class: 'rule' }, make('code', {}, id), ' ', make('span', { class: 'strength' }, strength)),
  )
}
