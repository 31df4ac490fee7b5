import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Draft } from '../../generators/draft/draft.ts'
import { render } from '../../generators/draft/render.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { judgeAnswer } from '../../src/judge.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import type { HttpAnswer } from '../../src/wire/http-message.ts'
import { readRequest } from '../../src/wire/request-reader.ts'
import { now } from '../laws/catalogue.ts'
import { ask, field, ofSubscription, textOf, valid, withField } from './asking.ts'

let provider: Provider
beforeAll(async () => {
  provider = await startProvider({ registry: embeddedRegistry, now: () => now })
})
afterAll(() => provider.close())

/** Sends a request, and holds the answer against every rule about answers. */
async function asked(draft: Draft, created?: Draft): Promise<HttpAnswer> {
  const answer = await ask(provider.url, draft)
  const { clientCertificate, ...request } = render(draft, { now })
  const root = created === undefined ? undefined : readRequest(render(created, { now })).subscription?.root
  const judged = judgeAnswer(request, answer, { registry: embeddedRegistry, now, created: root })
  expect(judged.findings).toEqual([])
  return answer
}

const asXml = 'application/fhir+xml'
const asJson = 'application/json+fhir'

describe('publish', () => {
  const event = (code: string) =>
    valid('publish-event', ({ headers }) => headers.some(([, value]) => value.endsWith(`:${code}.Write`)))

  test('an event is accepted, with nothing to say', async () => {
    const answer = await asked(event('Vaccinations'))
    expect(answer.status).toBe(202)
    expect(answer.body).toHaveLength(0)
    expect(field(answer, 'Content-Type')).toBeUndefined()
  })

  test.each([
    ['Nipeoutcome', 'nipe-outcome-1', 'deprecated'],
    ['Newbornhearing', 'newborn-hearing-1', 'no longer supported'],
  ])('%s is accepted with a warning: it is %s, %s', async (code, event_, _) => {
    const answer = await asked(event(code))
    expect(answer.status).toBe(202)
    expect(textOf(answer)).toContain('<code value="DEPRECATED"/>')
    expect(textOf(answer)).toContain(`<diagnostics value="${event_} is deprecated: supported until `)
  })

  test('an event that was published before is accepted again', async () => {
    expect((await asked(event('Vaccinations'))).status).toBe(202)
  })
})

describe.each(['xml', 'json'] as const)('a subscription created in %s', (format) => {
  const creation = valid('create-subscription', (draft) => draft.format === format)

  test('is created, read in XML and in JSON, deleted, and gone', async () => {
    const created = await asked(creation)
    expect(created.status).toBe(201)
    expect(created.body).toHaveLength(0)
    const location = field(created, 'Location') ?? ''
    expect(location).toMatch(/^\/STU3\/Subscription\/[0-9a-f]{32}$/)
    const id = location.slice(-32)
    const reading = ofSubscription('read-subscription', location, creation)

    const xml = await asked(withField(reading, 'Accept', asXml), creation)
    expect([xml.status, field(xml, 'Content-Type')]).toEqual([200, `${asXml};charset=utf-8`])
    expect(textOf(xml)).toMatch(
      new RegExp(
        `^<Subscription xmlns="http://hl7.org/fhir"><id value="${id}"/><meta><versionId value="1"/><lastUpdated value="2027-01-15T08:00:00.000\\+00:00"/><profile `,
      ),
    )

    const json = await asked(withField(reading, 'Accept', asJson), creation)
    expect([json.status, field(json, 'Content-Type')]).toEqual([200, `${asJson};charset=utf-8`])
    expect(JSON.parse(textOf(json))).toMatchObject({
      resourceType: 'Subscription',
      id,
      meta: { versionId: '1' },
      status: 'requested',
      contact: [{ system: 'url', use: 'work' }],
      channel: { type: 'message' },
    })

    const deleting = ofSubscription('delete-subscription', location, creation)
    const deleted = await asked(deleting)
    expect([deleted.status, deleted.body.length]).toEqual([200, 0])
    for (const gone of [reading, deleting]) {
      const answer = await ask(provider.url, gone)
      expect(answer.status).toBe(404)
      expect(textOf(answer)).toMatch(/NO_RECORD_FOUND/)
    }
  })

  test('is read by a colleague of the same organisation, by another organisation too', async () => {
    const location = field(await asked(creation), 'Location') ?? ''
    for (const reader of embeddedRegistry.endpoints) {
      const reading = valid('read-subscription', ({ headers }) => headers[0]?.[1] === reader.asid)
      expect((await ask(provider.url, { ...reading, target: location })).status).toBe(200)
    }
  })
})

test('two of the same are two subscriptions', async () => {
  const creation = valid('create-subscription')
  const [one, other] = [await asked(creation), await asked(creation)]
  expect(field(one, 'Location')).not.toBe(field(other, 'Location'))
})

test('an event that is no longer supported is not subscribed to', async () => {
  const creation = valid('create-subscription', ({ format }) => format === 'xml')
  const body = Buffer.from(render(creation, { now }).body)
    .toString('utf8')
    .replaceAll(/MessageHeader\.event=[a-z0-9-]+/g, 'MessageHeader.event=newborn-hearing-1')
  const answer = await asked({ ...creation, body })
  expect(answer.status).toBe(422)
  expect(textOf(answer)).toContain('NO_LONGER_SUPPORTED')
})

test('what is deprecated is told of, once for each event', async () => {
  const creation = valid('create-subscription', ({ format }) => format === 'xml')
  const body = Buffer.from(render(creation, { now }).body)
    .toString('utf8')
    .replace(/MessageHeader\.event=[a-z0-9-]+/, 'MessageHeader.event=nipe-outcome-1')
  const answer = await asked({ ...creation, body })
  expect([answer.status, field(answer, 'Location') === undefined]).toEqual([201, false])
  expect(textOf(answer).match(/nipe-outcome-1 is deprecated/g)).toHaveLength(1)
})

test('an id that was never given is unknown', async () => {
  const answer = await ask(provider.url, valid('read-subscription'))
  expect([answer.status, textOf(answer).includes('NO_RECORD_FOUND')]).toEqual([404, true])
})

describe('what is kept of a Subscription', () => {
  test('line breaks, and what XML cannot say', async () => {
    const creation = valid('create-subscription', ({ format }) => format === 'json')
    const resource = JSON.parse(Buffer.from(render(creation, { now }).body).toString('utf8')) as object
    const odd = { ...creation, body: JSON.stringify({ ...resource, reason: 'one\ntwo\u0001 & <three> "' }) }
    const location = field(await ask(provider.url, odd), 'Location') ?? ''
    const reading = ofSubscription('read-subscription', location, creation)
    const xml = textOf(await ask(provider.url, withField(reading, 'Accept', asXml)))
    expect(xml).toContain('<reason value="one&#10;two\uFFFD &amp; &lt;three&gt; &quot;"/>')
    const json = textOf(await ask(provider.url, withField(reading, 'Accept', asJson)))
    expect(JSON.parse(json)).toMatchObject({ reason: 'one\ntwo\u0001 & <three> "' })
  })
})
