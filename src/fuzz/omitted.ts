import { notShown } from '../report/not-shown.ts'

/** Why a run did not meet a rule in both ways: the line of nems-kit.config.json that would allow it, where one would. */
export function whyOmitted(rule: string): string {
  return reasons.get(rule) ?? notShown
}

const withdrawn =
  'needs an event that was withdrawn: "registry": { "events": { "nipe-outcome-1": "withdrawn" } }'
const unsupported =
  'needs an event that is no longer supported: "registry": { "events": { "newborn-hearing-1": "no-longer-supported" } }'
const patients = 'needs a closed list of patients: "registry": { "patients": ["9990000018"] }'
const mutualTls =
  'needs mutual TLS: --cert FILE and --key FILE, made out to the "certificateName" of an endpoint'
const otherName =
  'needs mutual TLS (--cert FILE, --key FILE), and an endpoint with another "certificateName", under "registry": { "endpoints": […] }'
const stranger = 'needs a second endpoint, of another organisation, under "registry": { "endpoints": […] }'

const reasons: ReadonlyMap<string, string> = new Map([
  [
    'claims/organisation-claim-is-the-configured-one',
    'needs one spelling to be the right one: "organisationClaim": "requesting_organization"',
  ],
  [
    'claims/organisation-claim-is-spelt-with-a-z',
    'is judged where "organisationClaim" does not say which spelling is right',
  ],
  ['criteria/event-is-not-withdrawn', withdrawn],
  ['event/event-is-not-withdrawn', withdrawn],
  ['criteria/event-is-still-supported', unsupported],
  ['criteria/events-are-all-supported', unsupported],
  ['nhs-number/is-known-to-pds', patients],
  ['nhs-number/of-requesting-patient-is-known-to-pds', patients],
  [
    'endpoint/interaction-is-assured',
    'needs an endpoint that was assured for some interactions only: "interactions": […] of one of "endpoints"',
  ],
  ['operation/subscription-is-ones-own', stranger],
  ['endpoint/contact-is-of-the-asid', stranger],
  ['endpoint/mailbox-is-of-the-contact', stranger],
  [
    'operation/subscription-was-created-by-the-same-asid',
    'needs two endpoints of one organisation, both with a mailbox, under "registry": { "endpoints": […] }',
  ],
  ['header/to-asid-is-not-the-senders', 'is judged where the registry has no "nemsAsid" only'],
  ['header/to-asid-is-nems', 'needs the ASID of NEMS: "registry": { "nemsAsid": "…" }'],
  ['transport/client-certificate-is-valid', mutualTls],
  ['transport/client-certificate-is-the-endpoints', otherName],
])
