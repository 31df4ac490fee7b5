import { join } from 'node:path'
import type { ExpectedAnswer, ExpectedRequest, Interaction } from '../../contracts/interaction.ts'
import type { Members } from '../../contracts/json.ts'
import { requestMatchingRules } from '../../contracts/matching-rules.ts'
import type { StateName, StateParameters } from '../../contracts/states.ts'
import { linesOf } from './mismatch-lines.ts'
import { type ConsumerInteraction, type ConsumerPact, pactCore } from './pact-core.ts'

/** The provider of one interaction, played on loopback. */
export interface PlayedProvider {
  /** Where it can be called, without a slash at the end. */
  readonly url: string
  /** The states of the interaction with their parameters: who asks, for whom, about which subscription. */
  readonly states: { readonly [N in StateName]?: StateParameters[N] }
}

/** Says that a client did not send what was expected of it; every difference is a line of its message. */
export class RequestMismatch extends Error {
  override readonly name = 'RequestMismatch'
}

/**
 * Has a client make the request of an interaction to Pact's mock server, which gives the answer of the interaction.
 * @param client is told where the provider is, makes one request, and gives back whatever the test is to look at
 * @returns what the client gave back
 * @throws RequestMismatch when the client sent another request, or none; the error of the client when it failed on the
 * answer; an Error where Pact is not installed, or cannot take the interaction
 */
export async function replay<T>(
  interaction: Interaction,
  client: (provider: PlayedProvider) => T | Promise<T>,
): Promise<T> {
  needType(interaction)
  const pact = pactCore(join(process.cwd(), 'package.json')).makeConsumerPact(
    'consumer',
    'provider',
    5,
    'error',
  )
  const made = pact.newInteraction(interaction.description)
  expectRequest(made, interaction.request)
  giveAnswer(made, interaction.answer)
  const port = pact.createMockServer('127.0.0.1')
  try {
    return await checked(interaction, pact, port, async () =>
      client({ url: `http://127.0.0.1:${port}`, states: statesOf(interaction) }),
    )
  } finally {
    pact.cleanupMockServer(port)
  }
}

function needType({ description, request: { headers, body } }: Interaction): void {
  if (body === undefined || headers.some(([name]) => name === 'Content-Type')) return
  throw new Error(
    `Pact asks for a Content-Type wherever there is a body: "${description}" can be verified, not replayed`,
  )
}

/** That a client failed says less than what it sent to be answered like that. */
async function checked<T>(
  { description }: Interaction,
  pact: ConsumerPact,
  port: number,
  run: () => Promise<T>,
): Promise<T> {
  const outcome = await run().then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  const lines = linesOf(pact.mockServerMismatches(port))
  if (lines.length > 0)
    throw new RequestMismatch(`"${description}" is not what was sent:\n${lines.join('\n')}`, {
      cause: 'error' in outcome ? outcome.error : undefined,
    })
  if ('error' in outcome) throw outcome.error
  return outcome.value
}

/** Of states of one name the first: the interaction is the asker's. */
function statesOf({ states }: Interaction): PlayedProvider['states'] {
  return Object.fromEntries(states.toReversed().map(({ name, params }) => [name, params]))
}

function expectRequest(made: ConsumerInteraction, request: ExpectedRequest): void {
  const { method, path, query = [], headers, body } = request
  made.withRequest(method, path.value)
  for (const [name, index, value] of indexed(query)) made.withQuery(name, index, value)
  for (const [name, index, { value }] of indexed(headers)) made.withRequestHeader(name, index, value)
  if (typeof body?.content === 'string') made.withRequestBody(body.content, body.contentType)
  else if (body !== undefined) made.withRequestBinaryBody(body.content, body.contentType)
  const rules = requestMatchingRules(request)
  if (rules !== undefined) made.withRequestMatchingRules(JSON.stringify(withNamedPath(rules)))
}

function giveAnswer(made: ConsumerInteraction, { statuses, headers, body }: ExpectedAnswer): void {
  made.withStatus(statuses.allowed[0])
  for (const [name, index, { value }] of indexed(headers)) made.withResponseHeader(name, index, value)
  if (typeof body?.content === 'string') made.withResponseBody(body.content, body.contentType)
}

/** Pact's core takes the rule of the path under an empty name. */
function withNamedPath(rules: Members): Members {
  return rules.path !== undefined ? { ...rules, path: { '': rules.path } } : rules
}

/** Pairs with how many of the same name stand before each. */
function indexed<T>(pairs: readonly (readonly [string, T])[]): readonly (readonly [string, number, T])[] {
  return pairs.map(([name, value], at) => {
    const before = pairs.slice(0, at).filter(([other]) => other === name)
    return [name, before.length, value]
  })
}
