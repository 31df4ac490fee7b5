import { everyOperation, type Operation } from '../../src/spec/model/operation.ts'
import type { Registry } from '../../src/spec/model/registry.ts'
import type { Draft } from '../draft/draft.ts'
import { type Choices, draftOf } from '../requests/choices.ts'
import { plainChoices, plainCreate } from '../requests/plain-choices.ts'
import { type Variation, varied } from './variation.ts'

/** The plain requests of an operation: of a create an explicit and a generic one, each in XML and in JSON. */
export function plainForms(operation: Operation, registry: Registry): readonly Choices[] {
  const plain = plainChoices(operation, registry)
  if (plain?.operation !== 'create-subscription') return plain === undefined ? [] : [plain]
  const generic = plainCreate(registry, 'generic')
  return [plain, ...(generic === undefined ? [] : [generic])].flatMap((each) => [each, inJson(each)])
}

/** Every plain request. */
export function everyPlainForm(registry: Registry): readonly Choices[] {
  return everyOperation.flatMap((operation) => plainForms(operation, registry))
}

/** A request varied in one way; undefined where that changes nothing. */
export function variedDraft(choices: Choices, variation: Variation, registry: Registry): Draft | undefined {
  if ('bend' in variation) return variation.bend(draftOf(choices, registry))
  const changed = varied(choices, variation, registry)
  return changed === undefined ? undefined : draftOf(changed, registry)
}

function inJson<C extends Extract<Choices, { readonly operation: 'create-subscription' }>>(choices: C): C {
  const accept = 'application/fhir+json'
  return { ...choices, format: 'json', contentType: accept, common: { ...choices.common, accept } }
}
