import { findingLines } from '../pact-lint/finding-lines.ts'
import { lintPact } from '../pact-lint/lint.ts'
import { readPact } from '../pact-lint/read-pact.ts'
import { exitCode } from '../report/exit-code.ts'
import { inColour, plain } from '../report/paint.ts'
import { filesOf, readInput } from './inputs.ts'
import { isColourful } from './terminal.ts'

/** `nems-kit pacts lint FILE…`: says where Pact files say something else than they seem to. */
export function lint(paths: readonly string[]): void {
  const files = paths.flatMap((path) => {
    const all = filesOf(path)
    return all.length === 1 && all[0] === path ? all : all.filter((file) => file.endsWith('.json'))
  })
  const pacts = files.map((file) => {
    const { name, bytes } = readInput(file)
    return readPact(name, Buffer.from(bytes).toString('utf8'))
  })
  const findings = pacts.flatMap(lintPact)
  const lines = findingLines(findings, isColourful() ? inColour : plain)
  const judged = pacts.reduce((sum, { interactions }) => sum + interactions.length, 0)
  process.stdout.write(`${[...lines, sumOf(files.length, judged, findings.length)].join('\n')}\n`)
  process.exitCode = exitCode({ failing: findings.length, judged, untested: 0 })
}

function sumOf(files: number, interactions: number, findings: number): string {
  if (files === 0) return 'No Pact file was found.'
  const among = `${plural(interactions, 'interaction')} of ${plural(files, 'file')}`
  if (findings === 0) return `✓ ${among}: no trap.`
  return `${plural(findings, 'trap')} in ${among}.`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
