import { element } from '../../src/fhir/node.ts'
import type { AnswerRuleId } from '../../src/spec/rules/ids.generated.ts'
import { deprecation, operationOutcome } from './operation-outcome.ts'
import {
  type AnswerChange,
  bare,
  bodyText,
  contentType,
  headerField,
  status,
  value,
  without,
  withoutBody,
  withoutField,
  withResource,
} from './operators.ts'
import type { Way } from './right-answers.ts'

/** One way to spoil a right answer. */
export interface AnswerExpectation {
  /** Unique among those of its rule. */
  readonly operator: string
  /** The right answers that it spoils. */
  readonly ways: readonly Way[]
  readonly change: AnswerChange
  /** Other rules about answers that are broken by it too. */
  readonly companions: readonly AnswerRuleId[]
}

type Names = readonly (AnswerRuleId extends `answer/${infer Name}` ? Name : never)[]

function spoils(
  operator: string,
  ways: Way | readonly Way[],
  change: AnswerChange,
  ...companions: Names
): AnswerExpectation {
  return {
    operator,
    ways: typeof ways === 'string' ? [ways] : ways,
    change,
    companions: companions.map((name) => `answer/${name}` as const),
  }
}

const accepted: readonly Way[] = ['published', 'created', 'read', 'deleted']
const warned: readonly Way[] = ['published with a warning', 'created with warnings']
const refused: readonly Way[] = ['refused', 'refused as inferred', 'refused with a challenge', 'gone']
const anyOutcome: readonly Way[] = [...warned, ...refused, 'deleted with an outcome', 'created before']
const bundle = element('Bundle')

/** For every rule about answers, the ways to break it. */
export const answerExpectations: Readonly<Record<AnswerRuleId, readonly AnswerExpectation[]>> = {
  'answer/accepted-body-is-empty-or-a-warning': [
    spoils('another resource', ['published', 'created'], withResource(bundle)),
    spoils('a Bundle for the warning', warned, withResource(bundle), 'deprecation-is-told'),
  ],
  'answer/accepts-or-refuses': [
    spoils('302', accepted, bare(302)),
    spoils('304', ['refused', 'refused as inferred'], bare(304)),
    spoils('199', accepted, bare(199)),
  ],
  'answer/body-is-of-its-content-type': [
    spoils(
      'the type of the other syntax',
      refused,
      (answer) => contentType(`application/fhir+${answer.format === 'xml' ? 'json' : 'xml'}`)(answer),
      'media-type-was-asked-for',
    ),
    spoils(
      'a bare sentence',
      refused,
      bodyText('Bad Request'),
      'body-is-well-formed',
      'refusal-has-an-operation-outcome',
    ),
  ],
  'answer/body-is-well-formed': [
    spoils(
      'cut off',
      anyOutcome,
      bodyText('<OperationOutcome'),
      'refusal-has-an-operation-outcome',
      'body-is-of-its-content-type',
      'accepted-body-is-empty-or-a-warning',
      'deleted-body-is-empty-or-an-outcome',
      'deprecation-is-told',
    ),
    spoils(
      'a bare sentence',
      refused,
      bodyText('Bad Request'),
      'refusal-has-an-operation-outcome',
      'body-is-of-its-content-type',
    ),
  ],
  'answer/challenge-comes-with-401': [
    spoils('no challenge', 'refused with a challenge', withoutField('WWW-Authenticate')),
  ],
  'answer/clients-fault-is-not-a-5xx': [
    spoils('500', [...refused, 'refused by a gateway'], status(500)),
    spoils('501', refused, status(501)),
    spoils('503 without a body', refused, bare(503)),
  ],
  'answer/content-type-is-sent': [spoils('none', [...anyOutcome, 'read'], contentType(undefined))],
  'answer/create-has-a-location': [
    spoils('none', ['created', 'created with warnings'], withoutField('Location')),
    spoils('without an id', 'created', headerField('Location', 'https://nems.example/STU3/Subscription')),
    spoils('with an empty id', 'created', headerField('Location', '/STU3/Subscription/')),
  ],
  'answer/create-is-answered-201': [
    spoils('200', ['created', 'created with warnings'], status(200)),
    spoils('202', 'created', status(202)),
  ],
  'answer/deleted-body-is-empty-or-an-outcome': [spoils('another resource', 'deleted', withResource(bundle))],
  'answer/deprecation-is-told': [
    spoils('no body', warned, withoutBody),
    spoils(
      'another code',
      'published with a warning',
      value('issue.details.coding.code', 'NO_LONGER_SUPPORTED'),
      'warning-has-a-spine-code',
    ),
  ],
  'answer/deprecation-is-told-of-each-event': [
    spoils('one warning less', 'created with warnings', (answer) =>
      (answer.resource?.children.length ?? 0) > 2 ? without('issue')(answer) : undefined,
    ),
  ],
  'answer/deprecation-is-told-with-cause': [
    spoils('a warning', ['published', 'created'], withResource(operationOutcome(deprecation))),
  ],
  'answer/duplicate-names-the-subscription': [
    spoils('no diagnostics', 'created before', without('issue.diagnostics')),
    spoils('no id', 'created before', value('issue.diagnostics', 'subscription already exists : ')),
  ],
  'answer/good-request-is-not-a-5xx': [
    spoils('500', accepted, bare(500)),
    spoils('501', accepted, bare(501)),
  ],
  'answer/is-gone-after-delete': [
    spoils('403', 'gone', status(403), 'refusal-is-a-stated-one'),
    spoils('200', 'gone', bare(200), 'read-is-a-subscription'),
  ],
  'answer/issue-has-a-display': [
    spoils('none', anyOutcome, without('issue.details.coding.display')),
    spoils('blank', anyOutcome, value('issue.details.coding.display', ' ')),
  ],
  'answer/issue-has-a-fhir-code': [
    spoils('none', refused, without('issue.code')),
    spoils('none in a warning', warned, without('issue.code'), 'warning-code-is-informational'),
    spoils('of another list', 'refused with a challenge', value('issue.code', 'structural')),
  ],
  'answer/issue-has-a-spine-code': [
    spoils('none', refused, without('issue.details.coding.code')),
    spoils('none for a duplicate', 'created before', without('issue.details.coding.code')),
  ],
  'answer/issue-has-a-spine-code-system': [
    spoils('none', anyOutcome, without('issue.details.coding.system')),
    spoils('another', anyOutcome, value('issue.details.coding.system', 'urn:nhs:names:spine:errors')),
  ],
  'answer/issue-has-an-error-severity': [
    spoils('information', refused, value('issue.severity', 'information')),
    spoils('none', refused, without('issue.severity')),
  ],
  'answer/media-type-was-asked-for': [
    spoils('HTML', anyOutcome, contentType('text/html')),
    spoils('XML of no kind', 'read', (answer) =>
      answer.format === 'xml' ? contentType('text/xml')(answer) : undefined,
    ),
  ],
  'answer/outcome-has-an-issue': [spoils('no issue', refused, without('issue'))],
  'answer/outcome-profile-is-spines': [
    spoils('another', anyOutcome, value('meta.profile', 'https://nems.example/OperationOutcome')),
  ],
  'answer/publish-is-answered-202': [
    spoils('200', ['published', 'published with a warning'], status(200)),
    spoils('201', 'published', status(201)),
  ],
  'answer/read-and-delete-are-answered-200': [
    spoils('202', ['read', 'deleted', 'deleted with an outcome'], status(202)),
    spoils('204', 'deleted', status(204)),
  ],
  'answer/read-gives-what-was-created': [
    spoils('another reason', 'read', value('reason', 'Something else')),
    spoils('other criteria', 'read', value('criteria', '/Bundle?type=message')),
    spoils('no end', 'read', without('end')),
    spoils('another mailbox', 'read', value('channel.endpoint', 'RA900OT001')),
  ],
  'answer/read-has-the-id-asked-for': [
    spoils('none', 'read', without('id')),
    spoils('another', 'read', value('id', 'another')),
  ],
  'answer/read-is-a-subscription': [
    spoils('another resource', 'read', withResource(bundle)),
    spoils('no body', 'read', withoutBody),
  ],
  'answer/read-status-is-known': [
    spoils('another', 'read', value('status', 'waiting')),
    spoils('none', 'read', without('status')),
  ],
  'answer/refusal-has-an-operation-outcome': [
    spoils('no body', refused, withoutBody),
    spoils('another resource', refused, withResource(bundle)),
    spoils(
      'a bare sentence',
      refused,
      bodyText('Bad Request'),
      'body-is-well-formed',
      'body-is-of-its-content-type',
    ),
  ],
  'answer/refusal-is-a-stated-one': [
    spoils('another status', 'refused', status(422)),
    spoils('another issue code', 'refused', value('issue.code', 'not-found')),
    spoils('another Spine code', 'refused', value('issue.details.coding.code', 'INVALID_RESOURCE')),
    spoils('fatal', 'refused', value('issue.severity', 'fatal')),
  ],
  'answer/refusal-is-an-inferred-one': [
    spoils('another status', 'refused as inferred', status(422)),
    spoils('another Spine code', 'refused as inferred', value('issue.details.coding.code', 'BAD_REQUEST')),
  ],
  'answer/warning-code-is-informational': [spoils('invalid', warned, value('issue.code', 'invalid'))],
  'answer/warning-has-a-spine-code': [
    spoils(
      'another',
      warned,
      value('issue.details.coding.code', 'RESOURCE_DELETED'),
      'deprecation-is-told',
      'deprecation-is-told-of-each-event',
    ),
  ],
  'answer/warning-has-diagnostics': [
    spoils('none', warned, without('issue.diagnostics')),
    spoils('blank', warned, value('issue.diagnostics', ' ')),
  ],
  'answer/warning-severity-is-information': [
    spoils('error', warned, value('issue.severity', 'error')),
    spoils('none', warned, without('issue.severity')),
  ],
}
