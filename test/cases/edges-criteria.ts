import { cases } from './case.ts'
import { both, type Change, criteria, inBody } from './changes.ts'

/** Cases at the very edge of what criteria and Subscriptions may say. */

const explicit = (rest: string) =>
  criteria(
    `/Bundle?type=message&Patient.identifier=http://fhir.nhs.net/Id/nhs-number|9993405639&MessageHeader.event=vaccinations-1${rest}`,
  )
const age = (...texts: readonly string[]) => explicit(texts.map((text) => `&Patient.age=${text}`).join(''))
const generic = (organisation: string) =>
  criteria(
    `/Bundle?type=message&MessageHeader.event=vaccinations-1&subscriptionRuleType=CHO_POSTCODE_CCG&Organization.identifier=${organisation}`,
  )

function each(texts: readonly string[], change: (text: string) => Change): Readonly<Record<string, Change>> {
  return Object.fromEntries(texts.map((text) => [JSON.stringify(text), change(text)]))
}

const prefixes = ['eq', 'ne', 'ge', 'le', 'sa', 'eb', 'ap']

export const edgesOfCriteria = [
  ...cases('apis.md Patient.age', ['create', 'createJson'], 'A', '', {
    ...each(['lt0', 'gt9', 'lt99', 'gt100', 'lt999', 'gt007'], (text) => age(text)),
    'lt and gt': age('lt5', 'gt2'),
  }),
  ...cases('rulings.md 22: other prefixes', 'create', 'E', 'criteria/patient-age-begins-with-lt-or-gt', {
    ...each([...prefixes.map((prefix) => `${prefix}5`), 'le100', '5', '100'], (text) => age(text)),
    'two that differ in their second letter': age('lt5', 'le9'),
  }),
  ...cases('apis.md Patient.age', 'create', 'R', 'criteria/patient-age-is-a-number-of-years', {
    ...each(
      ['lt', 'le', 'gt', 'lt1000', 'le2000', 'xlt5', 'lt5x', 'fq5', 'nn5', 'l5', 't5', 'lt٥', 'lt5 ', 'LT5'],
      (text) => age(text),
    ),
  }),
  ...cases('rulings.md 22: one prefix twice', 'create', 'E', 'criteria/patient-ages-differ-in-prefix', {
    'lt twice': age('lt5', 'lt9'),
    'gt twice': age('gt5', 'gt9'),
  }),
  ...cases(
    'rulings.md 23: codes without blanks',
    'createGeneric',
    'R',
    'criteria/organization-identifier-has-no-blanks',
    {
      ...each(
        ['1 N', ' 1N', '1N ', '1\u00A0N', '1\u200BN', '1\u2800N', '1\u3164N', '1\tN', '1\u00ADN', '1\uFEFFN'],
        generic,
      ),
    },
  ),
  ...cases('rulings.md 23: any other code', 'createGeneric', 'A', '', {
    ...each(['1', '00P', 'e06000047', 'BD9/5', 'Ω'], generic),
  }),
  ...cases(
    'rulings.md 22: components without a name or a value',
    'create',
    'E',
    'criteria/components-are-not-empty',
    {
      'tag without a value': explicit('&tag='),
      'an ampersand at the end': explicit('&'),
      'a value without a name': explicit('&=x'),
    },
  ),
  ...cases(
    'apis.md Subscription: how criteria begin',
    ['create', 'createJson'],
    'R',
    'criteria/begins-with-bundle-message',
    {
      ...each(
        [
          'x',
          '/',
          '/Bundle',
          '/Bundle?type=messagex',
          '/Bundle?type=messages&tag=a',
          '/Bundle?type=message?tag=a',
        ],
        criteria,
      ),
    },
  ),
  ...cases(
    'apis.md Subscription: criteria without components',
    'create',
    'R',
    'criteria/event-is-sent criteria/is-explicit-or-generic',
    { 'nothing behind the beginning': criteria('/Bundle?type=message') },
  ),
  ...cases('apis.md tag', 'create', 'A', '', {
    ...each(['a', 'Z', '0', '9', '-', '_', '|', ',', 'a-z_A|Z,09'], (tag) => explicit(`&tag=${tag}`)),
    '100 characters': explicit(`&tag=${'x'.repeat(100)}`),
  }),
  ...cases('apis.md tag', 'create', 'R', 'criteria/tag-has-the-allowed-characters', {
    ...each(['.a', 'a.', 'a:b', 'a@b', 'a[b', 'a`b', 'a{b', 'a/b', 'é'], (tag) => explicit(`&tag=${tag}`)),
  }),
  ...cases('apis.md Subscription: text that cannot be seen', 'create', 'R', 'subscription/reason-is-sent', {
    ...each(['', ' ', '\u00A0', '\u200B', '\uFEFF', '\u200B \u00A0'], (text) =>
      inBody(/<reason value="[^"]*"\/>/, `<reason value="${text}"/>`),
    ),
  }),
  ...cases('apis.md Subscription: text that can be seen', 'create', 'A', '', {
    ...each(['.', ' a ', '\u200Ba'], (text) =>
      inBody(/<reason value="[^"]*"\/>/, `<reason value="${text}"/>`),
    ),
  }),
  ...cases(
    'rulings.md 26: what the page does not list',
    'create',
    'E',
    'subscription/has-only-the-elements-of-the-page',
    {
      'an extension of the channel': inBody(
        '<channel>',
        '<channel><extension url="https://nems.example/x"><valueString value="y"/></extension>',
      ),
      'an extension of the contact': inBody(
        '<contact>',
        '<contact><extension url="https://nems.example/x"><valueString value="y"/></extension>',
      ),
      'the rank of the contact': inBody('<use value="work"/>', '<use value="work"/><rank value="1"/>'),
      'a security label': inBody('</meta>', '<security><code value="N"/></security></meta>'),
      'a language': inBody('<status', '<language value="en-GB"/><status'),
    },
  ),
  ...cases('rulings.md 26: an element within a value', 'create', 'R', 'subscription/elements-are-of-stu3', {
    'unknown, below status': inBody(
      '<status value="requested"/>',
      '<status value="requested"><colour value="x"/></status>',
    ),
    'unknown, below an extension': inBody(
      '<status value="requested"/>',
      '<status value="requested"><extension url="urn:x"><colour value="x"/></extension></status>',
    ),
  }),
  ...cases(
    'rulings.md 28: a mixture',
    'create',
    'E',
    'criteria/events-are-all-supported',
    {
      'the first is no longer supported': both(),
      'the second is no longer supported': criteria(
        '/Bundle?type=message&Patient.identifier=http://fhir.nhs.net/Id/nhs-number|9993405639&MessageHeader.event=pds-change-of-gp-1&MessageHeader.event=vaccinations-1',
      ),
    },
    { config: { events: { 'pds-change-of-gp-1': 'no-longer-supported' } } },
  ),
  ...cases(
    'rulings.md 28: not a mixture',
    'create',
    'A',
    '',
    {
      'deprecated and current': both(),
    },
    { config: { events: { 'pds-change-of-gp-1': 'deprecated' } } },
  ),
  ...cases(
    'rulings.md 28: not a mixture',
    'create',
    'R',
    'criteria/event-is-still-supported',
    {
      'neither is supported': both(),
    },
    {
      config: {
        events: { 'pds-change-of-gp-1': 'no-longer-supported', 'vaccinations-1': 'no-longer-supported' },
      },
    },
  ),
]
