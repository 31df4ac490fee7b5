import { organisationClaimName } from '../draft/organisation-claim.ts'
import { both } from '../operators/change.ts'
import {
  claim,
  claimText,
  organisationClaim,
  renamedClaim,
  textOfClaim,
  withoutClaim,
} from '../operators/claim.ts'
import { bentText, noText, withoutUser } from './claims-text.ts'
import { type ExpectationsOf, either, refuse, within } from './expectation.ts'

const system = 'requesting_system'

const systemForms = (text: string) => claim(system, text)

/** The system and the organisation that ask. */
export const requester = {
  'claims/requesting-system-is-an-accredited-system': [
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
    ...bentText(system),
    ...noText(system),
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
        return claim(otherSpelling(name), 'https://fhir.nhs.uk/Id/ods-organization-code|T1X5Q')(draft)
      },
      'endpoint/organisation-is-of-the-asid',
    ),
  ],
  'claims/organisation-claim-is-spelt-with-a-z': [
    either(
      's alone',
      organisationClaim((name) => renamedClaim(name, 'requesting_organisation')),
    ),
    either('both', (draft) => {
      const name = organisationClaimName(draft) ?? ''
      const text = textOfClaim(draft, name)
      return text === undefined ? undefined : claim(otherSpelling(name), text)(draft)
    }),
  ],
  'claims/organisation-claim-is-the-configured-one': [
    within(
      { organisationClaim: 'requesting_organisation' },
      refuse(
        'z where s is pinned',
        organisationClaim((name) => renamedClaim(name, 'requesting_organization')),
      ),
    ),
    within(
      { organisationClaim: 'requesting_organization' },
      refuse(
        's where z is pinned',
        organisationClaim((name) => renamedClaim(name, 'requesting_organisation')),
      ),
    ),
  ],
} satisfies Partial<ExpectationsOf<'claims'>>

function otherSpelling(name: string): string {
  return name === 'requesting_organization' ? 'requesting_organisation' : 'requesting_organization'
}
