import { cases } from './case.ts'
import { header, inBody } from './changes.ts'

const every = ['publish', 'create', 'read', 'delete'] as const
const interaction = (value: string) => header('InteractionID', value)

const code = (text: string) => interaction(`urn:nhs:names:services:events:${text}.Write`)

export const apisInteractions = [
  ...cases('apis.md InteractionID', every, 'R', 'header/interaction-id-is-of-the-operation', {
    absent: header('InteractionID', undefined),
    empty: interaction(''),
    'an unknown one': interaction('urn:nhs:names:services:nems:CreateSubscription'),
    'another service': interaction('urn:nhs:names:services:psis:GetInteraction'),
    'not a URN': interaction('Vaccinations.Write'),
  }),
  ...cases('apis.md InteractionID', 'publish', 'R', 'header/interaction-id-is-of-the-operation', {
    'that of create': interaction('urn:nhs:names:services:clinicals-sync:SubscriptionsApiPost'),
    'the code in lower case': code('vaccinations'),
    'the code in the singular': code('Vaccination'),
    'read for write': interaction('urn:nhs:names:services:events:Vaccinations.Read'),
    'write in lower case': interaction('urn:nhs:names:services:events:Vaccinations.write'),
    'without write': interaction('urn:nhs:names:services:events:Vaccinations'),
    'an event that nobody may publish': code('Pdsdeathnotification'),
    'the FHIR code of an event that nobody may publish': code('pds-death-notification-1'),
    'event for events': interaction('urn:nhs:names:services:event:Vaccinations.Write'),
    'more behind it': interaction('urn:nhs:names:services:events:Vaccinations.Write.1'),
    'more before it': interaction('x-urn:nhs:names:services:events:Vaccinations.Write'),
    'the URN in upper case': interaction('URN:NHS:NAMES:SERVICES:EVENTS:VACCINATIONS.WRITE'),
    'with a zero-width space': code('Vaccinations\u200B'),
  }),
  ...cases('apis.md InteractionID', 'create', 'R', 'header/interaction-id-is-of-the-operation', {
    'that of publish': code('Vaccinations'),
    'that of read': interaction('urn:nhs:names:services:clinicals-sync:SubscriptionsApiGet'),
    'that of delete': interaction('urn:nhs:names:services:clinicals-sync:SubscriptionsApiDelete'),
    'in lower case': interaction('urn:nhs:names:services:clinicals-sync:subscriptionsapipost'),
    'clinicals for clinicals-sync': interaction('urn:nhs:names:services:clinicals:SubscriptionsApiPost'),
    SubscriptionApiPost: interaction('urn:nhs:names:services:clinicals-sync:SubscriptionApiPost'),
  }),
  ...cases('apis.md InteractionID', 'read', 'R', 'header/interaction-id-is-of-the-operation', {
    'that of create': interaction('urn:nhs:names:services:clinicals-sync:SubscriptionsApiPost'),
    'that of delete': interaction('urn:nhs:names:services:clinicals-sync:SubscriptionsApiDelete'),
  }),
  ...cases('apis.md InteractionID', 'delete', 'R', 'header/interaction-id-is-of-the-operation', {
    'that of create': interaction('urn:nhs:names:services:clinicals-sync:SubscriptionsApiPost'),
    'that of read': interaction('urn:nhs:names:services:clinicals-sync:SubscriptionsApiGet'),
  }),
  ...cases('apis.md Publish codes', 'bloodSpot', 'A', '', {
    Bloodspottestoutcome: code('Bloodspottestoutcome'),
  }),
  ...cases('apis.md Publish codes', 'hearing', 'A', '', { Newbornhearing: code('Newbornhearing') }),
  ...cases('apis.md Publish codes', ['nipe', 'nipeDelete'], 'A', '', { Nipeoutcome: code('Nipeoutcome') }),
  ...cases('apis.md Publish codes', 'contacts', 'A', '', {
    Professionalcontacts: code('Professionalcontacts'),
  }),
  ...cases('apis.md Publish codes', 'publish', 'A', '', { Vaccinations: code('Vaccinations') }),
  ...[
    'pds-birth-notification-1',
    'pds-change-of-address-1',
    'pds-change-of-gp-1',
    'pds-death-notification-1',
    'pds-record-change-1',
    'vaccinations-2',
    'Vaccinations-1',
    'vaccinations',
  ].flatMap((event) =>
    cases(
      'apis.md Publish codes',
      'publish',
      'R',
      'event/event-can-be-published',
      {
        [`${event} in the message`]: inBody('<code value="vaccinations-1"/>', `<code value="${event}"/>`),
      },
      { config: { events: {} } },
    ),
  ),
]
