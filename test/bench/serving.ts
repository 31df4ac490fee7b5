import fc from 'fast-check'
import type { Draft } from '../../generators/draft/draft.ts'
import { renderBytes } from '../../generators/draft/render.ts'
import { createSubscription } from '../../generators/requests/create-subscription.ts'
import { publishEvent } from '../../generators/requests/publish-event.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { RawConnection } from '../../src/client/raw-connection.ts'
import { type Node, primitive } from '../../src/fhir/node.ts'
import type { HttpAnswer } from '../../src/wire/http-message.ts'
import { ProviderProcess } from '../hostility/provider-process.ts'
import { judgeDraft, now } from '../laws/catalogue.ts'
import { field, ofSubscription } from '../provider/asking.ts'
import { BareServer } from './bare-server-process.ts'
import { median } from './rate.ts'
import { answersASecond, encodedNumber, number as numberPiece, type Pieces } from './wrk.ts'

/**
 * Answers a second of the reference provider, beside a bare node:http server that reads the same requests and sends the
 * same answers, as a Markdown table. Fails when a create or a refused token has less than a quarter of the bare rate.
 */
const goal = 0.25
const rounds = 5
const seconds = 2
/** Stands where a request has another number each time. */
const marker = '123454321'

interface Load {
  readonly what: string
  readonly request: Uint8Array
  /** What is another number each time: nine characters wherever they stand; undefined when nothing is. */
  readonly number: string | undefined
  readonly status: number
  readonly hasGoal: boolean
}

const provider = await ProviderProcess.start()
const bare = await BareServer.start()
process.stdout.write(
  '| what is asked | provider | bare node:http | of the bare | goal |\n| --- | --- | --- | --- | --- |\n',
)
for (const load of await loads()) {
  const row = await measured(load)
  const isMissed = load.hasGoal && row.ratio < goal
  if (isMissed) process.exitCode = 1
  const judgement = load.hasGoal ? `${isMissed ? '✗' : '✓'} at least ${goal}` : ''
  const cells = [
    `${load.what}: ${load.status}`,
    rate(row.provider),
    rate(row.bare),
    row.ratio.toFixed(2),
    judgement,
  ]
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}
await bare.stop()
await provider.stop()

async function loads(): Promise<readonly Load[]> {
  const xml = numbered(valid(createSubscription(embeddedRegistry, { format: 'xml' })))
  const json = numbered(valid(createSubscription(embeddedRegistry, { format: 'json' })))
  const location = field(await answerTo(bytesOf(xml)), 'Location') ?? ''
  const read = ofSubscription('read-subscription', new URL(location, provider.url).pathname, xml)
  return [
    { what: 'read', request: bytesOf(read), number: undefined, status: 200, hasGoal: false },
    { what: 'create in XML', request: bytesOf(xml), number: marker, status: 201, hasGoal: true },
    { what: 'create in JSON', request: bytesOf(json), number: marker, status: 201, hasGoal: true },
    {
      what: 'create in XML, a new token each time',
      request: withNewToken(bytesOf(xml)),
      number: marker,
      status: 201,
      hasGoal: false,
    },
    {
      what: 'create with a signed token',
      request: bytesOf({ ...xml, signature: 'c2lnbmVk' }),
      number: marker,
      status: 400,
      hasGoal: true,
    },
    ...[3, 19].map((observations): Load => {
      const request = bytesOf(valid(publishEvent(embeddedRegistry, { observations })))
      const size = `${(request.length / 1000).toFixed(1)} kB`
      return { what: `publish of ${size}`, request, number: endOfIds(request), status: 202, hasGoal: false }
    }),
  ]
}

/** A draft of a create whose reason is the marker: subscriptions of different reasons are no duplicates. */
function numbered(draft: Draft): Draft {
  if (draft.resource === undefined) throw new Error('a create has a resource')
  const children = draft.resource.children.map((child): Node => {
    return child.name === 'reason' ? primitive('reason', marker) : child
  })
  return { ...draft, resource: { ...draft.resource, children } }
}

/** The ids of a message end alike. */
function endOfIds(request: Uint8Array): string {
  const [, end] = /<id value="[0-9a-f-]+([0-9a-f]{9})"/.exec(Buffer.from(request).toString('latin1')) ?? []
  if (end === undefined) throw new Error('a message has an id')
  return end
}

function valid(drafts: fc.Arbitrary<Draft>): Draft {
  const draft = fc
    .sample(drafts, { numRuns: 60, seed: 3 })
    .find((each) => judgeDraft(each).findings.length === 0)
  if (draft === undefined) throw new Error('none without a finding was generated')
  return draft
}

function bytesOf(draft: Draft): Uint8Array {
  return renderBytes(draft, { now })
}

async function answerTo(request: Uint8Array): Promise<HttpAnswer> {
  const connection = await RawConnection.to(provider.url)
  const answer = await connection.exchange(request)
  connection.close()
  if (answer === undefined) throw new Error('the provider closed the connection')
  return answer
}

interface Measured {
  readonly provider: number
  readonly bare: number
  readonly ratio: number
}

/** Medians of rounds in turn, so that both meet the same machine. */
async function measured({ request, number, status }: Load): Promise<Measured> {
  const pieces = piecesOf(request, number)
  const answer = await answerTo(sentOnce(pieces))
  if (answer.status !== status)
    throw new Error(`${status} was expected, not ${answer.status}: ${answer.body}`)
  await bare.tell(answer)
  const rates: { readonly provider: number; readonly bare: number }[] = []
  for (let round = 0; round < rounds; round++)
    rates.push({
      provider: await answersASecond(provider.url, pieces, seconds),
      bare: await answersASecond(bare.url, pieces, seconds),
    })
  return {
    provider: median(rates.map((each) => each.provider)),
    bare: median(rates.map((each) => each.bare)),
    ratio: median(rates.map((each) => each.provider / each.bare)),
  }
}

function piecesOf(request: Uint8Array, number: string | undefined): Pieces {
  const text = Buffer.from(request).toString('latin1')
  if (number === undefined) return [text]
  const encoded = Buffer.from(number).toString('base64url')
  return text
    .split(new RegExp(`(${number}|${encoded})`))
    .map((piece) => (piece === number ? numberPiece : piece === encoded ? encodedNumber : piece))
}

/** The bytes that are sent in the end, with a number that comes but once. */
function sentOnce(pieces: Pieces): Uint8Array {
  const number = '999999999'
  const sent = pieces.map((piece) => {
    if (piece === numberPiece) return number
    return piece === encodedNumber ? Buffer.from(number).toString('base64url') : (piece as string)
  })
  return Buffer.from(sent.join(''), 'latin1')
}

/** The same request with another token each time: one more claim, which ends where a group of base64 does. */
function withNewToken(request: Uint8Array): Uint8Array {
  const text = Buffer.from(request).toString('latin1')
  const [, claims = ''] = /Authorization: Bearer [^.]+\.([^.]+)\./i.exec(text) ?? []
  const before = '{"jti":"'
  const rest = Buffer.from(claims, 'base64url').toString('utf8').slice(1)
  const numbered = `${before.padStart(Math.ceil(before.length / 3) * 3)}${marker}",${rest}`
  return Buffer.from(text.replace(claims, Buffer.from(numbered).toString('base64url')), 'latin1')
}

function rate(perSecond: number): string {
  return `${Math.round(perSecond).toLocaleString('en-GB')}/s`
}
