import type { Choices } from '../../../generators/requests/choices.ts'
import { withChoice } from '../../../generators/requests/choices.ts'
import { creators } from '../../../generators/requests/create-subscription.ts'
import { plainChoices, plainPublish } from '../../../generators/requests/plain-choices.ts'
import { variations } from '../../../generators/variations/index.ts'
import { varied } from '../../../generators/variations/variation.ts'
import { plainForms } from '../../../generators/variations/varied-requests.ts'
import { publishableEvents, subscribableEvents } from '../../spec/vocabulary/events.ts'
import { type FuzzCase, fuzzCase, type Parts } from '../case.ts'
import type { Scope } from '../cases-of-change.ts'

/**
 * What depends on what came before: a subscription from its create to its end and beyond, what others may do with it,
 * requests at the same moment, and events in each state of their life cycle.
 */
export function state(scope: Scope): readonly FuzzCase[] {
  const all = [...lives(scope), ...kept(scope), ...strangers(scope), ...twins(scope), ...lifeCycles(scope)]
  return all.filter(({ choices }) => scope.operations.has(choices.operation))
}

const accepts = ['application/fhir+xml', 'application/fhir+json']

/** Create, read, read again, an update, delete, and each again. */
function lives(scope: Scope): readonly FuzzCase[] {
  const { read, remove, create } = plain(scope)
  if (read === undefined || remove === undefined || create === undefined) return []
  const put: Parts = { ...read, changes: ['operation/subscriptions-are-not-updated: PUT'] }
  const patch: Parts = { ...read, changes: ['operation/subscriptions-are-not-updated: PATCH'] }
  const lives: readonly (readonly [string, readonly Parts[], Parts])[] = [
    ['read after create', [create], read],
    ['read twice', [create, read], read],
    ['read after an update was asked for', [create, put, patch], read],
    ['the first of two', [create, create], read],
    ['delete after create', [create], remove],
    ['delete after read', [create, read], remove],
    ['read after delete', [create, remove], read],
    ['delete after delete', [create, remove], remove],
    ['read after two deletes', [create, remove, remove], read],
    ['update after delete', [create, remove], put],
    ['read of one that stays, after the delete of another', [create, create, read], read],
  ]
  return lives.map(([note, prelude, { choices, changes }]) =>
    fuzzCase('state', { choices, changes, before: undefined, prelude }, note),
  )
}

/** What was created is what is read, of every variation, in both formats. */
function kept({ registry }: Scope): readonly FuzzCase[] {
  const read = plainChoices('read-subscription', registry)
  if (read === undefined) return []
  const created = plainForms('create-subscription', registry).flatMap((form) => [
    { choices: form, name: 'plain' },
    ...variations.flatMap((variation) => {
      const choices = 'bend' in variation ? undefined : varied(form, variation, registry)
      return choices === undefined ? [] : [{ choices, name: `${variation.rule}: ${variation.name}` }]
    }),
  ])
  return created.map(({ choices, name }, place) => {
    const reader = { ...read, common: { ...read.common, endpoint: choices.common.endpoint } }
    const asked = withChoice(reader, 'common.accept', accepts[place % accepts.length])
    const form = `${'format' in choices ? choices.format : ''} ${place}`
    const prelude = [{ choices, changes: [] }]
    return fuzzCase(
      'state',
      { choices: asked, changes: [], before: undefined, prelude },
      `what was created with ${name}, ${form}`,
    )
  })
}

/** Of one organisation's subscription another may read or delete nothing, and it is still there. */
function strangers(scope: Scope): readonly FuzzCase[] {
  const { read, remove, create } = plain(scope)
  const owner = create?.choices.common.endpoint
  const stranger = creators(scope.registry).find(
    ({ odsCodes }) => !odsCodes.some((code) => owner?.odsCodes.includes(code)),
  )
  if (read === undefined || remove === undefined || create === undefined || stranger === undefined) return []
  const as = ({ choices, changes }: Parts): Parts => ({
    choices: { ...choices, common: { ...choices.common, endpoint: stranger } },
    changes,
  })
  const meetings: readonly (readonly [string, readonly Parts[], Parts])[] = [
    ['read by a stranger', [create], as(read)],
    ['delete by a stranger', [create], as(remove)],
    ['read after a stranger asked to delete it', [create, as(remove)], read],
    ['read after a stranger read it', [create, as(read)], read],
  ]
  return meetings.map(([note, prelude, { choices, changes }]) =>
    fuzzCase('state', { choices, changes, before: undefined, prelude }, note),
  )
}

/** Two requests at the same moment. */
function twins(scope: Scope): readonly FuzzCase[] {
  const { read, remove, create } = plain(scope)
  if (read === undefined || remove === undefined || create === undefined) return []
  const pairs: readonly (readonly [string, Parts, Parts])[] = [
    ['read while it is deleted', read, remove],
    ['delete while it is read', remove, read],
    ['two deletes at once', remove, remove],
    ['two reads at once', read, read],
  ]
  const once = { before: undefined, prelude: [create] }
  return [
    ...pairs.map(([note, { choices, changes }, twin]) =>
      fuzzCase('state', { choices, changes, ...once, twin }, note),
    ),
    fuzzCase('state', { ...create, before: 'duplicate', twin: create }, 'the same created twice at once'),
  ]
}

/** Events that are deprecated, no longer supported or withdrawn, alone and beside current ones. */
function lifeCycles(scope: Scope): readonly FuzzCase[] {
  const { registry } = scope
  const special = subscribableEvents.filter((code) => registry.lifeCycle(code) !== 'current')
  const current = subscribableEvents.find((code) => registry.lifeCycle(code) === 'current')
  const subscribed = plainForms('create-subscription', registry).flatMap((form) =>
    special.flatMap((code) => {
      const isExplicit = 'criteria' in form && form.criteria.rule === undefined
      const lists =
        isExplicit && current !== undefined ? [[code], [current, code], [code, current]] : [[code]]
      return lists.map((events) =>
        ofLifeCycle(
          withChoice(form, 'criteria.events', events),
          `${isExplicit ? '' : 'generic '}${events.join(', ')}`,
        ),
      )
    }),
  )
  const published = publishableEvents.flatMap((code) => {
    const form = plainPublish(registry, code) ?? withEvent(plainPublish(registry), code)
    return form === undefined ? [] : [ofLifeCycle(form, code)]
  })
  return [...subscribed, ...published]
}

function withEvent(form: Choices | undefined, code: string): Choices | undefined {
  return form && withChoice(form, 'event', code)
}

function ofLifeCycle(choices: Choices, note: string): FuzzCase {
  return fuzzCase('state', { choices, changes: [], before: undefined }, `events ${note}`)
}

function plain({ registry }: Scope): Readonly<Record<'read' | 'remove' | 'create', Parts | undefined>> {
  const of = (operation: 'read-subscription' | 'delete-subscription' | 'create-subscription') => {
    const choices = plainChoices(operation, registry)
    return choices === undefined ? undefined : { choices, changes: [] }
  }
  return {
    read: of('read-subscription'),
    remove: of('delete-subscription'),
    create: of('create-subscription'),
  }
}
