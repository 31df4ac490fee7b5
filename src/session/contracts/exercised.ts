import { contracts } from '../../../contracts/contracts.ts'
import type { Contract, Interaction } from '../../../contracts/interaction.ts'
import type { ContractEvent } from '../../report/events.ts'
import { type Operation, publishEvent } from '../../spec/model/operation.ts'
import type { Registry } from '../../spec/model/registry.ts'
import { operationOf, readRoute } from '../../spec/model/route.ts'
import type { SessionExchange } from '../part.ts'
import { type Traits, traitsOf, traitsOfInteraction } from './traits.ts'

/**
 * Which interactions of the published contracts a client has exercised. One that is to be refused is, when a request of
 * its operation broke its rule and was refused as it expects. One that is to be accepted is, when a request of its
 * operation was accepted as it expects, and has what makes it different from the first of its operation.
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
      exercised: interactions
        .filter(({ count }) => count > 0)
        .map(({ interaction: { description }, count }) => ({ interaction: description, count })),
      notExercised: interactions
        .filter(({ count }) => count === 0)
        .map(({ interaction: { description } }) => description),
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
  /** The rule that it breaks, where it is to be refused. */
  readonly broken: string | undefined
  readonly traits: Traits
  /** The traits that make it different, where it is to be accepted. */
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
    const isAccepted = interaction.answer.statuses.allowed[0] < 300
    const first = firsts.get(operation) ?? traits
    if (isAccepted) firsts.set(operation, first)
    return {
      interaction,
      operation,
      broken: isAccepted ? undefined : interaction.rules[0],
      traits,
      own: ownTraits(operation, traits, first),
      count: 0,
    }
  })
  return { contract, interactions }
}

/** One that is like the first is about the event type of a publish, and the media type of anything else. */
function ownTraits(
  operation: Operation | undefined,
  traits: Traits,
  first: Traits,
): readonly (keyof Traits)[] {
  const names = Object.keys(traits) as (keyof Traits)[]
  const different = names.filter((name) => traits[name] !== first[name])
  if (different.length > 0) return different
  return [operation === publishEvent ? 'events' : 'mediaType']
}

/** A 4xx where any will do. */
function expects({ answer: { statuses } }: Interaction, status: number): boolean {
  if (statuses.allowed.includes(status)) return true
  return statuses.anyClientError && status >= 400 && status < 500
}
