import { edited } from '../answer.ts'
import type { Mistake } from '../fault.ts'
import { create, read, remove, tagged } from '../plain/ask.ts'
import { user } from '../plain/token.ts'
import { DeletesAll, DeletesLater, KeepsAll, KeepsForUsers } from './keeping.ts'

/** Deletes that are not, or are more than that. */
export const wrongDeletes: readonly Mistake[] = [
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
]
