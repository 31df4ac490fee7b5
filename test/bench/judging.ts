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

/** A create in JSON, from raw bytes to findings, the whole catalogue on, a different token each time. */
export function judgingJson(): readonly Row[] {
  const json = messages(createSubscription(embeddedRegistry, { format: 'json' }))
  return [judged('judge a create in JSON', json, parseJson, 'JSON.parse of its body', { perSecond: 15_000 })]
}

/** The same in XML. */
export function judgingXml(): readonly Row[] {
  const xml = messages(createSubscription(embeddedRegistry, { format: 'xml' }))
  return [judged('judge a create in XML', xml, parseXml, libxml, { perSecond: 10_000 })]
}

/** The publish of an event of about 20 kB. */
export function judgingEvent(): readonly Row[] {
  const event = messages(publishEvent(embeddedRegistry, { observations: 19 }), 300)
  return [judged('judge a publish', event, parseXml, libxml, { ratio: 0.5 })]
}

const libxml = 'libxml2-wasm parsing its body'

type Goal = { readonly perSecond: number } | { readonly ratio: number }

function judged(
  what: string,
  them: Messages,
  parse: (bodies: readonly Uint8Array[]) => void,
  baseline: string,
  goal: Goal,
): Row {
  const measured = rates({
    judging: { count: them.bytes.length, run: () => judgeAll(them) },
    baseline: { count: them.bodies.length, run: () => parse(them.bodies) },
  })
  const rate = measured.judging.perSecond
  const ratio = rate / measured.baseline.perSecond
  return {
    what: `${what} (${sizeOf(them.bytes)})`,
    rate,
    goal:
      'ratio' in goal
        ? `at least ${goal.ratio} of the baseline`
        : `at least ${goal.perSecond.toLocaleString('en-GB')}/s`,
    met: 'ratio' in goal ? ratio >= goal.ratio : rate >= goal.perSecond,
    baseline,
    ratio,
  }
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

function parseJson(bodies: readonly Uint8Array[]): void {
  for (const body of bodies) JSON.parse(Buffer.from(body).toString('utf8'))
}

function parseXml(bodies: readonly Uint8Array[]): void {
  for (const body of bodies) XmlDocument.fromBuffer(body).dispose()
}

function sizeOf(bytes: readonly Uint8Array[]): string {
  const mean = bytes.reduce((sum, { length }) => sum + length, 0) / bytes.length
  return `${(mean / 1000).toFixed(1)} kB`
}
