import { embeddedConfig } from '../../src/registry/embedded.ts'
import { allCases } from '../../test/cases/all.ts'
import { buildRequest } from '../../test/cases/build.ts'
import { buildCase, type Case } from '../../test/cases/case.ts'
import { edgeCases } from '../../test/cases/edges.ts'
import { NOW, requests } from '../../test/cases/requests.ts'
import { isSameRequest } from './request-edits.ts'
import type { VectorCase } from './vector-case.ts'

const verdicts = { R: 'refuse', A: 'accept', E: 'either' } as const

/**
 * The plain requests, and the cases transcribed by hand; those that rest on earlier requests, or are a plain request where
 * something else is known, are no vectors.
 */
export function casesByHand(): readonly VectorCase[] {
  const cases = [...allCases, ...edgeCases]
  const about = new Map<string, Set<string>>()
  for (const { line, broken } of cases) {
    const ids = about.get(line) ?? new Set()
    about.set(line, ids)
    for (const id of broken) ids.add(id)
  }
  const changed = cases
    .filter(({ history }) => history === undefined)
    .map((one) => ({ ...caseOf(one), about: [...(about.get(one.line) ?? [])] }))
  return [...plainRequests(), ...changed.filter(({ plain, request }) => !isSameRequest(plain, request))]
}

function plainRequests(): readonly VectorCase[] {
  return Object.entries(requests).map(([name, parts]) => ({
    name,
    comment: 'the plain one',
    origin: 'ByHand',
    plain: buildRequest(parts),
    request: buildRequest(parts),
    given: { at: NOW, registry: embeddedConfig, pdsEnforced: false, organisationClaim: 'either' },
    expected: 'accept',
    broken: [],
    companions: [],
    about: [],
  }))
}

function caseOf(one: Case): Omit<VectorCase, 'about'> {
  const { line, what, on, config, without = [], now = NOW, pdsEnforced, organisationClaim } = one
  const registry = { ...embeddedConfig, ...config }
  for (const part of without) delete registry[part]
  return {
    name: `${line}: ${what}, on ${on}`,
    comment: what,
    origin: 'ByHand',
    plain: buildRequest(requests[on]),
    request: buildCase(one),
    given: {
      at: now,
      registry,
      pdsEnforced: pdsEnforced ?? false,
      organisationClaim: organisationClaim ?? 'either',
    },
    expected: verdicts[one.letter],
    broken: one.broken,
    companions: [],
  }
}
