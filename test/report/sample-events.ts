import type {
  ExchangeEvent,
  FindingEvent,
  KitEvent,
  RunEvent,
  SummaryEvent,
} from '../../src/report/events.ts'

export const run: RunEvent = {
  type: 'run',
  schema: 1,
  kit: '0.1.0',
  catalogue: '1.0.0',
  command: 'check',
  seed: null,
  started: '2031-01-02T03:04:05.678Z',
}

export const finding: FindingEvent = {
  type: 'finding',
  id: '0a1b2c3d4e5f',
  rule: 'claims/scope-is-bundle-write',
  kind: 'broken-rule',
  party: 'client',
  strength: 'must',
  basis: 'stated',
  failing: true,
  operation: 'publish-event',
  place: 'claims.scope',
  message: 'The scope claim of a publisher is patient/Bundle.write',
  expected: 'patient/Bundle.write',
  received: 'patient/Bundle.read',
  answered: null,
  source: {
    page: 'Generic Publication API Guidance',
    section: 'JWT Claims',
    address: 'https://nhsconnect.github.io/Events-Management/publication_general_api_guidance.html',
  },
  count: 1,
  replay: 'npx nems-contract-kit check requests.http',
}

export const summary: SummaryEvent = {
  type: 'summary',
  exitCode: 1,
  judged: 4,
  operations: { 'publish-event': 1, 'create-subscription': 2 },
  failing: 1,
  advice: 0,
  known: 0,
  open: 0,
  skipped: 0,
  omitted: 0,
  clock: 'not judged: give --at TIME',
  registry: 'example',
  notes: [],
  next: null,
  milliseconds: 1234,
}

/** One event of each type. */
export const everyEvent: readonly KitEvent[] = [
  run,
  { type: 'progress', phase: 'judging', done: 1, total: null },
  {
    type: 'exchange',
    label: 'requests.http:1',
    operation: 'publish-event',
    method: 'POST',
    target: '/STU3/Events/1/$process-message',
    status: 202,
    expected: 'refuse',
    observed: 'accepted',
    findings: 1,
  },
  finding,
  {
    type: 'open',
    rule: 'media-type/content-type-is-listed',
    party: 'provider',
    operation: null,
    place: 'Content-Type',
    message: 'answered 415 to application/xml',
    count: 3,
  },
  { type: 'skipped', rule: null, subject: 'delete twice', reason: 'no subscription could be created' },
  {
    type: 'omitted',
    rule: 'claims/exp-is-not-past',
    subject: 'requests.http:1',
    reason: 'the clock is not judged',
  },
  {
    type: 'coverage',
    rule: 'claims/exp-is-not-past',
    strength: 'must',
    kept: 12,
    good: 14,
    refused: 3,
    open: { accepted: 0, refused: 1 },
  },
  {
    type: 'contract',
    consumer: 'nems-publisher',
    provider: 'nems-publication-api',
    interactions: [
      { description: 'publish vaccinations-1', expected: 'accept', count: 2 },
      { description: 'publish an update', expected: 'accept', count: 0 },
      { description: 'publish an event without a token', expected: 'refuse', count: 0 },
    ],
  },
  summary,
]

/** A run that tells all that it may. */
export const toldRun: RunEvent = {
  ...run,
  command: 'fuzz',
  seed: 7,
  shard: { index: 1, of: 4 },
  target: 'http://127.0.0.1:9080',
  configuration: { configuration: 'nems-kit.config.json', time: '60s' },
}

/** An exchange that tells all that it may. */
export const toldExchange: ExchangeEvent = {
  type: 'exchange',
  label: 'sweep publish-event: scope',
  operation: 'publish-event',
  method: 'POST',
  target: '/STU3/Events/1/$process-message',
  status: 400,
  expected: 'refuse',
  observed: 'refused',
  findings: 0,
  at: 120,
  stage: 'sweep',
  code: 'INVALID_RESOURCE',
}

/** A finding that tells all that it may. */
export const toldFinding: FindingEvent = {
  ...finding,
  kind: 'false-accept',
  party: 'provider',
  answered: '202',
  title: 'The scope claim of a publisher is patient/Bundle.write',
  also: ['claims/sub-is-sent'],
  at: 250,
  stage: 'sweep',
  file: { path: '.nems-kit/corpus/0a1b2c3d4e5f.json', line: 3 },
  sent: [{ text: 'POST /STU3/Events/1/$process-message' }, { marked: '  "scope": "patient/Bundle.read"' }],
  got: [{ text: '202 Accepted' }],
}
