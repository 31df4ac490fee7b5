import { edited } from '../answer.ts'
import type { Mistake } from '../fault.ts'
import { create, instead, read, remove, trust } from '../plain/ask.ts'
import { criteria } from '../plain/subscription.ts'
import { user } from '../plain/token.ts'
import {
  CountsToEight,
  DeletesAll,
  DeletesLater,
  FindsAnyCase,
  FindsByBeginning,
  GivesTheLatest,
  KeepsAll,
  KeepsForUsers,
  KeepsOneEach,
  KeepsTwenty,
  RemembersDeleted,
} from './keeping.ts'

const tagged = (tag: string) => create({ criteria: criteria(`&tag=${tag}`) })

/** What a provider does with what it did before. */
export const wrongStates: readonly Mistake[] = [
  {
    id: 'delete-without-effect',
    says: 'Says that a subscription is deleted, and keeps it.',
    rules: ['answer/is-gone-after-delete', 'operation/subscription-exists'],
    subscriptions: () => new KeepsAll(),
    witness: [create(), remove(), read()],
  },
  {
    id: 'delete-in-a-while',
    says: 'Deletes a subscription two seconds after it said so.',
    rules: ['answer/is-gone-after-delete', 'operation/subscription-exists'],
    subscriptions: () => new DeletesLater(),
    witness: [create(), remove(), read()],
  },
  {
    id: 'delete-by-users-without-effect',
    says: 'Keeps a subscription that is deleted with a requesting_user.',
    isRare: true,
    rules: ['answer/is-gone-after-delete', 'operation/subscription-exists'],
    subscriptions: () => new KeepsForUsers(),
    mends: (seen) => {
      if (seen.subscriptions instanceof KeepsForUsers)
        seen.subscriptions.isUser = seen.claim('requesting_user') !== ''
      return seen.http
    },
    witness: [create(), remove({ claims: { requesting_user: user, sub: user } }), read()],
  },
  {
    id: 'delete-of-nothing',
    says: 'Answers 200 to a delete of what is not there any more.',
    rules: ['answer/is-gone-after-delete', 'operation/subscription-exists'],
    overlooks: (seen) => seen.operation === 'delete' && seen.subscriptions.find(seen.id) === 'deleted',
    witness: [create(), remove(), remove()],
  },
  {
    id: 'read-of-the-deleted',
    says: 'Gives what is left of a subscription that was deleted.',
    rules: [
      'answer/is-gone-after-delete',
      'answer/read-gives-what-was-created',
      'operation/subscription-exists',
    ],
    overlooks: (seen) => seen.operation === 'read' && seen.subscriptions.find(seen.id) === 'deleted',
    witness: [create(), remove(), read()],
  },
  {
    id: 'deleted-is-forbidden',
    says: 'Answers 403 where a subscription was deleted.',
    rules: ['answer/is-gone-after-delete', 'answer/refusal-is-a-stated-one', 'operation/subscription-exists'],
    answers: (answer, { seen }) =>
      answer.status === 404 && seen.subscriptions.find(seen.id) === 'deleted'
        ? edited(
            edited({ ...answer, status: 403 }, 'not-found', 'forbidden'),
            'NO_RECORD_FOUND',
            'ACCESS_DENIED',
          )
        : answer,
    witness: [create(), remove(), read()],
  },
  {
    id: 'delete-of-all',
    says: 'Deletes everything of an endpoint with one of its subscriptions.',
    rules: ['operation/subscription-exists'],
    subscriptions: () => new DeletesAll(),
    witness: [tagged('a'), tagged('b'), remove(), read({ target: '/STU3/Subscription/{2}' })],
  },
  {
    id: 'refused-and-deleted',
    says: 'Refuses a delete with an expired token, and deletes.',
    rules: ['operation/subscription-exists', 'claims/exp-is-not-past'],
    answers: (answer, { seen, broken }) => {
      if (seen.operation === 'delete' && broken[0]?.rule === 'claims/exp-is-not-past')
        seen.subscriptions.delete(seen.id)
      return answer
    },
    witness: [create(), remove({ claims: (now) => ({ iat: now - 1200, exp: now - 900 }) }), read()],
  },
  {
    id: 'one-subscription-each',
    says: 'Puts a new subscription of an endpoint into the place of the one before.',
    rules: ['answer/read-gives-what-was-created', 'answer/create-has-a-location'],
    subscriptions: () => new KeepsOneEach(),
    witness: [tagged('a'), tagged('b'), read()],
  },
  {
    id: 'ids-used-again',
    says: 'Gives the ninth subscription the id of the first.',
    isRare: true,
    rules: ['answer/read-gives-what-was-created', 'answer/create-has-a-location'],
    subscriptions: () => new CountsToEight(),
    witness: [...['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(tagged), read()],
  },
  {
    id: 'twenty-subscriptions',
    says: 'Forgets the oldest of more than twenty subscriptions.',
    isRare: true,
    rules: ['operation/subscription-exists'],
    subscriptions: () => new KeepsTwenty(),
    witness: [...Array.from({ length: 21 }, (_, nth) => tagged(`t${nth}`)), read()],
  },
  {
    id: 'latest-for-any',
    says: 'Gives the subscription that was created last, whichever is read.',
    rules: ['answer/read-gives-what-was-created'],
    subscriptions: () => new GivesTheLatest(),
    witness: [tagged('a'), tagged('b'), read()],
  },
  {
    id: 'ids-in-any-case',
    says: 'Finds a subscription by its id in capitals.',
    rules: ['operation/subscription-exists'],
    subscriptions: () => new FindsAnyCase(),
    witness: [create(), read({ target: '/STU3/Subscription/{upper 1}' })],
  },
  {
    id: 'ids-by-their-beginning',
    says: 'Finds a subscription by the beginning of its id.',
    rules: ['operation/subscription-exists'],
    subscriptions: () => new FindsByBeginning(),
    witness: [create(), read({ target: '/STU3/Subscription/{cut 1}' })],
  },
  {
    id: 'read-once',
    says: 'Gives a subscription once.',
    rules: ['operation/subscription-exists'],
    answers: (answer, { seen, isRefused }) => {
      if (seen.operation === 'read' && !isRefused) seen.subscriptions.delete(seen.id)
      return answer
    },
    witness: [create(), read(), read()],
  },
  {
    id: 'never-twice',
    says: 'Refuses as a duplicate what was created before and deleted since.',
    rules: ['subscription/is-not-a-duplicate'],
    subscriptions: () => new RemembersDeleted(),
    refusal: { status: 422, code: 'duplicate', spine: 'DUPLICATE_REJECTED' },
    refuses: ({ operation, subscriptions, text }) =>
      operation === 'create' && subscriptions instanceof RemembersDeleted && subscriptions.wasDeleted(text),
    witness: [create(), remove(), create()],
  },
]

/** What gets lost between a create and a read. */
export const lossyStates: readonly Mistake[] = [
  lossy('end-lost', 'Loses the end of a subscription.', /<end [^>]*\/>|"end":"[^"]*",/, '', [
    create(),
    read(),
  ]),
  lossy('tag-lost', 'Loses the tag of criteria.', /&amp;tag=[^"&]*|&tag=[^"&]*/, '', [
    tagged('ward-7'),
    read(),
  ]),
  lossy(
    'reason-cut-off',
    'Keeps forty characters of a reason.',
    /(reason(?: value=|":)"[^"]{40})[^"]*/,
    '$1',
    [create({ body: instead('the surgery', 'the surgery and of its branch in the next valley') }), read()],
  ),
  lossy(
    'second-contact-lost',
    'Keeps one contact.',
    /(<contact>.*?<\/contact>)<contact>.*<\/contact>|("contact":\[\{[^}]*\}),.*?\]/s,
    '$1$2',
    [create({ body: (text) => text.replace(/<contact>.*<\/contact>/, '$&$&') }), read()],
  ),
  lossy('mailbox-in-lower-case', 'Gives the mailbox of a trust in lower case.', 'RA900OT001', 'ra900ot001', [
    create({ by: trust }),
    read({ by: trust }),
  ]),
  lossy(
    'criteria-escaped-twice',
    'Escapes the ampersands of criteria that came in JSON once more.',
    /&amp;(?=MessageHeader)/,
    '&amp;amp;',
    [create({ json: true }), read()],
  ),
  lossy(
    'second-event-lost',
    'Keeps one event of explicit criteria.',
    /(MessageHeader\.event=[\w-]+)((?:&amp;|&)MessageHeader\.event=[\w-]+)+/,
    '$1',
    [create({ criteria: criteria('&MessageHeader.event=pds-record-change-1') }), read()],
  ),
]

function lossy(
  id: string,
  says: string,
  found: string | RegExp,
  text: string,
  witness: Mistake['witness'],
): Mistake {
  return {
    id,
    says,
    rules: ['answer/read-gives-what-was-created'],
    answers: (answer, { seen }) => (seen.operation === 'read' ? edited(answer, found, text) : answer),
    witness,
  }
}
