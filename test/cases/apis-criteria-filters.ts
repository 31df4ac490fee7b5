import { cases } from './case.ts'
import { type Change, criteria } from './changes.ts'

const line = 'apis.md Criteria'
const patient = 'Patient.identifier=http://fhir.nhs.net/Id/nhs-number|9993405639'
const explicit = (text: string) => criteria(`/Bundle?type=message&${text}`)
const ofPatient = (more: string) => explicit(`${patient}&MessageHeader.event=vaccinations-1&${more}`)
const rule = 'subscriptionRuleType=CHO_POSTCODE_CCG&Organization.identifier=15N'
const event = 'MessageHeader.event=pds-record-change-1'
const generic = (text: string) => criteria(`/Bundle?type=message&${text}`)
const all = ['create', 'createJson'] as const
const each = (values: readonly string[], change: (value: string) => Change) =>
  Object.fromEntries(values.map((value) => [value, change(value)]))

export const apisCriteriaFilters = [
  ...cases(line, all, 'A', '', {
    'no age': ofPatient('GPRegistration=RegisteredOnly'),
    'one age, lt': ofPatient('Patient.age=lt19'),
    'one age, gt': ofPatient('Patient.age=gt5'),
    'two ages': ofPatient('Patient.age=gt5&Patient.age=lt19'),
    'an age of one digit': ofPatient('Patient.age=lt5'),
    'an age of three digits': ofPatient('Patient.age=lt100'),
    'age 0': ofPatient('Patient.age=gt0'),
  }),
  ...cases(
    line,
    'create',
    'R',
    'criteria/patient-age-is-sent-at-most-twice criteria/patient-ages-differ-in-prefix',
    {
      'three ages': ofPatient('Patient.age=gt5&Patient.age=lt19&Patient.age=lt18'),
    },
  ),
  ...cases(line, 'create', 'R', 'criteria/patient-age-is-a-number-of-years', {
    ...each(
      [
        'lt',
        'ltx',
        'lt5y',
        'lt-5',
        'lt5.5',
        'lt 5',
        'gtfive',
        'young',
        'LT19',
        '<19',
        'lt19,gt5',
        'lt\u0665',
        '19lt',
        'ltt9',
      ],
      (value) => ofPatient(`Patient.age=${value}`),
    ),
  }),
  ...cases(line, 'createGeneric', 'A', '', {
    'two ages': generic(`${event}&Patient.age=lt19&Patient.age=gt5&${rule}`),
    'no age': generic(`${event}&${rule}`),
  }),
  ...cases(
    line,
    all,
    'A',
    '',
    each(['RegisteredOnly', 'UnregisteredOnly'], (value) => ofPatient(`GPRegistration=${value}`)),
  ),
  ...cases(
    line,
    'create',
    'R',
    'criteria/gp-registration-is-known',
    each(
      [
        'registeredOnly',
        'Registered',
        'RegisteredOnly ',
        'UnRegisteredOnly',
        'true',
        'RegisteredOnly,UnregisteredOnly',
      ],
      (value) => ofPatient(`GPRegistration=${value}`),
    ),
  ),
  ...cases(
    line,
    'createGeneric',
    'A',
    '',
    each(['UHV_POSTCODE_LACODE', 'CHO_GP_CCG', 'CHO_POSTCODE_CCG'], (value) =>
      generic(`${event}&subscriptionRuleType=${value}&Organization.identifier=Q99`),
    ),
  ),
  ...cases(line, 'createGeneric', 'A', '', {
    GP_GP_GP: generic(`${event}&subscriptionRuleType=GP_GP_GP&Organization.identifier=A91720`),
    ...each(['E92000001', 'W92000004', 'S92000003', 'N92000002', 'L93000001', 'M83000003'], (value) =>
      generic(`${event}&subscriptionRuleType=COUNTRYCODE&Organization.identifier=${value}`),
    ),
  }),
  ...cases(line, 'createGeneric', 'R', 'criteria/organization-identifier-is-a-country-code', {
    ...each(
      [
        'E92000002',
        'W92000001',
        'S92000004',
        'N92000001',
        'L93000002',
        'M83000001',
        'GB',
        'E9200000',
        'E920000011',
        ' E92000001',
      ],
      (value) => generic(`${event}&subscriptionRuleType=COUNTRYCODE&Organization.identifier=${value}`),
    ),
  }),
  ...cases(
    line,
    'createGeneric',
    'R',
    'criteria/rule-type-is-known',
    each(
      ['HSS', 'GP_GP', 'gp_gp_gp', 'COUNTRY_CODE', 'CHO_GP', 'CHO_POSTCODE', 'UHV_POSTCODE', 'GP_GP_GP '],
      (value) => generic(`${event}&subscriptionRuleType=${value}&Organization.identifier=A91720`),
    ),
  ),
  ...cases(
    line,
    'createGeneric',
    'R',
    'criteria/patient-age-is-sent-at-most-twice criteria/patient-age-begins-with-lt-or-gt',
    {
      'three ages, one without a prefix': generic(
        `${event}&Patient.age=lt19&Patient.age=gt5&Patient.age=7&${rule}`,
      ),
    },
  ),
]
