import { cases } from './case.ts'
import { claim, claimsText, replacing } from './changes.ts'
import { absent, bent, malformed } from './malformed-claims.ts'

const others = ['create', 'read', 'delete'] as const
const line = 'operators.md Every other claim'
const every = ['publish', 'create', 'read', 'delete'] as const
const system = 'https://fhir.nhs.uk/Id/accredited-system|200000000117'
const organisation = 'https://fhir.nhs.uk/Id/ods-organization-code|A91720'
const user = 'https://fhir.nhs.uk/Id/sds-role-profile-id|555000111222'
const isReason = 'claims/reason-for-request-is-a-known-code'
const hasControl = 'claims/strings-have-no-control-characters'

export const operatorsClaims = [
  ...cases(line, others, 'R', 'claims/iss-is-a-uri', {
    'iss absent': claim('iss', undefined),
    'iss empty': claim('iss', ''),
  }),
  ...cases(line, 'publish', 'R', 'claims/iss-is-a-uri', {
    ...absent('iss', 'issuer'),
    ...malformed('iss', 'https://gp.a91720.nems.example'),
    ...bent('iss', 'https://gp.a91720.nems.example'),
    'iss an array of one': claim('iss', ['https://gp.a91720.nems.example']),
    'iss no URI': claim('iss', 'gp.a91720.nems.example'),
    'iss a path': claim('iss', '/gp'),
    'iss words': claim('iss', 'The Surgery System'),
    'iss with brackets left in': claim('iss', 'https://[ConsumerSystemURL]'),
  }),
  ...cases(line, 'publish', 'R', `claims/iss-is-a-uri ${hasControl}`, {
    'iss with a control character': claim('iss', 'https://gp.a91720\u0007.nems.example'),
  }),
  ...cases(line, 'publish', 'A', '', {
    'iss in other case is still a URI': claim('iss', 'HTTPS://GP.A91720.NEMS.EXAMPLE'),
    'iss a URN': claim('iss', 'urn:oid:2.16.840.1'),
    'iss with http': claim('iss', 'http://gp.a91720.nems.example/'),
  }),
  ...cases(line, 'publish', 'R', 'claims/iss-is-a-uri authorization/token-is-under-4-kb', {
    'iss of 10 kB without a scheme': claim('iss', 'n'.repeat(10_000)),
  }),
  ...cases(line, others, 'R', 'claims/aud-is-a-uri', {
    'aud absent': claim('aud', undefined),
    'aud no URI': claim('aud', 'nems'),
  }),
  ...cases(line, 'publish', 'R', 'claims/aud-is-a-uri', {
    ...absent('aud', 'audience'),
    ...malformed('aud', 'https://nems.example/STU3/Events/1'),
    ...bent('aud', 'https://nems.example/STU3/Events/1'),
    'aud a path': claim('aud', '/STU3/Events/1'),
    'aud a host': claim('aud', 'nems.example/STU3/Events/1'),
  }),
  ...cases(line, every, 'E', 'claims/aud-is-not-an-array', {
    'aud an array of one': claim('aud', ['https://nems.example/STU3/Events/1']),
    'aud an array of two': claim('aud', ['https://nems.example', 'https://two.example']),
  }),
  ...cases(line, ['publish', 'read'], 'E', 'claims/aud-is-https-without-a-trailing-slash', {
    'aud with a slash at its end': claimsText((text) => text.replace(/("aud":"[^"]*)"/, '$1/"')),
    'aud with http': claimsText((text) => text.replace('"aud":"https:', '"aud":"http:')),
  }),
  ...cases(
    line,
    every,
    'A',
    '',
    {
      'aud of another host': claimsText(replacing('https://nems.example', 'https://gateway.example')),
      'aud a host alone': claim('aud', 'https://nems.example'),
    },
    { note: 'operators.md has E; by rulings.md 11 aud is any absolute URI, not compared with the address' },
  ),
  ...cases(line, others, 'R', 'claims/sub-is-sent', {
    'sub absent': claim('sub', undefined),
    'sub empty': claim('sub', ''),
  }),
  ...cases(line, 'publish', 'R', 'claims/sub-is-sent', {
    ...absent('sub', 'subject'),
    ...malformed('sub', system),
    'sub an array of one': claim('sub', [system]),
    'sub blanks': claim('sub', '  '),
  }),
  ...cases(line, 'publish', 'R', 'claims/sub-is-the-requesting-system', {
    'sub with a blank before': claim('sub', ` ${system}`),
    'sub with a blank behind': claim('sub', `${system} `),
    'sub with a zero-width space': claim('sub', `${system}\u200B`),
    'sub with a bidi override': claim('sub', `\u202E${system}`),
    'sub in other case': claim('sub', system.toUpperCase()),
    'sub with %7C': claim('sub', 'https://fhir.nhs.uk/Id/accredited-system%7C200000000117'),
    'sub the ASID alone': claim('sub', '200000000117'),
    'sub a user that is not there': claim('sub', user),
    'sub the organisation': claim('sub', organisation),
  }),
  ...cases(line, every, 'R', isReason, { 'reason absent': claim('reason_for_request', undefined) }),
  ...cases(line, 'publish', 'R', isReason, {
    ...absent('reason_for_request', 'reason_for_reqest'),
    ...malformed('reason_for_request', 'directcare'),
    ...bent('reason_for_request', 'directcare'),
    'reason an array of one': claim('reason_for_request', ['directcare']),
    'reason in other case': claim('reason_for_request', 'DirectCare'),
    'reason in the plural': claim('reason_for_request', 'directcares'),
    'reason a synonym': claim('reason_for_request', 'treatment'),
    'reason with a hyphen': claim('reason_for_request', 'direct-care'),
    'reason secondaryuse': claim('reason_for_request', 'secondaryuse'),
    'reason patient-access': claim('reason_for_request', 'patient-access'),
    'reason PatientAccess': claim('reason_for_request', 'PatientAccess'),
  }),
  ...cases(line, 'publish', 'R', `${isReason} ${hasControl}`, {
    'reason with a control character': claim('reason_for_request', 'directcare\u0000'),
  }),
]
