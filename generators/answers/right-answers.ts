import { element, type Node, primitive } from '../../src/fhir/node.ts'
import type { Draft } from '../draft/draft.ts'
import type { World } from '../expectations/expectation.ts'
import { claim, claimText, organisationClaim } from '../operators/claim.ts'
import { find } from '../operators/element.ts'
import { fieldValue, header } from '../operators/header.ts'
import type { AnswerDraft } from './answer-draft.ts'
import { deprecation, type Issue, operationOutcome } from './operation-outcome.ts'

/** A request and the right answer to it. */
export interface Exchange {
  readonly request: Draft
  /** What must be so apart from the request. */
  readonly world: World
  readonly answer: AnswerDraft
  /** The Subscription that was created under the id of the path. */
  readonly created?: Node
}

/**
 * The ways in which a provider is right: each makes of a valid request the exchange that it stands for, or nothing
 * where the way is not one of its operation.
 */
export const rightAnswers = {
  published: (draft) => published(draft, {}, empty(202, draft)),
  'published with a warning': (draft) => {
    const code = find(draft, 'entry(MessageHeader)>.event.code')?.value ?? ''
    return published(draft, { [code]: 'deprecated' }, withOutcome(empty(202, draft), deprecation))
  },
  created: (draft) => created(draft, {}, located(draft)),
  'created with warnings': (draft) => {
    const codes = eventsOf(draft)
    const answer = withOutcome(located(draft), ...codes.map(() => deprecation))
    return created(draft, Object.fromEntries(codes.map((code) => [code, 'deprecated'])), answer)
  },
  'created before': (draft) =>
    only('create-subscription', draft, {
      world: { duplicate: true },
      answer: refusing(draft, 422, duplicate),
    }),
  read: (draft) => {
    const id = draft.target.replace(/.*\//, '')
    const [, meta, ...rest] = storedSubscription(id).children
    const answer = { ...empty(200, draft), resource: storedSubscription(id) }
    const createdThen = meta === undefined ? [] : [meta, ...rest]
    return only('read-subscription', draft, {
      world: {},
      answer,
      created: element('Subscription', ...createdThen),
    })
  },
  deleted: (draft) => only('delete-subscription', draft, { world: {}, answer: empty(200, draft) }),
  'deleted with an outcome': (draft) =>
    only('delete-subscription', draft, { world: {}, answer: withOutcome(empty(200, draft), removed) }),
  gone: (draft) =>
    draft.operation === 'read-subscription' || draft.operation === 'delete-subscription'
      ? { request: draft, world: { subscription: 'deleted' }, answer: refusing(draft, 404, noRecord) }
      : undefined,
  refused: (draft) => refusedFor(badToken(draft), refusing(draft, 400, badHeader)),
  'refused with a challenge': (draft) =>
    refusedFor(badToken(draft), {
      ...refusing(draft, 401, badHeader),
      headers: [['WWW-Authenticate', 'Bearer']],
    }),
  'refused as inferred': (draft) => refusedFor(unknownOrganisation(draft), refusing(draft, 400, badHeader)),
  'refused by a gateway': (draft) =>
    draft.resource === undefined
      ? undefined
      : refusedFor(header('Content-Type', 'text/plain')(draft), empty(415, draft)),
} as const satisfies Readonly<Record<string, (draft: Draft) => Exchange | undefined>>

export type Way = keyof typeof rightAnswers

const badHeader: Issue = { severity: 'error', code: 'structure', spine: 'MISSING_OR_INVALID_HEADER' }
const noRecord: Issue = { severity: 'error', code: 'not-found', spine: 'NO_RECORD_FOUND' }
const removed: Issue = { severity: 'information', code: 'informational', spine: 'RESOURCE_DELETED' }
const duplicate: Issue = {
  severity: 'error',
  code: 'duplicate',
  spine: 'DUPLICATE_REJECTED',
  diagnostics: 'subscription already exists : 0d6a8c1b2e3f4a5b8c7d9e0f1a2b3c4d',
}

const badToken = claim('iss', '')
const unknownOrganisation = organisationClaim((name) =>
  claimText(name, (text) => text.replace(/\|.*/, '|Z9Z9Z')),
)

function published(
  draft: Draft,
  events: NonNullable<World['registry']>['events'],
  answer: AnswerDraft,
): Exchange | undefined {
  return only('publish-event', draft, { world: { registry: { events } }, answer })
}

function created(
  draft: Draft,
  events: NonNullable<World['registry']>['events'],
  answer: AnswerDraft,
): Exchange | undefined {
  return only('create-subscription', draft, { world: { registry: { events } }, answer })
}

function only(
  operation: Draft['operation'],
  request: Draft,
  exchange: Omit<Exchange, 'request'>,
): Exchange | undefined {
  return request.operation === operation ? { request, ...exchange } : undefined
}

function refusedFor(request: Draft | undefined, answer: AnswerDraft): Exchange | undefined {
  return request === undefined ? undefined : { request, world: {}, answer }
}

function located(draft: Draft): AnswerDraft {
  const location = 'https://nems.example/STU3/Subscription/0d6a8c1b2e3f4a5b8c7d9e0f1a2b3c4d'
  return { ...empty(201, draft), headers: [['Location', location]] }
}

function refusing(draft: Draft, status: number, issue: Issue): AnswerDraft {
  return withOutcome(empty(status, draft), issue)
}

function withOutcome(answer: AnswerDraft, ...issues: readonly Issue[]): AnswerDraft {
  return { ...answer, resource: operationOutcome(...issues) }
}

function empty(status: number, draft: Draft): AnswerDraft {
  const type = askedFor(draft)
  const format = type.includes('json') ? 'json' : 'xml'
  return { status, headers: [], contentType: type, format, resource: undefined }
}

/** A media type that a request asks for; XML where any will do. */
function askedFor(draft: Draft): string {
  const accept = fieldValue(draft, 'Accept') ?? ''
  return types.find((type) => accept.includes(type)) ?? 'application/fhir+xml'
}

const types = [
  'application/fhir+xml',
  'application/xml+fhir',
  'application/fhir+json',
  'application/json+fhir',
]

function eventsOf(draft: Draft): readonly string[] {
  const criteria = find(draft, 'criteria')?.value ?? ''
  const codes = [...criteria.matchAll(/MessageHeader\.event=([^&]*)/g)].map(([, code]) => code ?? '')
  return [...new Set(codes.map(decodeURIComponent))]
}

/** A Subscription as NEMS has it: its id first. */
function storedSubscription(id: string): Node {
  return element(
    'Subscription',
    primitive('id', id),
    element('meta', primitive('profile', 'https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1')),
    primitive('status', 'requested'),
    element(
      'contact',
      primitive('system', 'url'),
      primitive('value', 'https://directory.spineservices.nhs.uk/STU3/Organization/A91720'),
      primitive('use', 'work'),
    ),
    primitive('end', '2099-12-31T23:59:59+00:00'),
    primitive('reason', 'Direct care'),
    primitive('criteria', '/Bundle?type=message&serviceType=GP&MessageHeader.event=vaccinations-1'),
    element('channel', primitive('type', 'message'), primitive('endpoint', 'A91720OT001')),
  )
}
