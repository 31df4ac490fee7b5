import { z } from 'zod'
import { everyOperation } from '../spec/model/operation.ts'

/** Version of the stream: it rises when a reader of the one before would go wrong. */
export const eventSchemaVersion = 1

const operation = z
  .enum(everyOperation)
  .nullable()
  .describe('Operation that method and path name; null when they name none')
const party = z.enum(['client', 'provider']).describe('Whom it is about')
const strength = z.enum(['must', 'assurance', 'advice', 'open'])
const amount = z.int().min(0)
const rule = z.string().describe('Id of the rule')
const stage = z.string()

/** A line of a message; one about which the finding is, is marked. */
const messageLine = z.union([z.object({ marked: z.string() }), z.object({ text: z.string() })])

/** First line: what was run. */
export const runEvent = z.object({
  type: z.literal('run'),
  schema: z.literal(eventSchemaVersion),
  kit: z.string().describe('Version of nems-contract-kit'),
  catalogue: z.string().describe('Version of the catalogue of rules'),
  command: z.string().describe('check, …'),
  seed: z.int().nullable().describe('Seed of what was generated; null when nothing was'),
  started: z.iso.datetime(),
  shard: z
    .object({ index: z.int().min(1), of: z.int().min(1) })
    .optional()
    .describe('Which share of the cases; absent where it is all of them'),
  target: z.string().optional().describe('Address of what was tested; absent where nothing was sent'),
  configuration: z
    .record(z.string(), z.string())
    .optional()
    .describe('What else the result rests on, by name: options, files'),
})

/** How far a run has come. */
const progressEvent = z.object({
  type: z.literal('progress'),
  phase: z.string(),
  done: amount,
  total: amount.nullable().describe('Null when it is not known'),
})

/** One request, with its answer where there was one, that was judged. */
export const exchangeEvent = z.object({
  type: z.literal('exchange'),
  label: z.string().describe('Which it is: file and line, interaction, or case'),
  operation,
  method: z.string(),
  target: z.string(),
  status: z.int().nullable().describe('HTTP status of the answer; null without one'),
  expected: z
    .enum(['accept', 'refuse', 'either'])
    .nullable()
    .describe('What a provider has to do; null when none was judged'),
  observed: z
    .enum(['accepted', 'refused', 'refused otherwise', 'crashed', 'hung', 'dropped'])
    .nullable()
    .describe('What it did; refused otherwise: with an answer of another shape'),
  findings: amount.describe('How many findings it gave'),
  at: amount.optional().describe('Milliseconds since the run began'),
  stage: stage.optional().describe('Stage of fuzz that made it'),
  code: z.string().optional().describe('Code by which the answer says why it refuses'),
})

/** Something that is not as it must be, or as it should be. One signature is one finding. */
export const findingEvent = z.object({
  type: z.literal('finding'),
  id: z.string().describe('Signature: the same for the same fault in another run'),
  rule,
  kind: z.enum([
    'broken-rule',
    'false-accept',
    'false-refusal',
    'wrong-answer',
    'crash',
    'hang',
    'dropped',
    'unstable',
  ]),
  party,
  strength,
  basis: z.enum(['stated', 'inferred']).describe('Whether the source states it, or we read it so'),
  failing: z.boolean().describe('Whether it fails the run'),
  operation,
  place: z.string(),
  message: z.string().describe('What must be true'),
  expected: z.string(),
  received: z.string(),
  answered: z.string().nullable().describe('What the provider answered; null without an answer'),
  source: z.object({
    page: z.string(),
    section: z.string(),
    address: z.string().describe('URL; empty for a ruling of the kit'),
  }),
  count: z.int().min(1).describe('How many requests showed it'),
  replay: z.string().nullable().describe('Command that shows it again; null when there is none'),
  title: z.string().optional().describe('What its rule asks for, where the message says more'),
  also: z.array(rule).optional().describe('Other rules that requests broke which showed it'),
  at: amount.optional().describe('Milliseconds since the run began, when it was first seen'),
  stage: stage.optional().describe('Stage of fuzz that found it'),
  file: z
    .object({ path: z.string(), line: z.int().min(1).optional() })
    .optional()
    .describe('File that it is about, or that keeps it'),
  sent: z.array(messageLine).optional().describe('What was sent, laid out; of requests that the kit made'),
  got: z.array(messageLine).optional().describe('What came back, its beginning'),
})

/** What was observed where the sources leave it open. */
export const openEvent = z.object({
  type: z.literal('open'),
  rule,
  party,
  operation,
  place: z.string(),
  message: z.string().describe('What was observed'),
  count: z.int().min(1),
})

const notJudged = {
  rule: rule.nullable().describe('Id of the rule; null when it is not about one'),
  subject: z.string().describe('What was not judged'),
  reason: z.string(),
}

/** Something that could not be run. */
export const skippedEvent = z.object({ type: z.literal('skipped'), ...notJudged })

/** Something that does not apply. */
export const omittedEvent = z.object({ type: z.literal('omitted'), ...notJudged })

/** How often requests that were answered kept and broke a rule. */
export const coverageEvent = z.object({
  type: z.literal('coverage'),
  rule,
  strength: z.enum(['must', 'assurance', 'advice', 'open', 'accept']).describe('How it binds a provider'),
  kept: amount.describe('Kept it and had to be accepted'),
  good: amount.describe('Had to be accepted, of an operation that it is about'),
  refused: amount.describe('Broke it and had to be refused'),
  open: z
    .object({ accepted: amount, refused: amount })
    .describe('Broke it and may be accepted or refused: what was done'),
})

/** What a client exercised of one contract. */
export const contractEvent = z.object({
  type: z.literal('contract'),
  consumer: z.string(),
  provider: z.string(),
  interactions: z.array(
    z.object({
      description: z.string(),
      expected: z.enum(['accept', 'refuse']).describe('What the provider is expected to do'),
      count: amount.describe('How many requests exercised it'),
    }),
  ),
})

/** Last line: what became of it. */
export const summaryEvent = z.object({
  type: z.literal('summary'),
  exitCode: z.int().min(0).max(255),
  judged: amount.describe('Requests judged'),
  operations: z.partialRecord(z.enum(everyOperation), amount).describe('Requests judged, by operation'),
  failing: amount.describe('Findings that fail the run'),
  advice: amount.describe('Findings that do not'),
  known: amount.describe('Findings that the baseline or a waiver excuses'),
  open: amount,
  skipped: amount,
  omitted: amount,
  clock: z.string().describe('Time at which it was judged, or that the clock was not judged'),
  registry: z.enum(['given', 'example']).describe('Whether the configuration says who exists'),
  notes: z.array(z.string()).describe('What else is to be known'),
  next: z.string().nullable().describe('What to do next'),
  milliseconds: amount,
  kept: z
    .array(rule)
    .optional()
    .describe('Rules that were seen kept, of requests that were judged without a provider'),
})

/** Every event of the stream, told apart by `type`. Readers pass over members and types that they do not know. */
export const kitEvent = z.discriminatedUnion('type', [
  runEvent,
  progressEvent,
  exchangeEvent,
  findingEvent,
  openEvent,
  skippedEvent,
  omittedEvent,
  coverageEvent,
  contractEvent,
  summaryEvent,
])

export type RunEvent = z.infer<typeof runEvent>
export type ExchangeEvent = z.infer<typeof exchangeEvent>
export type FindingEvent = z.infer<typeof findingEvent>
export type OpenEvent = z.infer<typeof openEvent>
export type SkippedEvent = z.infer<typeof skippedEvent>
export type OmittedEvent = z.infer<typeof omittedEvent>
export type CoverageEvent = z.infer<typeof coverageEvent>
export type ContractEvent = z.infer<typeof contractEvent>
export type SummaryEvent = z.infer<typeof summaryEvent>
export type MessageLine = z.infer<typeof messageLine>
export type KitEvent = z.infer<typeof kitEvent>
