import { cases } from './case.ts'
import { claim } from './changes.ts'
import { malformed } from './malformed-claims.ts'

const line = 'operators.md Every other claim'
const every = ['publish', 'create', 'read', 'delete'] as const
const user = 'https://fhir.nhs.uk/Id/sds-role-profile-id|555000111222'
const patient = 'http://fhir.nhs.net/Id/nhs-number|9993405639'
const isUser = 'claims/requesting-user-is-an-identifier'
const isPatient = 'claims/requesting-patient-is-an-identifier'

export const operatorsOptionalClaims = [
  ...cases(line, every, 'R', isUser, {
    'user without `|`': claim('requesting_user', '555000111222'),
    'user null': claim('requesting_user', null),
  }),
  ...cases(line, 'publish', 'R', isUser, {
    ...malformed('requesting_user', user),
    'user blanks': claim('requesting_user', '  '),
    'user an array of one': claim('requesting_user', [user]),
    'user with a blank before': claim('requesting_user', ` ${user}`),
    'user with a blank behind': claim('requesting_user', `${user} `),
    'user with two `|`': claim('requesting_user', `${user}|1`),
    'user with %7C': claim('requesting_user', 'https://fhir.nhs.uk/Id/sds-role-profile-id%7C555000111222'),
    'user with #': claim('requesting_user', 'https://fhir.nhs.uk/Id/sds-role-profile-id#555000111222'),
    'user without an id': claim('requesting_user', 'https://fhir.nhs.uk/Id/sds-role-profile-id|'),
    'user without a system': claim('requesting_user', '|555000111222'),
    'user under a system that is no URI': claim('requesting_user', 'staff|555000111222'),
    'user under a path': claim('requesting_user', '/Id/staff|555000111222'),
  }),
  ...cases(line, ['create', 'read', 'delete'], 'R', isPatient, {
    'patient without a system': claim('requesting_patient', '9993405639'),
    'patient null': claim('requesting_patient', null),
  }),
  ...cases(line, 'read', 'R', isPatient, {
    ...malformed('requesting_patient', patient),
    'patient blanks': claim('requesting_patient', '  '),
    'patient an array of one': claim('requesting_patient', [patient]),
    'patient with a blank before': claim('requesting_patient', ` ${patient}`),
    'patient in other case': claim('requesting_patient', 'http://fhir.nhs.net/id/NHS-Number|9993405639'),
    'patient without `|`': claim('requesting_patient', 'http://fhir.nhs.net/Id/nhs-number9993405639'),
    'patient with %7C': claim('requesting_patient', 'http://fhir.nhs.net/Id/nhs-number%7C9993405639'),
    'patient with #': claim('requesting_patient', 'http://fhir.nhs.net/Id/nhs-number#9993405639'),
    'patient under http of the nhs.uk system': claim(
      'requesting_patient',
      'http://fhir.nhs.uk/Id/nhs-number|9993405639',
    ),
    'patient under the system of an ASID': claim(
      'requesting_patient',
      'https://fhir.nhs.uk/Id/accredited-system|9993405639',
    ),
  }),
  ...cases(line, 'read', 'R', 'nhs-number/of-requesting-patient-has-ten-digits', {
    'patient with a blank behind': claim('requesting_patient', `${patient} `),
    'patient without a number': claim('requesting_patient', 'http://fhir.nhs.net/Id/nhs-number|'),
    'patient with brackets left in': claim(
      'requesting_patient',
      'http://fhir.nhs.net/Id/nhs-number|[9993405639]',
    ),
    'patient with a dollar left in': claim(
      'requesting_patient',
      'http://fhir.nhs.net/Id/nhs-number|$9993405639',
    ),
  }),
]
