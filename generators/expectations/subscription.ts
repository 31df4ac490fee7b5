import { element, extension, primitive } from '../../src/fhir/node.ts'
import type { RequestRuleId } from '../../src/spec/rules/ids.generated.ts'
import { body, inJson, inXml } from '../operators/body.ts'
import { asItIs } from '../operators/change.ts'
import {
  before,
  behind,
  firstChildLast,
  firstIn,
  lastIn,
  root,
  twice,
  unknownElement,
  value,
  valueText,
  without,
  withoutValue,
} from '../operators/element.ts'
import { type Expectation, type ExpectationsOf, either, refuse, within } from './expectation.ts'

const mailboxUnknown: RequestRuleId = 'endpoint/mailbox-is-registered'
const absentOrEmpty = (path: string, ...companions: readonly RequestRuleId[]): readonly Expectation[] => [
  refuse('absent', without(path), ...companions),
  refuse('without a value', withoutValue(path), 'subscription/json-types-are-right', ...companions),
]
const otherThan = (path: string, right: string): readonly Expectation[] => [
  ...absentOrEmpty(path),
  refuse('empty', value(path, '')),
  refuse('other case', value(path, right.toUpperCase())),
  refuse('blank behind', value(path, `${right} `)),
  refuse('zero-width character', value(path, `${right}\u200b`)),
]
const meta = (name: string, text: string) => firstIn('meta', primitive(name, text))

export const subscription: ExpectationsOf<'subscription'> = {
  'subscription/is-a-subscription': [
    refuse(
      'another resource',
      root((node) => ({
        ...node,
        name: 'Patient',
        children: node.children.filter(({ name }) => name === 'meta'),
      })),
    ),
    refuse('no namespace', inXml(body((text) => text.replace(' xmlns="http://hl7.org/fhir"', '')))),
    refuse('another namespace', inXml(body((text) => text.replace('hl7.org/fhir"', 'hl7.org/fhir/STU3"')))),
    refuse('no resourceType', inJson(body((text) => text.replace('"resourceType":"Subscription",', '')))),
    refuse('array', inJson(body((text) => `[${text}]`))),
  ],
  'subscription/id-is-not-sent': [
    refuse(
      'id',
      root((node) => ({ ...node, children: [primitive('id', '0a1b2c3d'), ...node.children] })),
    ),
  ],
  'subscription/version-id-is-not-sent': [refuse('versionId', meta('versionId', '1'))],
  'subscription/last-updated-is-not-sent': [
    refuse('lastUpdated', meta('lastUpdated', '2026-01-05T09:00:00+00:00')),
  ],
  'subscription/profile-is-ems-subscription': [
    either('absent', without('meta')),
    either(
      'another',
      value('meta.profile', 'https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-2'),
    ),
  ],
  'subscription/is-not-a-duplicate': [within({ duplicate: true }, either('the same again', asItIs))],
  'subscription/status-is-requested': [
    ...otherThan('status', 'requested'),
    ...['active', 'off', 'error', 'draft'].map((text) => refuse(text, value('status', text))),
  ],
  'subscription/contact-is-sent': [refuse('absent', without('contact'))],
  'subscription/contact-system-is-url': [
    ...otherThan('contact.system', 'url'),
    ...['phone', 'email', 'other'].map((text) => refuse(text, value('contact.system', text))),
  ],
  'subscription/contact-use-is-work': [
    ...otherThan('contact.use', 'work'),
    refuse('home', value('contact.use', 'home')),
  ],
  'subscription/contact-value-is-an-organisation-url': [
    ...absentOrEmpty('contact.value'),
    refuse(
      'code alone',
      valueText('contact.value', (text) => text.replace(/.*\//, '')),
    ),
    refuse(
      'http',
      valueText('contact.value', (text) => text.replace('https', 'http')),
    ),
    refuse(
      'another host',
      valueText('contact.value', (text) => text.replace('directory', 'sds')),
    ),
    refuse(
      'R4',
      valueText('contact.value', (text) => text.replace('STU3', 'R4')),
    ),
    refuse(
      'no code',
      valueText('contact.value', (text) => text.replace(/[^/]*$/, '')),
    ),
    refuse(
      'trailing slash',
      valueText('contact.value', (text) => `${text}/`),
      'endpoint/contact-is-of-the-asid',
      'endpoint/mailbox-is-of-the-contact',
    ),
    refuse(
      'zero-width character',
      valueText('contact.value', (text) => `${text}\u200b`),
      'endpoint/contact-is-of-the-asid',
      'endpoint/mailbox-is-of-the-contact',
    ),
  ],
  'subscription/end-is-an-instant': [
    refuse('date alone', value('end', '2099-12-31')),
    refuse('no offset', value('end', '2099-12-31T23:59:59')),
    refuse('no seconds', value('end', '2099-12-31T23:59+00:00')),
    refuse('30 February', value('end', '2099-02-30T00:00:00Z')),
    refuse('31 April', value('end', '2099-04-31T12:00:00+00:00')),
    refuse('in words', value('end', '31 December 2099 12:00')),
    refuse('month 13', value('end', '2099-13-01T00:00:00Z')),
    refuse('empty', value('end', '')),
  ],
  'subscription/end-is-not-past': [either('past', value('end', '2020-01-01T00:00:00+00:00'))],
  'subscription/reason-is-sent': [
    ...absentOrEmpty('reason'),
    refuse('empty', value('reason', '')),
    refuse('blank', value('reason', '  ')),
  ],
  'subscription/criteria-is-sent': [...absentOrEmpty('criteria'), refuse('empty', value('criteria', ''))],
  'subscription/channel-is-sent': [refuse('absent', without('channel'))],
  'subscription/channel-type-is-message': [
    ...otherThan('channel.type', 'message'),
    ...['rest-hook', 'websocket', 'email', 'sms'].map((text) => refuse(text, value('channel.type', text))),
  ],
  'subscription/channel-endpoint-is-sent': [
    ...absentOrEmpty('channel.endpoint'),
    refuse('empty', value('channel.endpoint', ''), mailboxUnknown),
    refuse('blank', value('channel.endpoint', ' '), mailboxUnknown),
  ],
  'subscription/channel-payload-is-not-sent': [
    either('payload', behind('channel.endpoint', primitive('payload', 'application/fhir+xml'))),
  ],
  'subscription/channel-header-is-not-sent': [
    either('header', behind('channel.endpoint', primitive('header', 'Authorization: Bearer x'))),
  ],
  'subscription/elements-are-of-stu3': [
    refuse('unknown element', lastIn('', unknownElement)),
    refuse('unknown element in channel', lastIn('channel', unknownElement)),
    refuse('element of R4', before('status', primitive('filterBy', 'x'))),
  ],
  'subscription/elements-are-in-order': [
    either('meta last', inXml(firstChildLast(''))),
    either('channel turned', inXml(firstChildLast('channel'))),
  ],
  'subscription/elements-repeat-only-where-they-may': [
    refuse('status twice', twice('status'), 'subscription/json-types-are-right'),
    refuse('reason twice', twice('reason'), 'subscription/json-types-are-right'),
    refuse('criteria twice', twice('criteria'), 'subscription/json-types-are-right'),
    refuse('channel twice', twice('channel'), 'subscription/json-types-are-right'),
    refuse('channel.type twice', twice('channel.type'), 'subscription/json-types-are-right'),
    refuse('channel.endpoint twice', twice('channel.endpoint'), 'subscription/json-types-are-right'),
    refuse('end twice', twice('end'), 'subscription/json-types-are-right'),
    refuse('contact.value twice', twice('contact.value'), 'subscription/json-types-are-right'),
  ],
  'subscription/has-nothing-foreign': [
    refuse('foreign attribute', inXml(body((text) => text.replace('<status ', '<status note="x" ')))),
    refuse('stray text', inXml(body((text) => text.replace('<status', 'x<status')))),
    refuse(
      'element of another namespace',
      inXml(body((text) => text.replace('<status', '<x xmlns="urn:x"/><status'))),
    ),
  ],
  'subscription/json-types-are-right': [
    refuse(
      'contact not in an array',
      inJson(body((text) => text.replace(/"contact":\[(\{[^}]*\})\]/, '"contact":$1'))),
    ),
    refuse(
      'status in an array',
      inJson(body((text) => text.replace('"status":"requested"', '"status":["requested"]'))),
    ),
    refuse(
      'reason a number',
      inJson(body((text) => text.replace(/"reason":"(?:[^"\\]|\\.)*"/, '"reason":7'))),
    ),
    refuse(
      'id of a contact a number',
      inJson(body((text) => text.replace('"contact":[{', '"contact":[{"id":7,'))),
    ),
    refuse(
      'end null',
      inJson(body((text) => text.replace('"criteria"', '"end":null,"criteria"'))),
      'subscription/end-is-an-instant',
      'subscription/json-names-are-unique',
      'subscription/elements-repeat-only-where-they-may',
    ),
  ],
  'subscription/json-names-are-unique': [
    either('status twice', inJson(body((text) => text.replace('"status"', '"status":"requested","status"')))),
  ],
  'subscription/has-only-the-elements-of-the-page': [
    either('tag', lastIn('', element('tag', primitive('system', 'urn:x'), primitive('code', 'a')))),
    either('meta.tag', behind('meta.profile', element('tag', primitive('code', 'a')))),
    either('language', behind('meta', primitive('language', 'en-GB'))),
    either('extension', behind('meta', extension('urn:x', primitive('valueString', 'a')))),
    either('error', behind('criteria', primitive('error', 'none'))),
  ],
}
