import { plainForms } from '../../../generators/variations/varied-requests.ts'
import type { FuzzCase, Parts } from '../case.ts'
import { theSameAgain } from '../changes.ts'
import type { Scope } from '../scope.ts'
import {
  by,
  changed,
  laden,
  type SubscriptionSteps,
  sequence,
  subscriptionSteps,
} from './subscription-steps.ts'

/** The life of a subscription from its create to its end and beyond, alone and beside others. */
export function lives(scope: Scope): readonly FuzzCase[] {
  const steps = subscriptionSteps(scope)
  if (steps === undefined) return []
  const all = [...alone(steps), ...besides(steps), ...refused(steps), ...whole(steps, scope)]
  return all.filter(({ choices }) => scope.operations.has(choices.operation))
}

function alone({ create, read, remove }: SubscriptionSteps): readonly FuzzCase[] {
  const put = changed(read, 'operation/subscriptions-are-not-updated: PUT')
  const patch = changed(read, 'operation/subscriptions-are-not-updated: PATCH')
  const again = changed(create, theSameAgain)
  return [
    sequence('read after create', [create], read),
    sequence('read twice', [create, read], read),
    sequence('delete after create', [create], remove),
    sequence('delete after read', [create, read], remove),
    sequence('read after delete', [create, remove], read),
    sequence('delete after delete', [create, remove], remove),
    sequence('read after two deletes', [create, remove, remove], read),
    sequence('read after an update was asked for', [create, put, patch], read),
    sequence('update after delete', [create, remove], put),
    sequence('the same created, after the first was deleted', [again, remove], again),
    sequence('read in capitals', [create], changed(read, 'operation/subscription-exists: id in capitals')),
    sequence('read cut off', [create], changed(read, 'operation/subscription-exists: id cut off')),
    sequence(
      'delete in capitals',
      [create],
      changed(remove, 'operation/subscription-exists: id in capitals'),
    ),
  ]
}

/** More than a provider keeps that counts ids by one digit, or has a list of twenty. */
const many = 24

function besides({ create, read, remove }: SubscriptionSteps): readonly FuzzCase[] {
  return [
    sequence('the first of two', [create, create], read),
    sequence('one that stays, after the delete of another', [create, create, { ...remove, about: 1 }], read),
    sequence(
      'the first of many',
      Array.from({ length: many }, () => create),
      read,
    ),
  ]
}

/** What is refused is not done. */
function refused({ create, read, remove }: SubscriptionSteps): readonly FuzzCase[] {
  const expired = changed(remove, 'claims/exp-is-not-past: ten minutes ago')
  return [sequence('read after a delete was refused', [create, expired], read)]
}

/** With all that can be other than plain at once: what was created is read, and is gone when it is deleted. */
function whole({ create, read, remove }: SubscriptionSteps, scope: Scope): readonly FuzzCase[] {
  const forms = plainForms('create-subscription', scope.registry)
  const subscriptions = (['first', 'last'] as const).flatMap((which) =>
    forms.flatMap((choices) => [
      laden({ choices, changes: [] }, which, scope),
      laden({ choices, changes: ['subscription/contact-is-sent: two contacts'] }, which, scope),
    ]),
  )
  return [
    ...subscriptions.map((parts, place) =>
      sequence(`what was created with everything, ${place}`, [parts], as(parts, read)),
    ),
    ...(['first', 'last'] as const).flatMap((which) => {
      const [reading, deleting] = [laden(read, which, scope), laden(remove, which, scope)]
      return [
        sequence(`read with everything, ${which}`, [as(reading, create)], reading),
        sequence(`delete with everything, ${which}`, [as(deleting, create)], deleting),
        sequence(
          `read after a delete with everything, ${which}`,
          [as(deleting, create), deleting],
          as(deleting, read),
        ),
      ]
    }),
  ]
}

/** By the endpoint of another request. */
function as({ choices }: Parts, parts: Parts): Parts {
  return by(choices.common.endpoint, parts)
}
