import { contracts } from '../../../contracts/contracts.ts'
import type { Contract, Interaction } from '../../../contracts/interaction.ts'
import type { ContractEvent } from '../../report/events.ts'
import { type Operation, publishEvent } from '../../spec/model/operation.ts'
import type { Registry } from '../../spec/model/registry.ts'
import { operationOf, readRoute } from '../../spec/model/route.ts'
import type { SessionExchange } from '../part.ts'
import { type Traits, traitsOf, traitsOfInteraction } from './traits.ts'

/**
 * Which interactions of the published contracts a client has exercised. One that breaks a rule is, when a request of its
 * operation broke that rule and was answered as it expects. One that breaks none is, when a request of its operation was
 * answered as it expects, and has what makes it different from the first of its operation.
 */
export class Exercised {
  readonly #registry: Registry
  readonly #contracts: readonly Counted[]
  readonly #byOperation = new Map<Operation | undefined, readonly CountedInteraction[]>()

  constructor(registry: Registry) {
    this.#registry = registry
    this.#contracts = contracts().map(countedOf)
    for (const each of this.#contracts.flatMap(({ interactions }) => interactions))
      this.#byOperation.set(each.operation, [...(this.#byOperation.get(each.operation) ?? []), each])
  }

  /** Counts the interactions that an exchange exercises. */
  see({ operation, request, answer, findings }: SessionExchange): void {
    if (request === undefined) return
    const broken = new Set(findings.map(({ rule }) => rule))
    let traits: Traits | undefined
    for (const each of this.#byOperation.get(operation) ?? []) {
      if (!expects(each.interaction, answer.status)) continue
      if (each.broken !== undefined) {
        if (broken.has(each.broken)) each.count += 1
        continue
      }
      traits ??= traitsOf(request, this.#registry)
      const sent = traits
      if (each.own.every((name) => sent[name] === each.traits[name])) each.count += 1
    }
  }

  /** What was exercised of each contract. */
  events(): readonly ContractEvent[] {
    return this.#contracts.map(({ contract: { consumer, provider }, interactions }) => ({
      type: 'contract',
      consumer,
      provider,
      interactions: interactions.map(({ interaction, expected, count }) => ({
        description: interaction.description,
        expected,
        count,
      })),
    }))
  }
}

interface Counted {
  readonly contract: Contract
  readonly interactions: readonly CountedInteraction[]
}

interface CountedInteraction {
  readonly interaction: Interaction
  readonly operation: Operation | undefined
  readonly expected: 'accept' | 'refuse'
  /** The rule that it breaks. */
  readonly broken: string | undefined
  readonly traits: Traits
  /** The traits that make it different, where it breaks none. */
  readonly own: readonly (keyof Traits)[]
  /** Requests that exercised it. */
  count: number
}

function countedOf(contract: Contract): Counted {
  const firsts = new Map<Operation | undefined, Traits>()
  const interactions = contract.interactions.map((interaction): CountedInteraction => {
    const { method, path } = interaction.request
    const operation = operationOf(method, readRoute(path.value))
    const traits = traitsOfInteraction(interaction)
    const [rule] = interaction.rules
    const broken = rule.startsWith('answer/') ? undefined : rule
    const first = firsts.get(operation) ?? traits
    if (broken === undefined) firsts.set(operation, first)
    return {
      interaction,
      operation,
      expected: interaction.answer.statuses.allowed[0] < 300 ? 'accept' : 'refuse',
      broken,
      traits,
      own: ownTraits(operation, traits, first),
      count: 0,
    }
  })
  return { contract, interactions }
}

/**
 * What differs from the first; where that is no more than the event type, also what is said of it. One that is like the
 * first is about the event type of a publish, and the media type of anything else.
 */
function ownTraits(
  operation: Operation | undefined,
  traits: Traits,
  first: Traits,
): readonly (keyof Traits)[] {
  const names = Object.keys(traits) as (keyof Traits)[]
  const different = names.filter((name) => traits[name] !== first[name])
  if (different.some((name) => name !== 'events')) return different
  const subject = operation === publishEvent || different.length > 0 ? 'events' : 'mediaType'
  return [subject, 'message', 'criteria']
}

/** A 4xx where any will do. */
function expects({ answer: { statuses } }: Interaction, status: number): boolean {
  if (statuses.allowed.includes(status)) return true
  return statuses.anyClientError && status >= 400 && status < 500
}
