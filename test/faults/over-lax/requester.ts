import type { Mistake } from '../fault.ts'
import { create, publish, remove, surgery } from '../plain/ask.ts'
import { organisation, system, user } from '../plain/token.ts'

/** Claims about who asks, and for whom, that are taken though they are wrong. */
export const laxRequesters: readonly Mistake[] = [
  {
    id: 'sub-that-begins-so',
    says: 'Compares only the beginning of sub with requesting_system.',
    rules: ['claims/sub-is-the-requesting-system'],
    overlooks: (seen) => seen.claim('sub').startsWith(seen.claim('requesting_system')),
    witness: [create({ claims: { sub: `${system}${surgery.asid}0` } })],
  },
  {
    id: 'sub-of-the-system-beside-a-user',
    says: 'Takes requesting_system as sub though there is a requesting_user.',
    rules: ['claims/sub-is-the-requesting-user'],
    overlooks: (seen) => seen.claim('sub') === seen.claim('requesting_system'),
    witness: [publish({ claims: { requesting_user: user } })],
  },
  {
    id: 'sub-in-any-case',
    says: 'Compares sub and requesting_user without regard to case.',
    rules: ['claims/sub-is-the-requesting-user'],
    overlooks: (seen) => seen.claim('sub').toLowerCase() === seen.claim('requesting_user').toLowerCase(),
    witness: [
      create({
        claims: {
          requesting_user: 'https://system.example/users|NKumar',
          sub: 'https://system.example/users|nkumar',
        },
      }),
    ],
  },
  {
    id: 'requesting-system-bare',
    says: 'Takes a requesting_system that is the ASID alone.',
    rules: ['claims/requesting-system-is-an-accredited-system'],
    overlooks: (seen) => /^\d{12}$/.test(seen.claim('requesting_system')),
    witness: [create({ claims: { requesting_system: surgery.asid, sub: surgery.asid } })],
  },
  {
    id: 'requesting-system-over-http',
    says: 'Takes http for https in the system of requesting_system.',
    rules: ['claims/requesting-system-is-an-accredited-system'],
    overlooks: (seen) => seen.claim('requesting_system').startsWith('http://'),
    witness: [
      publish({
        claims: {
          requesting_system: `${system}${surgery.asid}`.replace('https', 'http'),
          sub: `${system}${surgery.asid}`.replace('https', 'http'),
        },
      }),
    ],
  },
  {
    id: 'organisation-in-brackets',
    says: 'Takes away the brackets that the documentation has around an ODS code.',
    rules: ['claims/requesting-organisation-is-an-ods-code'],
    overlooks: (seen) => /\|\[\$?\w+\]$/.test(seen.claim('requesting_organization')),
    witness: [create({ claims: { requesting_organization: `${organisation}[A91720]` } })],
  },
  {
    id: 'user-without-a-system',
    says: 'Takes a requesting_user that is a name alone.',
    rules: ['claims/requesting-user-is-an-identifier'],
    overlooks: (seen) => !seen.claim('requesting_user').includes('|'),
    witness: [create({ claims: { requesting_user: 'nkumar', sub: 'nkumar' } })],
  },
  {
    id: 'user-without-an-id',
    says: 'Takes a requesting_user that has nothing behind its bar.',
    rules: ['claims/requesting-user-is-an-identifier'],
    overlooks: (seen) => seen.claim('requesting_user').endsWith('|'),
    witness: [
      create(),
      remove({
        claims: { requesting_user: 'https://system.example/users|', sub: 'https://system.example/users|' },
      }),
    ],
  },
  {
    id: 'requesting-patient-null',
    says: 'Takes null for an absent requesting_patient.',
    rules: ['claims/requesting-patient-is-an-identifier'],
    overlooks: (seen) => seen.claims.requesting_patient === null,
    witness: [create({ claims: { requesting_patient: null } })],
  },
  {
    id: 'requesting-patient-not-checked',
    says: 'Does not check the check digit of requesting_patient.',
    rules: ['nhs-number/of-requesting-patient-check-digit-holds'],
    overlooks: () => true,
    witness: [create({ claims: { requesting_patient: 'http://fhir.nhs.net/Id/nhs-number|9993405630' } })],
  },
]
