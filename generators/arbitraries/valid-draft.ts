import type fc from 'fast-check'
import type { Draft } from '../draft/draft.ts'
import { spelledFor } from '../draft/organisation-claim.ts'
import { anyRequest, requestOf } from '../requests/any-request.ts'
import { embeddedRegistry } from '../world.ts'
import type { GeneratorOptions } from './options.ts'

/** Requests that break nothing, before they are rendered: the organisation claim is spelt as the guidance pages spell it. */
export function validDraft({
  operation,
  registry = embeddedRegistry,
}: GeneratorOptions): fc.Arbitrary<Draft> {
  const drafts = operation === undefined ? anyRequest(registry) : requestOf(operation, registry)
  return drafts.map((draft) => spelledFor('requesting_organization', draft))
}
