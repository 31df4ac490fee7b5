import { type JudgeOptions, judgeRequest } from '../../src/judge.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import type { Part } from '../../src/spec/model/request.ts'
import { buildRequest } from './build.ts'
import { addHeader, authorization, both, type Change, claim, clientCertificate, header } from './changes.ts'
import { NOW, type RequestName, requests } from './requests.ts'

/** A request of which parts, or the clock, are not known. */
export interface PartialCapture {
  readonly what: string
  readonly on: RequestName
  readonly change: Change
  readonly missing: readonly Part[]
  readonly now: number | undefined
  /** Ids of the rules that it breaks, sorted. */
  readonly broken: readonly string[]
}

const headersGone = both(
  header('fromASID', undefined),
  header('toASID', undefined),
  header('InteractionID', undefined),
  header('Content-Type', undefined),
  header('Accept', undefined),
)
const certificate = { names: ['gp.a91720.nems.example'], trusted: true, validFrom: 0, validTo: 1 }

/** Rules on what is not known are silent, and only they. */
export const partialCaptures: readonly PartialCapture[] = [
  ...(['publish', 'create', 'createJson', 'read'] as const).flatMap((on): readonly PartialCapture[] => [
    { what: 'no headers', on, change: headersGone, missing: ['headers'], now: NOW, broken: [] },
    {
      what: 'no Authorization',
      on,
      change: authorization(undefined),
      missing: ['authorization'],
      now: NOW,
      broken: [],
    },
    {
      what: 'no clock, and a token of long ago',
      on,
      change: claim('iat', 1_799_999_999),
      missing: [],
      now: undefined,
      broken: ['claims/exp-is-300-seconds-after-iat'],
    },
    {
      what: 'no clock, and a certificate of long ago',
      on,
      change: clientCertificate(certificate),
      missing: [],
      now: undefined,
      broken: [],
    },
  ]),
  {
    what: 'no headers but a Content-Type of another syntax',
    on: 'createJson',
    change: both(headersGone, addHeader('Content-Type', 'application/fhir+xml')),
    missing: ['headers'],
    now: NOW,
    broken: [],
  },
  {
    what: 'no headers but an Accept of what cannot be served',
    on: 'read',
    change: both(headersGone, addHeader('Accept', 'text/html')),
    missing: ['headers'],
    now: NOW,
    broken: [],
  },
  {
    what: 'no body',
    on: 'publish',
    change: (parts) => ({ ...parts, body: '' }),
    missing: ['body'],
    now: NOW,
    broken: [],
  },
  {
    what: 'no line',
    on: 'read',
    change: (parts) => ({ ...parts, target: '/STU3/Subscription/a_b?x' }),
    missing: ['line'],
    now: NOW,
    broken: [],
  },
]

/** What the judge makes of a partial capture. */
export function brokenInCapture({ on, change, missing, now }: PartialCapture): readonly string[] {
  const options: JudgeOptions = { registry: registryFrom(embeddedConfig), now, missing: new Set(missing) }
  const { findings } = judgeRequest(buildRequest(change(requests[on])), options)
  return [...new Set(findings.map(({ rule }) => rule))].sort()
}
