import { z } from 'zod'
import { concealing } from '../../client/concealing.ts'
import type { Reply } from '../../client/send-request.ts'
import type { Target } from '../../client/target.ts'
import { maskEvent, maskNhsNumbers } from '../../masking/masking.ts'
import { type FindingEvent, findingEvent } from '../../report/events.ts'
import type { FuzzCase } from '../case.ts'
import type { Fault } from '../investigation.ts'
import { storedCase } from './stored-case.ts'

/** Version of the files: it rises when a reader of the one before would go wrong. */
export const corpusVersion = 1

const bytes = z.base64()
const lines = z.array(z.string())
const fields = z.array(z.tuple([z.string(), z.string()]))

const answer = z.union([
  z.object({
    status: z.int(),
    headers: fields,
    body: bytes.describe('As it came; of a large one the beginning'),
    bodySize: z.int().min(0),
    text: lines.describe('The body for people to read'),
  }),
  z.object({ failure: z.enum(['unreachable', 'dropped', 'hung']), reason: z.string() }),
])

/** A file of the corpus: a fault that was found, and all that is needed to show it again. */
export const storedFault = z.object({
  corpus: z.literal(corpusVersion),
  kit: z.string().describe('Version of nems-contract-kit'),
  catalogue: z.string().describe('Version of the catalogue of rules'),
  id: z.string().regex(/^[0-9a-f]{12}$/),
  rule: z.string(),
  kind: findingEvent.shape.kind.exclude(['broken-rule']),
  answerRule: z
    .string()
    .nullable()
    .describe('Rule about answers that was broken; null: the fault is another'),
  mark: z.string().describe('What the same fault shows wherever it is met'),
  expected: z.enum(['accept', 'refuse', 'either']),
  observed: z.string(),
  broken: z.array(z.string()).describe('Rules that the request breaks'),
  count: z.int().min(1),
  seed: z.int(),
  target: z.url().describe('With what stands before /STU3 in its paths'),
  found: z.iso.datetime(),
  case: storedCase,
  sibling: storedCase.describe('Without the fault: it was accepted'),
  sent: z.object({
    text: lines.describe('For people to read'),
    bytes: bytes.describe('As it was sent, but for the fields of --header'),
    raw: z.boolean().describe('Whether only a raw socket sends it'),
    at: z.int().describe('UTC seconds at which its token was issued'),
  }),
  answer,
  finding: findingEvent.exactOptional().describe('As it is told'),
})

export type StoredFault = z.infer<typeof storedFault>

/** What a finding is stored with besides itself. */
export interface StoringRun {
  /** Version of the kit. */
  readonly kit: string
  readonly catalogue: string
  readonly seed: number
  readonly target: Target
  /** UTC seconds. */
  readonly now: number
  /** The finding as it is told. */
  readonly finding?: FindingEvent
}

/** What is stored of a fault. */
export function storedFrom(fault: Fault, { finding, ...run }: StoringRun): StoredFault {
  const { kit, catalogue, seed, target, now } = run
  const { id, rule, kind, suspicion, count, trial, sibling } = fault
  const { request, reply, judgement, sentAt } = trial
  return {
    corpus: corpusVersion,
    kit,
    catalogue,
    ...{ id, rule, kind, count },
    answerRule: suspicion.answerRule ?? null,
    mark: concealing(target, suspicion.mark),
    expected: judgement.expected,
    observed: judgement.observed,
    broken: [...new Set(judgement.requestFindings.map(({ rule: each }) => each))],
    seed,
    target: `${target.url}${target.basePath}`,
    found: new Date(now * 1000).toISOString(),
    case: trial.fuzzCase,
    sibling: sibling.fuzzCase,
    sent: {
      text: readable(request.bytes),
      bytes: Buffer.from(request.bytes).toString('base64'),
      raw: request.isRaw,
      at: sentAt,
    },
    answer: answerOf(reply, target),
    ...(finding === undefined ? {} : { finding: maskEvent(finding) }),
  }
}

/** The case of a stored finding: what a run begins with. */
export function caseOf(stored: StoredFault): FuzzCase {
  return stored.case
}

/** The bytes that were sent when a finding was made. */
export function sentBytesOf({ sent }: StoredFault): Uint8Array {
  return new Uint8Array(Buffer.from(sent.bytes, 'base64'))
}

function answerOf(reply: Reply, target: Target): StoredFault['answer'] {
  if ('failure' in reply) return { failure: reply.failure, reason: concealing(target, reply.reason) }
  const { status, headers, body } = reply.answer
  const kept = concealing(target, Buffer.from(body.subarray(0, mostOfABody)).toString('latin1'))
  return {
    status,
    headers: headers.map(([name, value]) => [name, concealing(target, value)]),
    body: Buffer.from(kept, 'latin1').toString('base64'),
    bodySize: body.length,
    text: readable(Buffer.from(kept, 'latin1')),
  }
}

/** Bytes; an answer to a broken request says what it has to say at once. */
const mostOfABody = 64 * 1024
/** Characters of what is there to be read: it stands beside the bytes. */
const mostRead = 4_000

function readable(all: Uint8Array): string[] {
  const read = maskNhsNumbers(Buffer.from(all.subarray(0, mostRead)).toString('utf8'))
  return (all.length > mostRead ? `${read}… (${all.length} bytes)` : read).split(/\r?\n/)
}
