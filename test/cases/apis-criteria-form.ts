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

export const apisCriteriaForm = [
  ...cases(line, all, 'R', 'criteria/begins-with-bundle-message', {
    'no slash': criteria(`Bundle?type=message&${patient}&${event}`),
    'another resource': criteria(`/MessageHeader?type=message&${patient}&${event}`),
    'another type': criteria(`/Bundle?type=collection&${patient}&${event}`),
    'type in other case': criteria(`/Bundle?type=Message&${patient}&${event}`),
    'resource in other case': criteria(`/bundle?type=message&${patient}&${event}`),
    'type not first': criteria(`/Bundle?${patient}&${event}&type=message`),
    'more behind the type': criteria(`/Bundle?type=messages&${patient}&${event}`),
    'a blank before': criteria(` /Bundle?type=message&${patient}&${event}`),
    'a whole address': criteria(`https://nems.example/Bundle?type=message&${patient}&${event}`),
    'no type': criteria(`/Bundle?${patient}&${event}`),
    'a semicolon behind the type': criteria(`/Bundle?type=message;${patient}&${event}`),
    'a slash before the question mark': criteria(`/Bundle/?type=message&${patient}&${event}`),
    words: criteria('everything'),
  }),
  ...cases(line, 'create', 'R', 'criteria/begins-with-bundle-message', {
    'the rest is not judged': criteria('/Bundle?type=messages&MessageHeader.event=x&serviceType=y&tag=%zz'),
  }),
  ...cases(line, all, 'R', 'criteria/percent-encoding-is-valid', {
    'a percent sign and no digits': ofPatient('tag=a%'),
    'a percent sign and one digit': ofPatient('tag=a%2'),
    'a percent sign and letters': ofPatient('tag=%zz'),
    'not UTF-8': ofPatient('tag=%FF'),
    'half a character': ofPatient('tag=%E2%82'),
  }),
  ...cases(line, 'create', 'R', 'criteria/single-components-are-sent-once', {
    'serviceType twice': explicit(`serviceType=GP&serviceType=CHO&${patient}&${event}`),
    'Patient.identifier twice': explicit(`${patient}&${patient}&${event}`),
    'GPRegistration twice': ofPatient('GPRegistration=RegisteredOnly&GPRegistration=RegisteredOnly'),
    'tag twice': ofPatient('tag=a&tag=b'),
  }),
  ...cases(line, 'createGeneric', 'R', 'criteria/single-components-are-sent-once', {
    'serviceType twice': generic(`serviceType=GP&serviceType=GP&${event}&${rule}`),
    'subscriptionRuleType twice': generic(`${event}&subscriptionRuleType=CHO_POSTCODE_CCG&${rule}`),
    'Organization.identifier twice': generic(`${event}&${rule}&Organization.identifier=15M`),
  }),
  ...cases(line, 'create', 'R', 'criteria/is-explicit-or-generic', {
    'neither a patient nor a rule type': explicit(event),
  }),
  ...cases(line, 'create', 'R', 'criteria/is-explicit-or-generic', {
    'a patient and a rule type': explicit(
      `${patient}&${event}&subscriptionRuleType=GP_GP_GP&Organization.identifier=A91720`,
    ),
  }),
  ...cases(line, 'create', 'R', 'criteria/explicit-has-no-organization-identifier', {
    'a patient and an organisation': explicit(`${patient}&${event}&Organization.identifier=A91720`),
  }),
  ...cases(line, 'createGeneric', 'R', 'criteria/generic-has-a-rule-type', {
    'an organisation and no rule type': generic(`${event}&Organization.identifier=A91720`),
  }),
  ...cases(line, 'createGeneric', 'R', 'criteria/rule-type-has-an-organization-identifier', {
    'a rule type and no organisation': generic(`${event}&subscriptionRuleType=COUNTRYCODE`),
  }),
  ...cases(line, all, 'A', '', {
    'a tag': ofPatient('tag=child-health_1|a,b'),
    'a tag of 1 character': ofPatient('tag=a'),
    'a tag of 100 characters': ofPatient(`tag=${'a'.repeat(100)}`),
    'every kind of character in a tag': ofPatient('tag=azAZ09-_|,'),
    'a tag whose encoding is longer than it is': ofPatient(`tag=${'%61'.repeat(100)}`),
  }),
  ...cases(line, all, 'R', 'criteria/tag-is-at-most-100-characters', {
    'a tag of 101 characters': ofPatient(`tag=${'a'.repeat(101)}`),
  }),
  ...cases(
    line,
    'create',
    'R',
    'criteria/tag-has-the-allowed-characters',
    each(
      [
        'a b',
        'a.b',
        'a/b',
        'a:b',
        'caf\u00E9',
        'a=b',
        'a%26b',
        'a+b',
        'a;b',
        'a*',
        '(a)',
        'a\u200B',
        '\u0661',
        'a[b]',
        'a^b',
        'a`b',
      ],
      (value) => ofPatient(`tag=${value}`),
    ),
  ),
  ...cases(line, 'createGeneric', 'A', '', {
    'everything that a generic one may have': generic(
      `serviceType=UHV&${event}&Patient.age=gt5&Patient.age=lt19&GPRegistration=RegisteredOnly&${rule}&tag=a`,
    ),
  }),
  ...cases(line, 'create', 'A', '', {
    'everything that an explicit one may have': explicit(
      `serviceType=EPCHR&${patient}&${event}&MessageHeader.event=vaccinations-1&Patient.age=gt5&Patient.age=lt19&GPRegistration=UnregisteredOnly&tag=a`,
    ),
  }),
  ...cases(line, 'createJson', 'R', 'criteria/explicit-has-no-organization-identifier', {
    'a patient and a country': explicit(`${patient}&${event}&Organization.identifier=E92000001`),
  }),
  ...cases(line, 'createJson', 'R', 'criteria/generic-has-a-rule-type', {
    'a country and no rule type': generic(`${event}&Organization.identifier=E92000001`),
  }),
]
