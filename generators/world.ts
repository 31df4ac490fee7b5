import type { JudgeOptions } from '../src/judge.ts'
import { embeddedConfig } from '../src/registry/embedded.ts'
import { registryFrom } from '../src/registry/registry.ts'
import type { History } from '../src/spec/model/context.ts'
import type { Registry } from '../src/spec/model/registry.ts'
import type { Draft } from './draft/draft.ts'
import type { World } from './expectations/expectation.ts'
import { fieldValue } from './operators/header.ts'

/** The registry of the ordinary world. */
export const embeddedRegistry: Registry = registryFrom(embeddedConfig)

/** What is known where a draft is judged: everything, unless the world says otherwise. */
export function knowledgeOf(draft: Draft, world: World, now: number): JudgeOptions {
  const registry = world.registry === undefined ? embeddedRegistry : registryOf(world)
  return {
    registry,
    now,
    history: historyOf(draft, world, registry),
    pdsEnforced: world.pdsEnforced ?? false,
    organisationClaim: world.organisationClaim ?? 'either',
  }
}

const registries = new WeakMap<object, Registry>()

/** A registry for each world, made once. */
function registryOf({ registry: changes }: World): Registry {
  const key = changes ?? {}
  const known = registries.get(key)
  if (known !== undefined) return known
  const made = registryFrom({ ...embeddedConfig, ...changes })
  registries.set(key, made)
  return made
}

/** What is known of the past in a world. */
export function historyOf(
  draft: Draft,
  { subscription, messageIdsUsed, duplicate }: World,
  registry: Registry,
): History {
  const caller = registry.endpoint(fieldValue(draft, 'fromASID') ?? '')
  const owner = { asid: caller?.asid ?? '', odsCodes: caller?.odsCodes ?? [] }
  return {
    hasMessage: () => messageIdsUsed ?? false,
    duplicateOf: () => (duplicate === true ? '0a1b2c3d4e5f60718293a4b5c6d7e8f9' : undefined),
    subscription: () => {
      switch (subscription) {
        case 'of another organisation':
          return { asid: '200000000997', odsCodes: ['Z9Z9Z'] }
        case 'of the same organisation':
          return { asid: '200000000997', odsCodes: owner.odsCodes }
        case undefined:
          return owner
        default:
          return subscription
      }
    },
  }
}
