import { embeddedConfig } from '../../src/registry/embedded.ts'
import type { RequestRuleId } from '../../src/spec/rules/ids.generated.ts'
import type { Change } from '../operators/change.ts'
import { both } from '../operators/change.ts'
import {
  appended,
  component,
  componentAgain,
  componentValue,
  criteria,
  ofPatient,
  ofRule,
  withoutComponent,
} from '../operators/criteria.ts'
import { accept, type Expectation, type ExpectationsOf, either, refuse, within } from './expectation.ts'

const event = 'MessageHeader.event'
const patient = 'Patient.identifier'
const organization = 'Organization.identifier'
const ruleType = 'subscriptionRuleType'
const oneEvent = (code: string) => both(withoutComponent(event), component(event, code))
const rule = (type: string, code: string) =>
  ofRule(
    both(withoutComponentIfThere('GPRegistration'), component(ruleType, type), component(organization, code)),
  )
const identifier = (change: (text: string) => string): Change =>
  ofPatient((draft) => component(patient, change(componentValue(draft, patient) ?? ''))(draft))
const twoEvents = ofRule(componentAgain(event, 'pds-record-change-1'))
const codes = (name: string, ...wrong: readonly string[]): readonly Expectation[] =>
  [...wrong, 'GP\u200b', 'x y'].map((text) => refuse(JSON.stringify(text), component(name, text)))
const organizationOfAsid: RequestRuleId = 'criteria/organization-identifier-is-of-the-asid'
/** The life cycles of the example registry. */
const example = { registry: embeddedConfig }
const withState = (state: 'withdrawn' | 'no-longer-supported', ...events: readonly string[]) => ({
  registry: { ...embeddedConfig, events: Object.fromEntries(events.map((code) => [code, state])) },
})

export const criteriaOf: ExpectationsOf<'criteria'> = {
  'criteria/begins-with-bundle-message': [
    refuse(
      'search of a Patient',
      criteria(() => 'Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|9000000009'),
    ),
    refuse(
      'no slash',
      criteria((text) => text.slice(1)),
    ),
    refuse(
      'another type',
      criteria((text) => text.replace('type=message', 'type=collection')),
    ),
    refuse(
      'no type',
      criteria((text) => text.replace('type=message&', '')),
    ),
    refuse(
      'another resource',
      criteria((text) => text.replace('/Bundle', '/MessageHeader')),
    ),
    refuse(
      'other case',
      criteria((text) => text.replace('/Bundle', '/bundle')),
    ),
    refuse(
      'messages',
      criteria((text) => text.replace('type=message', 'type=messages')),
    ),
  ],
  'criteria/percent-encoding-is-valid': [
    refuse('%ZZ', component('tag', 'a%ZZ'), 'criteria/tag-has-the-allowed-characters'),
    refuse('% at the end', component('tag', 'a%'), 'criteria/tag-has-the-allowed-characters'),
    refuse('not UTF-8', component('tag', 'a%FF'), 'criteria/tag-has-the-allowed-characters'),
  ],
  'criteria/components-are-known': [
    refuse('unknown', appended('&Patient.name=Smith')),
    refuse('other case', appended('&TAG=a')),
    refuse('_format', appended('&_format=xml')),
    refuse('misspelt', appended('&Patient.Identifier=x')),
  ],
  'criteria/components-are-not-empty': [
    either('trailing &', appended('&')),
    either(
      '&&',
      criteria((text) => text.replace('&', '&&')),
    ),
    either('tag=', both(withoutTag(), appended('&tag='))),
    either('no =', both(withoutTag(), appended('&tag'))),
  ],
  'criteria/single-components-are-sent-once': [
    refuse('serviceType', both(component('serviceType', 'GP'), componentAgain('serviceType', 'CHO'))),
    refuse(
      'GPRegistration',
      both(
        component('GPRegistration', 'RegisteredOnly'),
        componentAgain('GPRegistration', 'UnregisteredOnly'),
      ),
      'criteria/gp-registration-suits-the-rule-type',
    ),
    refuse('tag', both(component('tag', 'a'), componentAgain('tag', 'b'))),
    refuse('patient', ofPatient(componentAgain(patient))),
    refuse('rule type', ofRule(componentAgain(ruleType))),
    refuse('organization', ofRule(componentAgain(organization))),
  ],
  'criteria/components-are-in-order': [
    accept(
      'tag first',
      both(
        withoutTag(),
        criteria((text) => text.replace('&', '&tag=a&')),
      ),
    ),
    accept(
      'in the opposite order',
      criteria((text) => {
        const [start = '', ...components] = text.split('&')
        return [start, ...components.toReversed()].join('&')
      }),
    ),
    accept('serviceType last', both(withoutComponentIfThere('serviceType'), appended('&serviceType=GP'))),
  ],
  'criteria/is-explicit-or-generic': [
    refuse('both', ofPatient(both(component(ruleType, 'CHO_POSTCODE_CCG'), component(organization, '00P')))),
    refuse('neither', ofPatient(withoutComponent(patient))),
    refuse('neither of a rule', ofRule(both(withoutComponent(ruleType), withoutComponent(organization)))),
  ],
  'criteria/explicit-has-no-organization-identifier': [
    refuse('organization', ofPatient(component(organization, '00P'))),
  ],
  'criteria/generic-has-a-rule-type': [refuse('organization alone', ofRule(withoutComponent(ruleType)))],
  'criteria/rule-type-has-an-organization-identifier': [
    refuse('rule type alone', ofRule(withoutComponent(organization))),
  ],
  'criteria/event-is-sent': [refuse('absent', withoutComponent(event))],
  'criteria/events-are-known': [
    ...[
      'pds-change-gp-1',
      'vaccinations',
      'vaccinations-2',
      'Vaccinations-1',
      'vaccinations-1\u200b',
      'vaccinations-1 ',
    ].map((code) => refuse(JSON.stringify(code), oneEvent(code))),
    refuse('a second', ofPatient(componentAgain(event, 'pds-change-gp-1'))),
  ],
  'criteria/generic-has-one-event': [
    refuse('two', twoEvents),
    refuse('two, joined by a comma', ofRule(oneEvent('vaccinations-1,pds-record-change-1'))),
  ],
  'criteria/events-are-sent-apart': [
    either('comma', ofPatient(oneEvent('vaccinations-1,pds-record-change-1'))),
  ],
  'criteria/events-are-distinct': [either('twice', ofPatient(componentAgain(event)))],
  'criteria/event-is-not-withdrawn': [
    within(withState('withdrawn', 'vaccinations-1'), refuse('alone', oneEvent('vaccinations-1'))),
    within(example, refuse('pds-birth-notification-1', oneEvent('pds-birth-notification-1'))),
  ],
  'criteria/event-is-still-supported': [
    within(withState('no-longer-supported', 'vaccinations-1'), refuse('alone', oneEvent('vaccinations-1'))),
    within(example, refuse('newborn-hearing-1', oneEvent('newborn-hearing-1'))),
  ],
  'criteria/events-are-all-supported': [
    within(
      withState('no-longer-supported', 'vaccinations-1'),
      either(
        'no longer supported with current',
        ofPatient(both(oneEvent('vaccinations-1'), componentAgain(event, 'pds-record-change-1'))),
      ),
    ),
    within(
      withState('withdrawn', 'vaccinations-1'),
      either(
        'withdrawn with current',
        ofPatient(both(oneEvent('vaccinations-1'), componentAgain(event, 'pds-record-change-1'))),
      ),
    ),
    within(
      example,
      either(
        'newborn-hearing-1 with current',
        ofPatient(both(oneEvent('newborn-hearing-1'), componentAgain(event, 'vaccinations-1'))),
      ),
    ),
  ],
  'criteria/service-type-is-known': codes('serviceType', 'HSS', 'gp', 'GPS'),
  'criteria/patient-identifier-is-an-nhs-number': [
    refuse(
      'number alone',
      identifier((text) => text.replace(/.*\|/, '')),
    ),
    refuse(
      'wrong system',
      identifier((text) => text.replace('nhs-number', 'ods-organization-code')),
    ),
    refuse(
      'another host',
      identifier((text) => text.replace('fhir.nhs.net', 'fhir.example.net')),
    ),
    refuse(
      'two bars',
      identifier((text) => text.replace('|', '||')),
    ),
    refuse(
      'encoded twice',
      identifier((text) => text.replace('|', '%257C')),
    ),
  ],
  'criteria/patient-identifier-has-the-pages-system': [
    either(
      'fhir.nhs.uk',
      identifier((text) => text.replace(/.*\|/, 'https://fhir.nhs.uk/Id/nhs-number|')),
    ),
    either(
      'https',
      identifier((text) => text.replace('http:', 'https:')),
    ),
  ],
  'criteria/patient-age-is-a-number-of-years': [
    refuse('words', age('five')),
    refuse('unit', age('lt5y')),
    refuse('sign', age('lt-5')),
    refuse('decimal', age('lt5.5')),
    refuse('unknown prefix', age('lg5')),
    refuse('four digits', age('gt2000')),
  ],
  'criteria/patient-age-begins-with-lt-or-gt': [
    either('no prefix', age('5')),
    either('le', age('le5')),
    either('ge', age('ge5')),
    either('eq', age('eq5')),
  ],
  'criteria/patient-age-is-sent-at-most-twice': [
    refuse(
      'three times',
      both(age('gt5'), componentAgain('Patient.age', 'lt9'), componentAgain('Patient.age', 'lt8')),
      'criteria/patient-ages-differ-in-prefix',
    ),
  ],
  'criteria/patient-ages-differ-in-prefix': [
    either('lt twice', both(age('lt5'), componentAgain('Patient.age', 'lt9'))),
  ],
  'criteria/gp-registration-is-known': [
    ...['registeredonly', 'Registered', 'true'].map((text) =>
      refuse(text, ofPatient(component('GPRegistration', text))),
    ),
  ],
  'criteria/gp-registration-suits-the-rule-type': [
    either('CHO_GP_CCG', both(rule('CHO_GP_CCG', '00P'), component('GPRegistration', 'RegisteredOnly'))),
    either(
      'GP_GP_GP',
      both(rule('GP_GP_GP', 'A91720'), component('GPRegistration', 'UnregisteredOnly')),
      organizationOfAsid,
    ),
  ],
  'criteria/rule-type-is-known': [
    ...['HSS', 'countrycode', 'CHO_CCG', 'GP_GP'].map((text) => refuse(text, rule(text, '00P'))),
  ],
  'criteria/organization-identifier-is-a-country-code': [
    ...['A91720', 'E92000002', 'e92000001', 'GB', 'England'].map((text) =>
      refuse(text, rule('COUNTRYCODE', text)),
    ),
  ],
  'criteria/organization-identifier-has-no-blanks': [
    refuse('blank inside', rule('CHO_POSTCODE_CCG', '00 P')),
    refuse('blank behind', rule('UHV_POSTCODE_LACODE', 'E06000047 ')),
    refuse('zero-width character', rule('CHO_GP_CCG', '00P\u200b')),
    refuse('no-break space', rule('CHO_POSTCODE_CCG', '\u00a000P')),
  ],
  'criteria/organization-identifier-is-of-the-asid': [either('somebody else’s', rule('GP_GP_GP', 'T1X5Q'))],
  'criteria/tag-is-at-most-100-characters': [
    refuse('101', component('tag', 'x'.repeat(101))),
    refuse('1,000', component('tag', 'x'.repeat(1_000))),
  ],
  'criteria/tag-has-the-allowed-characters': [
    ...['a b', 'a.b', 'a/b', 'é', 'a+b', 'a%26b', 'a\u200b', `${'a'.repeat(40)}!`].map((text) =>
      refuse(JSON.stringify(text), component('tag', text)),
    ),
  ],
}

function age(text: string): Change {
  return both(withoutComponentIfThere('Patient.age'), component('Patient.age', text))
}

function withoutTag(): Change {
  return withoutComponentIfThere('tag')
}

function withoutComponentIfThere(name: string): Change {
  return (draft) => withoutComponent(name)(draft) ?? draft
}
