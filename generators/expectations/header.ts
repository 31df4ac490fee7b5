import { embeddedConfig } from '../../src/registry/embedded.ts'
import { both, type Change, where } from '../operators/change.ts'
import { claimText } from '../operators/claim.ts'
import { header, headerAgain, headerText, renamedHeader, withoutHeader } from '../operators/header.ts'
import { type ExpectationsOf, either, refuse, type World, within } from './expectation.ts'

const events = 'urn:nhs:names:services:events:'
const subscriptions = 'urn:nhs:names:services:clinicals-sync:SubscriptionsApi'
const of = (operation: string, change: Change) => where((draft) => draft.operation === operation, change)
const interaction = (text: string) => header('InteractionID', text)
const ofAnother = (operation: string, text: string) =>
  refuse(
    `of a ${operation.split('-')[0]}`,
    where((draft) => draft.operation !== operation, interaction(text)),
  )
const otherEvent = headerText(
  'InteractionID',
  (id) => `${events}${id.includes('Nipe') ? 'Vaccinations' : 'Nipeoutcome'}.Write`,
)
const fhirCode = (code: string, event: string) =>
  where(
    ({ headers }) => headers.some(([, value]) => value === `${events}${code}.Write`),
    interaction(`${events}${event}.Write`),
  )
const shortAsid = '20000000011'
const shortWorld: World = {
  registry: {
    ...embeddedConfig,
    endpoints: [
      ...embeddedConfig.endpoints,
      { asid: shortAsid, odsCodes: ['A91720', 'RA900', 'RA901', 'B82099'], mailboxes: [] },
    ],
  },
}
const asidOf = /\|\d+$/
const callerWithShortAsid = both(
  header('fromASID', shortAsid),
  claimText('requesting_system', (text) => text.replace(asidOf, `|${shortAsid}`)),
  (draft) =>
    claimText('sub', (text) =>
      text.includes('accredited-system') ? text.replace(asidOf, `|${shortAsid}`) : text,
    )(draft),
)

/** Ways in which an ASID is malformed. */
const malformed = (name: string) =>
  [
    refuse('absent', withoutHeader(name)),
    refuse('empty', header(name, '')),
    refuse(
      '13 digits',
      headerText(name, (asid) => `${asid}0`),
    ),
    refuse(
      'letters behind',
      headerText(name, (asid) => `${asid}abc`),
    ),
    refuse('letters', header(name, '20000000O117')),
    refuse('sign', header(name, '+20000000117')),
    refuse('blank inside', header(name, '200000 00117')),
  ] as const

export const headers: ExpectationsOf<'header'> = {
  'header/from-asid-is-an-asid': malformed('fromASID'),
  'header/from-asid-has-12-digits': [
    within(shortWorld, either('11 digits', callerWithShortAsid, 'claims/requesting-system-has-12-digits')),
    refuse(
      '11 digits, not registered',
      header('fromASID', shortAsid),
      'endpoint/from-asid-is-registered',
      'endpoint/from-asid-is-the-requesting-system',
    ),
  ],
  'header/to-asid-is-an-asid': malformed('toASID'),
  'header/to-asid-has-12-digits': [
    within(
      { registry: { ...embeddedConfig, nemsAsid: shortAsid } },
      either('11 digits', header('toASID', shortAsid)),
    ),
    refuse('11 digits, not that of NEMS', header('toASID', shortAsid), 'header/to-asid-is-nems'),
  ],
  'header/to-asid-is-nems': [
    refuse('of another environment', header('toASID', '111111111111')),
    refuse('that of the sender', (draft) => header('toASID', draft.headers[0]?.[1] ?? '')(draft)),
  ],
  'header/to-asid-is-not-the-senders': [
    within(
      { registry: { ...embeddedConfig, nemsAsid: undefined } },
      either('that of the sender', (draft) => header('toASID', draft.headers[0]?.[1] ?? '')(draft)),
    ),
  ],
  'header/interaction-id-is-of-the-operation': [
    refuse('absent', withoutHeader('InteractionID')),
    refuse('Interaction-ID', renamedHeader('InteractionID', 'Interaction-ID')),
    refuse('empty', interaction('')),
    ofAnother('read-subscription', `${subscriptions}Get`),
    ofAnother('delete-subscription', `${subscriptions}Delete`),
    ofAnother('create-subscription', `${subscriptions}Post`),
    ofAnother('publish-event', `${events}Vaccinations.Write`),
    refuse(
      'its end alone',
      headerText('InteractionID', (id) => id.replace(/.*:/, '')),
    ),
    refuse('unknown', interaction('urn:nhs:names:services:nems:CreateSubscription')),
    refuse(
      'other case',
      headerText('InteractionID', (id) => id.toUpperCase()),
    ),
    refuse(
      'without .Write',
      of(
        'publish-event',
        headerText('InteractionID', (id) => id.replace('.Write', '')),
      ),
    ),
    refuse('of an event of the Spine', of('publish-event', interaction(`${events}pds-change-of-gp-1.Write`))),
  ],
  'header/interaction-id-is-of-the-event': [
    refuse('of another event', of('publish-event', otherEvent), 'endpoint/interaction-is-assured'),
  ],
  'header/interaction-id-has-the-screening-code': [
    either('blood spot', fhirCode('Bloodspottestoutcome', 'blood-spot-test-outcome-1')),
    either('hearing', fhirCode('Newbornhearing', 'newborn-hearing-1')),
    either('NIPE', fhirCode('Nipeoutcome', 'nipe-outcome-1')),
  ],
  'header/interaction-id-has-the-event-code': [
    either('contacts', fhirCode('Professionalcontacts', 'professional-contacts-1')),
    either('vaccinations', fhirCode('Vaccinations', 'vaccinations-1')),
  ],
  'header/endpoint-headers-are-sent-once': [
    either('fromASID twice', headerAgain('fromASID')),
    either('toASID twice', headerAgain('toASID')),
    either('InteractionID twice', headerAgain('InteractionID')),
    either('two different toASIDs', headerAgain('toASID', '111111111111')),
  ],
}
