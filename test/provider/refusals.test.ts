import { afterEach, describe, expect, test } from 'vitest'
import type { Draft } from '../../generators/draft/draft.ts'
import { renderBytes } from '../../generators/draft/render.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { RawConnection } from '../../src/client/raw-connection.ts'
import type { ProviderExchange } from '../../src/provider/exchange.ts'
import { type Provider, type ProviderOptions, startProvider } from '../../src/provider/provider.ts'
import { now } from '../laws/catalogue.ts'
import { ask, field, textOf, valid, withField } from './asking.ts'

const running: Provider[] = []
afterEach(async () => {
  for (const provider of running.splice(0)) await provider.close()
})

async function provider(options: Partial<ProviderOptions> = {}): Promise<Provider> {
  const started = await startProvider({ registry: embeddedRegistry, now: () => now, ...options })
  running.push(started)
  return started
}

const creation = valid('create-subscription', ({ format }) => format === 'xml')
const inJson = withField(creation, 'Accept', 'application/fhir+json')
const reading = valid('read-subscription')

/** A request whose token says something else of itself. */
function claiming(draft: Draft, name: string, json: string): Draft {
  return { ...draft, claims: draft.claims.map((each) => (each.name === name ? { name, json } : each)) }
}

const noIss = 'claims/iss-is-a-uri: The iss claim is the URI of the system that made the token; received ""'

interface Outcome {
  readonly issue: readonly {
    readonly severity: string
    readonly code: string
    readonly details?: { readonly coding: readonly { readonly code: string }[] }
    readonly diagnostics: string
  }[]
}

describe('a refusal', () => {
  const nobody = claiming(claiming(inJson, 'iss', '""'), 'scope', '"patient/Bundle.write"')

  test('says what must be true and what was received, the first broken rule first', async () => {
    const answer = await ask((await provider()).url, nobody)
    const { issue } = JSON.parse(textOf(answer)) as Outcome
    expect(answer.status).toBe(400)
    expect(issue.map(({ diagnostics }) => diagnostics)).toEqual([
      noIss,
      expect.stringMatching(/^claims\/scope-is-of-subscriptions: .+; received patient\/Bundle\.write$/),
    ])
    expect(issue[0]).toMatchObject({
      severity: 'error',
      code: 'structure',
      details: { coding: [{ code: 'MISSING_OR_INVALID_HEADER' }] },
    })
  })

  test('is in the media type that was asked for', async () => {
    const { url } = await provider()
    expect(field(await ask(url, nobody), 'Content-Type')).toBe('application/fhir+json;charset=utf-8')
    const xml = await ask(
      url,
      withField(nobody, 'Accept', 'application/fhir+json;q=0.1, application/xml+fhir'),
    )
    expect(field(xml, 'Content-Type')).toBe('application/xml+fhir;charset=utf-8')
    expect(textOf(xml)).toMatch(/^<OperationOutcome xmlns="http:\/\/hl7\.org\/fhir">/)
  })

  test('does not tell an NHS number', async () => {
    const patient = (number: string) =>
      claiming(inJson, 'requesting_system', `"https://fhir.nhs.uk/Id/accredited-system|${number}"`)
    const told = textOf(await ask((await provider()).url, patient('9434765919')))
    expect(told).toContain('accredited-system|*******919')
    expect(told).not.toContain('9434765919')
  })

  test('does not tell a body', async () => {
    const told = textOf(
      await ask((await provider()).url, claiming(inJson, 'iss', JSON.stringify(' '.repeat(9_000)))),
    )
    const { issue } = JSON.parse(told) as Outcome
    expect(issue[0]?.diagnostics).toMatch(/^claims\/iss-is-a-uri: .+…$/)
    expect(issue[0]?.diagnostics.length).toBeLessThan(400)
  })

  test('of a method names those that the path is for', async () => {
    const { url } = await provider()
    const refused = await Promise.all([
      ask(url, { ...creation, method: 'PUT' }),
      ask(url, { ...reading, method: 'PATCH' }),
      ask(url, { ...reading, target: '/STU3/Patient' }),
    ])
    expect(refused.map((answer) => [answer.status, field(answer, 'Allow')])).toEqual([
      [405, 'POST'],
      [405, 'GET, DELETE'],
      [405, ''],
    ])
  })

  test('of a media type is a 415', async () => {
    const answer = await ask((await provider()).url, withField(creation, 'Content-Type', 'text/plain'))
    expect([answer.status, textOf(answer).includes('UNSUPPORTED_MEDIA_TYPE')]).toEqual([415, true])
  })

  test('of a malformed head closes the connection, the second time without reading on', async () => {
    const { url } = await provider()
    const malformed = 'DELETE /STU3/Subscription/1 HTTP/1.1\r\nHost: a\r\nX-Blank : a\r\n\r\n'
    const first = await (await RawConnection.to(url)).exchange(malformed)
    expect(first?.status).toBe(404)
    expect(first && textOf(first)).toContain('a blank stands before the colon of X-Blank')
    const connection = await RawConnection.to(url)
    expect((await connection.exchange(renderBytes(creation, { now })))?.status).toBe(201)
    const second = await connection.exchange(malformed)
    expect(second?.status).toBe(404)
    await connection.closed()
  })
})

describe('a body over 3 MB', () => {
  const big = { ...creation, body: `${' '.repeat(3_145_729)}` }

  test('is not read, and its connection is closed', async () => {
    const connection = await RawConnection.to((await provider()).url)
    const answer = await connection.exchange(renderBytes(big, { now }))
    expect([answer?.status, answer && field(answer, 'Connection')]).toEqual([413, 'close'])
    expect(answer && textOf(answer)).toContain('transport/body-is-at-most-3-mb: ')
    await connection.closed()
  })

  test('is read where the rule is left out', async () => {
    const { url } = await provider({ without: new Set(['transport/body-is-at-most-3-mb']) })
    expect((await ask(url, big)).status).toBe(400)
  })

  test('is not waited for where the client asks first', async () => {
    const connection = await RawConnection.to((await provider()).url)
    const answer = await connection.exchange(
      'POST /STU3/Subscription HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3145729\r\n\r\n',
    )
    expect(answer?.status).toBe(413)
    connection.close()
  })

  test('of less is asked for', async () => {
    const connection = await RawConnection.to((await provider()).url)
    const head =
      'POST /STU3/Subscription HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n'
    expect((await connection.exchange(head))?.status).toBe(100)
    expect((await connection.exchange(' '))?.status).toBe(400)
  })
})

describe('a body in chunks', () => {
  test('is read like any other', async () => {
    const whole = Buffer.from(renderBytes(creation, { now }))
    const end = whole.indexOf('\r\n\r\n')
    const head = whole.toString('latin1', 0, end).replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked')
    const chunks = [...whole.subarray(end + 4)].map((byte) => `1\r\n${String.fromCharCode(byte)}\r\n`)
    const connection = await RawConnection.to((await provider()).url)
    const answer = await connection.exchange(
      Buffer.from(`${head}\r\n\r\n${chunks.join('')}0\r\n\r\n`, 'latin1'),
    )
    expect(answer?.status).toBe(201)
  })
})

describe('strict', () => {
  const open = withField(creation, 'Accept', 'text/plain')

  test('refuses what a provider may accept', async () => {
    expect((await ask((await provider()).url, open)).status).toBe(201)
    const strict = await ask((await provider({ strict: true })).url, open)
    expect([strict.status, field(strict, 'Content-Type')]).toEqual([
      406,
      'application/xml+fhir;charset=utf-8',
    ])
  })

  test('refuses a duplicate, and names the one that exists', async () => {
    const { url } = await provider({ strict: true })
    const id = field(await ask(url, creation), 'Location')?.slice(-32)
    const second = await ask(url, inJson)
    expect(second.status).toBe(422)
    expect(textOf(second)).toContain(`subscription already exists : ${id}"`)
  })

  test('accepts what a provider has to accept', async () => {
    const { url } = await provider({ strict: true })
    const blank = withField(creation, 'Content-Type', 'Application/FHIR+xml ; charset="UTF-8"')
    expect((await ask(url, blank)).status).toBe(201)
  })
})

describe('a rule left out', () => {
  test('is not refused for, others are', async () => {
    const { url } = await provider({ without: new Set(['claims/iss-is-a-uri']) })
    const nameless = claiming(creation, 'iss', '""')
    expect((await ask(url, nameless)).status).toBe(201)
    expect((await ask(url, claiming(nameless, 'aud', '""'))).status).toBe(400)
  })

  test('lets a subscription be created that cannot be read, and read all the same', async () => {
    const { url } = await provider({ without: new Set(['transport/body-is-sent']) })
    const location = field(await ask(url, { ...creation, body: '' }), 'Location') ?? ''
    const answer = await ask(url, {
      ...withField(reading, 'Accept', 'application/fhir+json'),
      target: location,
    })
    expect(JSON.parse(textOf(answer))).toMatchObject({ resourceType: 'Subscription', status: 'requested' })
  })

  test('never lets anything be deleted but by DELETE', async () => {
    const updating = 'operation/subscriptions-are-not-updated'
    const { url } = await provider({ without: new Set([updating, 'operation/is-one-of-the-four']) })
    const location = field(await ask(url, creation), 'Location') ?? ''
    for (const method of ['PUT', 'POST', 'OPTIONS', 'get'])
      expect((await ask(url, { ...reading, method, target: location })).status).toBe(200)
    expect((await ask(url, { ...creation, method: 'DELETE' })).status).toBe(200)
    expect((await ask(url, { ...reading, target: location })).status).toBe(200)
    expect((await ask(url, { ...reading, method: 'delete', target: location })).status).toBe(200)
    expect((await ask(url, { ...reading, target: location })).status).toBe(404)
  })
})

test('each exchange is told of before its answer goes out', async () => {
  const told: ProviderExchange[] = []
  const { url } = await provider({ onExchange: (exchange) => told.push(exchange) })
  await ask(url, creation)
  await ask(url, claiming(creation, 'iss', '""'))
  const connection = await RawConnection.to(url)
  await connection.exchange('nonsense\r\n\r\n')
  expect(
    told.map(({ request, answer, findings, diagnostics }) => [
      request?.method,
      answer.status,
      findings.map(({ rule }) => rule),
      diagnostics,
    ]),
  ).toEqual([
    ['POST', 201, [], []],
    ['POST', 400, ['claims/iss-is-a-uri', 'subscription/is-not-a-duplicate'], [noIss]],
    [
      undefined,
      400,
      ['transport/head-is-well-formed'],
      [expect.stringMatching(/^transport\/head-is-well-formed: /)],
    ],
  ])
})

test('a fault of the kit is a 500 that says so, and the next request is answered', async () => {
  let isBroken = true
  const registry = {
    ...embeddedRegistry,
    endpoint: (asid: string) => {
      if (isBroken) throw new TypeError('no registry today')
      return embeddedRegistry.endpoint(asid)
    },
  }
  const { url } = await provider({ registry })
  const answer = await ask(url, creation)
  expect(answer.status).toBe(500)
  expect(textOf(answer)).toContain(
    'a fault of nems-contract-kit, please report it: TypeError: no registry today',
  )
  isBroken = false
  expect((await ask(url, creation)).status).toBe(201)
})
