import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import { both, type Change, where } from '../operators/change.ts'
import {
  claim,
  claimAgain,
  claimBefore,
  claimJson,
  claimText,
  claimTime,
  organisationClaim,
  organisationClaimName,
  renamedClaim,
  textOfClaim,
  withoutClaim,
} from '../operators/claim.ts'
import { claimsJson } from '../operators/token.ts'
import { type Expectation, type ExpectationsOf, either, refuse, within } from './expectation.ts'

const of = (operation: string, change: Change) => where((draft) => draft.operation === operation, change)
const forSubscriptions = (change: Change) => where((draft) => draft.operation !== 'publish-event', change)
const withUser = (change: Change) => both(claim('requesting_user', user), claim('sub', user), change)
const user = 'https://fhir.nhs.uk/Id/sds-role-profile-id|100'
const withoutUser =
  (change: Change): Change =>
  (draft) =>
    textOfClaim(draft, 'requesting_user') === undefined ? change(draft) : undefined
const last = (name: string, json: string) =>
  claimsJson((text) => text.replace(/\}$/, `,${JSON.stringify(name)}:${json}}`))

/** Ways in which a claim that must be a text is none. */
const noText = (name: string, ...companions: readonly RequestRuleId[]): readonly Expectation[] => [
  refuse(`${name} absent`, withoutClaim(name), ...companions),
  refuse(`${name} null`, claim(name, null), ...companions),
  refuse(`${name} empty`, claim(name, ''), ...companions),
  refuse(`${name} blank`, claim(name, '  '), ...companions),
  refuse(`${name} a number`, claim(name, 7), ...companions),
  refuse(`${name} true`, claim(name, true), ...companions),
  refuse(`${name} an object`, claim(name, {}), ...companions),
  refuse(`${name} misspelt`, renamedClaim(name, `${name}_`), ...companions),
  refuse(`${name} in upper case`, renamedClaim(name, name.toUpperCase()), ...companions),
]

/** Ways in which a claim that must be one text among few is another. */
const bentText = (name: string): readonly Expectation[] => [
  refuse(
    `${name} in an array`,
    claimText(name, (text) => [text]),
  ),
  refuse(
    `${name} with a blank before`,
    claimText(name, (text) => ` ${text}`),
  ),
  refuse(
    `${name} with a blank behind`,
    claimText(name, (text) => `${text} `),
  ),
  refuse(
    `${name} with a zero-width character`,
    claimText(name, (text) => `${text}\u200b`),
  ),
  refuse(
    `${name} with a bidi character`,
    claimText(name, (text) => `\u202e${text}`),
  ),
]

const noDate = (name: string): readonly Expectation[] => [
  refuse('absent', withoutClaim(name)),
  refuse('null', claim(name, null)),
  refuse('string of digits', claim(name, '1800000000')),
  refuse('ISO date', claim(name, '2027-01-15T08:00:00Z')),
  refuse('true', claim(name, true)),
  refuse('array', claimJson(name, '[1800000000]')),
  refuse('milliseconds', claimJson(name, '1800000000000')),
  refuse('microseconds', claimJson(name, '1800000000000000')),
  refuse('10^11 and one', claimJson(name, '100000000001')),
  refuse('2^53 and one', claimJson(name, '9007199254740993')),
  refuse('0', claimJson(name, '0')),
  refuse('negative', claimJson(name, '-1800000000')),
]

const system = 'requesting_system'
const systemForms = (text: string) => claim(system, text)

export const claims: ExpectationsOf<'claims'> = {
  'claims/are-a-json-object': [
    refuse(
      'not JSON',
      claimsJson(() => 'scope=x'),
    ),
    ...['null', '[]', '"x"', '7', 'true'].map((text) =>
      refuse(
        text,
        claimsJson(() => text),
      ),
    ),
    refuse(
      'trailing comma',
      claimsJson((text) => text.replace(/\}$/, ',}')),
    ),
    refuse(
      'comment',
      claimsJson((text) => text.replace('{', '{/* claims */')),
    ),
    refuse(
      'single quotes',
      claimsJson((text) => text.replaceAll('"', "'")),
    ),
    refuse('NaN', last('x', 'NaN')),
    refuse('Infinity', last('x', 'Infinity')),
    refuse('leading zero', last('x', '01')),
    refuse('+1', last('x', '+1')),
    refuse('hex', last('x', '0x10')),
    refuse('1e400', last('x', '1e400')),
    refuse(
      'two documents',
      claimsJson((text) => `${text}${text}`),
    ),
    refuse(
      'cut off',
      claimsJson((text) => text.slice(0, -1)),
    ),
    refuse('lone surrogate', last('x', '"\\ud800"')),
    refuse(
      'UTF-16',
      claimsJson((text) => Buffer.from(text, 'utf16le')),
    ),
    refuse(
      'Latin-1',
      claimsJson((text) => Buffer.from(text.replace('{', '{"name":"Zo\u00eb",'), 'latin1')),
    ),
    refuse(
      'overlong UTF-8',
      claimsJson((text) =>
        Buffer.concat([
          Buffer.from('{"\u0061":"'),
          Buffer.from([0xc0, 0xaf]),
          Buffer.from(`",${text.slice(1)}`),
        ]),
      ),
    ),
  ],
  'claims/have-no-byte-order-mark': [
    either(
      'byte order mark',
      claimsJson((text) => `\ufeff${text}`),
    ),
  ],
  'claims/names-are-unique': [
    either('both the same', (draft) => claimAgain('iss', JSON.stringify(textOfClaim(draft, 'iss')))(draft)),
    either('first bad, last good', claimBefore('scope', '"patient/*.*"')),
    either(
      'escaped the first time',
      claimsJson((text) => text.replace('{', '{"\\u0069ss":"x",')),
    ),
    refuse(
      'first good, last bad',
      claimAgain('scope', '"patient/*.*"'),
      'claims/scope-is-bundle-write',
      'claims/scope-is-of-subscriptions',
    ),
  ],
  'claims/nest-at-most-20-deep': [
    either('depth 100', last('x', '['.repeat(100) + ']'.repeat(100))),
    either(
      'depth 100,000',
      last('x', '['.repeat(100_000) + ']'.repeat(100_000)),
      'authorization/token-is-under-4-kb',
      'transport/head-is-at-most-16-kb',
    ),
  ],
  'claims/strings-have-no-control-characters': [
    either('NUL in an unknown claim', last('x', '"a\\u0000b"')),
    either('line break in an unknown claim', last('x', '{"y":["a\\nb"]}')),
  ],
  'claims/iss-is-a-uri': [
    ...noText('iss'),
    refuse('no URI', claim('iss', 'clinical-system')),
    refuse('host alone', claim('iss', 'clinical-system.example')),
    refuse('blank inside', claim('iss', 'https://clinical system.example')),
    refuse('scheme alone', claim('iss', 'https://')),
    refuse('zero-width character', claim('iss', 'https://clinical-system.example\u200b')),
    refuse('array', claim('iss', ['https://clinical-system.example'])),
  ] as const,
  'claims/aud-is-a-uri': [
    ...noText('aud'),
    refuse('no URI', claim('aud', 'nems')),
    refuse('path alone', claim('aud', '/STU3/Subscription')),
  ],
  'claims/aud-is-not-an-array': [
    either(
      'array',
      claimText('aud', (text) => [text]),
    ),
  ],
  'claims/aud-is-https-without-a-trailing-slash': [
    either(
      'trailing slash',
      claimText('aud', (text) => `${text}/`),
    ),
    either(
      'http',
      claimText('aud', (text) => text.replace('https', 'http')),
    ),
  ],
  'claims/aud-is-not-another-api': [
    either('PDS', claim('aud', 'https://api.service.nhs.uk/personal-demographics/FHIR/R4')),
    either(
      'the Subscription API',
      of('publish-event', claim('aud', 'https://nems.example/STU3/Subscription')),
    ),
    either(
      'the Publication API',
      forSubscriptions(claim('aud', 'https://nems.example/STU3/Events/1/$process-message')),
    ),
  ],
  'claims/iat-is-in-seconds': noDate('iat'),
  'claims/iat-is-spelt-as-an-integer': [
    either('.0', claimJson('iat', '1800000000.0')),
    either('exponent', claimJson('iat', '18e8')),
    either('fraction', claimJson('iat', '1800000000.5')),
  ],
  'claims/exp-is-in-seconds': noDate('exp'),
  'claims/exp-is-spelt-as-an-integer': [
    either('.0', claimJson('exp', '1800000300.0')),
    either('exponent', claimJson('exp', '1.8000003e9')),
    either('fraction', claimJson('exp', '1800000300.25')),
  ],
  'claims/exp-is-after-iat': [
    refuse('the same', both(claimTime('iat', 30), claimTime('exp', 30)), 'claims/exp-is-clear-of-the-skew'),
    refuse('before', both(claimTime('iat', 50), claimTime('exp', 40)), 'claims/exp-is-clear-of-the-skew'),
  ],
  'claims/exp-is-300-seconds-after-iat': [
    either('299', claimTime('exp', 299)),
    either('301', claimTime('exp', 301)),
    either('an hour', claimTime('exp', 3_600)),
    either('a year', claimTime('exp', 31_536_000)),
    either('2^31', claimJson('exp', '2147483648')),
    either('2^32', claimJson('exp', '4294967296')),
  ],
  'claims/exp-is-not-past': [
    refuse('ten minutes ago', both(claimTime('iat', -900), claimTime('exp', -600))),
    refuse('61 seconds ago', both(claimTime('iat', -361), claimTime('exp', -61))),
    refuse('an hour, in local time', both(claimTime('iat', -3_600), claimTime('exp', -3_300))),
  ],
  'claims/exp-is-clear-of-the-skew': [
    either('one second ago', both(claimTime('iat', -301), claimTime('exp', -1))),
    either('60 seconds ago', both(claimTime('iat', -360), claimTime('exp', -60))),
    either('now', both(claimTime('iat', -300), claimTime('exp', 0))),
    either('in 60 seconds', both(claimTime('iat', -240), claimTime('exp', 60))),
  ],
  'claims/iat-is-not-ahead': [
    either('61 seconds', both(claimTime('iat', 61), claimTime('exp', 361))),
    either('an hour', both(claimTime('iat', 3_600), claimTime('exp', 3_900))),
  ],
  'claims/nbf-is-not-ahead': [either('ahead', claimTime('nbf', 120))],
  'claims/sub-is-sent': [
    ...noText('sub'),
    refuse(
      'array',
      claimText('sub', (text) => [text]),
    ),
  ],
  'claims/sub-is-the-requesting-user': [
    refuse('another user', withUser(claim('sub', `${user}1`))),
    refuse(
      'the system',
      withUser((draft) => claim('sub', textOfClaim(draft, system))(draft)),
    ),
    refuse('other case', withUser(claim('sub', user.toUpperCase()))),
  ],
  'claims/sub-is-the-requesting-system': [
    refuse('another ASID', withoutUser(claimText('sub', (text) => text.replace(/\d+$/, '200000000999')))),
    refuse('ASID alone', withoutUser(claimText('sub', (text) => text.replace(/^.*\|/, '')))),
    refuse('blank behind', withoutUser(claimText('sub', (text) => `${text} `))),
  ],
  'claims/sub-is-not-the-requesting-patient': [
    either(
      'the patient',
      forSubscriptions(
        withoutUser((draft) => {
          const patient = textOfClaim(draft, 'requesting_patient')
          return patient === undefined ? undefined : claim('sub', patient)(draft)
        }),
      ),
    ),
  ],
  'claims/reason-for-request-is-a-known-code': [
    ...noText('reason_for_request'),
    ...bentText('reason_for_request'),
    ...['secondary-uses', 'DirectCare', 'directcares', 'direct care', 'treatment', 'directcare\u0000'].map(
      (text) =>
        refuse(
          JSON.stringify(text),
          claim('reason_for_request', text),
          'claims/strings-have-no-control-characters',
        ),
    ),
  ],
  'claims/reason-for-request-is-not-secondary-uses': [
    either('secondaryuses', claim('reason_for_request', 'secondaryuses')),
  ],
  'claims/scope-is-bundle-write': [
    ...noText('scope'),
    ...bentText('scope'),
    ...[
      'patient/Bundle.read',
      'patient/bundle.write',
      'patient/Bundle.*',
      'user/Bundle.write',
      'patient/Subscription.write',
      'patient/Bundle.write openid',
      'p\u0430tient/Bundle.write',
    ].map((text) => refuse(text, claim('scope', text))),
  ],
  'claims/scope-is-of-subscriptions': [
    ...noText('scope'),
    ...bentText('scope'),
    ...[
      'patient/Bundle.write',
      'patient/subscription.read',
      'patient/Subscription.*',
      'patient/Subscription.read,patient/Subscription.write',
      'patient/Subscription.read  patient/Subscription.write',
      '*',
    ].map((text) => refuse(text, claim('scope', text))),
  ],
  'claims/scope-is-a-single-one': [
    either('read write', claim('scope', 'patient/Subscription.read patient/Subscription.write')),
    either('write read', claim('scope', 'patient/Subscription.write patient/Subscription.read')),
  ],
  'claims/scope-allows-the-write': [either('read', claim('scope', 'patient/Subscription.read'))],
  'claims/scope-asks-no-more-than-read': [either('write', claim('scope', 'patient/Subscription.write'))],
  'claims/requesting-system-is-an-accredited-system': [
    ...noText(system),
    ...bentText(system),
    refuse('ASID alone', systemForms('200000000117')),
    refuse('no bar', systemForms('https://fhir.nhs.uk/Id/accredited-system200000000117')),
    refuse('two bars', systemForms('https://fhir.nhs.uk/Id/accredited-system||200000000117')),
    refuse('encoded bar', systemForms('https://fhir.nhs.uk/Id/accredited-system%7C200000000117')),
    refuse('hash', systemForms('https://fhir.nhs.uk/Id/accredited-system#200000000117')),
    refuse('http', systemForms('http://fhir.nhs.uk/Id/accredited-system|200000000117')),
    refuse('system of an ODS code', systemForms('https://fhir.nhs.uk/Id/ods-organization-code|200000000117')),
    refuse('13 digits', systemForms('https://fhir.nhs.uk/Id/accredited-system|2000000001170')),
    refuse('letters', systemForms('https://fhir.nhs.uk/Id/accredited-system|20000000O117')),
    refuse('brackets', systemForms('https://fhir.nhs.uk/Id/accredited-system|[200000000117]')),
    refuse(
      'full-width digits',
      systemForms('https://fhir.nhs.uk/Id/accredited-system|２００００００００１１７'),
    ),
    refuse('no ASID', systemForms('https://fhir.nhs.uk/Id/accredited-system|')),
  ],
  'claims/requesting-system-has-12-digits': [
    refuse(
      '11 digits, not registered',
      both(
        withoutUser((draft) => claim('sub', `https://fhir.nhs.uk/Id/accredited-system|20000000011`)(draft)),
        systemForms('https://fhir.nhs.uk/Id/accredited-system|20000000011'),
      ),
      'endpoint/requesting-system-is-registered',
      'endpoint/from-asid-is-the-requesting-system',
    ),
  ],
  'claims/requesting-organisation-is-an-ods-code': [
    refuse('absent', organisationClaim(withoutClaim)),
    refuse(
      'null',
      organisationClaim((name) => claim(name, null)),
    ),
    refuse(
      'number',
      organisationClaim((name) => claim(name, 7)),
    ),
    refuse(
      'code alone',
      organisationClaim((name) => claimText(name, (text) => text.replace(/^.*\|/, ''))),
    ),
    refuse(
      'brackets and dollar',
      organisationClaim((name) => claimText(name, (text) => `${text.replace('|', '|[$')}]`)),
    ),
    refuse(
      'blank',
      organisationClaim((name) => claimText(name, (text) => `${text} `)),
    ),
    refuse(
      'no code',
      organisationClaim((name) => claimText(name, (text) => text.replace(/\|.*/, '|'))),
    ),
    refuse(
      '13 characters',
      organisationClaim((name) => claimText(name, (text) => text.replace(/\|.*/, '|ABCDEFGHIJKLM'))),
    ),
    refuse(
      'punctuation',
      organisationClaim((name) => claimText(name, (text) => `${text}-1`)),
    ),
    refuse(
      'zero-width character',
      organisationClaim((name) => claimText(name, (text) => `${text}\u200b`)),
    ),
    refuse(
      'http',
      organisationClaim((name) => claimText(name, (text) => text.replace('https', 'http'))),
    ),
    refuse(
      'system of an ASID',
      organisationClaim((name) =>
        claimText(name, (text) => text.replace('ods-organization-code', 'accredited-system')),
      ),
    ),
    refuse(
      'misspelt',
      organisationClaim((name) => renamedClaim(name, 'requestingOrganization')),
    ),
  ],
  'claims/requesting-organisation-has-the-usual-form': [
    refuse(
      'lower case, not registered',
      organisationClaim((name) =>
        claimText(name, (text) => text.replace(/\|.*/, (code) => code.toLowerCase())),
      ),
      'endpoint/organisation-is-known',
    ),
    refuse(
      'two characters, not registered',
      organisationClaim((name) => claimText(name, (text) => text.replace(/\|.*/, '|A9'))),
      'endpoint/organisation-is-known',
    ),
    refuse(
      'ten characters, not registered',
      organisationClaim((name) => claimText(name, (text) => text.replace(/\|.*/, '|A917201234'))),
      'endpoint/organisation-is-known',
    ),
  ],
  'claims/organisation-claims-agree': [
    refuse(
      'two values',
      (draft) => {
        const name = organisationClaimName(draft)
        if (name === undefined) return undefined
        const other =
          name === 'requesting_organization' ? 'requesting_organisation' : 'requesting_organization'
        return claim(other, 'https://fhir.nhs.uk/Id/ods-organization-code|T1X5Q')(draft)
      },
      'endpoint/organisation-is-of-the-asid',
    ),
  ],
  'claims/organisation-claim-is-spelt-with-a-z': [
    either('s alone', renamedClaim('requesting_organization', 'requesting_organisation')),
    either('both', (draft) => {
      const text = textOfClaim(draft, 'requesting_organization')
      return text === undefined ? undefined : claim('requesting_organisation', text)(draft)
    }),
  ],
  'claims/organisation-claim-is-the-configured-one': [
    within(
      { organisationClaim: 'requesting_organisation' },
      refuse('z where s is pinned', (draft) =>
        organisationClaimName(draft) === 'requesting_organization' ? draft : undefined,
      ),
    ),
    within(
      { organisationClaim: 'requesting_organization' },
      refuse('s where z is pinned', renamedClaim('requesting_organization', 'requesting_organisation')),
    ),
  ],
  'claims/requesting-user-is-an-identifier': [
    refuse('null', claim('requesting_user', null)),
    refuse('empty', claim('requesting_user', '')),
    refuse('id alone', claim('requesting_user', '555086415105')),
    refuse('no id', claim('requesting_user', 'https://fhir.nhs.uk/Id/sds-role-profile-id|')),
    refuse('two bars', claim('requesting_user', 'https://fhir.nhs.uk/Id/sds-role-profile-id|a|b')),
    refuse('no URI', claim('requesting_user', 'users|avis')),
    refuse('array', claim('requesting_user', [user])),
    refuse(
      'brackets',
      claim('requesting_user', 'https://fhir.nhs.uk/Id/sds-role-profile-id|[SDSRoleProfileID]'),
    ),
    refuse('encoded bar', claim('requesting_user', 'https://fhir.nhs.uk/Id/sds-role-profile-id%7C1')),
  ],
  'claims/requesting-patient-is-an-identifier': [
    refuse('null', claim('requesting_patient', null)),
    refuse('empty', claim('requesting_patient', '')),
    refuse('number alone', claim('requesting_patient', '9993405639')),
    refuse('JSON number', claimJson('requesting_patient', '9993405639')),
    refuse(
      'wrong system',
      claim('requesting_patient', 'https://fhir.nhs.uk/Id/ods-organization-code|9993405639'),
    ),
    refuse('array', claim('requesting_patient', ['http://fhir.nhs.net/Id/nhs-number|9993405639'])),
    refuse('two bars', claim('requesting_patient', 'http://fhir.nhs.net/Id/nhs-number||9993405639')),
  ],
  'claims/requesting-patient-has-the-pages-system': [
    either('fhir.nhs.uk', claim('requesting_patient', 'https://fhir.nhs.uk/Id/nhs-number|9993405639')),
    either(
      'https://fhir.nhs.net',
      claim('requesting_patient', 'https://fhir.nhs.net/Id/nhs-number|9993405639'),
    ),
  ],
  'claims/requesting-patient-is-not-sent': [
    either('sent', claim('requesting_patient', 'http://fhir.nhs.net/Id/nhs-number|9993405639')),
  ],
}
