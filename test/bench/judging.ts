import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import type { Draft } from '../../generators/draft/draft.ts'
import { renderBytes } from '../../generators/draft/render.ts'
import { createSubscription } from '../../generators/requests/create-subscription.ts'
import { publishEvent } from '../../generators/requests/publish-event.ts'
import { embeddedRegistry, knowledgeOf } from '../../generators/world.ts'
import { judgeRequest } from '../../src/judge.ts'
import { readHttpRequest } from '../../src/wire/http-reader.ts'
import { rates } from './rate.ts'
import type { Row } from './row.ts'

const now = 1_800_000_000

/** From raw bytes to findings, the whole catalogue on, a different token each time. */
export function judging(): readonly Row[] {
  const json = messages(createSubscription(embeddedRegistry, { format: 'json' }))
  const xml = messages(createSubscription(embeddedRegistry, { format: 'xml' }))
  const event = messages(publishEvent(embeddedRegistry, { observations: 19 }), 300)
  const measured = rates({
    json: { count: json.bytes.length, run: () => judgeAll(json) },
    jsonBaseline: { count: json.bodies.length, run: () => parseAll(json.bodies) },
    xml: { count: xml.bytes.length, run: () => judgeAll(xml) },
    xmlBaseline: { count: xml.bodies.length, run: () => parseXml(xml.bodies) },
    event: { count: event.bytes.length, run: () => judgeAll(event) },
    eventBaseline: { count: event.bodies.length, run: () => parseXml(event.bodies) },
  })
  return [
    {
      what: `judge a create in JSON (${sizeOf(json.bytes)})`,
      rate: measured.json.perSecond,
      goal: 'at least 15,000/s',
      met: measured.json.perSecond >= 15_000,
      baseline: 'JSON.parse of its body',
      ratio: measured.json.perSecond / measured.jsonBaseline.perSecond,
    },
    {
      what: `judge a create in XML (${sizeOf(xml.bytes)})`,
      rate: measured.xml.perSecond,
      goal: 'at least 10,000/s',
      met: measured.xml.perSecond >= 10_000,
      baseline: 'libxml2-wasm parsing its body',
      ratio: measured.xml.perSecond / measured.xmlBaseline.perSecond,
    },
    {
      what: `judge a publish (${sizeOf(event.bytes)})`,
      rate: measured.event.perSecond,
      goal: 'at least 0.5 of the baseline',
      met: measured.event.perSecond >= 0.5 * measured.eventBaseline.perSecond,
      baseline: 'libxml2-wasm parsing its body',
      ratio: measured.event.perSecond / measured.eventBaseline.perSecond,
    },
  ]
}

interface Messages {
  readonly drafts: readonly Draft[]
  readonly bytes: readonly Uint8Array[]
  readonly bodies: readonly Uint8Array[]
}

function messages(drafts: fc.Arbitrary<Draft>, count = 1_000): Messages {
  const sample = fc.sample(drafts, { numRuns: count, seed: 3 })
  const bytes = sample.map((draft, index) => renderBytes(draft, { now: now + (index % 50) }))
  return { drafts: sample, bytes, bodies: bytes.map(bodyOf) }
}

function bodyOf(bytes: Uint8Array): Uint8Array {
  const read = readHttpRequest(bytes)
  if (!read.ok) throw new Error(read.reason)
  return read.request.body
}

function judgeAll({ drafts, bytes }: Messages): void {
  const [draft] = drafts
  if (draft === undefined) return
  const options = knowledgeOf(draft, {}, now)
  for (const message of bytes) {
    const read = readHttpRequest(message)
    if (!read.ok || judgeRequest(read.request, options).operation === undefined) throw new Error('not judged')
  }
}

function parseAll(bodies: readonly Uint8Array[]): void {
  for (const body of bodies) JSON.parse(Buffer.from(body).toString('utf8'))
}

function parseXml(bodies: readonly Uint8Array[]): void {
  for (const body of bodies) XmlDocument.fromBuffer(body).dispose()
}

function sizeOf(bytes: readonly Uint8Array[]): string {
  const mean = bytes.reduce((sum, { length }) => sum + length, 0) / bytes.length
  return `${(mean / 1000).toFixed(1)} kB`
}
