import { answerOf, bare, edited, page, withField } from '../answer.ts'
import type { Mistake } from '../fault.ts'
import { create, publish, read } from '../plain/ask.ts'
import { criteria } from '../plain/subscription.ts'
import { isFor } from './alone.ts'

const noSuch = read({ target: '/STU3/Subscription/0123456789abcdef0123456789abcdef' })

/** Refusals that do not say what is wrong as they should. */
export const wrongOutcomes: readonly Mistake[] = [
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
