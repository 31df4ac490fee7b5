import { cases } from './case.ts'
import { type Change, criteria } from './changes.ts'

const line = 'apis.md Criteria'
const patient = 'Patient.identifier=http://fhir.nhs.net/Id/nhs-number|9993405639'
const explicit = (text: string) => criteria(`/Bundle?type=message&${text}`)
const rule = 'subscriptionRuleType=CHO_POSTCODE_CCG&Organization.identifier=15N'
const event = 'MessageHeader.event=pds-record-change-1'
const generic = (text: string) => criteria(`/Bundle?type=message&${text}`)
const all = ['create', 'createJson'] as const
const events = [
  'blood-spot-test-outcome-1',
  'newborn-hearing-1',
  'nipe-outcome-1',
  'professional-contacts-1',
  'vaccinations-1',
  'pds-birth-notification-1',
  'pds-change-of-address-1',
  'pds-change-of-gp-1',
  'pds-death-notification-1',
  'pds-record-change-1',
]
const each = (values: readonly string[], change: (value: string) => Change) =>
  Object.fromEntries(values.map((value) => [value, change(value)]))

export const apisCriteriaEventsAndPatients = [
  ...cases(line, 'create', 'A', '', {
    ...each(['GP', 'CHO', 'UHV', 'EPCHR'], (value) => explicit(`serviceType=${value}&${patient}&${event}`)),
    'no service type': explicit(`${patient}&${event}`),
  }),
  ...cases(line, 'createGeneric', 'A', '', {
    ...each(['GP', 'CHO', 'UHV', 'EPCHR'], (value) => generic(`serviceType=${value}&${event}&${rule}`)),
    'no service type': generic(`${event}&${rule}`),
  }),
  ...cases(
    line,
    all,
    'R',
    'criteria/service-type-is-known',
    each(['gp', 'HSS', 'HV', 'GP,CHO', 'EPCHR1', ' GP', 'CH0'], (value) =>
      explicit(`serviceType=${value}&${patient}&${event}`),
    ),
  ),
  ...cases(line, 'create', 'R', 'criteria/patient-identifier-is-an-nhs-number', {
    'no system': explicit(`Patient.identifier=9993405639&${event}`),
    'an empty system': explicit(`Patient.identifier=|9993405639&${event}`),
    'a wrong system': explicit(
      `Patient.identifier=https://fhir.nhs.uk/Id/accredited-system|9993405639&${event}`,
    ),
    'a system with a slash at its end': explicit(
      `Patient.identifier=http://fhir.nhs.net/Id/nhs-number/|9993405639&${event}`,
    ),
    'a system in other case': explicit(
      `Patient.identifier=http://fhir.nhs.net/Id/NHS-Number|9993405639&${event}`,
    ),
  }),
  ...cases(line, 'create', 'R', 'nhs-number/has-ten-digits', {
    'no number': explicit(`Patient.identifier=http://fhir.nhs.net/Id/nhs-number|&${event}`),
  }),
  ...cases(
    line,
    all,
    'A',
    '',
    each(events, (value) => explicit(`${patient}&MessageHeader.event=${value}`)),
    { config: { events: {} } },
  ),
  ...cases(
    line,
    'createGeneric',
    'A',
    '',
    each(events, (value) => generic(`MessageHeader.event=${value}&${rule}`)),
    { config: { events: {} } },
  ),
  ...cases(
    line,
    'create',
    'A',
    '',
    {
      'all ten events': explicit(
        `${patient}&${events.map((value) => `MessageHeader.event=${value}`).join('&')}`,
      ),
    },
    { config: { events: {} } },
  ),
  ...cases(line, all, 'R', 'criteria/event-is-sent', { 'no event, explicit': explicit(patient) }),
  ...cases(line, 'createGeneric', 'R', 'criteria/event-is-sent', { 'no event, generic': generic(rule) }),
  ...cases(
    line,
    'create',
    'R',
    'criteria/events-are-known',
    each(
      [
        'vaccinations-2',
        'Vaccinations-1',
        'vaccinations',
        'Vaccinations',
        'pds-death-notification',
        'PDS-RECORD-CHANGE-1',
        'pds-change-gp-1',
        'ems-test-1',
        'vaccinations-1 ',
      ],
      (value) => explicit(`${patient}&MessageHeader.event=${value}`),
    ),
  ),
  ...cases(
    line,
    'createGeneric',
    'R',
    'criteria/events-are-known',
    each(['newborn-hearing', 'pds-birth-1'], (value) => generic(`MessageHeader.event=${value}&${rule}`)),
  ),
  ...cases(line, 'create', 'R', 'criteria/events-are-known', {
    'one of two unknown': explicit(
      `${patient}&MessageHeader.event=vaccinations-1&MessageHeader.event=unknown-1`,
    ),
  }),
  ...cases(line, 'create', 'R', 'criteria/event-is-not-withdrawn', {
    'a withdrawn event': explicit(`${patient}&MessageHeader.event=pds-birth-notification-1`),
  }),
  ...cases(line, 'createGeneric', 'R', 'criteria/event-is-still-supported', {
    'an event no longer supported': generic(`MessageHeader.event=newborn-hearing-1&${rule}`),
  }),
]
