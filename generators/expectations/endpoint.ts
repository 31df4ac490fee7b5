import { both, type Change, where } from '../operators/change.ts'
import { claimText, organisationClaim, textOfClaim } from '../operators/claim.ts'
import { value } from '../operators/element.ts'
import { header } from '../operators/header.ts'
import { type ExpectationsOf, refuse } from './expectation.ts'

const system = 'requesting_system'
const asid = (text: string) => (claimed: string) => claimed.replace(/\|\d+$/, `|${text}`)
const subLikewise =
  (text: string): Change =>
  (draft) =>
    textOfClaim(draft, 'requesting_user') === undefined ? claimText('sub', asid(text))(draft) : draft
const claimedAsid = (text: string) => both(claimText(system, asid(text)), subLikewise(text))
const everyAsid = (text: string) => both(header('fromASID', text), claimedAsid(text))
const odsCode = (code: string) =>
  organisationClaim((name) => claimText(name, (text) => text.replace(/\|.*/, `|${code}`)))
const ofEndpoint = (number: string, change: Change) =>
  where(({ headers }) => headers[0]?.[1] === number, change)
const contact = (code: string) =>
  value('contact.value', `https://directory.spineservices.nhs.uk/STU3/Organization/${code}`)

export const endpoint: ExpectationsOf<'endpoint'> = {
  'endpoint/from-asid-is-registered': [
    refuse('unknown', header('fromASID', '200000000998'), 'endpoint/from-asid-is-the-requesting-system'),
  ],
  'endpoint/requesting-system-is-registered': [
    refuse('unknown', claimedAsid('200000000998'), 'endpoint/from-asid-is-the-requesting-system'),
    refuse('unknown in both places', everyAsid('200000000998'), 'endpoint/from-asid-is-registered'),
  ],
  'endpoint/from-asid-is-the-requesting-system': [
    refuse('of another endpoint', (draft) =>
      header('fromASID', draft.headers[0]?.[1] === '200000000117' ? '200000000234' : '200000000117')(draft),
    ),
  ],
  'endpoint/organisation-is-known': [
    refuse('unknown', odsCode('Z9Z9Z')),
    refuse('lower case', odsCode('a91720'), 'claims/requesting-organisation-has-the-usual-form'),
  ],
  'endpoint/organisation-is-of-the-asid': [
    refuse('without an endpoint', odsCode('T1X5Q')),
    refuse('of another endpoint', ofEndpoint('200000000117', odsCode('B82099'))),
    refuse('of another endpoint again', ofEndpoint('200000000234', odsCode('A91720'))),
  ],
  'endpoint/interaction-is-assured': [
    refuse(
      'not assured',
      where(
        ({ headers }) => !headers.some(([, value]) => /Vaccinations|ApiGet/.test(value)),
        both(everyAsid('200000000351'), odsCode('B82099')),
      ),
      'endpoint/contact-is-of-the-asid',
      'criteria/organization-identifier-is-of-the-asid',
      'transport/client-certificate-is-the-endpoints',
    ),
    refuse(
      'not assured to create',
      where(
        ({ operation }) => operation === 'create-subscription',
        both(
          everyAsid('200000000351'),
          odsCode('B82099'),
          contact('B82099'),
          value('channel.endpoint', 'B82099OT001'),
        ),
      ),
      'criteria/organization-identifier-is-of-the-asid',
      'transport/client-certificate-is-the-endpoints',
    ),
  ],
  'endpoint/mailbox-is-registered': [
    refuse('unknown', value('channel.endpoint', 'Z9Z9ZOT001')),
    refuse('lower case', value('channel.endpoint', 'a91720ot001')),
  ],
  'endpoint/mailbox-is-of-the-contact': [
    refuse('of another organisation', ofEndpoint('200000000117', value('channel.endpoint', 'RA900OT001'))),
    refuse(
      'of another code of the endpoint',
      ofEndpoint('200000000234', both(contact('RA900'), value('channel.endpoint', 'RA901OT001'))),
    ),
  ],
  'endpoint/contact-is-of-the-asid': [
    refuse(
      'of another endpoint',
      ofEndpoint('200000000117', both(contact('RA900'), value('channel.endpoint', 'RA900OT001'))),
    ),
    refuse('contact alone', contact('T1X5Q'), 'endpoint/mailbox-is-of-the-contact'),
  ],
}
