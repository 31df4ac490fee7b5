/** Rules that no interaction of `nems-conformance` breaks, with the reason: pinned, so that none is added in silence. */
export const notExpressible: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'nems-publication-api': {
    'authorization/is-sent-once':
      'a value that comes from a state replaces every Authorization field: two of them become one',
    'claims/organisation-claim-is-the-configured-one':
      'a provider takes one spelling of the claim alone only where it is configured to',
    'event/event-is-not-withdrawn':
      'whoever exists, exists for every interaction of the file: another registry cannot be had for one',
    'header/to-asid-is-not-the-senders':
      'whoever exists, exists for every interaction of the file: another registry cannot be had for one',
    'media-type/accept-is-sent': 'a verifier sends Accept: */* where an interaction has no Accept',
    'media-type/body-nests-at-most-200-deep':
      'a body of more than 100 kB would stand in the file, and some verifiers do not send one',
    'transport/body-is-at-most-3-000-000-bytes':
      'a body of more than 100 kB would stand in the file, and some verifiers do not send one',
    'transport/body-is-at-most-3-mb':
      'a body of more than 100 kB would stand in the file, and some verifiers do not send one',
    'transport/client-certificate-is-the-endpoints':
      'a certificate is presented in the TLS handshake, which no interaction can say',
    'transport/client-certificate-is-valid':
      'a certificate is presented in the TLS handshake, which no interaction can say',
    'transport/content-length-is-the-bodys': 'a verifier counts the bytes of the body itself',
    'transport/head-is-at-most-16-kb':
      'a provider may close the connection on a head of this size, which a verifier takes for a failure',
    'transport/head-is-well-formed': 'a verifier writes the head of a request itself: none is malformed',
  },
  'nems-subscription-api': {
    'authorization/is-sent-once':
      'a value that comes from a state replaces every Authorization field: two of them become one',
    'claims/organisation-claim-is-the-configured-one':
      'a provider takes one spelling of the claim alone only where it is configured to',
    'header/to-asid-is-not-the-senders':
      'whoever exists, exists for every interaction of the file: another registry cannot be had for one',
    'media-type/accept-is-sent': 'a verifier sends Accept: */* where an interaction has no Accept',
    'transport/client-certificate-is-the-endpoints':
      'a certificate is presented in the TLS handshake, which no interaction can say',
    'transport/client-certificate-is-valid':
      'a certificate is presented in the TLS handshake, which no interaction can say',
    'transport/content-length-is-the-bodys': 'a verifier counts the bytes of the body itself',
    'transport/head-is-at-most-16-kb':
      'a provider may close the connection on a head of this size, which a verifier takes for a failure',
    'transport/head-is-well-formed': 'a verifier writes the head of a request itself: none is malformed',
    'transport/subscription-is-at-most-3-mb':
      'a body of more than 100 kB would stand in the file, and some verifiers do not send one',
  },
}
