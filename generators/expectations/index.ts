import type { RequestRuleId } from '../../src/spec/rules/ids.generated.ts'
import { carrier } from './authorization.ts'
import { claims } from './claims.ts'
import { criteriaOf } from './criteria.ts'
import { endpoint } from './endpoint.ts'
import { event } from './event.ts'
import type { Expectation } from './expectation.ts'
import { headers } from './header.ts'
import { joseHeader } from './jose.ts'
import { mediaType } from './media-type.ts'
import { nhsNumber } from './nhs-number.ts'
import { operation } from './operation.ts'
import { subscription } from './subscription.ts'
import { transport } from './transport.ts'

/** For every rule about requests, the ways to break it and what a provider must do. */
export const expectations: Readonly<Record<RequestRuleId, readonly Expectation[]>> = {
  ...carrier,
  ...claims,
  ...criteriaOf,
  ...endpoint,
  ...event,
  ...headers,
  ...joseHeader,
  ...mediaType,
  ...nhsNumber,
  ...operation,
  ...subscription,
  ...transport,
}
