import { judgeRequest } from '../../src/judge.ts'
import type { Finding } from '../../src/spec/model/finding.ts'
import { buildCase, cases } from './case.ts'
import {
  authorization,
  both,
  claim,
  claimsText,
  clientCertificate,
  criteria,
  header,
  headerName,
  inBody,
  jose,
  replacing,
  token,
} from './changes.ts'
import { optionsOf } from './judging.ts'
import { toldAtEdges } from './told-at-edges.ts'
import type { Tells, Told } from './told-case.ts'

const explicit = (rest: string) =>
  criteria(
    `/Bundle?type=message&Patient.identifier=http://fhir.nhs.net/Id/nhs-number|9993405639&MessageHeader.event=${rest}`,
  )
const interactions = 'urn:nhs:names:services:clinicals-sync:Subscriptions'

/** What is told where it depends on what was sent, by hand. */
export const told: readonly Told[] = [
  ...[
    ['fromASID', 'from-ASID', 'absent (but there is a header from-ASID)'],
    ['fromASID', 'From_Asid_', 'absent (but there is a header From_Asid_)'],
    ['fromASID', 'fromASID2', 'absent'],
    ['fromASID', 'sender', 'absent'],
  ].map(
    ([from = '', to = '', received = '']): Told => ({
      rule: 'header/from-asid-is-an-asid',
      on: 'read',
      change: headerName(from, to),
      tells: [{ place: 'fromASID', received }],
    }),
  ),
  ...(
    [
      ['create', 'Post'],
      ['read', 'Get'],
      ['delete', 'Delete'],
    ] as const
  ).map(
    ([on, name]): Told => ({
      rule: 'header/interaction-id-is-of-the-operation',
      on,
      change: header('InteractionID', 'urn:nhs:names:services:events:Vaccinations.Write'),
      tells: [{ expected: `${interactions}Api${name} (what was sent is of publish-event)` }],
    }),
  ),
  {
    rule: 'header/interaction-id-is-of-the-operation',
    on: 'publish',
    change: header('InteractionID', 'x'),
    tells: [
      {
        expected:
          'urn:nhs:names:services:events:<Code>.Write, <Code> one of Bloodspottestoutcome, Newbornhearing, Nipeoutcome, Professionalcontacts, Vaccinations',
      },
    ],
  },
  {
    rule: 'authorization/token-is-base64url',
    on: 'read',
    change: token(() => 'ab-_.c=.'),
    tells: [{ hint: 'it holds "="' }],
  },
  {
    rule: 'authorization/token-is-base64url',
    on: 'read',
    change: token(() => 'ab-_.cdefg.'),
    tells: [{ hint: 'a part is cut off, or too long' }],
  },
  {
    rule: 'claims/names-are-unique',
    on: 'read',
    change: claimsText((text) => `{"iss":"a","sub":"b",${text.slice(1)}`),
    tells: [{ hint: 'there more than once: iss, sub' }],
  },
  {
    rule: 'jose/names-are-unique',
    on: 'read',
    change: jose('{"alg":"none","typ":"JWT","alg":"none","typ":"JWT"}'),
    tells: [{ hint: 'there more than once: alg, typ' }],
  },
  {
    rule: 'subscription/json-names-are-unique',
    on: 'createJson',
    change: inBody('"status"', '"reason": "a", "end": "2028-03-01T00:00:00Z", "status"'),
    tells: [{ received: 'end, reason' }],
  },
  ...['[A91720', 'A91720]', '{A91720', 'A91720}', '$A91720', '<A91720', 'A91720>'].map(
    (code): Told => ({
      rule: 'claims/requesting-organisation-is-an-ods-code',
      on: 'read',
      change: claim('requesting_organization', `https://fhir.nhs.uk/Id/ods-organization-code|${code}`),
      tells: [
        {
          place: 'claims.requesting_organization',
          hint: 'leave out the brackets and dollar signs of the documentation or template: they are not part of the code',
        },
      ],
    }),
  ),
  {
    rule: 'claims/requesting-organisation-is-an-ods-code',
    on: 'read',
    change: claimsText(replacing('requesting_organization":"', 'requesting_organisation":"x')),
    tells: [{ place: 'claims.requesting_organisation', hint: undefined }],
  },
  {
    rule: 'endpoint/organisation-is-known',
    on: 'read',
    change: claimsText(
      replacing(
        /requesting_organization":"[^"]*"/,
        'requesting_organisation":"https://fhir.nhs.uk/Id/ods-organization-code|X9X9X"',
      ),
    ),
    tells: [{ place: 'claims.requesting_organisation', received: 'X9X9X' }],
  },
  ...[
    [100_000_000_001, 'this looks like milliseconds or less: send whole seconds'],
    ['1800000300', 'send the seconds as a JSON number, without quotes'],
    [0, undefined],
  ].map(
    ([exp, hint]): Told => ({
      rule: 'claims/exp-is-in-seconds',
      on: 'read',
      change: claim('exp', exp),
      tells: [{ hint: hint as string | undefined }],
    }),
  ),
  ...(
    [
      ['https://fhir.nhs.uk/Id/accredited-system|200000000117\u2800', '\\u2800'],
      ['https://fhir.nhs.uk/Id/accredited-system|200000000117\u3164', '\\u3164'],
      ['https://fhir.nhs.uk/Id/accredited-system|200000000117\u00AD', '\\u00AD'],
      ['https://fhir.nhs.uk/Id/accredited-system|200000000117\u2003x', '\\u2003x'],
    ] as const
  ).map(
    ([system, end]): Told => ({
      rule: 'claims/requesting-system-is-an-accredited-system',
      on: 'read',
      change: claim('requesting_system', system),
      tells: [{ received: `https://fhir.nhs.uk/Id/accredited-system|200000000117${end}` }],
    }),
  ),
  ...[
    '9991308156',
    '9990961190',
    '9990529981',
    '9990516316',
    '9993844527',
    '9995330849',
    '9990742480',
    '9999548938',
    '9994397851',
    '9996622592',
    '9991591761',
    '9996061361',
    '9994557106',
    '9990658676',
    '9990498458',
    '9992533536',
    '9990769540',
    '9991000003',
    '9991000054',
    '9991000135',
  ].flatMap((number): readonly Told[] => {
    const right = checkDigitOf(number.slice(0, 9))
    const wrong = (right + 1) % 10
    return [
      {
        rule: 'nhs-number/of-requesting-patient-check-digit-holds',
        on: 'read',
        change: claim(
          'requesting_patient',
          `http://fhir.nhs.net/Id/nhs-number|${number.slice(0, 9)}${wrong}`,
        ),
        tells: [{ hint: `with these nine digits it would end in ${right}` }],
      },
    ]
  }),
  ...(
    [
      ['vacinations-1', 'probably vaccinations-1; one of'],
      ['vacinashuns', 'one of'],
      ['pds-change', 'one of'],
      ['\u200B\u00A0vaccinations-1\u200B', 'probably vaccinations-1 without the invisible character; one of'],
    ] as const
  ).map(
    ([code, beginning]): Told => ({
      rule: 'criteria/events-are-known',
      on: 'create',
      change: explicit(code),
      tells: [
        {
          expected: `${beginning} blood-spot-test-outcome-1, newborn-hearing-1, nipe-outcome-1, professional-contacts-1, vaccinations-1, pds-birth-notification-1, pds-change-of-address-1, pds-change-of-gp-1, pds-death-notification-1, pds-record-change-1`,
        },
      ],
    }),
  ),
  {
    rule: 'criteria/event-is-sent',
    on: 'create',
    change: criteria('/Bundle?type=message&Patient.identifier=http://fhir.nhs.net/Id/nhs-number|9993405639'),
    tells: [{ place: 'Subscription.criteria', line: 7 }],
  },
  {
    rule: 'criteria/events-are-all-supported',
    on: 'create',
    change: explicit(
      'vaccinations-1&MessageHeader.event=nipe-outcome-1&MessageHeader.event=pds-record-change-1',
    ),
    config: { events: { 'nipe-outcome-1': 'deprecated', 'pds-record-change-1': 'withdrawn' } },
    tells: [{ received: 'pds-record-change-1, withdrawn' }],
  },
  {
    rule: 'event/has-one-patient',
    on: 'publish',
    change: inBody(
      '</Bundle>',
      '<entry><fullUrl value="urn:uuid:44444444-2a1b-4c3d-9e4f-5a6b7c8d9e04"/><resource>\n<Patient><identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="9993405639"/></identifier><name><use value="official"/></name><birthDate value="2026-09-03"/></Patient></resource></entry></Bundle>',
    ),
    tells: [{ place: 'Patient', line: 42, received: '2 of them' }],
  },
  {
    rule: 'event/focus-is-the-events-resource',
    on: 'publish',
    change: both(
      inBody(/vaccinations-1/, 'vaccinations-9'),
      inBody(/(<focus><reference value=")[^"]*/, '<focus><reference value="urn:x'),
    ),
    tells: [
      {
        expected: 'the fullUrl of a resource in the Bundle',
        received: 'urn:x, which is not in the Bundle',
      },
    ],
  },
  {
    rule: 'nhs-number/has-ten-digits',
    on: 'publish',
    change: inBody(
      /(<Patient>\s*<id[^>]*>\s*<identifier>.*?)<value value="9993405639"\/>/,
      '<Patient><id value="3b9ac1f4-1d2e-4f3a-8b5c-6d7e8f901203"/><identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/>',
    ),
    tells: [{ place: 'Patient.identifier.value', received: 'absent' }],
  },
  {
    rule: 'event/elements-are-of-stu3',
    on: 'publish',
    change: inBody(
      '</Immunization>',
      '<contained><Patient><colour value="x"/></Patient></contained><contained><Unicorn/></contained></Immunization>',
    ),
    tells: [
      { place: 'Patient.colour', received: 'not an element of STU3 here' },
      { place: 'Unicorn', received: 'not a resource of STU3' },
    ],
  },
  {
    rule: 'event/elements-are-of-stu3',
    on: 'publish',
    change: inBody('</Immunization>', `${'<colour/>'.repeat(21)}</Immunization>`),
    tells: Array.from({ length: 20 }, (_, index) => ({ place: `Immunization.colour[${index}]` })),
  },
  {
    rule: 'transport/client-certificate-is-the-endpoints',
    on: 'read',
    change: clientCertificate({
      names: ['a.example', 'b.example'],
      trusted: true,
      validFrom: 0,
      validTo: 1_900_000_000,
    }),
    tells: [{ received: 'a.example, b.example', expected: 'gp.a91720.nems.example' }],
  },
  {
    rule: 'media-type/accept-can-be-served',
    on: 'publish',
    change: header('Accept', 'text/html, image/png'),
    tells: [{ received: 'text/html, image/png' }],
  },
  ...toldAtEdges,
  {
    rule: 'authorization/is-sent',
    on: 'publish',
    change: authorization(undefined),
    tells: [{ place: 'Authorization', received: 'absent', hint: undefined }],
  },
]

/** What the judge tells of a fault, as far as it is stated. */
export function toldOf({ rule, on, change, tells, config }: Told): readonly Tells[] {
  const [one] = cases('', on, 'R', '', { '': change }, config === undefined ? {} : { config })
  if (one === undefined) return []
  const { findings } = judgeRequest(buildCase(one), optionsOf(one))
  return findings
    .filter((finding) => finding.rule === rule)
    .map((finding, index) => asFarAs(tells[index] ?? {}, finding))
}

function asFarAs(stated: Tells, finding: Finding): Tells {
  const keys = Object.keys(stated) as (keyof Tells)[]
  return Object.fromEntries(keys.map((key) => [key, finding[key]]))
}

/** By weights of 10 to 2, as the page has it; every number above has one. */
function checkDigitOf(nine: string): number {
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  return (11 - (sum % 11)) % 11
}
