import packageJson from '../../package.json' with { type: 'json' }
import { embeddedConfig } from '../../src/registry/embedded.ts'
import type { Rule } from '../../src/spec/model/rule.ts'
import { type Entry, type RequestRuleId, requestRules } from '../../src/spec/rules/index.generated.ts'
import { catalogueVersion } from '../../src/spec/version.ts'
import type { VectorFile, VectorGroup } from '../../src/vectors/vector-file.ts'
import { everyVectorKind, type VectorKind, vectorKinds } from '../../src/vectors/vector-kinds.ts'
import { casesByHand } from './cases-by-hand.ts'
import { flagNotes, ruleOf } from './flags.ts'
import { type FoundVector, vectorsOf } from './found-vectors.ts'
import { generatedCases } from './generated-cases.ts'
import { sampledCases } from './sampled-cases.ts'
import type { VectorCase } from './vector-case.ts'

/** The files of test vectors, by kind: of the cases by hand and of generated ones. */
export function vectorFiles(): ReadonlyMap<VectorKind, VectorFile> {
  const found = [...casesByHand(), ...generatedCases(), ...sampledCases()].flatMap(vectorsOf)
  const distinct = withoutRepeats(found)
  return new Map(
    everyVectorKind.map((kind) => [
      kind,
      fileOf(
        kind,
        distinct.filter(({ spot }) => spot.kind === kind),
      ),
    ]),
  )
}

/** The text of a file: the same vectors give the same bytes. */
export function vectorText(file: VectorFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Of the same input at the same place with the same knowledge the first one, and of an operator one a place and format. */
function withoutRepeats(found: readonly FoundVector[]): readonly FoundVector[] {
  const seen = new Set<string>()
  return found.filter(({ spot, of, vector }) => {
    const { input, inputBase64 } = vector
    const group = [spot.place, groupKey(of)]
    const same = JSON.stringify([...group, input, inputBase64])
    const form = of.plain.headers.find(([name]) => /^content-type$/i.test(name))?.[1]
    const operator = JSON.stringify([
      of.broken,
      of.about,
      of.comment,
      spot.place,
      of.given,
      isBody(spot.kind) && form,
    ])
    const isRepeat = seen.has(same) || (of.origin === 'Generated' && seen.has(operator))
    seen.add(same)
    if (of.origin === 'Generated') seen.add(operator)
    return !isRepeat
  })
}

function isBody(kind: VectorKind): boolean {
  return kind === 'subscription' || kind === 'event-message'
}

function fileOf(kind: VectorKind, found: readonly FoundVector[]): VectorFile {
  const { algorithm, type, header } = vectorKinds[kind]
  const groups = new Map<string, VectorGroup>()
  for (const { spot, of, vector } of found) {
    const key = `${spot.place} ${groupKey(of)}`
    const group = groups.get(key) ?? { type, place: spot.place, ...groupOf(of), tests: [] }
    groups.set(key, group)
    group.tests.push(vector)
  }
  const flags = new Set(found.flatMap(({ vector }) => vector.flags))
  return {
    algorithm,
    schema: 'vectors.schema.json',
    generatorVersion: packageJson.version,
    catalogue: catalogueVersion,
    numberOfTests: found.length,
    header: [...header],
    notes: Object.fromEntries(
      Object.entries(flagNotes)
        .filter(([flag]) => flags.has(flag))
        .map(([flag, description]) => [flag, { description }]),
    ),
    rules: Object.fromEntries(
      [...new Set(found.flatMap(({ vector }) => vector.rules))].sort().map((id) => [id, told(id)]),
    ),
    registry: withoutHoles(embeddedConfig),
    testGroups: [...groups.values()],
  }
}

function groupKey({ plain, given }: VectorCase): string {
  return JSON.stringify([groupOf({ plain, given }), given])
}

function groupOf({
  plain,
  given,
}: Pick<VectorCase, 'plain' | 'given'>): Omit<VectorGroup, 'type' | 'place' | 'tests'> {
  const { at, registry, pdsEnforced, organisationClaim } = given
  const isUsual = JSON.stringify(registry) === JSON.stringify(embeddedConfig)
  return {
    at,
    request: {
      method: plain.method,
      target: plain.target,
      headers: plain.headers.map(([name, value]) => [name, value]),
      body: Buffer.from(plain.body).toString(),
    },
    ...(isUsual ? {} : { registry: withoutHoles(registry) }),
    ...(pdsEnforced ? { pds: 'enforced' } : {}),
    ...(organisationClaim === 'either' ? {} : { organisationClaim }),
  }
}

/** As JSON has it. */
function withoutHoles(registry: object): VectorFile['registry'] {
  return JSON.parse(JSON.stringify(registry))
}

function told(id: string): VectorFile['rules'][string] {
  const { title } = requestRules[id as RequestRuleId] as Entry<Rule>
  const { strength, source } = ruleOf(id)
  return {
    title,
    ...strength,
    source: source.map(({ page, section, address }) =>
      [page, section, address].filter((part) => part !== '').join(', '),
    ),
  }
}
