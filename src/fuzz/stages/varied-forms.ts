import type { Choices } from '../../../generators/requests/choices.ts'
import { variations } from '../../../generators/variations/index.ts'
import { type ChoiceVariation, varied } from '../../../generators/variations/variation.ts'
import type { Registry } from '../../spec/model/registry.ts'

/**
 * The forms with another choice, each that has it. A choice that there is only beside another one, such as a second
 * organisation of an endpoint that is not the plain one, comes together with it.
 */
export function variedForms(
  forms: readonly Choices[],
  variation: ChoiceVariation,
  registry: Registry,
): readonly Choices[] {
  return forms.flatMap((form) => variedForm(form, variation, registry) ?? [])
}

/** A form with another choice; undefined where it has none, whatever else is chosen. */
export function variedForm(
  form: Choices,
  variation: ChoiceVariation,
  registry: Registry,
): Choices | undefined {
  const alone = varied(form, variation, registry)
  if (alone !== undefined) return alone
  for (const other of endpoints) {
    const elsewhere = varied(form, other, registry)
    const both = elsewhere && varied(elsewhere, variation, registry)
    if (both !== undefined) return both
  }
  return undefined
}

/** What there is to choose depends on who asks. */
const endpoints = variations.filter(
  (variation): variation is ChoiceVariation => 'path' in variation && variation.path === 'common.endpoint',
)
