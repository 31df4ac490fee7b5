import { maskNhsNumbers } from '../masking/masking.ts'
import { columns, command, field, visible, wrapped } from '../report/lines.ts'
import type { Paint } from '../report/paint.ts'
import type { LintFinding } from './lint.ts'

/** As many places of one trap in one file are shown. */
const placesShown = 5

/** What was found, trap by trap of each file: what is wrong and why once, then each place with what to write instead. */
export function findingLines(findings: readonly LintFinding[], paint: Paint): readonly string[] {
  const groups = new Map<string, LintFinding[]>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.file, finding.trap])
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()].flatMap((group) => groupLines(group, paint))
}

function groupLines(group: readonly LintFinding[], paint: Paint): readonly string[] {
  const [first] = group
  if (first === undefined) return []
  const count = group.length === 1 ? '' : `  ${group.length} places`
  const more = group.length - placesShown
  return [
    `${paint('red', `✗ ${maskNhsNumbers(visible(first.file))}`)}  ${paint('dim', `${first.trap}${count}`)}`,
    ...wrapped(first.wrong, columns - 2).map((line) => `  ${paint('bold', line)}`),
    ...field('why', first.why),
    ...group.slice(0, placesShown).flatMap(placeLines),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    '',
  ]
}

function placeLines({ interaction, place, received, instead }: LintFinding): readonly string[] {
  const where = interaction === undefined ? place : `"${interaction}", ${place}`
  return [
    '',
    ...field('at', maskNhsNumbers(where)),
    ...field('received', maskNhsNumbers(received)),
    ...command('instead', maskNhsNumbers(instead)),
  ]
}
