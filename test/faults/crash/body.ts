import type { Mistake } from '../fault.ts'
import { create, instead, publish } from '../plain/ask.ts'
import { criteria, generic } from '../plain/subscription.ts'
import { crashing } from './crashing.ts'

/** Bodies that a provider fails on. */
export const crashesOnBodies: readonly Mistake[] = [
  {
    id: 'crash-on-an-empty-body',
    says: 'Fails on a create without a body.',
    rules: ['answer/clients-fault-is-not-a-5xx', 'transport/body-is-sent'],
    answers: crashing((seen) => seen.operation === 'create' && seen.http.body.length === 0),
    witness: [create({ body: () => '' })],
  },
  {
    id: 'crash-on-a-deep-body',
    says: 'Fails on JSON that nests more than a thousand deep.',
    rules: ['answer/clients-fault-is-not-a-5xx', 'media-type/body-nests-at-most-200-deep'],
    answers: crashing((seen) => /(?:[[{]\s*(?:"\w+":\s*)?){1000}/.test(seen.text)),
    witness: [
      create({
        json: true,
        body: (text) => text.replace('"meta"', `"text":${'['.repeat(3000)}${']'.repeat(3000)},"meta"`),
      }),
    ],
  },
  {
    id: 'crash-on-a-byte-order-mark',
    says: 'Fails on an event behind a byte order mark.',
    rules: ['answer/good-request-is-not-a-5xx', 'media-type/xml-is-well-formed', 'media-type/body-is-utf-8'],
    answers: crashing((seen) => seen.operation === 'publish' && seen.text.startsWith('\uFEFF')),
    witness: [publish({ body: (text) => `\uFEFF${text}` })],
  },
  {
    id: 'crash-on-a-member-twice',
    says: 'Fails on a JSON member that is there twice.',
    rules: [
      'answer/clients-fault-is-not-a-5xx',
      'answer/good-request-is-not-a-5xx',
      'subscription/json-names-are-unique',
    ],
    answers: crashing((seen) => seen.isJson && /"(reason|status|end|criteria)":[\s\S]*"\1":/.test(seen.text)),
    witness: [
      create({ json: true, body: (text) => text.replace('"reason"', '"status":"requested","reason"') }),
    ],
  },
  {
    id: 'crash-on-four-byte-characters',
    says: 'Fails on a character beyond U+FFFF, which its database does not take.',
    rules: ['answer/good-request-is-not-a-5xx', 'subscription/reason-is-sent'],
    answers: crashing((seen) => /[\u{10000}-\u{10FFFF}]/u.test(seen.text)),
    witness: [create({ body: instead('the surgery', 'the surgery 🏥') })],
  },
  {
    id: 'crash-on-a-tag-without-a-value',
    says: 'Fails on tag= with nothing behind.',
    rules: [
      'answer/clients-fault-is-not-a-5xx',
      'answer/good-request-is-not-a-5xx',
      'criteria/components-are-not-empty',
    ],
    answers: crashing((seen) => /&tag=(&|$)/.test(seen.criteria)),
    witness: [create({ criteria: criteria('&tag=') })],
  },
  {
    id: 'crash-without-entries',
    says: 'Fails on a Bundle without entries.',
    rules: ['answer/clients-fault-is-not-a-5xx', 'event/first-entry-is-a-message-header'],
    answers: crashing(
      (seen) =>
        seen.operation === 'publish' && seen.text.includes('<Bundle') && !seen.text.includes('<entry'),
    ),
    witness: [publish({ body: (text) => text.replace(/<entry>.*<\/entry>/s, '') })],
  },
  {
    id: 'crash-on-professional-contacts-deleted',
    says: 'Fails to delete professional contacts.',
    isRare: true,
    rules: ['answer/good-request-is-not-a-5xx'],
    answers: crashing((seen) => seen.eventCode === 'professional-contacts-1' && seen.action === 'delete'),
    witness: [publish({ code: 'professional-contacts-1', action: 'delete' })],
  },
  {
    id: 'crash-on-a-rule-with-ages',
    says: 'Fails on generic criteria with two ages.',
    isRare: true,
    rules: ['answer/good-request-is-not-a-5xx'],
    answers: crashing(
      (seen) => seen.components('Patient.age').length === 2 && seen.criteria.includes('subscriptionRuleType'),
    ),
    witness: [
      create({
        criteria: generic(
          '&Patient.age=gt5&Patient.age=lt18&subscriptionRuleType=COUNTRYCODE&Organization.identifier=W92000004',
        ),
      }),
    ],
  },
]
