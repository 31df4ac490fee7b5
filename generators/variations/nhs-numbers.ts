import type { Registry } from '../../src/spec/model/registry.ts'
import type { Choices } from '../requests/choices.ts'
import type { ChoiceVariation, Variation } from './variation.ts'

/** Numbers that mistakes in modulus 11 get wrong, for a registry that lists no patients. */
const unlisted: Readonly<Record<string, (number: string) => boolean>> = {
  'check digit 0': (number) => number.endsWith('0'),
  'check digit 1': (number) => number.endsWith('1'),
  'check digit 9': (number) => number.endsWith('9'),
  'a zero in the middle': (number) => number[5] === '0',
}
const made = ['9990000050', '9990000131', '9990000069', '9990000018', '9993405639']

function patientWith(holds: (number: string) => boolean) {
  return (_: Choices, { patients }: Registry): string | undefined =>
    (patients.length === 0 ? made : patients).find(holds)
}

const places = [
  ['nhs-number/check-digit-holds', 'nhsNumber'],
  ['nhs-number/check-digit-holds', 'criteria.patient'],
  ['nhs-number/of-requesting-patient-check-digit-holds', 'common.claims.patient'],
] as const

/** Rarer patients. */
export const nhsNumbers: readonly Variation[] = places.flatMap(([rule, path]) =>
  Object.entries(unlisted).map(([name, holds]): ChoiceVariation => {
    const value = patientWith(holds)
    // Explicit criteria have a patient, and a publish has no asker.
    const hasPlace = (choices: Choices) =>
      path === 'common.claims.patient'
        ? choices.operation !== 'publish-event'
        : choices.operation !== 'create-subscription' || choices.criteria.patient !== undefined
    return {
      rule,
      name: path === 'nhsNumber' ? name : `${name}, in ${path}`,
      path,
      value: (choices, registry) => (hasPlace(choices) ? value(choices, registry) : undefined),
    }
  }),
)
