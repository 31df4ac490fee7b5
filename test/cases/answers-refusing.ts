import type { History } from '../../src/spec/model/context.ts'
import { type AnswerCase, answers } from './answer-case.ts'
import { issueTypesOfStu3, type Outcome, refusing } from './answer-outcomes.ts'
import { authorization, both, claim, criteria, header, inBody, method, replacing, target } from './changes.ts'

const badToken = { request: claim('iss', '') } as const
const unknownAsid = { request: header('toASID', '200000009998') } as const
const notFhir = { request: header('Content-Type', 'text/plain') } as const
const badMethod = { request: method('PUT') } as const
const badBody = { request: inBody('</Bundle>', '') } as const
const wrongEverything = { request: both(claim('iss', ''), header('toASID', '200000009998')) } as const
const unsupported = { config: { events: { 'pds-record-change-1': 'no-longer-supported' } } } as const

const header400: Outcome = { status: 400, code: 'structure', spine: 'MISSING_OR_INVALID_HEADER' }
const good = refusing(header400)
const asidCheck = refusing({ status: 403, code: 'forbidden', spine: 'ASID_CHECK_FAILED' })
const notWellFormed = refusing({ status: 400, code: 'structure', spine: 'MESSAGE_NOT_WELL_FORMED' })

function history(subscription: 'unknown' | 'deleted'): History {
  return { subscription: () => subscription, hasMessage: () => false }
}

const again = {
  history: { hasMessage: () => false, duplicateOf: () => '5f0c8a7d3b2e4f6a9c1d8e7b6a504132' },
} as const
const deleted = { history: history('deleted') } as const
const unknown = { history: history('unknown') } as const
const noRecord = refusing({ status: 404, code: 'not-found', spine: 'NO_RECORD_FOUND' })
const gone = refusing({ status: 410, code: 'not-found', spine: 'NO_RECORD_FOUND' })

/** Which refusals are right, by hand. */
export const answersRefusing: readonly AnswerCase[] = [
  ...answers(['publish', 'create', 'delete'], '', { 'the preferred answer': good }, badToken),
  ...answers(
    'publish',
    '',
    {
      'code invalid': refusing({ ...header400, code: 'invalid' }),
      '401 with a challenge': challenged(refusing({ ...header400, status: 401 })),
      fatal: challenged(
        refusing({ status: 401, code: 'forbidden', spine: 'AUTHOR_CREDENTIALS_ERROR', severity: 'fatal' }),
      ),
      ...Object.fromEntries(
        issueTypesOfStu3.map((code) => [
          `issue type ${code}`,
          challenged(refusing({ status: 401, code, spine: 'AUTHOR_CREDENTIALS_ERROR' })),
        ]),
      ),
    },
    badToken,
  ),
  ...answers(
    'publish',
    'refusal-has-an-operation-outcome',
    { '401 without a body': 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n' },
    badToken,
  ),
  ...answers(
    'publish',
    'refusal-is-a-stated-one',
    {
      'another status': refusing({ ...header400, status: 422 }),
      'another class': refusing({ ...header400, status: 404 }),
      'another issue code': refusing({ ...header400, code: 'value' }),
      'another Spine code': refusing({ ...header400, spine: 'INVALID_RESOURCE' }),
      'fatal where nothing says so': refusing({ ...header400, severity: 'fatal' }),
      '403, which only scope may be': refusing({ status: 403, code: 'forbidden', spine: 'ACCESS_DENIED' }),
    },
    badToken,
  ),
  ...answers(
    'publish',
    '',
    {
      '403 for scope': refusing({ status: 403, code: 'forbidden', spine: 'ACCESS_DENIED' }),
      unmatched: refusing({ status: 400, code: 'invalid', spine: 'REQUEST_UNMATCHED' }),
    },
    { request: claim('scope', 'patient/Subscription.read') },
  ),
  ...answers(
    'publish',
    '',
    { 'ASID check': asidCheck, 'by a gateway': 'HTTP/1.1 403 Forbidden\n\n' },
    unknownAsid,
  ),
  ...answers(
    'publish',
    'refusal-is-an-inferred-one',
    {
      'another status': challenged(refusing({ status: 401, code: 'forbidden', spine: 'ASID_CHECK_FAILED' })),
    },
    unknownAsid,
  ),
  ...answers('publish', '', { 'for the one': good, 'for the other': asidCheck }, wrongEverything),
  ...answers(
    'publish',
    'refusal-is-an-inferred-one',
    { 'for neither': refusing({ status: 422, code: 'invalid', spine: 'INVALID_RESOURCE' }) },
    wrongEverything,
  ),
  ...answers('publish', '', { 'not well formed': notWellFormed }, badBody),
  ...answers(
    'createGeneric',
    '',
    {
      'no longer supported': refusing({ status: 422, code: 'not-supported', spine: 'NO_LONGER_SUPPORTED' }),
      'any 4xx': refusing({ status: 499, code: 'not-supported', spine: 'NO_LONGER_SUPPORTED' }),
      'the first 4xx': refusing({ status: 400, code: 'not-supported', spine: 'NO_LONGER_SUPPORTED' }),
      fatal: refusing({
        status: 409,
        code: 'not-supported',
        spine: 'NO_LONGER_SUPPORTED',
        severity: 'fatal',
      }),
    },
    unsupported,
  ).map(inSecondXml),
  ...answers(
    'createGeneric',
    'refusal-is-a-stated-one',
    { 'another code': refusing({ status: 422, code: 'not-supported', spine: 'INVALID_RESOURCE' }) },
    unsupported,
  ).map(inSecondXml),
  ...answers(
    'create',
    '',
    { criteria: refusing({ status: 400, code: 'value', spine: 'INVALID_REQUEST_MESSAGE' }) },
    { request: criteria('/Bundle?type=other') },
  ),
  ...answers(
    'create',
    '',
    {
      'a duplicate': refusing({
        status: 422,
        code: 'duplicate',
        spine: 'DUPLICATE_REJECTED',
        diagnostics: 'subscription already exists : 5f0c8a7d3b2e4f6a9c1d8e7b6a504132',
      }),
      'a duplicate with an id of one character': refusing({
        status: 422,
        code: 'duplicate',
        spine: 'DUPLICATE_REJECTED',
        diagnostics: 'subscription already exists : 1',
      }),
      'a duplicate with an id of 64 characters': refusing({
        status: 422,
        code: 'duplicate',
        spine: 'DUPLICATE_REJECTED',
        diagnostics: `Subscription already exists : ${'-.Az09'.padEnd(64, 'a')}`,
      }),
    },
    again,
  ),
  ...answers(
    'create',
    'duplicate-names-the-subscription',
    Object.fromEntries(
      [
        undefined,
        '',
        'subscription already exists',
        'subscription already exists : ',
        'already exists : a1',
        'subscription already exists : a_b',
        `subscription already exists : ${'a'.repeat(65)}`,
        'subscription already exists : a1 of B',
      ].map((diagnostics) => [
        `diagnostics ${diagnostics}`,
        refusing({ status: 422, code: 'duplicate', spine: 'DUPLICATE_REJECTED', diagnostics }),
      ]),
    ),
    again,
  ),
  ...answers('delete', '', { 'deleted before': noRecord, '410': gone }, deleted),
  ...answers('delete', '', { 'never there': noRecord }, unknown),
  ...answers(
    'delete',
    'is-gone-after-delete',
    { 'deleted again': 'HTTP/1.1 200 OK\n\n' },
    { ...deleted, fault: 'false-accept' },
  ),
  ...answers(
    'delete',
    'is-gone-after-delete refusal-is-a-stated-one',
    {
      '403': refusing({ status: 403, code: 'forbidden', spine: 'ACCESS_DENIED' }),
      '405': refusing({ status: 405, code: 'not-supported', spine: 'NO_RECORD_FOUND' }),
      '409': refusing({ status: 409, code: 'not-found', spine: 'NO_RECORD_FOUND' }),
      '411': refusing({ status: 411, code: 'not-found', spine: 'NO_RECORD_FOUND' }),
    },
    deleted,
  ),
  ...answers(
    'delete',
    'clients-fault-is-not-a-5xx',
    { '500 for what is gone': 'HTTP/1.1 500 Internal Server Error\n\n' },
    { ...deleted, fault: 'crash' },
  ),
  ...answers('delete', '', { 'gone, and a bad token': good }, { ...deleted, ...badToken }),
  ...answers(
    ['publish', 'create'],
    'refusal-has-an-operation-outcome',
    { 'no body': 'HTTP/1.1 400 Bad Request\n\n' },
    badToken,
  ),
  ...answers(
    'publish',
    'refusal-has-an-operation-outcome',
    {
      'another resource': good.replace(/<OperationOutcome[\s\S]*/, '<Bundle xmlns="http://hl7.org/fhir"/>'),
      'an OperationOutcome without a namespace': replacing(' xmlns="http://hl7.org/fhir"', '')(good),
    },
    badToken,
  ),
  ...answers(
    'publish',
    'refusal-has-an-operation-outcome body-is-well-formed',
    { 'cut off': replacing('</OperationOutcome>', '')(good) },
    badToken,
  ),
  ...answers(
    'publish',
    'refusal-has-an-operation-outcome body-is-well-formed media-type-was-asked-for',
    { HTML: 'HTTP/1.1 400 Bad Request\nContent-Type: text/html\n\n<html><br></html>' },
    badToken,
  ),
  ...answers(
    'publish',
    'refusal-has-an-operation-outcome body-is-well-formed body-is-of-its-content-type',
    { text: 'HTTP/1.1 400 Bad Request\nContent-Type: application/fhir+xml\n\nBad Request' },
    badToken,
  ),
  ...answers(
    ['publish', 'create'],
    'challenge-comes-with-401',
    { '401 alone': refusing({ ...header400, status: 401 }) },
    badToken,
  ),
  ...answers('publish', '', { '403 without a challenge': asidCheck }, unknownAsid),
  ...answers(
    'publish',
    'clients-fault-is-not-a-5xx',
    {
      '500': 'HTTP/1.1 500 Internal Server Error\n\n',
      '503 with HTML': 'HTTP/1.1 503 Service Unavailable\nContent-Type: text/html\n\n<html><br></html>',
      '501': 'HTTP/1.1 501 Not Implemented\n\n',
    },
    { ...badToken, fault: 'crash' },
  ),
  ...answers(
    'publish',
    'clients-fault-is-not-a-5xx',
    { '500 for a path that is none of the four': 'HTTP/1.1 500 Internal Server Error\n\n' },
    { request: target('/STU3/Events/2'), fault: 'crash' },
  ),
  ...answers(
    'publish',
    'good-request-is-not-a-5xx',
    {
      '500': 'HTTP/1.1 500 Internal Server Error\n\n',
      '501': 'HTTP/1.1 501 Not Implemented\n\n',
      '599': 'HTTP/1.1 599 Unknown\n\n',
    },
    { fault: 'crash' },
  ),
  ...answers(
    'create',
    '',
    { '501 for a method': refusing({ status: 501, code: 'not-supported', spine: 'NOT_IMPLEMENTED' }) },
    badMethod,
  ),
  ...answers(
    'create',
    '',
    {
      '405': 'HTTP/1.1 405 Method Not Allowed\nAllow: POST\n\n',
      '404': 'HTTP/1.1 404 Not Found\nContent-Type: text/html\n\n<html><br></html>',
    },
    badMethod,
  ),
  ...answers('publish', '', { '404': 'HTTP/1.1 404 Not Found\n\n' }, { request: target('/STU3/Events/2') }),
  ...answers(
    'create',
    '',
    { 'accepted all the same': 'HTTP/1.1 200 OK\n\n' },
    { ...badMethod, fault: 'false-accept' },
  ),
  ...answers(
    'publish',
    '',
    {
      '415 of a gateway': 'HTTP/1.1 415 Unsupported Media Type\nContent-Type: text/html\n\n<p>no<br>',
      'JSON under XML, of a gateway':
        'HTTP/1.1 415 Unsupported Media Type\nContent-Type: application/fhir+xml\n\n{"error":"no"}',
    },
    notFhir,
  ),
  ...answers(
    'publish',
    'refusal-is-a-stated-one',
    { '400 of a gateway': 'HTTP/1.1 400 Bad Request\n\n' },
    notFhir,
  ),
  ...answers(
    'publish',
    'refusal-has-an-operation-outcome',
    { 'no body, for a scheme': 'HTTP/1.1 400 Bad Request\n\n' },
    { request: both(authorization('Basic x'), header('Accept', undefined)) },
  ),
  ...answers('publish', '', { 'a good request refused': good }, { fault: 'false-refusal' }),
  ...answers(
    'publish',
    '',
    { 'a good request refused with 499': refusing({ ...header400, status: 499 }) },
    { fault: 'false-refusal' },
  ),
  ...answers(
    'publish',
    'refusal-has-an-operation-outcome',
    { 'a good request refused with 499 and no body': 'HTTP/1.1 499 Unknown\n\n' },
    { fault: 'false-refusal' },
  ),
  ...answers(
    'publish',
    'issue-has-a-display',
    { '499 without a display': withoutDisplay(refusing({ ...header400, status: 499 })) },
    { fault: 'false-refusal' },
  ),
  ...answers(
    'publish',
    'good-request-is-not-a-5xx',
    { '500 without a display': withoutDisplay(refusing({ ...header400, status: 500 })) },
    { fault: 'crash' },
  ),
  ...answers(
    'publish',
    'accepts-or-refuses',
    { '199': 'HTTP/1.1 199 Unknown\n\n', '300': 'HTTP/1.1 300 Multiple Choices\n\n' },
    badToken,
  ),
  ...answers(
    'publish',
    'publish-is-answered-202',
    { '200': 'HTTP/1.1 200 OK\n\n', '299': 'HTTP/1.1 299 Other\n\n' },
    { ...badToken, fault: 'false-accept' },
  ),
  ...answers(
    'delete',
    'clients-fault-is-not-a-5xx',
    { '500 for what is gone': 'HTTP/1.1 500 Internal Server Error\n\n' },
    { ...deleted, fault: 'crash' },
  ),
  ...answers(
    'delete',
    'is-gone-after-delete refusal-is-a-stated-one',
    { '499 for what is gone': refusing({ status: 499, code: 'not-found', spine: 'NO_RECORD_FOUND' }) },
    deleted,
  ),
]

function withoutDisplay(answer: string): string {
  return answer.replace(/<display .*?\/>/, '')
}

function challenged(answer: string): string {
  return answer.replace('\n', '\nWWW-Authenticate: Bearer\n')
}

/** The generic create asks for the second XML type. */
function inSecondXml(one: AnswerCase): AnswerCase {
  return { ...one, answer: one.answer.replace('application/fhir+xml', 'application/xml+fhir') }
}
