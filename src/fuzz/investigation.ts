import { type Choices, choiceAt, withChoice } from '../../generators/requests/choices.ts'
import { plainChoices } from '../../generators/requests/plain-choices.ts'
import { variations } from '../../generators/variations/index.ts'
import { varied } from '../../generators/variations/variation.ts'
import { plainForms } from '../../generators/variations/varied-requests.ts'
import type { Registry } from '../spec/model/registry.ts'
import type { FuzzCase, Step } from './case.ts'
import { changeNamed } from './changes.ts'
import {
  explains,
  firstAt,
  isOfOne,
  kindsAlike,
  operationRule,
  plainAt,
  plainOf,
  rarerChoices,
  ruleOf,
  signatureOfFault,
} from './fault.ts'
import { isMakeable } from './made-request.ts'
import type { Suspicion } from './oracle.ts'
import type { Trial, Trials } from './trials.ts'

/** A fault that was seen again, and made as small as it goes. */
export interface Fault {
  /** Signature: the same for the same fault in another run. */
  readonly id: string
  readonly rule: string
  readonly kind: Suspicion['kind'] | 'unstable'
  readonly suspicion: Suspicion
  /** The smallest request that shows it. */
  readonly trial: Trial
  /** A request without the fault, which was accepted. */
  readonly sibling: Trial
  /** How many requests showed it. */
  count: number
  /** Rules that requests broke which showed it. */
  readonly triggers: Set<string>
}

/** Something that was suspected, and could not be told from a fault of something else. */
export interface Unconfirmed {
  readonly caseId: string
  readonly kind: Suspicion['kind']
  readonly reason: string
  readonly answered: string
}

export interface InvestigationOptions {
  readonly trials: Trials
  readonly registry: Registry
  readonly onFault: (fault: Fault) => void
}

/** How often a suspect is sent again. */
const repetitions = 3
/** As many are told of. */
const mostUnconfirmed = 50

/** Makes faults of suspicions: sends each again beside a request without it, makes it smaller, and tells it once. */
export class Investigation {
  readonly #options: InvestigationOptions
  readonly #faults = new Map<string, Fault>()
  readonly #running = new Map<string, Promise<void>>()
  readonly unconfirmed: Unconfirmed[] = []

  constructor(options: InvestigationOptions) {
    this.#options = options
  }

  /** Every fault so far. */
  get faults(): readonly Fault[] {
    return [...this.#faults.values()]
  }

  /** Looks into what a trial shows; at once where it is known already. */
  async consider(trial: Trial): Promise<void> {
    for (const suspicion of trial.judgement.suspicions) {
      if (this.#isKnown(trial, suspicion)) continue
      const key = this.#keyOf(trial, suspicion)
      const running = this.#running.get(key)
      if (running !== undefined) {
        await running
        if (this.#isKnown(trial, suspicion)) continue
      }
      const done = this.#confirm(trial, suspicion)
      this.#running.set(key, done)
      await done
      this.#running.delete(key)
    }
  }

  /** Looks into the plainest request of an operation, where that of another was accepted. */
  async considerPlain(trial: Trial, sibling: Trial): Promise<void> {
    for (const suspicion of trial.judgement.suspicions) {
      const again = await this.#options.trials.run(trial.fuzzCase)
      if (again === undefined || shown(again, suspicion) === undefined) continue
      const isUnexplained = ruleOf(again, suspicion, this.#options.registry) === operationRule
      const lacks = isUnexplained ? await this.#whatItLacks(trial.fuzzCase) : undefined
      this.#tell(again, suspicion, lacks?.sibling ?? sibling, false, lacks?.rule)
    }
  }

  /** What a provider asks for that may be left out: the variation that makes the plainest request acceptable. */
  async #whatItLacks(fuzzCase: FuzzCase): Promise<{ sibling: Trial; rule: string } | undefined> {
    const { trials, registry } = this.#options
    for (const variation of variations) {
      const choices = 'bend' in variation ? undefined : varied(fuzzCase.choices, variation, registry)
      if (choices === undefined) continue
      const id = `${fuzzCase.id}, with ${variation.rule}: ${variation.name}`
      const sibling = await trials.run({ ...fuzzCase, id, choices })
      if (sibling?.judgement.observed === 'accepted') return { sibling, rule: variation.rule }
    }
    return undefined
  }

  #isKnown(trial: Trial, suspicion: Suspicion): boolean {
    const { registry } = this.#options
    const id = signatureOfFault(ruleOf(trial, suspicion, registry), suspicion)
    const isSame = (fault: Fault) =>
      fault.id === id ||
      (fault.kind === suspicion.kind &&
        fault.suspicion.answerRule === suspicion.answerRule &&
        fault.suspicion.mark === suspicion.mark &&
        explains(fault.trial.fuzzCase, trial.fuzzCase, registry))
    const known = this.#faults.get(id) ?? this.faults.find(isSame)
    if (known === undefined) return false
    count(known, trial)
    return true
  }

  #keyOf(trial: Trial, suspicion: Suspicion): string {
    return signatureOfFault(ruleOf(trial, suspicion, this.#options.registry), suspicion)
  }

  async #confirm(trial: Trial, suspicion: Suspicion): Promise<void> {
    const sibling = await this.#sibling(trial.fuzzCase, suspicion)
    if (sibling?.judgement.observed !== 'accepted') {
      this.#doubt(trial, suspicion, 'the same request without the fault was not accepted either')
      return
    }
    let seen: Trial | undefined
    let times = 0
    for (let again = 0; again < repetitions; again++) {
      const repeated = await this.#options.trials.run(trial.fuzzCase)
      if (repeated === undefined || shown(repeated, suspicion) === undefined) continue
      seen = repeated
      times += 1
    }
    if (seen === undefined) {
      this.#doubt(trial, suspicion, `it was not seen again in ${repetitions} times`)
      return
    }
    const smallest = times === repetitions ? await this.#smallest(seen, suspicion) : seen
    this.#tell(smallest, shown(smallest, suspicion) ?? suspicion, sibling, times < repetitions)
  }

  /** The request without what is suspected: the valid one that it was made of, or the plainest. */
  async #sibling(fuzzCase: FuzzCase, { kind }: Suspicion): Promise<Trial | undefined> {
    const { trials, registry } = this.#options
    const isOfValid =
      kind === 'false-refusal' || !fuzzCase.changes.some((name) => changeNamed(name)?.breaks === true)
    const [plainest] = plainForms(fuzzCase.choices.operation, registry)
    const plain = isPlain(fuzzCase, registry) ? plainest : plainOf(fuzzCase.choices, registry)
    const choices = isOfValid && plain !== undefined ? plain : fuzzCase.choices
    return trials.run({
      id: `${fuzzCase.id}, without`,
      stage: fuzzCase.stage,
      choices,
      changes: [],
      before: undefined,
      ...(isOfOne(choices) ? { prelude: createdBy(choices, registry) } : {}),
    })
  }

  /** Takes away what is not needed to show it: everything at once, else piece by piece. */
  async #smallest(trial: Trial, suspicion: Suspicion): Promise<Trial> {
    const rule = ruleOf(trial, suspicion, this.#options.registry)
    let here = trial
    const attempt = async (smaller: FuzzCase | undefined): Promise<boolean> => {
      if (smaller === undefined || !isMakeable(smaller, this.#options.registry)) return false
      const tried = await this.#options.trials.run(smaller)
      const same = tried && shown(tried, suspicion)
      if (tried === undefined || same === undefined) return false
      if (suspicion.kind === 'false-accept' && ruleOf(tried, same, this.#options.registry) !== rule)
        return false
      here = tried
      return true
    }
    await attempt(this.#plainest(here.fuzzCase, rule))
    for (const name of here.fuzzCase.changes)
      await attempt({ ...here.fuzzCase, changes: here.fuzzCase.changes.filter((each) => each !== name) })
    for (const path of rarerChoices(here.fuzzCase.choices, this.#options.registry))
      await attempt({
        ...here.fuzzCase,
        choices: plainAt(here.fuzzCase.choices, path, this.#options.registry),
      })
    await this.#commonest(() => here.fuzzCase, attempt)
    return here
  }

  /** The commonest of what shows it: the first variation of a choice, one of a list, the first of the plain forms. */
  async #commonest(
    here: () => FuzzCase,
    attempt: (smaller: FuzzCase | undefined) => Promise<boolean>,
  ): Promise<void> {
    const { registry } = this.#options
    for (const path of rarerChoices(here().choices, registry)) {
      const choices = firstAt(here().choices, path, registry)
      await attempt(choices && { ...here(), choices })
      const list = choiceAt(here().choices, path)
      for (const one of Array.isArray(list) && list.length > 1 ? list : [])
        if (await attempt({ ...here(), choices: withChoice(here().choices, path, [one]) })) break
    }
    if (!isPlain(here(), registry)) return
    for (const choices of plainForms(here().choices.operation, registry))
      if (await attempt({ ...here(), choices })) return
  }

  /** What breaks the rule, alone, on the plainest request. */
  #plainest(fuzzCase: FuzzCase, rule: string): FuzzCase | undefined {
    const choices = plainOf(fuzzCase.choices, this.#options.registry)
    const changes = fuzzCase.changes.filter((name) => changeNamed(name)?.rule === rule)
    return choices === undefined || changes.length === 0 ? undefined : { ...fuzzCase, choices, changes }
  }

  #tell(
    trial: Trial,
    suspicion: Suspicion,
    sibling: Trial,
    isUnstable: boolean,
    rule = ruleOf(trial, suspicion, this.#options.registry),
  ): void {
    const id = signatureOfFault(rule, suspicion)
    const known = this.#faults.get(id)
    if (known !== undefined) {
      count(known, trial)
      return
    }
    const kind = isUnstable ? 'unstable' : suspicion.kind
    const fault: Fault = { id, rule, kind, suspicion, trial, sibling, count: 0, triggers: new Set() }
    count(fault, trial)
    this.#faults.set(id, fault)
    this.#options.onFault(fault)
  }

  #doubt({ fuzzCase, reply }: Trial, { kind }: Suspicion, reason: string): void {
    if (this.unconfirmed.length >= mostUnconfirmed) return
    const answered = 'answer' in reply ? String(reply.answer.status) : reply.reason
    this.unconfirmed.push({ caseId: fuzzCase.id, kind, reason, answered })
  }
}

/** A subscription of its own: others may have been deleted by mistake. */
function createdBy(choices: Choices, registry: Registry): readonly Step[] {
  const create = plainChoices('create-subscription', registry)
  if (create === undefined) return []
  return [{ choices: withChoice(create, 'common.endpoint', choices.common.endpoint), changes: [] }]
}

function isPlain({ changes, choices }: FuzzCase, registry: Registry): boolean {
  return changes.length === 0 && rarerChoices(choices, registry).length === 0
}

function count(fault: Fault, { judgement }: Trial): void {
  fault.count += 1
  for (const { rule } of judgement.requestFindings) fault.triggers.add(rule)
}

/** The same suspicion in another trial. */
function shown({ judgement }: Trial, { kind, answerRule }: Suspicion): Suspicion | undefined {
  return judgement.suspicions.find(
    (each) => kindsAlike(each.kind) === kindsAlike(kind) && each.answerRule === answerRule,
  )
}
