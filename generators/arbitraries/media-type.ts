import fc from 'fast-check'
import { fieldValue } from '../operators/header.ts'
import { accept, listedSpellings, mediaType } from '../values/media-type.ts'
import { brokenDraft, type Wanted } from './broken-draft.ts'
import type { Broken, BrokenOptions } from './options.ts'

/** The two fields that have media types. */
export type MediaTypeField = 'Content-Type' | 'Accept'

/** A media type that breaks a rule. */
export interface BrokenMediaType extends Broken {
  readonly mediaType: string
}

/** Values of a field that a provider has to take, in each spelling that the pages list: to publish, XML alone. */
export function validMediaType(field: MediaTypeField = 'Content-Type'): fc.Arbitrary<string> {
  return field === 'Accept' ? accept(true) : fc.oneof(mediaType('xml'), mediaType('json'))
}

/**
 * Values of a field that break a rule about it on every operation: types that nobody supports, or not by the grammar.
 * @throws RangeError for a rule that is not about the value of that field
 */
export function brokenMediaType(
  field: MediaTypeField = 'Content-Type',
  options: Pick<BrokenOptions, 'rule'> = {},
): fc.Arbitrary<BrokenMediaType> {
  return brokenDraft({ ...options, operation: 'create-subscription' }, isOf(field)).map(
    ({ draft, rule, way, expected }) => ({ mediaType: fieldValue(draft, field) ?? '', rule, way, expected }),
  )
}

/** The value differs and nothing else does; what the pages list is broken only beside another body. */
function isOf(field: MediaTypeField): Wanted {
  return (draft, original) => {
    const value = fieldValue(draft, field)
    if (value === undefined || value === fieldValue(original, field) || listedSpellings.has(value))
      return false
    return draft.headers.length === original.headers.length && draft.body === undefined
  }
}
