import type { ToldFinding } from '../told.ts'
import { type Child, make } from './elements.ts'

/** What a request breaks, what binds most first. */
export function findingsElement(findings: readonly ToldFinding[]): HTMLElement {
  const list = make('ol', { class: 'findings' })
  const order = ['must', 'assurance', 'advice', 'open']
  const sorted = [...findings].sort((a, b) => order.indexOf(a.strength) - order.indexOf(b.strength))
  list.append(...sorted.map(findingElement))
  return list
}

function findingElement(finding: ToldFinding): HTMLElement {
  const { rule, title, place, line, expected, received, hint, strength, page, section, address } = finding
  const isWeak = strength === 'advice' || strength === 'open'
  return make(
    'li',
    { class: isWeak ? 'finding is-weak' : 'finding' },
    make('h4', {}, title),
    make('p', { class: 'rule' }, make('code', {}, rule), ' ', make('span', { class: 'strength' }, strength)),
    make(
      'dl',
      {},
      ...pair('Place', make('code', {}, place), line === null ? undefined : ` line ${line} as sent`),
      ...pair('Expected', expected),
      ...pair('Received', make('code', {}, received)),
      ...(hint === null ? [] : pair('Hint', hint)),
      ...pair('Source', sourceElement(`${page}, ${section}`, address)),
    ),
  )
}

/** A name and what is said of it. */
function pair(name: string, ...said: readonly Child[]): readonly HTMLElement[] {
  return [make('dt', {}, name), make('dd', {}, ...said)]
}

function sourceElement(text: string, address: string): Child {
  if (!address.startsWith('https://')) return text
  return make('a', { attributes: { href: address, target: '_blank', rel: 'noreferrer noopener' } }, text)
}
