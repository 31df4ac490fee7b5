import type { Command } from 'commander'
import { stages } from '../fuzz/case.ts'
import { reportFormats } from '../report/report-formats.ts'
import { scenarios } from '../scenarios/scenarios.ts'
import { everyOperation } from '../spec/model/operation.ts'
import { vectorKinds } from '../vectors/vector-kinds.ts'
import { candidatesFor } from './candidates.ts'
import { readCatalogue } from './read-catalogue.ts'

/** `nems-kit complete -- WORD…`: what may stand where somebody types, a line each, for their shell. */
export function complete(kit: Command, words: readonly string[]): void {
  const candidates = candidatesFor(kit, words, (name) => closedLists[name]?.() ?? [])
  process.stdout.write(candidates.map((each) => `${each}\n`).join(''))
}

/** Closed lists by the names that help gives them; whatever commander knows the choices of is not among them. */
export const closedLists: Readonly<Record<string, () => readonly string[]>> = {
  rule: () => rules('request'),
  id: () => rules('request', 'answer', 'conduct'),
  rules: () => [
    ...new Set(rules('request').map((id) => `${id.slice(0, id.indexOf('/'))}`)),
    ...rules('request'),
  ],
  operation: () => everyOperation,
  operations: () => everyOperation,
  stages: () => stages,
  kind: () => Object.keys(vectorKinds),
  scenario: () => ['all', 'list', ...scenarios.map(({ name }) => name)],
  'format=file': () => reportFormats.map((format) => `${format}=`),
}

function rules(...about: readonly string[]): readonly string[] {
  return readCatalogue()
    .rules.filter((rule) => about.includes(rule.about))
    .map(({ id }) => id)
}
