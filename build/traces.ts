import { contracts } from '../contracts/contracts.ts'
import { answerExpectations } from '../generators/answers/answer-expectations.ts'
import { expectations } from '../generators/expectations/index.ts'
import { variations } from '../generators/variations/index.ts'
import { type ListedRule, listCatalogue } from '../src/catalogue/listed-catalogue.ts'
import type { TracedRule, Traces } from '../src/report/traces.ts'

/** From every obliging sentence and every rule to what tests it. */
export function traces(): Traces {
  const { rules, sentences } = listCatalogue()
  const interactions = interactionsByRule()
  const addresses = new Map(
    rules.flatMap(({ source }) => source.map((each) => [each.sentence ?? '', each.address] as const)),
  )
  return {
    sentences: sentences.map(({ id, page, section, words, untestable, rules: citing }) => ({
      ...{ id, page, section, words, address: addresses.get(id) ?? '' },
      ...(untestable === undefined ? {} : { untestable }),
      rules: citing,
    })),
    rules: Object.fromEntries(rules.map((rule) => [rule.id, traced(rule, interactions.get(rule.id) ?? [])])),
  }
}

function traced({ id, title, source }: ListedRule, interactions: readonly string[]): TracedRule {
  return {
    title,
    sentences: source.flatMap(({ sentence }) => sentence ?? []),
    sources: source.map(({ page, section, address }) => ({ words: `${page}, ${section}`, address })),
    generators: generatorsOf(id),
    interactions,
  }
}

function generatorsOf(id: string): readonly string[] {
  const breaking: Readonly<Record<string, readonly { readonly operator: string }[]>> = {
    ...expectations,
    ...answerExpectations,
  }
  return [
    ...(breaking[id] ?? []).map(({ operator }) => operator),
    ...variations.filter(({ rule }) => rule === id).map(({ name }) => `keeps it: ${name}`),
  ]
}

function interactionsByRule(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { consumer, interactions } of contracts())
    for (const { description, rules } of interactions)
      for (const rule of rules) found.set(rule, [...(found.get(rule) ?? []), `${consumer}: ${description}`])
  return found
}
