import {
  addHeader,
  both,
  type Change,
  claimsText,
  criteria,
  header,
  inBody,
  target,
  token,
} from './changes.ts'
import type { Tells, Told } from './told-case.ts'

const event = (code: string) =>
  criteria(
    `/Bundle?type=message&Patient.identifier=http://fhir.nhs.net/Id/nhs-number|9993405639&MessageHeader.event=${code}`,
  )
const codes =
  'blood-spot-test-outcome-1, newborn-hearing-1, nipe-outcome-1, professional-contacts-1, vaccinations-1, pds-birth-notification-1, pds-change-of-address-1, pds-change-of-gp-1, pds-death-notification-1, pds-record-change-1'

/** What is told at the edges: of what is long, unseen, doubled or hardly there. */
export const toldAtEdges: readonly Told[] = [
  ...(
    [
      [`${'a'.repeat(56)}=.b.`, `${'a'.repeat(56)}=.b.`],
      [`${'a'.repeat(57)}=.b.`, `${'a'.repeat(40)}… (61 characters)`],
    ] as const
  ).map(([text, received]) =>
    onRead(
      'authorization/token-is-base64url',
      token(() => text),
      { received },
    ),
  ),
  ...(
    [
      [52, `{"a":"${'x'.repeat(52)}"}`],
      [53, `{"a":"${'x'.repeat(53)}"…`],
    ] as const
  ).map(([length, received]) =>
    onRead(
      'claims/names-are-unique',
      claimsText(() => `{"a":1,"a":"${'x'.repeat(length)}"}`),
      { received },
    ),
  ),
  ...(
    [
      [58, `"${'x'.repeat(58)}"`],
      [59, `"${'x'.repeat(59)}`],
    ] as const
  ).map(([length, received]) =>
    onRead(
      'claims/are-a-json-object',
      claimsText(() => `"${'x'.repeat(length)}"`),
      { received },
    ),
  ),
  onRead('operation/is-one-of-the-four', target('?x'), { received: 'GET ?x' }),
  onRead('operation/is-one-of-the-four', target('/STU3'), { received: 'GET /STU3' }),
  onRead(
    'media-type/accept-can-be-served',
    both(header('Accept', 'text/html'), addHeader('Accept', 'image/png')),
    { received: 'text/html, image/png' },
  ),
  onRead(
    'media-type/accept-is-well-formed',
    both(header('Accept', 'text/html;q=2'), addHeader('Accept', 'image/png')),
    { received: 'text/html;q=2, image/png' },
  ),
  onCreate(
    'media-type/content-type-is-by-the-grammar',
    header('Content-Type', 'application/fhir+xml; charset = utf8;'),
    { hint: 'trailing semicolon, blank around =, charset not spelt utf-8' },
  ),
  onCreate(
    'criteria/components-are-not-empty',
    event('vaccinations-1&=x&tag='),
    { received: '=x' },
    { received: 'tag=' },
  ),
  ...(
    [
      [
        `\u200B\u200Bvacci\u200B\u200Bnations\u200B-1\u200B`,
        'probably vaccinations-1 without the invisible character; one of',
      ],
      ['xxxxxxnge-of-gp-1', 'one of'],
      ['xxxxxxange-of-gp-1', 'probably pds-change-of-gp-1; one of'],
    ] as const
  ).map(([code, beginning]) =>
    onCreate('criteria/events-are-known', event(code), { expected: `${beginning} ${codes}` }),
  ),
  onCreate(
    'subscription/channel-payload-is-not-sent',
    inBody('<endpoint value="A91720OT001"/>', '<endpoint value="A91720OT001"/><payload/>'),
    {
      place: 'Subscription.channel.payload',
      received: 'present',
    },
  ),
  {
    rule: 'nhs-number/check-digit-holds',
    on: 'publish',
    change: inBody(
      /<identifier><system value="[^"]*nhs-number"\/><value value="9993405639"\/>/,
      '<identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="9993405638"/>',
    ),
    tells: [{ place: 'Patient.identifier.value', received: '9993405638' }],
  },
]

function onRead(rule: Told['rule'], change: Change, ...tells: readonly Tells[]): Told {
  return { rule, on: 'read', change, tells }
}

function onCreate(rule: Told['rule'], change: Change, ...tells: readonly Tells[]): Told {
  return { rule, on: 'create', change, tells }
}
