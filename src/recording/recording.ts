import type { AnyContract, Interaction } from '../../contracts/interaction.ts'
import { pactFileName, pactText } from '../../contracts/pact-file.ts'
import type { StateParameters } from '../../contracts/states.ts'
import { idsGivenBy } from '../conduct/given-ids.ts'
import { type Seen, see } from '../conduct/seen.ts'
import type { TimedExchange } from '../provider/exchange.ts'
import { Remembered } from '../provider/remembered.ts'
import type { Registry } from '../spec/model/registry.ts'
import type { ProviderStrength } from '../spec/model/strength.ts'
import type { RequestRuleId } from '../spec/rules/ids.generated.ts'
import { descriptionOf } from './description.ts'
import { LeftOut } from './left-out.ts'
import { Pseudonyms } from './pseudonyms.ts'
import { recordedInteraction } from './recorded-interaction.ts'
import { askerOf, subscriptionParameters } from './recorded-states.ts'
import { shapeOf } from './shape.ts'

/** A Pact file to be written. */
export interface RecordedPact {
  readonly name: string
  readonly text: string
  readonly interactions: number
}

/** Interactions that one recording holds at most. */
const most = 500

/** Records what one client sent, and what a provider has to answer to it, as contracts of that client. */
export class Recording {
  readonly #consumer: string
  readonly #registry: Registry
  readonly #pseudonyms: Pseudonyms
  readonly #shapes = new Set<string>()
  readonly #descriptions = new Map<string, number>()
  readonly #created = new Remembered<StateParameters['a subscription']>(100_000)
  readonly #interactions: {
    readonly provider: AnyContract['provider']
    readonly interaction: Interaction
  }[] = []
  readonly #leftOut = new Map<string, number>()

  constructor(consumer: string, registry: Registry) {
    this.#consumer = consumer
    this.#registry = registry
    this.#pseudonyms = new Pseudonyms(registry)
  }

  /** Records an exchange, unless one of its kind was recorded before. */
  see(exchange: TimedExchange): void {
    const seen = see(exchange, '')
    try {
      if (seen === undefined) throw new LeftOut('its method and path are none of the four operations')
      this.#remember(seen)
      this.#record(seen)
    } catch (error) {
      if (!(error instanceof LeftOut)) throw error
      this.#leftOut.set(error.message, (this.#leftOut.get(error.message) ?? 0) + 1)
    }
  }

  /** A Pact file for each of the two APIs that the client called. */
  pacts(): readonly RecordedPact[] {
    const providers = [...new Set(this.#interactions.map(({ provider }) => provider))].sort()
    return providers.map((provider) => {
      const interactions = this.#interactions
        .filter((each) => each.provider === provider)
        .map(({ interaction }) => interaction)
      const contract = { consumer: this.#consumer, provider, interactions, notExpressible: [] }
      return { name: pactFileName(contract), text: pactText(contract), interactions: interactions.length }
    })
  }

  /** What was not recorded, and why. */
  notes(): readonly string[] {
    return [...this.#leftOut].map(
      ([why, count]) => `not recorded: ${count === 1 ? 'a request' : `${count} requests`}, since ${why}`,
    )
  }

  #record(seen: Seen): void {
    const { http, read: request, operation, answer } = seen
    const refusedFor = refusalOf(seen)
    const passedOver = brokenBy(seen, (strength) => strength !== 'must')
    const description = descriptionOf(request, operation, refusedFor)
    const shape = shapeOf(request, description, answer.status)
    if (this.#shapes.has(shape)) return
    if (this.#shapes.size >= most) throw new LeftOut(`a recording has ${most} interactions at most`)
    const subscription = this.#created.get(request.route.id ?? '')
    const interaction = recordedInteraction(
      { http, request, operation, answer, refusedFor, passedOver, subscription },
      this.#unique(description),
      this.#interactions.length + 1,
      this.#registry,
      this.#pseudonyms,
    )
    this.#shapes.add(shape)
    const provider = operation === 'publish-event' ? 'nems-publication-api' : 'nems-subscription-api'
    this.#interactions.push({ provider, interaction })
  }

  #unique(description: string): string {
    const before = this.#descriptions.get(description) ?? 0
    this.#descriptions.set(description, before + 1)
    return before === 0 ? description : `${description} (${before + 1})`
  }

  #remember(seen: Seen): void {
    const { read, operation } = seen
    if (operation !== 'create-subscription') return
    const parameters = subscriptionParameters(read, askerOf(read, this.#registry), this.#pseudonyms)
    if (parameters === undefined) return
    for (const id of idsGivenBy(seen)) this.#created.set(id, parameters)
  }
}

/** For which rules a request was refused; none where it was accepted. What NEMS would not answer is not recorded. */
function refusalOf(seen: Seen): readonly RequestRuleId[] {
  const { status } = seen
  const binding = brokenBy(seen, (strength) => strength === 'must')
  const isAccepted = status !== undefined && status < 400
  if (isAccepted !== (binding.length === 0)) throw new LeftOut('it was not answered as the rules say')
  return binding
}

function brokenBy(
  { findings }: Seen,
  holds: (strength: ProviderStrength) => boolean,
): readonly RequestRuleId[] {
  const broken = findings.filter(({ strength }) => holds(strength.provider)).map(({ rule }) => rule)
  return [...new Set(broken)] as RequestRuleId[]
}
