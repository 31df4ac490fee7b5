import { type Totals, type Verdict, verdicts } from '../told.ts'
import { make, say } from './elements.ts'
import { everything, type Filter } from './exchanges.ts'
import { counted, operationNames, shortNames, signs, verdictClasses } from './words.ts'

/** What narrows the list: verdict, operation, rule, and whether it stands still. */
export class Filters {
  readonly #form: HTMLElement
  readonly #changed: () => void
  readonly #counts = new Map<Verdict | '', HTMLElement>()
  readonly #operation: HTMLSelectElement
  readonly #rule: HTMLSelectElement
  readonly #pause: HTMLButtonElement
  #verdict: Filter['verdict'] = ''
  isPaused = false

  constructor(form: HTMLElement, changed: () => void) {
    this.#form = form
    this.#changed = changed
    this.#operation = make('select', { on: { change: changed } })
    this.#rule = make('select', { on: { change: changed } })
    this.#pause = make('button', { attributes: { type: 'button', 'aria-pressed': 'false' } }, 'Pause')
    this.#pause.addEventListener('click', () => this.#setPaused(!this.isPaused))
    form.addEventListener('submit', (event) => event.preventDefault())
    form.append(
      make(
        'fieldset',
        { class: 'verdicts' },
        make('legend', { class: 'unseen' }, 'Verdict'),
        ...(['', ...verdicts] as const).map((verdict) => this.#choice(verdict)),
      ),
      make(
        'div',
        { class: 'choices' },
        named('Operation', this.#operation),
        named('Rule', this.#rule),
        this.#pause,
      ),
    )
    setOptions(this.#operation, [['', 'Every operation']])
    setOptions(this.#rule, [['', 'Every rule']])
  }

  get filter(): Filter {
    return {
      verdict: this.#verdict,
      operation: this.#operation.value as Filter['operation'],
      rule: this.#rule.value,
    }
  }

  /** Lets everything through again. */
  clear(): void {
    this.#operation.value = everything.operation
    this.#rule.value = everything.rule
    this.#verdict = everything.verdict
    this.#form.querySelector<HTMLInputElement>('input[value=""]')?.click()
    this.#changed()
  }

  show({ exchanges, verdicts: byVerdict, operations, rules }: Totals): void {
    for (const [verdict, count] of this.#counts)
      say(count, counted(verdict === '' ? exchanges : byVerdict[verdict]))
    const named = Object.entries(operationNames).flatMap(([operation, name]) => {
      const count = operations[operation]
      return count === undefined ? [] : [[operation, `${name} (${counted(count)})`] as const]
    })
    const broken = Object.entries(rules)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, count]) => [rule, `${rule} (${counted(count)})`] as const)
    setOptions(this.#operation, [['', 'Every operation'], ...named])
    setOptions(this.#rule, [['', broken.length === 0 ? 'No rule was broken' : 'Every rule'], ...broken])
  }

  #choice(verdict: Verdict | ''): HTMLElement {
    const count = make('span', { class: 'count' }, '0')
    this.#counts.set(verdict, count)
    const input = make('input', { attributes: { type: 'radio', name: 'verdict', value: verdict } })
    input.checked = verdict === ''
    input.addEventListener('change', () => {
      this.#verdict = verdict
      this.#changed()
    })
    const sign =
      verdict === '' ? undefined : make('span', { attributes: { 'aria-hidden': 'true' } }, signs[verdict])
    return make(
      'label',
      { class: verdict === '' ? 'verdict' : `verdict ${verdictClasses[verdict]}` },
      input,
      make('span', { class: 'name' }, sign, verdict === '' ? 'All' : shortNames[verdict]),
      count,
    )
  }

  #setPaused(isPaused: boolean): void {
    this.isPaused = isPaused
    this.#pause.setAttribute('aria-pressed', String(isPaused))
    this.#changed()
  }
}

function named(name: string, select: HTMLSelectElement): HTMLElement {
  select.id = name.toLowerCase()
  return make('div', { class: 'choice' }, make('label', { attributes: { for: select.id } }, name), select)
}

/** Sets the options of a choice, but not under the hand of somebody who is choosing. */
function setOptions(
  select: HTMLSelectElement,
  options: readonly (readonly [value: string, text: string])[],
): void {
  if (document.activeElement === select && select.options.length > 1) return
  const { value } = select
  const same = options.length === select.options.length
  for (const [at, [value, text]] of options.entries()) {
    const option = same ? select.options[at] : undefined
    if (option?.value === value) say(option, text)
    else if (same) option?.replaceWith(make('option', { attributes: { value } }, text))
  }
  if (!same)
    select.replaceChildren(...options.map(([value, text]) => make('option', { attributes: { value } }, text)))
  if (select.value !== value) select.value = options.some(([each]) => each === value) ? value : ''
}
