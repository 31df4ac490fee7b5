import { type ListedRule, listCatalogue } from '../src/catalogue/listed-catalogue.ts'
import { code, head, link, plainText, row } from '../src/report/markdown-text.ts'
import type { TracedRule, TracedSentence, Traces } from '../src/report/traces.ts'

/** The page that leads from each requirement to its rules, and from each rule to what tests it. */
export function rulesPage(traces: Traces): string {
  const { rules } = listCatalogue()
  const areas = [...new Set(rules.map(({ area }) => area))].sort()
  const pages = [...new Set(traces.sentences.map(({ page }) => page))]
  const lines = [
    ...opening,
    ...pages.flatMap((page) => requirements(page, traces)),
    ...areas.flatMap((area) => [
      `## Rules about ${area}`,
      '',
      ...rules.filter((rule) => rule.area === area).flatMap((rule) => ruleLines(rule, traces)),
    ]),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

const opening = [
  '# From requirement to test',
  '',
  'Written by `npm run rules`. Each sentence of the two guidance pages that obliges somebody, in words of the kit, with the',
  'rules that cite it; then each rule with the generators that break it, or keep it in a rarer way, and the interactions of the',
  'Pact files that are about it. `nems-kit fuzz` sends what the generators make, `nems-kit verify` plays the interactions; what',
  'they find leads back here by the id of the rule, and the report `html` joins the two.',
  '',
]

function requirements(page: string, { sentences }: Traces): readonly string[] {
  return [
    `## ${plainText(page)}`,
    '',
    ...head('Requirement', 'Section', 'Rules'),
    ...sentences.filter((sentence) => sentence.page === page).map(requirementRow),
    '',
  ]
}

function requirementRow({ id, words, section, address, rules, untestable }: TracedSentence): string {
  const why = untestable === undefined ? 'none' : `none: ${plainText(untestable)}`
  const cited =
    rules.length === 0 ? why : rules.map((rule) => `[${code(rule)}](#${anchorOf(rule)})`).join('<br>')
  return row(`${plainText(words)}<br>${code(id)}`, link(section, address), cited)
}

function ruleLines(
  { id, title, about, operations, strength, source }: ListedRule,
  traces: Traces,
): readonly string[] {
  const { generators, interactions } = traces.rules[id] ?? nothing
  const binds =
    about === 'answer'
      ? `provider: ${strength.provider}`
      : `client: ${strength.client}; provider: ${strength.provider}`
  return [
    `### ${id}`,
    '',
    `${plainText(title)}.`,
    '',
    `- Binds ${binds}. Of ${operations.join(', ')}.`,
    `- Written in ${source.map(({ page, section, address }) => link(`${page}, ${section}`, address)).join('; ')}.`,
    ...listed(
      'Requirements',
      source.flatMap(({ sentence }) => sentence ?? []),
    ),
    ...listed('Generators', generators),
    ...listed('Interactions', interactions),
    '',
  ]
}

const nothing: Pick<TracedRule, 'generators' | 'interactions'> = { generators: [], interactions: [] }

function listed(name: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [`- ${name}: ${values.map((value) => code(value)).join(', ')}.`]
}

/** As GitHub names the place of a heading. */
function anchorOf(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9-]/g, '')
}
