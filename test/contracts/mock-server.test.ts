import { request } from 'undici'
import { describe, expect, test } from 'vitest'
import { contractOf } from '../../contracts/contracts.ts'
import { publishDraft } from '../../contracts/drafts.ts'
import type { Interaction } from '../../contracts/interaction.ts'
import { bodyText } from '../../generators/draft/render.ts'
import { RequestMismatch, replay } from '../../src/consumer/replay.ts'

type Sent = ReturnType<typeof asExpected>

/** What Pact's mock server answers to a request, and what is wrong with the request. */
async function replayed(interaction: Interaction, sent: Sent) {
  const { method, path, query, headers, body } = sent
  let status: number | undefined
  const mismatch = await replay(interaction, async ({ url }) => {
    const answer = await request(`${url}${path}${query}`, { method, headers, body })
    await answer.body.dump()
    status = answer.statusCode
  }).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof RequestMismatch) return error.message
      throw error
    },
  )
  return { status, mismatch }
}

/** The request of an interaction, with a token of the right form where it has one of its state. */
function asExpected({ request: { method, path, query = [], headers, body } }: Interaction) {
  const token = 'eyJhIjoxfQ.eyJiIjoyfQ.'
  return {
    method: method as 'GET',
    path: path.value,
    query: query.length === 0 ? '' : `?${query.map((pair) => pair.join('=')).join('&')}`,
    headers: headers.flatMap(([name, { value, expression }]) => [
      name,
      name === 'Authorization' ? (expression?.replaceAll('${token}', token) ?? value) : value,
    ]),
    body: body === undefined ? null : Buffer.from(body.content),
  }
}

/** The same with another value of a header field. */
function withHeader(sent: Sent, name: string, value: string): Sent {
  const headers = sent.headers.map((each, index) => (sent.headers[index - 1] === name ? value : each))
  return { ...sent, headers }
}

const every = [contractOf('nems-publisher'), contractOf('nems-subscriber')].flatMap(
  ({ interactions }) => interactions,
)
const hasType = ({ request: { headers, body } }: Interaction) =>
  body === undefined || headers.some(([name]) => name === 'Content-Type')
const consumers = every.filter(hasType)

test('an interaction without a Content-Type cannot be replayed, which is told', async () => {
  const untyped = every.filter((interaction) => !hasType(interaction))
  expect(untyped.map(({ description }) => description)).toEqual([
    'create a subscription without a Content-Type',
  ])
  for (const interaction of untyped)
    await expect(replay(interaction, () => undefined)).rejects.toThrow(
      'Pact asks for a Content-Type wherever there is a body: "create a subscription without a Content-Type" can be verified, not replayed',
    )
})

describe.each(consumers)('$description, replayed by Pact’s own mock server', (interaction) => {
  const sent = asExpected(interaction)
  const hasToken = sent.headers.includes('Authorization')

  test('matches its own request with another token and another ASID of NEMS', async () => {
    expect(await replayed(interaction, withHeader(sent, 'toASID', '999999999999'))).toEqual({
      status: interaction.answer.statuses.allowed[0],
      mismatch: undefined,
    })
  })

  test.each([
    ['a signed token', 'Authorization', 'Bearer eyJhIjoxfQ.eyJiIjoyfQ.c2ln'],
    ['no Bearer', 'Authorization', 'eyJhIjoxfQ.eyJiIjoyfQ.'],
    ['an ASID of 11 digits', 'fromASID', '20000000011'],
    ['another InteractionID', 'InteractionID', 'urn:nhs:names:services:another'],
  ])('does not match with %s', async (_, name, value) => {
    const { mismatch } = await replayed(interaction, withHeader(sent, name, value))
    if (name === 'Authorization' && !hasToken) expect(mismatch).toBeUndefined()
    else expect(mismatch).toContain(name)
  })
})

describe('the matchers of an event message', () => {
  const interaction = consumers.find(({ description }) => description === 'publish vaccinations-1')
  if (interaction === undefined) throw new Error('nobody publishes vaccinations')
  const sent = asExpected(interaction)
  const other = bodyText(publishDraft('vaccinations-1', '9993844527'))

  test('take a message of another patient, with other ids, at another time', async () => {
    const body = other
      .replaceAll('2026-01-05T09:00:00+00:00', '2025-11-30T23:59:59.500Z')
      .replaceAll('Thistlewood', 'O&apos;Dowd')
    expect(body).not.toBe(interaction.request.body?.content)
    expect(await replayed(interaction, { ...sent, body: Buffer.from(body) })).toEqual({
      status: 202,
      mismatch: undefined,
    })
  })

  test('take the path with its dollar encoded', async () => {
    const path = sent.path.replace('$', '%24')
    expect((await replayed(interaction, { ...sent, path })).mismatch).toBeUndefined()
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
    expect((await replayed(interaction, { ...sent, body: Buffer.from(body) })).mismatch).toBeDefined()
  })
})

describe('the matchers of a subscription', () => {
  test.each([
    'application/fhir+xml',
    'application/xml+fhir',
    'application/fhir+json',
    'application/json+fhir',
  ])('take one of another patient as %s, and none without a reason', async (type) => {
    const interaction = consumers.find(
      ({ description }) => description === `create a subscription as ${type}`,
    )
    if (interaction === undefined) throw new Error(`nobody subscribes as ${type}`)
    const sent = asExpected(interaction)
    const text = sent.body?.toString() ?? ''
    const other = text.replace(/nhs-number\|\d{10}/, 'nhs-number|9993844527').replace('Direct care', 'Care')
    expect(other).not.toBe(text)
    expect((await replayed(interaction, { ...sent, body: Buffer.from(other) })).mismatch).toBeUndefined()
    const without = text.replace(/<reason value="[^"]*"\/>|"reason":"[^"]*",/, '')
    expect(without).not.toBe(text)
    const { mismatch } = await replayed(interaction, { ...sent, body: Buffer.from(without) })
    expect(mismatch).toContain('reason')
  })
})
