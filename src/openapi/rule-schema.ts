import { z } from 'zod'
import type { AnswerRule } from '../spec/model/answer-rule.ts'
import type { Rule } from '../spec/model/rule.ts'
import { answerRules, type Entry, type RuleId, requestRules } from '../spec/rules/index.generated.ts'

/** An object of an OpenAPI document. */
export type OpenApiObject = Readonly<Record<string, unknown>>

/** The member by which a part of the document names the rules that it expresses. */
export const rulesMember = 'x-nems-kit-rules'

/** A part of the document that expresses these rules by its very structure. */
export function expressing<T extends OpenApiObject>(ids: readonly RuleId[], part: T): T {
  return { ...part, [rulesMember]: ids }
}

/**
 * The JSON Schemas of these rules as one.
 * @throws where a rule asks for something that JSON Schema has no word for, which Zod would drop without one
 */
export function schemaOfRules(...ids: readonly RuleId[]): OpenApiObject {
  return Object.assign({ [rulesMember]: ids }, ...ids.map(schemaOf)) as OpenApiObject
}

function schemaOf(id: RuleId): OpenApiObject {
  const { must } = entryOf(id).rule
  const dropped = whatIsDropped(must)
  if (dropped !== undefined) throw new Error(`${id} has ${dropped}, which JSON Schema cannot say`)
  const { $schema: _, description: __, ...schema } = z.toJSONSchema(must, { io: 'input' })
  return schema
}

/** What Zod leaves out when it writes a schema as JSON Schema; undefined where it is nothing. */
export function whatIsDropped({ _zod: { def } }: z.core.$ZodType): string | undefined {
  if (def.type === 'custom') return 'a predicate'
  const own = 'check' in def ? [def as z.core.$ZodCheckDef] : []
  for (const check of [...own, ...(def.checks ?? []).map(({ _zod }) => _zod.def)]) {
    if (check.check === 'custom') return 'a refinement'
    if ('pattern' in check && check.pattern instanceof RegExp && /[^u]/.test(check.pattern.flags))
      return `a pattern with the flags ${check.pattern.flags}`
  }
  return undefined
}

/** A rule with its title. */
export function entryOf(id: RuleId): Entry<Rule | AnswerRule> {
  return everyRule[id]
}

const everyRule: Readonly<Record<RuleId, Entry<Rule | AnswerRule>>> = { ...requestRules, ...answerRules }
