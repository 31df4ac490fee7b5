import type { Registry } from '../spec/model/registry.ts'
import { explains, operationRule, ruleOf, shown, signatureOfFault } from './fault.ts'
import type { Suspicion } from './oracle.ts'
import { siblingOf } from './sibling.ts'
import { smallest } from './smallest.ts'
import type { Trial, Trials } from './trials.ts'
import { whatItLacks } from './what-it-lacks.ts'

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
  /** Which of the requests of the run showed it first, from 1. */
  readonly first: number
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
      const lacks = isUnexplained ? await whatItLacks(trial.fuzzCase, this.#options) : undefined
      const seen = { first: trial.number, sibling: lacks?.sibling ?? sibling, isUnstable: false }
      this.#tell(again, suspicion, { ...seen, rule: lacks?.rule })
    }
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
    const sibling = await this.#options.trials.run(
      siblingOf(trial.fuzzCase, suspicion, this.#options.registry),
    )
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
    const told = times === repetitions ? await smallest(seen, suspicion, this.#options) : seen
    const isUnstable = times < repetitions
    this.#tell(told, shown(told, suspicion) ?? suspicion, { first: trial.number, sibling, isUnstable })
  }

  #tell(trial: Trial, suspicion: Suspicion, { first, sibling, isUnstable, ...seen }: Seen): void {
    const rule = seen.rule ?? ruleOf(trial, suspicion, this.#options.registry)
    const id = signatureOfFault(rule, suspicion)
    const known = this.#faults.get(id)
    if (known !== undefined) {
      count(known, trial)
      return
    }
    const kind = isUnstable ? 'unstable' : suspicion.kind
    const triggers = new Set<string>()
    const fault: Fault = { id, rule, kind, suspicion, trial, sibling, first, count: 0, triggers }
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

/** How a fault was seen. */
interface Seen extends Pick<Fault, 'first' | 'sibling'> {
  /** Whether it was seen again not each time. */
  readonly isUnstable: boolean
  /** The rule that it is about, where that is known otherwise than from the request. */
  readonly rule?: string | undefined
}

function count(fault: Fault, { judgement }: Trial): void {
  fault.count += 1
  for (const { rule } of judgement.requestFindings) fault.triggers.add(rule)
}
