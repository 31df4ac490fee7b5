import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import { outcomes } from '../../src/spec/judge.ts'
import type { Outcome } from '../../src/spec/model/finding.ts'
import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import { readRequest } from '../../src/wire/request-reader.ts'
import { buildRequest } from './build.ts'
import { asItIs, type Change, claim, criteria, header, inBody, target } from './changes.ts'
import { NOW, type RequestName, requests } from './requests.ts'

const explicit = (rest: string) =>
  criteria(
    `/Bundle?type=message&Patient.identifier=http://fhir.nhs.net/Id/nhs-number|9993405639&MessageHeader.event=vaccinations-1${rest}`,
  )
const patient = `<entry><fullUrl value="urn:uuid:44444444-2a1b-4c3d-9e4f-5a6b7c8d9e04"/><resource><Patient><identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="9993405639"/></identifier><name><use value="official"/><family value="Quayle"/></name><birthDate value="2026-09-03"/></Patient></resource></entry>`

/** What became of a rule on a request. */
export const outcomesByHand: readonly (readonly [RequestName, Change, RequestRuleId, Outcome])[] = [
  ['publish', claim('x', 1), 'claims/iss-is-a-uri', 'kept'],
  ['publish', claim('x', 1), 'claims/requesting-user-is-an-identifier', 'not applicable'],
  ['publish', claim('x', 1), 'claims/scope-is-of-subscriptions', 'not applicable'],
  ['publish', claim('iss', ''), 'claims/iss-is-a-uri', 'broken'],
  ['publish', claim('iss', ''), 'claims/aud-is-a-uri', 'kept'],
  ['publish', target('/nowhere'), 'operation/is-one-of-the-four', 'broken'],
  ['publish', target('/nowhere'), 'claims/iss-is-a-uri', 'not applicable'],
  ['create', explicit('&Patient.age=lt5'), 'criteria/patient-ages-differ-in-prefix', 'not applicable'],
  ['create', explicit('&Patient.age=lt5&Patient.age=gt2'), 'criteria/patient-ages-differ-in-prefix', 'kept'],
  ['create', explicit('&Patient.age=lt5'), 'criteria/patient-age-begins-with-lt-or-gt', 'kept'],
  ['create', explicit('&Patient.age=gt5'), 'criteria/patient-age-begins-with-lt-or-gt', 'kept'],
  ['read', header('Accept', 'text/html;q=2'), 'media-type/accept-can-be-served', 'not applicable'],
  ['read', header('Accept', ''), 'media-type/accept-can-be-served', 'kept'],
  ['create', asItIs, 'criteria/event-is-still-supported', 'kept'],
  ['create', asItIs, 'criteria/events-are-all-supported', 'not applicable'],
  ['nipeDelete', asItIs, 'event/has-one-patient', 'not applicable'],
  ['nipeDelete', inBody('</Bundle>', `${patient}</Bundle>`), 'event/has-one-patient', 'kept'],
]

/** What the judge makes of it. */
export function outcomeOf(on: RequestName, change: Change, id: RequestRuleId): Outcome | undefined {
  return outcomes(readRequest(buildRequest(change(requests[on]))), {
    registry: registryFrom(embeddedConfig),
    now: NOW,
    history: undefined,
    pdsEnforced: false,
    organisationClaim: 'either',
  }).get(id)
}
