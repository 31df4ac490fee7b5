import { claim } from '../operators/claim.ts'
import { bentText, noText } from './claims-text.ts'
import { type ExpectationsOf, either, refuse } from './expectation.ts'

/** What a token is for. */
export const purpose = {
  'claims/reason-for-request-is-a-known-code': [
    ...['secondary-uses', 'DirectCare', 'directcares', 'direct care', 'treatment', 'directcare\u0000'].map(
      (text) =>
        refuse(
          JSON.stringify(text),
          claim('reason_for_request', text),
          'claims/strings-have-no-control-characters',
        ),
    ),
    ...bentText('reason_for_request'),
    ...noText('reason_for_request'),
  ],
  'claims/reason-for-request-is-not-secondary-uses': [
    either('secondaryuses', claim('reason_for_request', 'secondaryuses')),
  ],
  'claims/scope-is-bundle-write': [
    ...[
      'patient/Bundle.read',
      'patient/bundle.write',
      'patient/Bundle.*',
      'patient/*.write',
      'patient/*.*',
      '*/*.write',
      'user/Bundle.write',
      'patient/Subscription.write',
      'patient/Bundle.write openid',
      'p\u0430tient/Bundle.write',
    ].map((text) => refuse(text, claim('scope', text))),
    ...bentText('scope'),
    ...noText('scope'),
  ],
  'claims/scope-is-of-subscriptions': [
    ...[
      'patient/Bundle.write',
      'patient/subscription.read',
      'patient/Subscription.*',
      'patient/*.read',
      'patient/*.write',
      'patient/*.*',
      'user/Subscription.write',
      'patient/Subscription.read,patient/Subscription.write',
      'patient/Subscription.read  patient/Subscription.write',
      '*',
    ].map((text) => refuse(text, claim('scope', text))),
    ...bentText('scope'),
    ...noText('scope'),
  ],
  'claims/scope-is-a-single-one': [
    either('read write', claim('scope', 'patient/Subscription.read patient/Subscription.write')),
    either('write read', claim('scope', 'patient/Subscription.write patient/Subscription.read')),
  ],
  'claims/scope-allows-the-write': [either('read', claim('scope', 'patient/Subscription.read'))],
  'claims/scope-asks-no-more-than-read': [either('write', claim('scope', 'patient/Subscription.write'))],
} satisfies Partial<ExpectationsOf<'claims'>>
