import type { ListedCatalogue, ListedSentence } from '../catalogue/listed-catalogue.ts'

/** Sentences that no rule cites, and that have no reason why not. */
export function uncovered({ sentences }: ListedCatalogue): readonly ListedSentence[] {
  return sentences.filter(({ rules, untestable }) => rules.length === 0 && untestable === undefined)
}

/** Every obliging sentence of the two guidance pages, with its place and what cites it. */
export function coverageText(catalogue: ListedCatalogue): string {
  const pages = [...new Set(catalogue.sentences.map(({ page }) => page))]
  const lines = pages.flatMap((page) => [
    page,
    ...catalogue.sentences.filter((sentence) => sentence.page === page).flatMap(linesOf),
    '',
  ])
  const missing = uncovered(catalogue).length
  const verdict =
    missing === 0
      ? '✓ every one is cited by a rule, or says why it cannot be'
      : `✗ ${missing} are neither cited by a rule nor explained`
  return `${lines.join('\n')}${catalogue.sentences.length} obliging sentences: ${verdict}\n`
}

function linesOf({ section, words, rules, untestable }: ListedSentence): readonly string[] {
  const mark = rules.length > 0 ? '✓' : untestable === undefined ? '✗' : '–'
  const cited =
    rules.length > 0 ? rules : [untestable === undefined ? 'cited by no rule' : `not testable: ${untestable}`]
  return [`  ${mark} ${section}: ${words}`, ...cited.map((line) => `      ${line}`)]
}
