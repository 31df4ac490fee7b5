import { answerOf, bare, edited, page, withField } from '../answer.ts'
import type { Mistake, Told } from '../fault.ts'
import { create, publish, read } from '../plain/ask.ts'
import { criteria } from '../plain/subscription.ts'

const expired = { claims: (now: number) => ({ iat: now - 1200, exp: now - 900 }) }
const noSuch = read({ target: '/STU3/Subscription/0123456789abcdef0123456789abcdef' })

/** Answers that refuse, and are not as they should be. */
export const wrongRefusals: readonly Mistake[] = [
  {
    id: 'expired-500',
    says: 'Answers an expired token with 500.',
    rules: ['answer/clients-fault-is-not-a-5xx', 'claims/exp-is-not-past'],
    answers: (answer, told) =>
      isFor(told, 'claims/exp-is-not-past') ? page(500, 'Internal Server Error') : answer,
    witness: [create(expired)],
  },
  {
    id: 'expired-redirected',
    says: 'Sends whoever has an expired token to a page to log in.',
    rules: ['answer/accepts-or-refuses', 'claims/exp-is-not-past'],
    answers: (answer, told) =>
      isFor(told, 'claims/exp-is-not-past') ? bare(302, [['Location', 'https://login.example/']]) : answer,
    witness: [publish(expired)],
  },
  {
    id: 'expired-403',
    says: 'Answers an expired token with 403.',
    rules: ['answer/refusal-is-a-stated-one', 'claims/exp-is-not-past'],
    answers: (answer, told) => (isFor(told, 'claims/exp-is-not-past') ? { ...answer, status: 403 } : answer),
    witness: [create(expired)],
  },
  {
    id: 'token-absent-404',
    says: 'Hides the service with 404 from whoever has no token.',
    rules: ['answer/refusal-is-a-stated-one', 'authorization/is-sent'],
    answers: (answer, told) => (isFor(told, 'authorization/is-sent') ? { ...answer, status: 404 } : answer),
    witness: [create({ fields: { Authorization: undefined } })],
  },
  {
    id: 'nhs-number-404',
    says: 'Answers a wrong check digit as if PDS did not know the patient.',
    rules: ['answer/refusal-is-a-stated-one', 'nhs-number/check-digit-holds'],
    answers: (answer, told) =>
      isFor(told, 'nhs-number/check-digit-holds')
        ? edited({ ...answer, status: 404 }, /INVALID_NHS_NUMBER/, 'PATIENT_NOT_FOUND')
        : answer,
    witness: [create({ criteria: criteria('', '9993405630') })],
  },
  {
    id: 'nhs-number-as-a-resource',
    says: 'Answers a wrong check digit with INVALID_RESOURCE.',
    rules: ['answer/refusal-is-a-stated-one', 'nhs-number/check-digit-holds'],
    answers: (answer, told) =>
      isFor(told, 'nhs-number/check-digit-holds')
        ? edited(answer, /INVALID_NHS_NUMBER/, 'INVALID_RESOURCE')
        : answer,
    witness: [publish({ number: '9993405630' })],
  },
  {
    id: 'media-type-400',
    says: 'Answers a Content-Type that is not supported with 400.',
    rules: ['answer/refusal-is-a-stated-one', 'media-type/content-type-is-supported'],
    answers: (answer) => (answer.status === 415 ? { ...answer, status: 400 } : answer),
    witness: [create({ fields: { 'Content-Type': 'text/plain' } })],
  },
  {
    id: 'unknown-id-400',
    says: 'Answers an id that there is not with 400.',
    rules: ['answer/refusal-is-a-stated-one', 'operation/subscription-exists'],
    answers: (answer, told) =>
      isFor(told, 'operation/subscription-exists') ? { ...answer, status: 400 } : answer,
    witness: [noSuch],
  },
  {
    id: 'update-500',
    says: 'Answers a PUT with 500.',
    rules: [
      'answer/clients-fault-is-not-a-5xx',
      'operation/subscriptions-are-not-updated',
      'operation/is-one-of-the-four',
    ],
    answers: (answer, { seen }) => (seen.http.method === 'PUT' ? page(500, 'Internal Server Error') : answer),
    witness: [create(), create({ method: 'PUT', target: '/STU3/Subscription/{1}' })],
  },
  {
    id: 'refusal-as-a-page',
    says: 'Refuses a token with a page of HTML.',
    rules: ['answer/refusal-has-an-operation-outcome', 'answer/media-type-was-asked-for'],
    answers: (answer, { broken }) =>
      broken[0]?.rule.startsWith('authorization/') === true ? page(answer.status, 'Bad Request') : answer,
    witness: [create({ authorization: () => 'Basic dTpw' })],
  },
  {
    id: 'refusal-without-a-body',
    says: 'Refuses a resource without saying why.',
    rules: ['answer/refusal-has-an-operation-outcome'],
    answers: (answer) => (answer.status === 422 ? bare(422) : answer),
    witness: [publish({ body: (text) => text.replace('<type value="message"/>', '<type value="batch"/>') })],
  },
  {
    id: 'refusal-as-a-problem',
    says: 'Refuses criteria with application/problem+json.',
    rules: ['answer/refusal-has-an-operation-outcome', 'answer/media-type-was-asked-for'],
    answers: (answer, { broken }) =>
      broken[0]?.rule.startsWith('criteria/') === true
        ? answerOf(answer.status, 'application/problem+json', '{"title":"Bad Request","status":400}')
        : answer,
    witness: [create({ criteria: criteria('&tag=ward.7') })],
  },
  {
    id: 'refusal-in-json',
    says: 'Tells in JSON that there is no such subscription, whatever was asked for.',
    rules: ['answer/media-type-was-asked-for'],
    mends: (seen) =>
      seen.operation === 'read' && seen.subscriptions.find(seen.id) === 'unknown'
        ? seen.withField('Accept', 'application/fhir+json')
        : seen.http,
    witness: [noSuch],
  },
  {
    id: 'outcome-without-an-issue',
    says: 'Refuses a claim with an OperationOutcome that is empty.',
    rules: ['answer/outcome-has-an-issue'],
    answers: (answer, { broken }) =>
      broken[0]?.rule.startsWith('claims/') === true
        ? edited(edited(answer, /<issue>.*<\/issue>/s, ''), /,"issue":\[.*\]/s, '')
        : answer,
    witness: [create({ claims: { reason_for_request: 'research' } })],
  },
  {
    id: 'severity-of-a-warning',
    says: 'Refuses a header field with the severity warning.',
    rules: ['answer/issue-has-an-error-severity'],
    answers: (answer, { broken }) =>
      broken[0]?.rule.startsWith('header/') === true
        ? edited(answer, /(severity(?: value=|":)")error/g, '$1warning')
        : answer,
    witness: [create({ fields: { InteractionID: undefined } })],
  },
  {
    id: 'outcome-without-a-coding',
    says: 'Refuses a resource without a Spine code.',
    rules: ['answer/issue-has-a-spine-code', 'answer/issue-has-a-spine-code-system'],
    answers: (answer) =>
      answer.status === 422
        ? edited(edited(answer, /<details>.*?<\/details>/gs, ''), /"details":\{.*?\}\]\},/gs, '')
        : answer,
    witness: [publish({ body: (text) => text.replace('<type value="message"/>', '<type value="batch"/>') })],
  },
  {
    id: 'coding-of-another-system',
    says: 'Gives Spine codes under a code system of its own.',
    rules: ['answer/issue-has-a-spine-code-system'],
    answers: (answer, { broken }) =>
      broken[0]?.rule.startsWith('claims/') === true
        ? edited(
            answer,
            /https:\/\/fhir\.nhs\.uk\/STU3\/CodeSystem\/Spine-ErrorOrWarningCode-1/g,
            'https://provider.example/errors',
          )
        : answer,
    witness: [create({ claims: { reason_for_request: 'research' } })],
  },
  {
    id: 'issue-type-of-its-own',
    says: 'Gives issue types that FHIR does not know.',
    rules: ['answer/issue-has-a-fhir-code', 'answer/refusal-is-a-stated-one'],
    answers: (answer, told) =>
      isFor(told, 'operation/subscription-exists')
        ? edited(answer, /(code(?: value=|":)")not-found/, '$1missing')
        : answer,
    witness: [noSuch],
  },
  {
    id: 'profile-of-its-own',
    says: 'Gives OperationOutcomes of a profile of its own.',
    rules: ['answer/outcome-profile-is-spines'],
    answers: (answer, { broken }) =>
      broken[0]?.rule.startsWith('subscription/') === true
        ? edited(answer, 'Spine-OperationOutcome-1', 'Provider-OperationOutcome-7')
        : answer,
    witness: [create({ body: (text) => text.replace('requested', 'active') })],
  },
  {
    id: 'outcome-cut-off',
    says: 'Sends the first 300 bytes of an OperationOutcome that is long.',
    rules: ['answer/body-is-well-formed', 'answer/refusal-has-an-operation-outcome'],
    answers: (answer, { broken }) =>
      broken[0]?.rule.startsWith('event/') === true
        ? { ...answer, body: answer.body.subarray(0, 300) }
        : answer,
    witness: [publish({ body: (text) => text.replace('<type value="message"/>', '<type value="batch"/>') })],
  },
  {
    id: 'refusal-as-plain-text',
    says: 'Says that an OperationOutcome is text/plain.',
    rules: ['answer/media-type-was-asked-for'],
    answers: (answer, { broken }) =>
      broken[0]?.rule.startsWith('nhs-number/') === true
        ? withField(answer, 'Content-Type', 'text/plain')
        : answer,
    witness: [create({ criteria: criteria('', '9993405630') })],
  },
]

/** Whether nothing else is broken. */
function isFor({ broken }: Told, rule: string): boolean {
  return broken.length > 0 && broken.every((each) => each.rule === rule)
}
