/** The catalogue of rules as data: what the two APIs require, of whom, and where it is written. */
import { type AnyRuleId, type ListedRule, listCatalogue } from './catalogue/listed-catalogue.ts'

const catalogue = listCatalogue()

/** Version of the catalogue; a rule that comes later has a later version in `since`. */
export const catalogueVersion = catalogue.catalogue

/** Every rule: those about requests, then about answers, then about what a client does over time; each by its id. */
export const rules = catalogue.rules

/** The obliging sentences of the two guidance pages, and the rules that cite each. */
export const sentences = catalogue.sentences

/** The interaction ids of each operation. */
export const interactions = catalogue.interactions

const byId = new Map<string, ListedRule>(rules.map((rule) => [rule.id, rule]))

/** The rule of an id, such as that of a finding; undefined for an id that this catalogue does not have. */
export function ruleOf(id: AnyRuleId): ListedRule
export function ruleOf(id: string): ListedRule | undefined
export function ruleOf(id: string): ListedRule | undefined {
  return byId.get(id)
}

export type {
  AnyRuleId,
  ListedCatalogue,
  ListedRule,
  ListedSentence,
  ListedSource,
} from './catalogue/listed-catalogue.ts'
export type { Operation } from './spec/model/operation.ts'
export type { Refusal, RefusalAnswer } from './spec/model/refusal.ts'
export type { Source } from './spec/model/source.ts'
export type { ProviderStrength, Strength, Strengths } from './spec/model/strength.ts'
