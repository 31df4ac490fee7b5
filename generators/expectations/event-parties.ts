import { element, primitive } from '../../src/fhir/node.ts'
import { type Change, where } from '../operators/change.ts'
import { behind, find, lastIn, twice, value, valueText, without } from '../operators/element.ts'
import {
  absentOrEmpty,
  nhsNumber,
  ofScreening,
  organization,
  patient,
  routing,
  unlessScreening,
  unlessScreeningDelete,
  unlike,
} from './event-parts.ts'
import { type ExpectationsOf, either, refuse } from './expectation.ts'

const identifier = (system: string, text: string) =>
  element('identifier', primitive('system', system), primitive('value', text))

/** The Patient and the Organizations. */
export const parties = {
  'event/has-one-patient': [
    refuse('absent', unlessScreeningDelete(without('entry(Patient)'))),
    refuse('absent, of a screening type', ofScreening(unlessScreeningDelete(without('entry(Patient)')))),
    refuse('two', twice('entry(Patient)')),
  ],
  'event/patient-has-one-nhs-number': [
    refuse('absent', without(`${patient}.identifier`)),
    refuse('two', (draft) =>
      behind(
        `${patient}.identifier`,
        identifier(nhsNumber, find(draft, `${patient}.identifier.value`)?.value ?? ''),
      )(draft),
    ),
    refuse(
      'another system',
      value(`${patient}.identifier.system`, 'https://clinical-system.example/patients'),
    ),
  ],
  'event/patient-has-an-official-name': [
    refuse('absent', without(`${patient}.name`)),
    refuse('usual', value(`${patient}.name.use`, 'usual')),
    refuse('no use', without(`${patient}.name.use`)),
  ],
  'event/patient-has-a-birth-date': [
    ...absentOrEmpty(`${patient}.birthDate`),
    refuse('day first', value(`${patient}.birthDate`, '05/01/2026'), ...unlike),
    refuse(
      'with a time',
      valueText(`${patient}.birthDate`, (text) => `${text}T00:00:00+00:00`),
      ...unlike,
    ),
    refuse('30 February', value(`${patient}.birthDate`, '2026-02-30'), ...unlike),
  ],
  'event/patient-is-the-one-routed-by': [
    either('another', (draft) =>
      value(
        `${patient}.identifier.value`,
        find(draft, `${patient}.identifier.value`)?.value === '9993405639' ? '9999949088' : '9993405639',
      )(draft),
    ),
  ],
  'event/routing-name-is-the-patients': [
    either(
      'another family',
      valueText(`${patient}.name.family`, (text) => `${text}-Smythe`),
    ),
  ],
  'event/routing-birth-date-is-the-patients': [
    either(
      'another day',
      where(
        (draft) => find(draft, `${routing}.extension(birthDateTime)`) !== undefined,
        value(`${patient}.birthDate`, '1919-01-01'),
      ),
    ),
  ],
  'event/has-an-organization': [
    refuse(
      'absent',
      unlessScreeningDelete(withoutOrganizations),
      'event/responsible-is-an-organization-of-the-bundle',
    ),
  ],
  'event/screening-has-one-organization': [refuse('two', ofScreening(twice('entry(Organization)')))],
  'event/organization-has-an-ods-code': [
    refuse('absent', without(`${organization}.identifier`)),
    refuse(
      'another system',
      value(`${organization}.identifier.system`, 'https://fhir.nhs.uk/Id/ods-site-code'),
    ),
    refuse('no code', value(`${organization}.identifier.value`, '')),
    refuse('punctuation', value(`${organization}.identifier.value`, 'A91-720')),
  ],
  'event/organization-has-a-name': [
    ...absentOrEmpty(`${organization}.name`),
    refuse('empty', value(`${organization}.name`, '')),
    refuse(
      'a second without',
      unlessScreening(
        lastIn(
          '',
          element(
            'entry',
            primitive('fullUrl', 'urn:uuid:6f0d3c52-8a4b-4f6e-9d1c-2b7e5a9c3d10'),
            element(
              'resource',
              element(
                'Organization',
                primitive('id', '6f0d3c52-8a4b-4f6e-9d1c-2b7e5a9c3d10'),
                identifier('https://fhir.nhs.uk/Id/ods-organization-code', 'RA900'),
              ),
            ),
          ),
        ),
      ),
    ),
  ],
} satisfies Partial<ExpectationsOf<'event'>>

function withoutOrganizations(draft: Parameters<Change>[0]): ReturnType<Change> {
  const once = without('entry(Organization)')(draft)
  return once === undefined ? undefined : (without('entry(Organization)')(once) ?? once)
}
