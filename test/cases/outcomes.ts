import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import { outcomes } from '../../src/spec/judge.ts'
import type { Outcome } from '../../src/spec/model/finding.ts'
import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import { readRequest } from '../../src/wire/request-reader.ts'
import { buildRequest } from './build.ts'
import { type Change, claim, target } from './changes.ts'
import { NOW, requests } from './requests.ts'

/** What became of a rule on a publish. */
export const outcomesByHand: readonly (readonly [Change, RequestRuleId, Outcome])[] = [
  [claim('x', 1), 'claims/iss-is-a-uri', 'kept'],
  [claim('x', 1), 'claims/requesting-user-is-an-identifier', 'not applicable'],
  [claim('x', 1), 'claims/scope-is-of-subscriptions', 'not applicable'],
  [claim('iss', ''), 'claims/iss-is-a-uri', 'broken'],
  [claim('iss', ''), 'claims/aud-is-a-uri', 'kept'],
  [target('/nowhere'), 'operation/is-one-of-the-four', 'broken'],
  [target('/nowhere'), 'claims/iss-is-a-uri', 'not applicable'],
]

/** What the judge makes of it. */
export function outcomeOf(change: Change, id: RequestRuleId): Outcome | undefined {
  return outcomes(readRequest(buildRequest(change(requests.publish))), {
    registry: registryFrom(embeddedConfig),
    now: NOW,
    history: undefined,
    pdsEnforced: false,
    organisationClaim: 'either',
  }).get(id)
}
