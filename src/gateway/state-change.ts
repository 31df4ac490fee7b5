import { setUpOf } from '../../contracts/state-set-up.ts'
import { isStateName, type State, states } from '../../contracts/states.ts'
import { sendRequest } from '../client/send-request.ts'
import { readRequest } from '../wire/request-reader.ts'
import type { ProviderUnderTest } from './provider-under-test.ts'

/** What Pact's verifiers ask for: that a state is made true before an interaction, or undone behind it. */
export interface StateChange {
  readonly state: string
  readonly params: Readonly<Record<string, unknown>>
  readonly action: 'setup' | 'teardown'
}

/** What a state gives back, to be put into the request. */
export type StateValues = Readonly<Record<string, unknown>>

/** Says that a state could not be set up, and why. */
class StateNotSet extends Error {
  override readonly name = 'StateNotSet'
}

/**
 * Makes a state true: tokens are minted here; whatever else, by the provider's own state-change URL where there is
 * one, else by what its two APIs and the registry have to offer.
 * @throws StateNotSet where it cannot be made true, or what it has to give back is missing
 */
export async function changeState(
  change: StateChange,
  provider: ProviderUnderTest,
  stateUrl?: string,
): Promise<StateValues> {
  const { state: name, params, action } = change
  const isToken = isStateName(name) && Object.hasOwn(states[name].values, 'token')
  if (action === 'teardown') return stateUrl === undefined || isToken ? {} : askedOf(stateUrl, change)
  if (!isStateName(name)) {
    if (stateUrl !== undefined) return askedOf(stateUrl, change)
    throw new StateNotSet(
      `the state "${name}" is none that the kit knows, and there is no --state-url to ask`,
    )
  }
  const { parameters, values } = states[name]
  const absent = Object.keys(parameters).filter((each) => typeof params[each] !== 'string')
  if (absent.length > 0)
    throw new StateNotSet(`the state "${name}" was asked for without ${absent.join(', ')}`)
  const state = { name, params } as unknown as State
  const given =
    stateUrl === undefined || isToken
      ? await broughtAbout(state, provider)
      : await told(state, await askedOf(stateUrl, change), provider)
  const missing = Object.keys(values).filter((each) => (given[each] ?? '') === '')
  if (missing.length > 0)
    throw new StateNotSet(`the state "${name}" was set up without giving back ${missing.join(', ')}`)
  return given
}

/** By the two APIs alone. */
async function broughtAbout(state: State, provider: ProviderUnderTest): Promise<StateValues> {
  const setUp = setUpFor(state, provider)
  if ('unmet' in setUp) throw new StateNotSet(setUp.unmet)
  if ('values' in setUp) return setUp.values
  const { reply, judged, created } = await provider.ask(provider.requestOf(setUp.send))
  if (judged?.observed !== 'accepted') {
    const what = 'answer' in reply ? `was answered ${reply.answer.status}` : reply.reason
    throw new StateNotSet(`the state "${state.name}": the request that brings it about ${what}`)
  }
  return created === undefined ? {} : { subscriptionId: created }
}

function setUpFor(state: State, { knowledge, clock }: ProviderUnderTest): ReturnType<typeof setUpOf> {
  try {
    const { registry, config } = knowledge
    return setUpOf(state, { registry, now: clock.now(), organisationClaim: config.organisationClaim })
  } catch (error) {
    throw new StateNotSet(
      `the state "${state.name}": ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

/** The subscription that the provider set up itself is known from now on. */
function told(state: State, values: StateValues, provider: ProviderUnderTest): StateValues {
  const setUp = state.name === 'a subscription' ? setUpFor(state, provider) : undefined
  if (setUp !== undefined && 'send' in setUp && typeof values.subscriptionId === 'string') {
    const request = provider.requestOf(setUp.send)
    provider.history.isThere(values.subscriptionId, request, readRequest(request))
  }
  return values
}

/** Asks the provider's own state-change URL. */
async function askedOf(stateUrl: string, change: StateChange): Promise<StateValues> {
  const { origin, host, pathname, search } = new URL(stateUrl)
  const body = new TextEncoder().encode(JSON.stringify(change))
  const reply = await sendRequest(
    { url: origin, basePath: '', headers: [] },
    {
      method: 'POST',
      target: `${pathname}${search}`,
      headers: [
        ['Host', host],
        ['Content-Type', 'application/json'],
        ['Content-Length', String(body.length)],
      ],
      body,
    },
    { milliseconds: 30_000 },
  )
  const what = `the state "${change.state}": the state-change URL`
  if ('failure' in reply) throw new StateNotSet(`${what} did not answer: ${reply.reason}`)
  const { status, body: answered } = reply.answer
  if (status < 200 || status >= 300) throw new StateNotSet(`${what} answered ${status}`)
  return valuesIn(new TextDecoder().decode(answered), what)
}

function valuesIn(text: string, what: string): StateValues {
  if (text.trim() === '') return {}
  try {
    const values: unknown = JSON.parse(text)
    if (typeof values === 'object' && values !== null && !Array.isArray(values)) return { ...values }
  } catch {
    // Told below, as any other text that holds no values.
  }
  throw new StateNotSet(`${what} answered no JSON object of values`)
}
