import type { Choices } from '../../../generators/requests/choices.ts'
import { withChoice } from '../../../generators/requests/choices.ts'
import { creators } from '../../../generators/requests/create-subscription.ts'
import { plainPublish } from '../../../generators/requests/plain-choices.ts'
import { variations } from '../../../generators/variations/index.ts'
import { plainForms } from '../../../generators/variations/varied-requests.ts'
import { publishableEvents, subscribableEvents } from '../../spec/vocabulary/events.ts'
import { type FuzzCase, fuzzCase, type Parts } from '../case.ts'
import { CasesOfChange } from '../cases-of-change.ts'
import { beforeOf, bends, isLarge, operators } from '../changes.ts'
import { isMakeable } from '../made-request.ts'
import type { Scope } from '../scope.ts'
import { lives } from './lives.ts'
import { by, type SubscriptionSteps, sequence, subscriptionSteps } from './subscription-steps.ts'
import { variedForm } from './varied-forms.ts'

/**
 * What depends on what came before: a subscription from its create to its end and beyond, what others may do with it,
 * requests at the same moment, and events in each state of their life cycle.
 */
export function state(scope: Scope): readonly FuzzCase[] {
  const steps = subscriptionSteps(scope)
  const ofSubscriptions =
    steps === undefined
      ? []
      : [
          ...lives(scope),
          ...strangers(scope, steps),
          ...twins(steps),
          ...deletes(scope, steps),
          ...kept(scope, steps),
        ]
  const all = [...lifeCycles(scope), ...ofSubscriptions]
  return all.filter(({ choices }) => scope.operations.has(choices.operation))
}

const accepts = ['application/fhir+xml', 'application/fhir+json']

/** What was created is what is read, of every variation and of every way to write it, in both formats. */
function kept({ registry }: Scope, { read }: SubscriptionSteps): readonly FuzzCase[] {
  return plainForms('create-subscription', registry).flatMap((form, at) => {
    const chosen = variations.flatMap((variation) => {
      const choices = 'bend' in variation ? undefined : variedForm(form, variation, registry)
      const name = `${variation.rule}: ${variation.name}`
      return choices === undefined ? [] : [{ name, parts: { choices, changes: [] } }]
    })
    const written = bends
      .filter(({ name }) => !isLarge(name))
      .map(({ name }) => ({ name, parts: { choices: form, changes: [name] } }))
      .filter(({ parts }) => isMakeable(parts, registry))
    return [...chosen, ...written].map(({ name, parts }, place) => {
      const reader = by(parts.choices.common.endpoint, read)
      const asked = withChoice(reader.choices, 'common.accept', accepts[(place + at) % accepts.length])
      return sequence(`what was created with ${name}, form ${at}`, [parts], { choices: asked, changes: [] })
    })
  })
}

/** A delete that is refused deletes nothing, whatever it is refused for; one that is accepted does, however it is made. */
function deletes(scope: Scope, { create, read, remove }: SubscriptionSteps): readonly FuzzCase[] {
  const finder = new CasesOfChange(scope)
  const met = new Set<string>()
  const refused = operators.flatMap((each) => {
    if (met.has(each.rule) || each.isOpen || !each.breaks || beforeOf(each.world) !== undefined) return []
    const found = finder.operationsOf(each).includes('delete-subscription')
      ? finder.caseOf(each, 'delete-subscription')
      : undefined
    if (found === undefined) return []
    met.add(each.rule)
    const owner = found.choices.common.endpoint
    return [
      sequence(`read after a delete refused for ${each.name}`, [by(owner, create), found], by(owner, read)),
    ]
  })
  const accepted = variations.flatMap((variation) => {
    const choices = 'bend' in variation ? undefined : variedForm(remove.choices, variation, scope.registry)
    if (choices === undefined) return []
    const owner = choices.common.endpoint
    const steps = [by(owner, create), { choices, changes: [] }]
    return [sequence(`read after a delete with ${variation.rule}: ${variation.name}`, steps, by(owner, read))]
  })
  return [...refused, ...accepted]
}

/** Of one organisation's subscription another may read or delete nothing, and it is still there. */
function strangers(scope: Scope, { create, read, remove }: SubscriptionSteps): readonly FuzzCase[] {
  const owner = create.choices.common.endpoint
  const stranger = creators(scope.registry).find(
    ({ odsCodes }) => !odsCodes.some((code) => owner.odsCodes.includes(code)),
  )
  if (stranger === undefined) return []
  return [
    sequence('read by a stranger', [create], by(stranger, read)),
    sequence('delete by a stranger', [create], by(stranger, remove)),
    sequence('read after a stranger asked to delete it', [create, by(stranger, remove)], read),
    sequence('read after a stranger read it', [create, by(stranger, read)], read),
  ]
}

/** Two requests at the same moment. */
function twins({ create, read, remove }: SubscriptionSteps): readonly FuzzCase[] {
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
export function lifeCycles(scope: Scope): readonly FuzzCase[] {
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
  return [...subscribed, ...published].filter(({ choices }) => scope.operations.has(choices.operation))
}

function withEvent(form: Choices | undefined, code: string): Choices | undefined {
  return form && withChoice(form, 'event', code)
}

function ofLifeCycle(choices: Choices, note: string): FuzzCase {
  return fuzzCase('state', { choices, changes: [], before: undefined }, `events ${note}`)
}
