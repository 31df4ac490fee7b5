import { isDeepStrictEqual } from 'node:util'
import type { Draft } from '../../generators/draft/draft.ts'
import type { World } from '../../generators/expectations/expectation.ts'
import { type Choices, draftOf } from '../../generators/requests/choices.ts'
import { operationsOf } from '../../generators/samples.ts'
import { variations } from '../../generators/variations/index.ts'
import { varied } from '../../generators/variations/variation.ts'
import { plainForms } from '../../generators/variations/varied-requests.ts'
import { historyOf } from '../../generators/world.ts'
import { type JudgedRequest, judgeRequest } from '../judge.ts'
import { everyOperation, type Operation } from '../spec/model/operation.ts'
import type { CaseParts } from './case.ts'
import { beforeOf, type NamedChange, operators } from './changes.ts'
import { made } from './made-request.ts'
import type { Scope } from './scope.ts'

/** Any time does: those of a request are counted from it. */
const now = 1_800_000_000

/** Finds requests that a change turns into what breaks its rule, or into what keeps it in another way. */
export class CasesOfChange {
  readonly #scope: Scope
  readonly #bases = new Map<Operation, readonly Base[]>()

  constructor(scope: Scope) {
    this.#scope = scope
  }

  /** The operations on which a change may be tried: what keeps a rule may be written so where the rule is not asked for. */
  operationsOf({ rule, breaks }: NamedChange): readonly Operation[] {
    const all = breaks ? operationsOf(rule) : everyOperation
    return all.filter((operation) => this.#scope.operations.has(operation))
  }

  /** The plainest request of an operation on which a change does what it is meant to; of one format where told. */
  caseOf(change: NamedChange, operation: Operation, format?: 'xml' | 'json'): CaseParts | undefined {
    const { world, name } = change
    for (const { choices, draft, isPlain } of this.#basesOf(operation)) {
      if (format !== undefined && draft.resource !== undefined && draft.format !== format) continue
      // Where it depends on the configuration, no other request will do either.
      if (!isPlain && isOfConfiguration(world)) return undefined
      const changed = change.change(draft)
      if (changed === undefined || isOfAnother(change, draft, changed)) continue
      const parts = { choices, changes: [name], before: beforeOf(world) }
      if (this.#isMeant(parts, draft, change)) return parts
    }
    return undefined
  }

  /** Whether a case can be made, and every provider has to accept it. */
  isToBeAccepted(parts: CaseParts): boolean {
    const draft = draftOf(parts.choices, this.#scope.registry)
    return this.#judged(parts, draft, {})?.expected === 'accept'
  }

  #isMeant(parts: CaseParts, draft: Draft, { rule, breaks, world }: NamedChange): boolean {
    const judged = this.#judged(parts, draft, world)
    if (judged === undefined) return false
    return breaks ? judged.findings.some((finding) => finding.rule === rule) : judged.expected === 'accept'
  }

  #judged(parts: CaseParts, draft: Draft, world: World): JudgedRequest | undefined {
    const { registry, judging } = this.#scope
    const { organisationClaim } = judging
    const making = { registry, now, host: 'nems.example', organisationClaim, basePath: '' }
    const request = made(parts, making)?.request
    const history = historyOf(draft, world, registry)
    return request && judgeRequest(request, { registry, ...judging, now, history })
  }

  /** Plain forms first, then each varied in one way. */
  #basesOf(operation: Operation): readonly Base[] {
    const known = this.#bases.get(operation)
    if (known !== undefined) return known
    const { registry } = this.#scope
    const plain = plainForms(operation, registry)
    const rarer = variations.flatMap((variation) =>
      'bend' in variation ? [] : plain.flatMap((choices) => varied(choices, variation, registry) ?? []),
    )
    const baseOf = (choices: Choices, isPlain: boolean) => ({
      choices,
      draft: draftOf(choices, registry),
      isPlain,
    })
    const bases = [...plain.map((each) => baseOf(each, true)), ...rarer.map((each) => baseOf(each, false))]
    this.#bases.set(operation, bases)
    return bases
  }
}

/** Whether a change that keeps its rule, which is about other operations, does what one does of which the rule is about this one. */
function isOfAnother({ name, rule, breaks }: NamedChange, draft: Draft, changed: Draft): boolean {
  const { operation } = draft
  if (breaks || operationsOf(rule).includes(operation)) return false
  return operators.some(
    (other) =>
      wordsOf(other.name) === wordsOf(name) &&
      operationsOf(other.rule).includes(operation) &&
      isDeepStrictEqual(other.change(draft), changed),
  )
}

/** What a change does, without the id of its rule. */
function wordsOf(name: string): string {
  return name.slice(name.indexOf(':'))
}

interface Base {
  readonly choices: Choices
  readonly draft: Draft
  readonly isPlain: boolean
}

function isOfConfiguration({ registry, organisationClaim, pdsEnforced }: World): boolean {
  return registry !== undefined || organisationClaim !== undefined || pdsEnforced !== undefined
}
