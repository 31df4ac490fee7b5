import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { breakingRequests } from '../../generators/breaking-requests.ts'
import { render } from '../../generators/draft/render.ts'
import { claim } from '../../generators/operators/claim.ts'
import { draftOf } from '../../generators/requests/choices.ts'
import { plainPublish } from '../../generators/requests/plain-choices.ts'
import { embeddedRegistry, knowledgeOf } from '../../generators/world.ts'
import { type JudgeOptions, judgeAnswer, judgeRequest } from '../../src/judge.ts'
import {
  addedRules,
  catalogueOf,
  compareVersions,
  firstCatalogue,
  type RulesByVersion,
  rulesNewerThan,
} from '../../src/spec/added-rules.ts'
import { answerRules, requestRules } from '../../src/spec/rules/index.generated.ts'
import { catalogueVersion } from '../../src/spec/version.ts'
import { dateOfReading } from '../../src/spec/vocabulary/sources.ts'
import { now } from './catalogue.ts'

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** The ids of the first version. They stay: Pact files, waivers and corpora hold them. */
const released = textOf('released-1.0.0.txt').trim().split('\n')
const ids: readonly string[] = [...Object.keys(requestRules), ...Object.keys(answerRules)]
const added = Object.entries(addedRules)

describe('rules by the version that they came with', () => {
  test('those of the first version are still there', () => {
    expect(released.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('a rule that the first version did not have stands in src/spec/added-rules.ts, once', () => {
    const later = ids.filter((id) => !released.includes(id)).sort()
    expect(added.flatMap(([, each]) => each).sort()).toEqual(later)
  })

  test('their versions rise, up to that of the catalogue', () => {
    const versions = [firstCatalogue, ...added.map(([version]) => version)]
    expect([...versions].sort(compareVersions)).toEqual(versions)
    expect(compareVersions(versions.at(-1) ?? '', catalogueVersion)).toBeLessThanOrEqual(0)
  })

  test('CHANGELOG.md names each version of the catalogue, and what it added', () => {
    const changelog = textOf('../../CHANGELOG.md')
    expect(changelog).toContain(`Catalogue ${catalogueVersion}`)
    const missing = added.flatMap(([version, each]) => [`Catalogue ${version}`, ...each])
    expect(missing.filter((name) => !changelog.includes(name))).toEqual([])
  })
})

test('newer rules are those of later versions', () => {
  const some: RulesByVersion = {
    '1.1.0': ['claims/iss-is-a-uri'],
    '1.10.0': ['claims/aud-is-a-uri', 'answer/create-is-answered-201'],
  }
  expect([...rulesNewerThan('1.1.0', some)]).toEqual(['claims/aud-is-a-uri', 'answer/create-is-answered-201'])
  expect([...rulesNewerThan('1.2.0', some)]).toHaveLength(2)
  expect([...rulesNewerThan('1.0.0', some)]).toHaveLength(3)
  expect([...rulesNewerThan('1.10.0', some)]).toEqual([])
  expect(['claims/iss-is-a-uri', 'claims/scope-is-bundle-write'].map((id) => catalogueOf(id, some))).toEqual([
    '1.1.0',
    '1.0.0',
  ])
})

describe('a rule that is left at advice is told, and binds nobody', () => {
  const rule = 'claims/scope-is-bundle-write'
  const choices = plainPublish(embeddedRegistry, 'professional-contacts-1')
  if (choices === undefined) throw new Error('nobody publishes it')
  const plain = draftOf(choices, embeddedRegistry)
  const draft = claim('scope', 'patient/Bundle.read')(plain)
  if (draft === undefined) throw new Error('it has no scope')
  const request = render(draft, { now })
  const options: JudgeOptions = knowledgeOf(plain, {}, now)
  const asAdvice = new Set([rule, 'answer/publish-is-answered-202'])
  const strengthsOf = (findings: readonly { readonly rule: string; readonly strength: object }[]) =>
    findings.map(({ rule, strength }) => [rule, strength])

  test('of a client', () => {
    expect(judgeRequest(request, options).expected).toBe('refuse')
    const { findings, expected } = judgeRequest(request, { ...options, asAdvice })
    expect(strengthsOf(findings)).toEqual([[rule, { client: 'advice', provider: 'advice' }]])
    expect(expected).toBe('either')
  })

  test('of a provider that has not heard of it', () => {
    const accepted = { status: 202, headers: [], body: new Uint8Array() }
    expect(judgeAnswer(request, accepted, options).fault).toBe('false-accept')
    const { fault, findings } = judgeAnswer(request, accepted, { ...options, asAdvice })
    expect([fault, findings]).toEqual([undefined, []])
  })

  test('of an answer', () => {
    const odd = { status: 200, headers: [], body: new Uint8Array() }
    const { findings } = judgeAnswer(render(plain, { now }), odd, { ...options, asAdvice })
    expect(strengthsOf(findings)).toEqual([
      ['answer/publish-is-answered-202', { client: 'advice', provider: 'advice' }],
    ])
  })

  test('what bound nobody stays what it was', () => {
    const [open] = breakingRequests('claims/nbf-is-not-ahead')
    if (open === undefined) throw new Error('nothing breaks it')
    const judged = judgeRequest(render(open.draft, { now }), {
      ...knowledgeOf(open.draft, {}, now),
      asAdvice: new Set(['claims/nbf-is-not-ahead']),
    })
    expect(strengthsOf(judged.findings)[0]?.[1]).toMatchObject({ provider: 'open' })
  })
})

test('every source but a ruling has a date of reading', () => {
  const sources = [...Object.values(requestRules), ...Object.values(answerRules)].flatMap(({ rule }) => [
    ...rule.source,
  ])
  const undated = sources.filter(
    (source) => (dateOfReading(source) === undefined) !== (source.address === ''),
  )
  expect(undated).toEqual([])
  expect(new Set(sources.map(dateOfReading))).toContain('2026-11-14')
})
