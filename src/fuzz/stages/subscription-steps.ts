import { withChoice } from '../../../generators/requests/choices.ts'
import { plainChoices } from '../../../generators/requests/plain-choices.ts'
import { variations } from '../../../generators/variations/index.ts'
import type { Endpoint } from '../../spec/model/registry.ts'
import { type FuzzCase, fuzzCase, type Parts, type Step } from '../case.ts'
import type { Scope } from '../scope.ts'
import { variedForm } from './varied-forms.ts'

/** The plain requests about one subscription. */
export interface SubscriptionSteps {
  readonly create: Parts
  readonly read: Parts
  readonly remove: Parts
}

/** Undefined where nobody of the registry may create, read and delete. */
export function subscriptionSteps({ registry }: Scope): SubscriptionSteps | undefined {
  const create = plainChoices('create-subscription', registry)
  const read = plainChoices('read-subscription', registry)
  const remove = plainChoices('delete-subscription', registry)
  if (create === undefined || read === undefined || remove === undefined) return undefined
  return {
    create: { choices: create, changes: [] },
    read: { choices: read, changes: [] },
    remove: { choices: remove, changes: [] },
  }
}

/** Requests one after the other, of which the last is the case. */
export function sequence(note: string, prelude: readonly Step[], { choices, changes }: Parts): FuzzCase {
  return fuzzCase('state', { choices, changes, before: undefined, prelude: prelude.map(asStep) }, note)
}

/** Without what else a case has. */
function asStep({ choices, changes, about }: Step): Step {
  return { choices, changes, ...(about === undefined ? {} : { about }) }
}

/** The same by another endpoint. */
export function by(endpoint: Endpoint, { choices, changes }: Parts): Parts {
  return { choices: withChoice(choices, 'common.endpoint', endpoint), changes }
}

/** The same with a change. */
export function changed({ choices, changes }: Parts, ...more: readonly string[]): Parts {
  return { choices, changes: [...changes, ...more] }
}

/** The same with everything that there is to choose other than plain: by the first variation of each choice, or the last. */
export function laden({ choices, changes }: Parts, which: 'first' | 'last', { registry }: Scope): Parts {
  let here = choices
  const met = new Set<string>()
  for (const variation of which === 'first' ? variations : variations.toReversed()) {
    if ('bend' in variation || met.has(variation.path)) continue
    const varied = variedForm(here, variation, registry)
    if (varied === undefined) continue
    met.add(variation.path)
    here = varied
  }
  return { choices: here, changes }
}
