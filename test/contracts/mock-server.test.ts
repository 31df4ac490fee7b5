import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { publishDraft } from '../../contracts/drafts.ts'
import { bodyText } from '../../generators/draft/render.ts'
import { findPact } from '../../src/verification/pact-library.ts'
import { interactions, type PactFile, type PactInteraction } from './committed.ts'

/** As much of Pact's core as replays an interaction against its mock server: a foreign judge of the files. */
interface PactCore {
  makeConsumerPact(consumer: string, provider: string, version: number, logLevel: string): ConsumerPact
}
interface ConsumerPact {
  newInteraction(description: string): Record<string, (...args: unknown[]) => unknown>
  createMockServer(address: string): number
  mockServerMatchedSuccessfully(port: number): boolean
  mockServerMismatches(port: number): readonly unknown[]
  cleanupMockServer(port: number): boolean
}

process.env.PACT_DO_NOT_TRACK = 'true'
const found = findPact()
if (found === undefined) throw new Error('Pact is a devDependency')
const core = createRequire(found.core)(found.core) as PactCore

interface Sent {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string | undefined
}

/** What the mock server answers to a request, and whether it is the one expected. */
async function replay({ consumer, provider }: PactFile, interaction: PactInteraction, sent: Sent) {
  const { request, response, description } = interaction
  const pact = core.makeConsumerPact(consumer.name, provider.name, 5, 'error')
  const expected = pact.newInteraction(description)
  expected.withRequest?.(request.method, request.path)
  for (const [name, [value]] of Object.entries(request.headers ?? {}))
    expected.withRequestHeader?.(name, 0, value)
  if (request.body !== undefined) expected.withRequestBody?.(request.body.content, request.body.contentType)
  expected.withRequestMatchingRules?.(JSON.stringify(rulesOf(request.matchingRules)))
  expected.withStatus?.(response.status)
  for (const [name, [value]] of Object.entries(response.headers ?? {}))
    expected.withResponseHeader?.(name, 0, value)
  if (response.body !== undefined)
    expected.withResponseBody?.(response.body.content, response.body.contentType)
  const port = pact.createMockServer('127.0.0.1')
  try {
    const { method, path, headers, body } = sent
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    })
    await answer.arrayBuffer()
    return { status: answer.status, isMatched: pact.mockServerMatchedSuccessfully(port) }
  } finally {
    pact.cleanupMockServer(port)
  }
}

/** The core takes the rule of the path under an empty name. */
function rulesOf({ path, ...rules }: NonNullable<PactInteraction['request']['matchingRules']> = {}) {
  return { ...rules, ...(path === undefined ? {} : { path: { '': path } }) }
}

function asInFile({ request }: PactInteraction): Sent {
  const headers = Object.entries(request.headers ?? {}).map(([name, values]) => [name, values.join(', ')])
  return {
    method: request.method,
    path: request.path,
    headers: { ...Object.fromEntries(headers), Authorization: 'Bearer eyJhIjoxfQ.eyJiIjoyfQ.' },
    body: request.body?.content,
  }
}

describe.each(interactions)('$name, replayed by Pact’s own mock server', ({ pact, interaction }) => {
  const sent = asInFile(interaction)

  test('matches its own request with another token, and other ASIDs', async () => {
    const headers = { ...sent.headers, fromASID: '200000000234', toASID: '999999999999' }
    expect(await replay(pact, interaction, { ...sent, headers })).toEqual({
      status: interaction.response.status,
      isMatched: true,
    })
  })

  test.each([
    ['a signed token', { Authorization: 'Bearer eyJhIjoxfQ.eyJiIjoyfQ.c2ln' }],
    ['no Bearer', { Authorization: 'eyJhIjoxfQ.eyJiIjoyfQ.' }],
    ['an ASID of 11 digits', { fromASID: '20000000011' }],
    ['another InteractionID', { InteractionID: 'urn:nhs:names:services:another' }],
  ])('does not match with %s', async (_, headers) => {
    const { isMatched } = await replay(pact, interaction, {
      ...sent,
      headers: { ...sent.headers, ...headers },
    })
    expect(isMatched).toBe(false)
  })
})

describe('the matchers of an event message', () => {
  const [first] = interactions
  if (first === undefined) throw new Error('there are no interactions')
  const { pact, interaction } = first
  const sent = asInFile(interaction)
  const other = bodyText(publishDraft('vaccinations-1', '9993844527'))

  test('take a message of another patient, with other ids, at another time', async () => {
    const body = other
      .replaceAll('2026-01-05T09:00:00+00:00', '2025-11-30T23:59:59.500Z')
      .replaceAll('Thistlewood', 'O&apos;Dowd')
    expect(body).not.toBe(interaction.request.body?.content)
    expect((await replay(pact, interaction, { ...sent, body })).isMatched).toBe(true)
  })

  test('take the path with its dollar encoded', async () => {
    const path = sent.path.replace('$', '%24')
    expect((await replay(pact, interaction, { ...sent, path })).isMatched).toBe(true)
  })

  test.each([
    ['an NHS number of nine digits', other.replaceAll('9993844527', '999384452')],
    ['an id that is no UUID', other.replace(/(?<=<MessageHeader>)<id value="[^"]*"\/>/, '<id value="1"/>')],
    ['a time without an offset', other.replaceAll('2026-01-05T09:00:00+00:00', '2026-01-05T09:00:00')],
    ['no namespace', other.replace(' xmlns="http://hl7.org/fhir"', '')],
    ['another event', other.replaceAll('vaccinations-1', 'nipe-outcome-1')],
    ['no source', other.replace(/<source>.*<\/source>/, '')],
  ])('do not take %s', async (_, body) => {
    expect(body).not.toBe(other)
    expect((await replay(pact, interaction, { ...sent, body })).isMatched).toBe(false)
  })
})
