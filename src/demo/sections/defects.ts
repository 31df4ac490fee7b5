import { type CheckedDefect, checkDefect, defects } from '../defects.ts'
import type { Section, Stage } from '../stage.ts'
import { heading } from './lines.ts'

/** The defects seen in the wild: a line each, with the answer and the rule that tells it. */
export async function defectsSection(stage: Stage): Promise<Section> {
  const { paint, providers, now, signal } = stage
  const checked: CheckedDefect[] = []
  for (const defect of defects()) {
    signal.throwIfAborted()
    checked.push(await checkDefect(defect, providers, now()))
  }
  const told = checked.filter(isTold).length
  return {
    lines: [
      ...heading(
        paint,
        3,
        `Defects: ${checked.length} that public clients of NEMS had, each as it was answered`,
      ),
      ...checked.map((each) => defectLine(each, stage)),
    ],
    failing: checked.length - told,
    sum: `${told} defects`,
  }
}

/** Each of them breaks what a provider has to refuse. */
function isTold({ isFound, status = 0 }: CheckedDefect): boolean {
  return isFound && status >= 400 && status < 500
}

function defectLine(checked: CheckedDefect, { paint }: Stage): string {
  const { defect, status, found, isFound } = checked
  const mark = isTold(checked) ? paint('green', '✓') : paint('red', '✗')
  const [first = 'nothing is told', ...others] = isFound ? defect.breaks : found
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  const answered = String(status ?? '–').padEnd(3)
  return `  ${mark} ${defect.name.padEnd(3)} ${defect.what.padEnd(46)} ${answered}  ${paint('cyan', first)}${more}`
}
