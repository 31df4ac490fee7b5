import type { Registry } from '../../src/spec/model/registry.ts'
import type { Draft } from '../draft/draft.ts'
import { type CreateChoices, createDraft } from './create-subscription.ts'
import { type OneSubscriptionChoices, oneSubscriptionDraft } from './one-subscription.ts'
import { type PublishChoices, publishDraft } from './publish-event.ts'

/** What a valid request of any operation is made of: plain data, that can be stored and changed piece by piece. */
export type Choices = PublishChoices | CreateChoices | OneSubscriptionChoices

/** The valid request that choices make. */
export function draftOf(choices: Choices, registry: Registry): Draft {
  switch (choices.operation) {
    case 'publish-event':
      return publishDraft(choices, registry)
    case 'create-subscription':
      return createDraft(choices, registry)
    default:
      return oneSubscriptionDraft(choices, registry)
  }
}

/** A choice by its name and its path, such as `common.claims.user`; undefined where the operation has none. */
export function choiceAt(choices: Choices, path: string): unknown {
  let here: unknown = choices
  for (const name of path.split('.')) {
    if (!isRecord(here) || !(name in here)) return undefined
    here = here[name]
  }
  return here
}

/** The choices with one of them another. */
export function withChoice<C extends Choices>(choices: C, path: string, value: unknown): C {
  return replaced(choices, path.split('.'), value) as C
}

/** The paths of all choices of an operation. */
export function pathsOf(choices: Choices): readonly string[] {
  return paths(choices, '').filter((path) => path !== 'operation')
}

/** What is chosen as a whole: an endpoint, a rule type with its code, and every list. */
const wholes = new Set(['common.endpoint', 'criteria.rule'])

function paths(value: unknown, path: string): readonly string[] {
  if (!isRecord(value) || wholes.has(path)) return [path]
  return Object.entries(value).flatMap(([name, each]) => paths(each, path === '' ? name : `${path}.${name}`))
}

function replaced(here: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  const record = isRecord(here) ? here : {}
  return { ...record, [name]: rest.length === 0 ? value : replaced(record[name], rest, value) }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
