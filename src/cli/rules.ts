import type { ListedCatalogue, ListedRule } from '../catalogue/listed-catalogue.ts'
import { UsageError } from '../report/usage-error.ts'
import { readCatalogue } from './read-catalogue.ts'

interface RulesOptions {
  readonly json?: true
  readonly coverage?: true
}

/** `nems-kit rules [ID]`: lists the rules, shows one, or shows what cites each sentence. */
export async function rules(id: string | undefined, given: object): Promise<void> {
  const { json, coverage } = given as RulesOptions
  const catalogue = readCatalogue()
  if (coverage === true) {
    const { coverageText, uncovered } = await import('./coverage.ts')
    process.stdout.write(json === true ? asJson(catalogue.sentences) : coverageText(catalogue))
    if (uncovered(catalogue).length > 0) process.exitCode = 1
  } else if (id === undefined) process.stdout.write(json === true ? asJson(catalogue) : listText(catalogue))
  else await showRule(catalogue.catalogue, ruleOf(catalogue, id), json === true)
}

function ruleOf({ rules }: ListedCatalogue, id: string): ListedRule {
  const found = rules.find((rule) => rule.id === id)
  if (found !== undefined) return found
  const near = rules.filter((rule) => rule.id.includes(id)).map((rule) => rule.id)
  const hint = near.length > 0 ? `: did you mean ${near.slice(0, 5).join(', ')}?` : '; `rules` lists them'
  throw new UsageError('ERR_OPTION', `rules: expected the id of a rule, received ${id}${hint}`)
}

async function showRule(catalogue: string, rule: ListedRule, json: boolean): Promise<void> {
  const { exampleOf, exampleText } = await import('./rule-example.ts')
  const example = exampleOf(rule.id)
  process.stdout.write(json ? asJson({ catalogue, ...rule, example }) : exampleText(rule, example))
}

function listText({ catalogue, rules }: ListedCatalogue): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  const areas = [...new Set(rules.map(({ area }) => area))]
  const lines = areas.flatMap((area) => [
    '',
    area,
    ...rules
      .filter((rule) => rule.area === area)
      .map(
        ({ id, strength, title }) => `  ${id.padEnd(width)}  ${strengthText(strength).padEnd(16)}  ${title}`,
      ),
  ])
  return `${rules.length} rules, catalogue ${catalogue}. Strength: of the client / of the provider where they differ.\n${lines.join('\n')}\n\nnpx nems-contract-kit rules ID shows one with a kept and a broken example.\n`
}

function strengthText({ client, provider }: ListedRule['strength']): string {
  return client === provider ? client : `${client} / ${provider}`
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
