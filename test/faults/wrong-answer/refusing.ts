import { bare, edited, page } from '../answer.ts'
import type { Mistake } from '../fault.ts'
import { create, publish, read } from '../plain/ask.ts'
import { criteria } from '../plain/subscription.ts'
import { isFor } from './alone.ts'

const expired = { claims: (now: number) => ({ iat: now - 1200, exp: now - 900 }) }
const noSuch = read({ target: '/STU3/Subscription/0123456789abcdef0123456789abcdef' })

/** Refusals with another status or code than the sources allow. */
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
]
