import { cases } from './case.ts'
import { claim } from './changes.ts'
import { absent, bent, malformed } from './malformed-claims.ts'

const line = 'operators.md Every other claim'

export const operatorsScope = [
  ...cases(line, 'publish', 'R', 'claims/scope-is-bundle-write', {
    ...absent('scope', 'scopes'),
    ...malformed('scope', 'patient/Bundle.write'),
    ...bent('scope', 'patient/Bundle.write'),
    'scope an array of one': claim('scope', ['patient/Bundle.write']),
    'scope in other case': claim('scope', 'patient/bundle.write'),
    'scope with a comma': claim('scope', 'patient/Bundle.write,patient/Bundle.read'),
    'scope and another': claim('scope', 'patient/Bundle.write patient/Bundle.read'),
    'scope twice': claim('scope', 'patient/Bundle.write patient/Bundle.write'),
    'scope *': claim('scope', 'patient/*.write'),
    'scope patient/Bundle.*': claim('scope', 'patient/Bundle.*'),
    'scope patient/Bundle.read': claim('scope', 'patient/Bundle.read'),
    'scope user/Bundle.write': claim('scope', 'user/Bundle.write'),
    'scope of the Subscription API': claim('scope', 'patient/Subscription.write'),
    'scope with a look-alike letter': claim('scope', 'p\u0430tient/Bundle.write'),
  }),
  ...cases(line, 'publish', 'R', 'claims/scope-is-bundle-write authorization/token-is-under-4-kb', {
    'scope of 10 kB': claim('scope', 'patient/Bundle.write'.repeat(500)),
  }),
  ...cases(line, ['create', 'delete'], 'R', 'claims/scope-is-of-subscriptions', {
    'scope absent': claim('scope', undefined),
    'scope of the Publication API': claim('scope', 'patient/Bundle.write'),
    'scope in other case': claim('scope', 'patient/subscription.write'),
    'scope an array': claim('scope', ['patient/Subscription.write']),
  }),
  ...cases(line, 'read', 'R', 'claims/scope-is-of-subscriptions', {
    ...absent('scope', 'scopes'),
    ...malformed('scope', 'patient/Subscription.read'),
    ...bent('scope', 'patient/Subscription.read'),
    'scope in other case, the end': claim('scope', 'patient/Subscription.Read'),
    'scope an array of both': claim('scope', ['patient/Subscription.read', 'patient/Subscription.write']),
    'both with a comma': claim('scope', 'patient/Subscription.read,patient/Subscription.write'),
    'both with two blanks': claim('scope', 'patient/Subscription.read  patient/Subscription.write'),
    'scope *': claim('scope', 'patient/*.read'),
    'scope patient/Subscription.*': claim('scope', 'patient/Subscription.*'),
    'scope user/Subscription.read': claim('scope', 'user/Subscription.read'),
    'scope and another': claim('scope', 'patient/Subscription.read patient/Bundle.write'),
    'scope with a look-alike letter': claim('scope', 'p\u0430tient/Subscription.read'),
  }),
]
