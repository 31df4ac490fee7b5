import fc from 'fast-check'
import type { Draft } from '../../generators/draft/draft.ts'
import { spelledFor } from '../../generators/draft/organisation-claim.ts'
import { authorizationOf } from '../../generators/draft/token.ts'
import { requestOf } from '../../generators/requests/any-request.ts'
import { embeddedConfig } from '../registry/embedded.ts'
import { loadConfig } from '../registry/load-config.ts'
import { registryFrom } from '../registry/registry.ts'
import { UsageError } from '../report/usage-error.ts'
import type { Operation } from '../spec/model/operation.ts'
import { brokenDrafts } from './broken-drafts.ts'
import { secondsNow, secondsOf } from './time.ts'

interface TokenOptions {
  readonly operation: Operation
  readonly config?: string
  readonly asid?: string
  readonly break?: string
  readonly at?: string
  readonly header?: true
}

/** `nems-kit token`: mints a token, good or broken on purpose. */
export function token(given: object): void {
  const { operation, config, asid, break: rule, at, header } = given as TokenOptions
  const [draft] =
    rule === undefined ? plainDrafts(operation, config, asid) : breaking(rule, operation, config, asid)
  if (draft === undefined) throw noEndpoint(operation, asid)
  const lines = authorizationOf(draft, at === undefined ? secondsNow() : secondsOf(at))
  const shown =
    header === true
      ? lines.map((line) => `Authorization: ${line}`)
      : lines.map((line) => line.slice(line.indexOf(' ') + 1))
  process.stdout.write(`${shown.join('\n')}\n`)
}

/** Drafts whose claims are the plainest: no user, no patient, the usual order. */
function plainDrafts(
  operation: Operation,
  config: string | undefined,
  asid: string | undefined,
): readonly Draft[] {
  const { config: file, registry } = loadConfig(config, process.cwd())
  const all = file.registry ?? embeddedConfig
  const chosen =
    asid === undefined
      ? registry
      : registryFrom({ ...all, endpoints: all.endpoints.filter((each) => each.asid === asid) })
  if (chosen.endpoints.length === 0) throw noEndpoint(operation, asid)
  const drafts = fc.sample(requestOf(operation, chosen), { numRuns: 400, seed: 1 })
  const first = chosen.endpoints[0]?.asid
  const plain = [
    'iss',
    'sub',
    'aud',
    'iat',
    'exp',
    'reason_for_request',
    'scope',
    'requesting_system',
    'requesting_organization',
  ]
  return drafts
    .toSorted((a, b) => rank(b) - rank(a))
    .map((draft) => spelledFor(file.organisationClaim, draft))
  function rank({ claims, headers }: Draft): number {
    const isPlain = claims.map(({ name }) => name).join() === plain.join()
    return (isPlain ? 2 : 0) + (headers[0]?.[1] === first ? 1 : 0)
  }
}

function breaking(
  rule: string,
  operation: Operation,
  config: string | undefined,
  asid: string | undefined,
): readonly Draft[] {
  const plain = plainDrafts(operation, config, asid)
  const broken = brokenDrafts(rule, operation, plain)
  const inToken = broken.filter(
    ({ draft, original }) => authorizationOf(draft, 0).join() !== authorizationOf(original, 0).join(),
  )
  if (inToken.length === 0)
    throw new UsageError(
      'ERR_OPTION',
      `--break: ${rule} is not broken by a token alone; use npx nems-contract-kit generate ${operation} --break ${rule}`,
    )
  return inToken.map(({ draft }) => draft)
}

function noEndpoint(operation: Operation, asid: string | undefined): UsageError {
  const who =
    asid === undefined ? 'the registry has no endpoint' : `ASID ${asid} is no endpoint of the registry`
  return new UsageError('ERR_OPTION', `token: ${who} that was assured for ${operation}`)
}
