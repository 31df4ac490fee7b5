import { refusal } from '../provider/refusing.ts'
import {
  createSubscription,
  deleteSubscription,
  everyOperation,
  type Operation,
  publishEvent,
  readSubscription,
} from '../spec/model/operation.ts'
import { anyClientError, type RefusalAnswer } from '../spec/model/refusal.ts'
import { refused } from '../spec/vocabulary/refused.ts'
import { always, type Scenario, scenario } from './scenario.ts'

/**
 * A scenario for each error that NEMS may answer: each status with each Spine code in the sets of the catalogue, and the fault
 * of NEMS itself. The name is `error:<status>` or `error:<status>-<Spine code>`.
 */
export function errorScenarios(): readonly Scenario[] {
  const scenarios = new Map<string, Scenario>()
  for (const [kind, { answers }] of [...Object.entries(refused), ofNems])
    for (const answer of answers as readonly RefusalAnswer[]) {
      if (answer.status === anyClientError) continue
      const name = nameOf(answer)
      const on = [...new Set([...(scenarios.get(name)?.on ?? []), ...operationsOf(kind)])]
      scenarios.set(name, errorScenario(name, answer, on))
    }
  return [...scenarios.keys()].sort().flatMap((name) => scenarios.get(name) ?? [])
}

const ofNems = [
  'nems',
  { answers: [{ status: 500, code: 'exception', spine: 'INTERNAL_SERVER_ERROR' }] },
] as const

function nameOf({ status, spine }: RefusalAnswer): string {
  return spine === undefined ? `error:${status}` : `error:${status}-${spine}`
}

/** The operations that a kind of fault can be of. */
const kinds: Readonly<Record<string, readonly Operation[]>> = {
  nhsNumber: [publishEvent, createSubscription],
  unknownPatient: [publishEvent, createSubscription],
  notWellFormed: [publishEvent, createSubscription],
  emptyBody: [publishEvent, createSubscription],
  tooLarge: [publishEvent],
  resource: [publishEvent, createSubscription],
  criteria: [createSubscription],
  clientId: [createSubscription],
  duplicate: [createSubscription],
  noLongerSupported: [createSubscription],
  withdrawn: [publishEvent, createSubscription],
  cannotBePublished: [publishEvent],
  unknownId: [readSubscription, deleteSubscription],
  malformedId: [readSubscription, deleteSubscription],
}

function operationsOf(kind: string): readonly Operation[] {
  return kinds[kind] ?? everyOperation
}

function errorScenario(name: string, error: RefusalAnswer, on: Scenario['on']): Scenario {
  const { status, code = 'processing', spine, severity = 'error' } = error
  const what = spine === undefined ? `${status}` : `${status} and ${spine}`
  const diagnostics = 'the scenario asks for this error: nothing is wrong with the request'
  return scenario({
    name,
    meaning: `Every ${on.length === everyOperation.length ? 'request' : on.map((each) => each.replace('-', ' ')).join(' and ')} is refused with ${what}.`,
    on,
    tries: always,
    isSuccess: false,
    answer: ({ served }) =>
      refusal(status, [{ severity, code, spine, diagnostics }], served, headersOf(status)).answer,
  })
}

/** Fields that RFC 9110 asks for beside a status. */
function headersOf(status: number): readonly (readonly [string, string])[] {
  if (status === 401) return [['WWW-Authenticate', 'Bearer']]
  return status === 405 ? [['Allow', '']] : []
}
