import { both, type Change } from '../operators/change.ts'
import { claim, claimJson, claimText, textOfClaim } from '../operators/claim.ts'
import { forSubscriptions, noText, of, withoutUser } from './claims-text.ts'
import { type ExpectationsOf, either, refuse } from './expectation.ts'

const withUser = (change: Change) => both(claim('requesting_user', user), claim('sub', user), change)

const user = 'https://fhir.nhs.uk/Id/sds-role-profile-id|100'

/** Who made a token, for whom it is, and whom it speaks of. */
export const parties = {
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
      withUser((draft) => claim('sub', textOfClaim(draft, 'requesting_system'))(draft)),
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
} satisfies Partial<ExpectationsOf<'claims'>>
