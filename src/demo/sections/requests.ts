import { beyondPlainHttp } from '../../../generators/breaking-requests.ts'
import { type CheckedRule, checkRule, ruleIds } from '../requests.ts'
import type { Section, Stage } from '../stage.ts'
import { heading, problemLines } from './lines.ts'

/** Every rule about requests kept once and broken once, as a table of their areas. */
export async function requestsSection(stage: Stage): Promise<Section> {
  const { progress, signal, paint } = stage
  const checked: CheckedRule[] = []
  for (const rule of ruleIds) {
    signal.throwIfAborted()
    progress.tell(`rule ${checked.length + 1} of ${ruleIds.length}: ${rule}`)
    checked.push(await checkRule(rule, stage))
  }
  const areas = [...new Set(checked.map(({ rule }) => areaOf(rule)))]
  const wrong = checked.filter(({ problems }) => problems.length > 0)
  return {
    lines: [
      ...heading(
        paint,
        1,
        `Requests: each of ${checked.length} rules kept, then broken, over HTTP on loopback`,
      ),
      paint('dim', row('  area', ['rules', 'kept: accepted', 'broken: refused', 'broken: may pass'])),
      ...areas.map((area) =>
        areaRow(
          area,
          checked.filter(({ rule }) => areaOf(rule) === area),
          stage,
        ),
      ),
      areaRow('together', checked, stage),
      ...notes.map((note) => paint('dim', `    ${note}`)),
      ...wrong.flatMap(({ rule, operator, problems }) =>
        problemLines(paint, `${rule}, broken by: ${operator}`, problems),
      ),
    ],
    failing: wrong.length,
    sum: `${checked.length - wrong.length} rules kept and broken`,
  }
}

const notes = [
  'may pass: clients are told of it, but the sources do not oblige a provider to refuse it',
  `${beyondPlainHttp.size} were judged without HTTP, which carries no client certificate and no wrong Content-Length`,
]

function areaRow(area: string, rules: readonly CheckedRule[], { paint }: Stage): string {
  const isAsItMustBe = rules.every(({ problems }) => problems.length === 0)
  const good = (what: string) =>
    rules.filter(({ problems }) => !problems.some((problem) => problem.startsWith(what)))
  const broken = good('broken')
  const refused = broken.filter(({ expected }) => expected === 'refuse').length
  const numbers = [rules.length, good('kept').length, refused, broken.length - refused]
  const mark = isAsItMustBe ? paint('green', '✓') : paint('red', '✗')
  const text = row(
    area,
    numbers.map((number) => (number === 0 ? '–' : String(number))),
  )
  return `  ${mark} ${area === 'together' ? paint('bold', text) : text}`
}

function row(name: string, [rules = '', kept = '', refused = '', either = '']: readonly string[]): string {
  return `${name.padEnd(16)}${rules.padStart(5)}${kept.padStart(17)}${refused.padStart(18)}${either.padStart(19)}`
}

function areaOf(rule: string): string {
  return rule.slice(0, rule.indexOf('/'))
}
