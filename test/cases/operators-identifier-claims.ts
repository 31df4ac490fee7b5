import { cases } from './case.ts'
import { both, claim } from './changes.ts'
import { absent, bent, malformed } from './malformed-claims.ts'

const others = ['create', 'read', 'delete'] as const
const line = 'operators.md Every other claim'
const every = ['publish', 'create', 'read', 'delete'] as const
const system = 'https://fhir.nhs.uk/Id/accredited-system|200000000117'
const organisation = 'https://fhir.nhs.uk/Id/ods-organization-code|A91720'
const isSystem = 'claims/requesting-system-is-an-accredited-system'
const isOrganisation = 'claims/requesting-organisation-is-an-ods-code'

const inBoth = (text: string) => both(claim('requesting_system', text), claim('sub', text))

export const operatorsIdentifierClaims = [
  ...cases(line, others, 'R', isSystem, {
    'requesting_system absent': claim('requesting_system', undefined),
    'requesting_system without its system': inBoth('200000000117'),
  }),
  ...cases(line, 'publish', 'R', isSystem, {
    ...absent('requesting_system', 'requesting_sytem'),
    ...malformed('requesting_system', system),
    'requesting_system an array of one': claim('requesting_system', [system]),
    'requesting_system blanks': claim('requesting_system', '  '),
    'requesting_system with a blank before': inBoth(` ${system}`),
    'requesting_system with a blank behind': inBoth(`${system} `),
    'requesting_system with a zero-width space': inBoth(
      'https://fhir.nhs.uk/Id/accredited-system|2000\u200B00000117',
    ),
    'requesting_system in other case': inBoth('https://fhir.nhs.uk/id/Accredited-System|200000000117'),
    'requesting_system without `|`': inBoth('https://fhir.nhs.uk/Id/accredited-system200000000117'),
    'requesting_system with two `|`': inBoth('https://fhir.nhs.uk/Id/accredited-system||200000000117'),
    'requesting_system with %7C': inBoth('https://fhir.nhs.uk/Id/accredited-system%7C200000000117'),
    'requesting_system with #': inBoth('https://fhir.nhs.uk/Id/accredited-system#200000000117'),
    'requesting_system with a slash': inBoth('https://fhir.nhs.uk/Id/accredited-system/200000000117'),
    'requesting_system with http': inBoth('http://fhir.nhs.uk/Id/accredited-system|200000000117'),
    'requesting_system under a wrong system': inBoth(
      'https://fhir.nhs.net/Id/accredited-system|200000000117',
    ),
    'requesting_system under the system of an ODS code': inBoth(
      'https://fhir.nhs.uk/Id/ods-organization-code|200000000117',
    ),
    'requesting_system with brackets left in': inBoth(
      'https://fhir.nhs.uk/Id/accredited-system|[200000000117]',
    ),
    'requesting_system with a dollar left in': inBoth(
      'https://fhir.nhs.uk/Id/accredited-system|$200000000117',
    ),
    'requesting_system with an empty ASID': inBoth('https://fhir.nhs.uk/Id/accredited-system|'),
  }),
  ...cases(line, every, 'R', isOrganisation, {
    'organisation absent': claim('requesting_organization', undefined),
    'organisation without its system': claim('requesting_organization', 'A91720'),
  }),
  ...cases(line, 'publish', 'R', isOrganisation, {
    ...absent('requesting_organization', 'requesting_organizaton'),
    ...malformed('requesting_organization', organisation),
    ...bent('requesting_organization', organisation),
    'organisation an array of one': claim('requesting_organization', [organisation]),
    'organisation in other case': claim(
      'requesting_organization',
      'https://fhir.nhs.uk/Id/ODS-Organization-Code|A91720',
    ),
    'organisation without `|`': claim(
      'requesting_organization',
      'https://fhir.nhs.uk/Id/ods-organization-codeA91720',
    ),
    'organisation with two `|`': claim(
      'requesting_organization',
      'https://fhir.nhs.uk/Id/ods-organization-code|A91720|1',
    ),
    'organisation with %7C': claim(
      'requesting_organization',
      'https://fhir.nhs.uk/Id/ods-organization-code%7CA91720',
    ),
    'organisation with #': claim(
      'requesting_organization',
      'https://fhir.nhs.uk/Id/ods-organization-code#A91720',
    ),
    'organisation with http': claim(
      'requesting_organization',
      'http://fhir.nhs.uk/Id/ods-organization-code|A91720',
    ),
    'organisation spelt with an s in its system': claim(
      'requesting_organization',
      'https://fhir.nhs.uk/Id/ods-organisation-code|A91720',
    ),
    'organisation under the system of a site': claim(
      'requesting_organization',
      'https://fhir.nhs.uk/Id/ods-site-code|A91720',
    ),
    'organisation under the system of an ASID': claim(
      'requesting_organization',
      'https://fhir.nhs.uk/Id/accredited-system|A91720',
    ),
    'organisation with brackets left in': claim(
      'requesting_organization',
      'https://fhir.nhs.uk/Id/ods-organization-code|[A91720]',
    ),
  }),
]
