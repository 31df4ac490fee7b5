import { cases } from './case.ts'
import { both, claim, header } from './changes.ts'

const line = 'operators.md ASIDs and ODS codes'
const every = ['publish', 'create', 'read', 'delete'] as const
const isSystem = 'claims/requesting-system-is-an-accredited-system'
const isOrganisation = 'claims/requesting-organisation-is-an-ods-code'
const usual = 'claims/requesting-organisation-has-the-usual-form'

const system = (asid: string) =>
  both(
    claim('requesting_system', `https://fhir.nhs.uk/Id/accredited-system|${asid}`),
    claim('sub', `https://fhir.nhs.uk/Id/accredited-system|${asid}`),
  )
const asid = (value: string) => both(header('fromASID', value), system(value))
const organisation = (code: string) =>
  claim('requesting_organization', `https://fhir.nhs.uk/Id/ods-organization-code|${code}`)

const registered = (value: string) => ({ config: { endpoints: [{ asid: value, odsCodes: ['A91720'] }] } })
const held = (code: string) => ({ config: { endpoints: [{ asid: '200000000117', odsCodes: [code] }] } })

export const operatorsAsidsAndOdsCodes = [
  ...cases(
    line,
    'publish',
    'A',
    '',
    { 'ASID of 12 digits': asid('200000000118') },
    registered('200000000118'),
  ),
  ...cases(
    line,
    'publish',
    'A',
    '',
    { 'ASID of 12 digits, zeros first': asid('000000000001') },
    registered('000000000001'),
  ),
  ...['1', '20', '20000000011'].flatMap((value) =>
    cases(
      line,
      ['publish', 'read'],
      'E',
      'header/from-asid-has-12-digits claims/requesting-system-has-12-digits',
      { [`ASID of ${value.length} digits, registered`]: asid(value) },
      registered(value),
    ),
  ),
  ...cases(
    line,
    ['publish', 'read'],
    'R',
    'header/from-asid-has-12-digits claims/requesting-system-has-12-digits endpoint/from-asid-is-registered endpoint/requesting-system-is-registered',
    {
      'ASID of 11 digits, not registered': asid('20000000011'),
      'ASID of 1 digit, not registered': asid('2'),
    },
    { note: 'operators.md has E for the form; by rulings.md 37 the registry decides' },
  ),
  ...cases(
    line,
    every,
    'E',
    'header/to-asid-has-12-digits',
    { 'toASID of 11 digits, that of NEMS': header('toASID', '20000000999') },
    { config: { nemsAsid: '20000000999' } },
  ),
  ...cases(line, every, 'R', 'header/to-asid-has-12-digits header/to-asid-is-nems', {
    'toASID of 11 digits, not that of NEMS': header('toASID', '20000000999'),
  }),
  ...cases(line, every, 'R', 'header/from-asid-is-an-asid', {
    'fromASID of 13 digits': header('fromASID', '2000000001170'),
    'fromASID absent': header('fromASID', undefined),
  }),
  ...cases(line, 'publish', 'R', 'header/from-asid-is-an-asid', {
    'fromASID empty': header('fromASID', ''),
    'fromASID of 13 digits, a zero first': header('fromASID', '0200000000117'),
    'fromASID with a letter': header('fromASID', '20000000011A'),
    'fromASID with a sign': header('fromASID', '+20000000117'),
    'fromASID with a minus': header('fromASID', '-20000000117'),
    'fromASID with a blank inside': header('fromASID', '200000 000117'),
    'fromASID in Arabic-Indic digits': header('fromASID', '٢٠٠٠٠٠٠٠٠١١٧'),
    'fromASID with its system': header('fromASID', 'https://fhir.nhs.uk/Id/accredited-system|200000000117'),
    'fromASID twice in one line': header('fromASID', '200000000117, 200000000117'),
    'fromASID the ODS code': header('fromASID', 'A91720'),
  }),
  ...cases(line, every, 'R', 'header/to-asid-is-an-asid', {
    'toASID of 13 digits': header('toASID', '2000000099990'),
    'toASID absent': header('toASID', undefined),
  }),
  ...cases(line, 'publish', 'R', 'header/to-asid-is-an-asid', {
    'toASID empty': header('toASID', ''),
    'toASID with a letter': header('toASID', '20000000999A'),
    'toASID with a sign': header('toASID', '+20000009999'),
    'toASID with a blank inside': header('toASID', '200000 009999'),
    'toASID in full-width digits': header('toASID', '２０００００００９９９９'),
  }),
  ...cases(line, 'publish', 'R', isSystem, {
    'ASID of 13 digits in the claim': system('2000000001170'),
    'ASID with a letter in the claim': system('20000000011A'),
    'ASID with a sign in the claim': system('+20000000117'),
    'ASID with a blank in the claim': system('200000 000117'),
    'ASID in Arabic-Indic digits in the claim': system('٢٠٠٠٠٠٠٠٠١١٧'),
    'ASID in full-width digits in the claim': system('２０００００００００１１７'),
    'ASID as a JSON number': both(claim('requesting_system', 200000000117)),
  }),
  ...cases(line, every, 'R', 'endpoint/from-asid-is-registered endpoint/requesting-system-is-registered', {
    'well formed but unknown': asid('200000000999'),
  }),
  ...cases(line, every, 'R', 'endpoint/from-asid-is-registered endpoint/from-asid-is-the-requesting-system', {
    'fromASID well formed but unknown': header('fromASID', '200000000999'),
  }),
  ...cases(
    line,
    every,
    'R',
    'endpoint/requesting-system-is-registered endpoint/from-asid-is-the-requesting-system',
    { 'requesting_system well formed but unknown': system('200000000999') },
  ),
  ...['A91', 'B82099', '123', 'ABCDEFGHI', '0A1B2C3D4'].flatMap((code) =>
    cases(line, ['publish', 'read'], 'A', '', { [`ODS code ${code}`]: organisation(code) }, held(code)),
  ),
  ...['A', 'A9', 'ABCDEFGHI0', 'ABCDEFGHI01', 'ABCDEFGHI012', 'a91720', 'A9172x'].flatMap((code) =>
    cases(
      line,
      ['publish', 'read'],
      'E',
      usual,
      { [`ODS code ${code}, registered`]: organisation(code) },
      held(code),
    ),
  ),
  ...cases(
    line,
    'publish',
    'R',
    `${usual} endpoint/organisation-is-known`,
    {
      'ODS code of 1 letter, unknown': organisation('A'),
      'ODS code of 12 letters, unknown': organisation('ABCDEFGHI012'),
      'ODS code in lower case, unknown': organisation('a91720'),
    },
    { note: 'operators.md has E for the form; by rulings.md 37 the registry decides' },
  ),
  ...cases(line, every, 'R', isOrganisation, { 'ODS code of 13 letters': organisation('ABCDEFGHI0123') }),
  ...cases(line, 'publish', 'R', isOrganisation, {
    'ODS code with a hyphen': organisation('A91-720'),
    'ODS code with a point': organisation('A91720.'),
    'ODS code with a blank inside': organisation('A91 720'),
    'ODS code empty': organisation(''),
    'ODS code with a letter that is not ASCII': organisation('Å91720'),
    'ODS code with a zero-width space': organisation('A91720\u200B'),
    'ODS code in brackets': organisation('[A91720]'),
    'two ODS codes': organisation('A91720,RA900'),
  }),
  ...cases(line, every, 'R', 'endpoint/organisation-is-known', { 'ODS code unknown': organisation('Z9Z9Z') }),
]
