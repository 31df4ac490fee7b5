import type { Mistake } from '../fault.ts'
import { create, read, remove, tagged } from '../plain/ask.ts'
import {
  CountsToEight,
  FindsAnyCase,
  FindsByBeginning,
  GivesTheLatest,
  KeepsOneEach,
  KeepsTwenty,
  RemembersDeleted,
} from './keeping.ts'

/** Subscriptions that are mixed up, found by mistake, or forgotten. */
export const wrongKeeping: readonly Mistake[] = [
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
