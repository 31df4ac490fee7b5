import { cases } from './case.ts'
import { asItIs, both, claim, header, inBody } from './changes.ts'

const as351 = both(
  header('fromASID', '200000000351'),
  claim('requesting_system', 'https://fhir.nhs.uk/Id/accredited-system|200000000351'),
  claim('sub', 'https://fhir.nhs.uk/Id/accredited-system|200000000351'),
  claim('requesting_organization', 'https://fhir.nhs.uk/Id/ods-organization-code|B82099'),
)

export const apisEndpoint = [
  ...cases('apis.md Endpoint registration', ['publish', 'read'], 'A', '', { 'assured for it': as351 }),
  ...cases(
    'apis.md Endpoint registration',
    ['contacts', 'nipe', 'delete'],
    'R',
    'endpoint/interaction-is-assured',
    { 'not assured for it': as351 },
  ),
  ...cases('apis.md Endpoint registration', 'create', 'R', 'endpoint/interaction-is-assured', {
    'not assured for it': both(
      as351,
      inBody('Organization/A91720', 'Organization/B82099'),
      inBody('A91720OT001', 'B82099OT001'),
    ),
  }),
  ...cases('apis.md Endpoint registration', 'create', 'R', 'endpoint/mailbox-is-registered', {
    'a mailbox that nobody has': inBody('A91720OT001', 'A91720OT002'),
    'a mailbox in other case': inBody('A91720OT001', 'a91720ot001'),
    'the ODS code for a mailbox': inBody('"A91720OT001"', '"A91720"'),
  }),
  ...cases('apis.md Endpoint registration', 'create', 'R', 'endpoint/mailbox-is-of-the-contact', {
    'a mailbox of another organisation': inBody('A91720OT001', 'B82099OT001'),
  }),
  ...cases('apis.md Endpoint registration', 'createJson', 'R', 'endpoint/contact-is-of-the-asid', {
    'a contact and a mailbox that the ASID does not hold': both(
      inBody('Organization/A91720', 'Organization/B82099'),
      inBody('A91720OT001', 'B82099OT001'),
    ),
  }),
  ...cases(
    'apis.md Endpoint registration',
    'createJson',
    'R',
    'endpoint/contact-is-of-the-asid endpoint/mailbox-is-of-the-contact',
    {
      'a contact that nobody knows': inBody('Organization/A91720', 'Organization/Z9Z9Z'),
    },
  ),
]

export const apisLifeCycle = [
  ...(['current', 'deprecated', 'no-longer-supported'] as const).flatMap((state) =>
    cases(
      'apis.md Event life cycle',
      'publish',
      'A',
      '',
      { [`publish, ${state}`]: asItIs },
      { config: { events: { 'vaccinations-1': state } } },
    ),
  ),
  ...cases(
    'apis.md Event life cycle',
    'publish',
    'R',
    'event/event-is-not-withdrawn',
    { 'publish, withdrawn': asItIs },
    { config: { events: { 'vaccinations-1': 'withdrawn' } } },
  ),
  ...(['current', 'deprecated'] as const).flatMap((state) =>
    cases(
      'apis.md Event life cycle',
      ['createGeneric'],
      'A',
      '',
      { [`create, ${state}`]: asItIs },
      { config: { events: { 'pds-record-change-1': state } } },
    ),
  ),
  ...cases(
    'apis.md Event life cycle',
    ['createJson'],
    'R',
    'criteria/event-is-still-supported',
    { 'explicit create, no longer supported': asItIs },
    { config: { events: { 'pds-change-of-gp-1': 'no-longer-supported' } } },
  ),
  ...cases(
    'apis.md Event life cycle',
    ['createJson'],
    'R',
    'criteria/event-is-not-withdrawn',
    { 'explicit create, withdrawn': asItIs },
    { config: { events: { 'pds-change-of-gp-1': 'withdrawn' } } },
  ),
  ...cases(
    'apis.md Event life cycle',
    ['createGeneric'],
    'R',
    'criteria/event-is-still-supported',
    { 'generic create, no longer supported': asItIs },
    { config: { events: { 'pds-record-change-1': 'no-longer-supported' } } },
  ),
  ...cases(
    'apis.md Event life cycle',
    ['createGeneric'],
    'R',
    'criteria/event-is-not-withdrawn',
    { 'generic create, withdrawn': asItIs },
    { config: { events: { 'pds-record-change-1': 'withdrawn' } } },
  ),
  ...cases(
    'apis.md Event life cycle',
    'create',
    'R',
    'criteria/event-is-still-supported',
    { 'explicit create, all of several no longer supported': asItIs },
    {
      config: {
        events: { 'pds-change-of-gp-1': 'no-longer-supported', 'vaccinations-1': 'no-longer-supported' },
      },
    },
  ),
  ...cases(
    'apis.md Event life cycle',
    'create',
    'R',
    'criteria/event-is-not-withdrawn',
    { 'explicit create, all of several withdrawn': asItIs },
    {
      config: { events: { 'pds-change-of-gp-1': 'withdrawn', 'vaccinations-1': 'withdrawn' } },
    },
  ),
  ...cases(
    'apis.md Event life cycle',
    ['nipe', 'nipeDelete'],
    'R',
    'event/event-is-not-withdrawn',
    { 'publish of a screening type, withdrawn': asItIs },
    { config: { events: { 'nipe-outcome-1': 'withdrawn' } } },
  ),
  ...cases('apis.md Event life cycle', ['nipe', 'hearing', 'bloodSpot', 'contacts'], 'A', '', {
    'publish, as the embedded registry has it': asItIs,
  }),
]
