import { embeddedConfig } from '../../src/registry/embedded.ts'
import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import { both, type Change } from '../operators/change.ts'
import { claim } from '../operators/claim.ts'
import { component, componentValue, ofPatient } from '../operators/criteria.ts'
import { find, value } from '../operators/element.ts'
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

/** Ways in which a number is not ten digits. */
const notTen = (
  of: (change: (number: string) => string) => Change,
  ...ofLineBreaks: readonly RequestRuleId[]
): readonly Expectation[] => [
  refuse(
    '9 digits',
    of((number) => number.slice(1)),
  ),
  refuse(
    '11 digits',
    of((number) => `${number}0`),
  ),
  refuse(
    '20 digits',
    of((number) => number + number),
  ),
  refuse(
    '3-3-4 with blanks',
    of((number) => number.replace(/(...)(...)/, '$1 $2 ')),
  ),
  refuse(
    'hyphens',
    of((number) => number.replace(/(...)(...)/, '$1-$2-')),
  ),
  refuse(
    'no-break spaces',
    of((number) => number.replace(/(...)(...)/, '$1\u00a0$2\u00a0')),
  ),
  refuse(
    'blank before',
    of((number) => ` ${number}`),
  ),
  refuse(
    'blank behind',
    of((number) => `${number} `),
  ),
  refuse(
    'line break behind',
    of((number) => `${number}\n`),
    ...ofLineBreaks,
  ),
  refuse(
    'letter O',
    of((number) => `${number.slice(0, 4)}O${number.slice(5)}`),
  ),
  refuse(
    'Arabic-Indic digits',
    of((number) => inScript(number, 0x0660)),
  ),
  refuse(
    'full-width digits',
    of((number) => inScript(number, 0xff10)),
  ),
  refuse(
    'Devanagari digits',
    of((number) => inScript(number, 0x0966)),
  ),
  refuse(
    'zero-width character',
    of((number) => `${number.slice(0, 5)}\u200b${number.slice(5)}`),
  ),
  refuse(
    'sign',
    of((number) => `+${number}`),
  ),
  refuse(
    'comma',
    of((number) => `${number},${number}`),
  ),
  refuse(
    'float',
    of((number) => `${number}.0`),
  ),
]
const inScript = (number: string, zero: number) =>
  number.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))

/** Ways in which a check digit is wrong: each of the other nine, and a prefix that none fits. */
const wrongCheck = (of: (change: (number: string) => string) => Change): readonly Expectation[] => [
  refuse(
    'one digit changed',
    of((number) => `${number.slice(0, 5)}${(Number(number[5]) + 1) % 10}${number.slice(6)}`),
  ),
  ...'0123456789'.split('').map((digit) =>
    refuse(
      `no check digit fits, ${digit}`,
      of(() => `999000014${digit}`),
    ),
  ),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) =>
    refuse(
      `check digit plus ${step}`,
      of((number) => number.slice(0, 9) + ((Number(number[9]) + step) % 10)),
    ),
  ),
]

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
