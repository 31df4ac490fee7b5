import type { z } from 'zod'
import type { Refusal, RefusalAnswer } from '../../src/spec/model/refusal.ts'
import { answerRules, requestRules } from '../../src/spec/rules/index.generated.ts'
import { refused } from '../../src/spec/vocabulary/refused.ts'

/** Something spoilt in a rule or an answer as it is loaded, which can be undone. */
export interface LiveSpoil {
  readonly name: string
  /** Ids of the rules that notice it first. */
  readonly rules: readonly string[]
  /** Spoils it; what it gives back mends it. */
  readonly apply: () => () => void
}

/** Each rule's schema, once anything and once nothing; its strengths; each answer by which it may be refused. */
export function spoiltRules(): readonly LiveSpoil[] {
  const rules = Object.entries({ ...requestRules, ...answerRules }) as readonly [string, { rule: AnyRule }][]
  return [
    ...rules.flatMap(([id, { rule }]) => schemasOf(id, rule)),
    ...rules.flatMap(([id, { rule }]) => strengthsOf(id, rule)),
    ...Object.entries(refused).flatMap(([name, refusal]) => answersOf(name, refusal)),
  ]
}

interface AnyRule {
  readonly must: z.ZodType
  readonly strength: string | { readonly client: string; readonly provider: string }
}

function schemasOf(id: string, rule: AnyRule): readonly LiveSpoil[] {
  const isNever = rule.must.def.type === 'never'
  return [
    { name: `schema of ${id} takes anything`, rules: [id], apply: () => replace(rule, 'holds', () => true) },
    ...(isNever
      ? []
      : [
          {
            name: `schema of ${id} takes nothing`,
            rules: [id],
            apply: () => replace(rule, 'holds', () => false),
          },
        ]),
  ]
}

const scale = ['must', 'assurance', 'advice', 'open']

/** Each strength one step stronger and one weaker; of `accept`, the weakest. */
function strengthsOf(id: string, rule: AnyRule): readonly LiveSpoil[] {
  const { strength } = rule
  if (typeof strength === 'string')
    return neighboursOf(strength).map((other) => ({
      name: `strength of ${id} ${strength} → ${other}`,
      rules: [id],
      apply: () => replace(rule, 'strength', other),
    }))
  return (['client', 'provider'] as const).flatMap((party) =>
    neighboursOf(strength[party]).map((other) => ({
      name: `${party} strength of ${id} ${strength[party]} → ${other}`,
      rules: [id],
      apply: () => replace(rule, 'strength', { ...strength, [party]: other }),
    })),
  )
}

function neighboursOf(strength: string): readonly string[] {
  const index = scale.indexOf(strength)
  if (index < 0) return ['open']
  return [scale[index - 1], scale[index + 1]].filter((other) => other !== undefined)
}

function answersOf(name: string, refusal: Refusal): readonly LiveSpoil[] {
  const { answers } = refusal
  const put = (those: readonly RefusalAnswer[]) => () => replace(refusal, 'answers', those)
  const [first, second, ...rest] = answers
  return [
    ...(second === undefined
      ? []
      : [{ name: `refused.${name}: the second answer preferred`, apply: put([second, first, ...rest]) }]),
    ...answers.flatMap((answer, index) => [
      { name: `refused.${name}: without answer ${index + 1}`, apply: put(answers.toSpliced(index, 1)) },
      ...Object.keys(answer).map((key) => ({
        name: `refused.${name}: answer ${index + 1} with another ${key}`,
        apply: put(answers.with(index, { ...answer, [key]: key === 'status' ? 418 : 'other' })),
      })),
    ]),
    { name: `refused.${name}: another basis`, apply: () => replace(refusal, 'basis', otherBasis(refusal)) },
    {
      name: `refused.${name}: by a gateway, or no longer`,
      apply: () => replace(refusal, 'byGateway', refusal.byGateway === true ? undefined : true),
    },
  ].map((spoil) => ({ ...spoil, rules: [] }))
}

function otherBasis({ basis }: Refusal): Refusal['basis'] {
  return basis === 'stated' ? 'inferred' : 'stated'
}

function replace(owner: object, key: string, value: unknown): () => void {
  const before: unknown = Reflect.get(owner, key)
  Reflect.set(owner, key, value)
  return () => Reflect.set(owner, key, before)
}
