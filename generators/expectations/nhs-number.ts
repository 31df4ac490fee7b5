import { embeddedConfig } from '../../src/registry/embedded.ts'
import type { RequestRuleId } from '../../src/spec/rules/ids.generated.ts'
import { both, type Change } from '../operators/change.ts'
import { claim } from '../operators/claim.ts'
import { component, componentValue, ofPatient } from '../operators/criteria.ts'
import { find, value } from '../operators/element.ts'
import { notTenDigits, wrongCheckDigit } from '../values/broken-nhs-number.ts'
import { type Expectation, type ExpectationsOf, either, refuse, within } from './expectation.ts'

const routed =
  'entry(MessageHeader)>.extension(RoutingDemographics).extension(nhsNumber).valueIdentifier.value'

/** Sets every NHS number of the body. */
const ofBody =
  (change: (number: string) => string): Change =>
  (draft) => {
    if (draft.operation === 'create-subscription') return ofCriteria(change)(draft)
    const number = change(find(draft, routed)?.value ?? '')
    const inHeader = value(routed, number)(draft)
    if (inHeader === undefined) return undefined
    return value('entry(Patient)>.identifier.value', number)(inHeader) ?? inHeader
  }
const ofCriteria =
  (change: (number: string) => string): Change =>
  (draft) =>
    ofPatient(
      component('Patient.identifier', withNumber(componentValue(draft, 'Patient.identifier') ?? '', change)),
    )(draft)
const withNumber = (identifier: string, change: (number: string) => string) =>
  identifier.replace(/\|.*/, (number) => `|${change(number.slice(1))}`)
const ofClaim =
  (change: (number: string) => string): Change =>
  (draft) =>
    both(claim('requesting_patient', `http://fhir.nhs.net/Id/nhs-number|${change('9993405639')}`))(draft)

/** Ways in which a number is not ten digits; a line break is a control character where those are forbidden. */
const notTen = (
  of: (change: (number: string) => string) => Change,
  ...ofLineBreaks: readonly RequestRuleId[]
): readonly Expectation[] =>
  notTenDigits.map(([name, spoil]) =>
    refuse(name, of(spoil), ...(name === 'line break behind' ? ofLineBreaks : [])),
  )

/** Ways in which a check digit is wrong. */
const wrongCheck = (of: (change: (number: string) => string) => Change): readonly Expectation[] =>
  wrongCheckDigit.map(([name, spoil]) => refuse(name, of(spoil)))

/** At one place of a message. */
const wrongAt =
  (path: string): Change =>
  (draft) => {
    const number = find(draft, path)?.value
    return number === undefined
      ? undefined
      : value(path, number.slice(0, 9) + ((Number(number[9]) + 1) % 10))(draft)
  }

const routedBy: RequestRuleId = 'event/patient-is-the-one-routed-by'
const known: RequestRuleId = 'nhs-number/is-known-to-pds'
const knownOfClaim: RequestRuleId = 'nhs-number/of-requesting-patient-is-known-to-pds'
const open = { registry: { ...embeddedConfig, patients: [] } }
const valid = '9990000018'

export const nhsNumber: ExpectationsOf<'nhs-number'> = {
  'nhs-number/has-ten-digits': notTen(ofBody),
  'nhs-number/check-digit-holds': [
    refuse('in the Patient alone', wrongAt('entry(Patient)>.identifier.value'), routedBy),
    refuse('in the message header alone', wrongAt(routed), routedBy),
    ...wrongCheck(ofBody),
  ],
  'nhs-number/is-not-one-digit-repeated': [
    within(
      open,
      either(
        'nine ten times',
        ofBody(() => '9999999999'),
      ),
    ),
    either(
      'nine ten times, not registered',
      ofBody(() => '9999999999'),
      known,
    ),
  ],
  'nhs-number/is-known-to-pds': [
    either(
      'unknown',
      ofBody(() => valid),
    ),
    within(
      { pdsEnforced: true },
      refuse(
        'unknown where PDS is enforced',
        ofBody(() => valid),
      ),
    ),
  ],
  'nhs-number/of-requesting-patient-has-ten-digits': [
    ...notTen(ofClaim, 'claims/strings-have-no-control-characters'),
    refuse(
      'empty',
      ofClaim(() => ''),
    ),
  ],
  'nhs-number/of-requesting-patient-check-digit-holds': wrongCheck(ofClaim),
  'nhs-number/of-requesting-patient-is-not-one-digit-repeated': [
    within(
      open,
      either(
        'nine ten times',
        ofClaim(() => '9999999999'),
      ),
    ),
    either(
      'nine ten times, not registered',
      ofClaim(() => '9999999999'),
      knownOfClaim,
    ),
  ],
  'nhs-number/of-requesting-patient-is-known-to-pds': [
    either(
      'unknown',
      ofClaim(() => valid),
    ),
    within(
      { pdsEnforced: true },
      refuse(
        'unknown where PDS is enforced',
        ofClaim(() => valid),
      ),
    ),
  ],
}
