import { checkAnswers } from '../answers.ts'
import type { Section, Stage } from '../stage.ts'
import { heading, problemLines } from './lines.ts'

/** Every rule about answers, against a right answer and the same spoilt. */
export function answersSection({ now, paint }: Stage): Section {
  const checked = checkAnswers(now())
  const wrong = checked.filter(({ problems }) => problems.length > 0)
  const verdict = 'right answers keep all of them, each spoilt one is told by its rule'
  return {
    lines: [
      ...heading(
        paint,
        2,
        `Answers: each of ${checked.length} rules against a right answer, and the same spoilt`,
      ),
      ...(wrong.length === 0 ? [`  ${paint('green', '✓')} ${verdict}`] : []),
      ...wrong.flatMap(({ rule, operator, problems }) =>
        problemLines(paint, `${rule}, spoilt by: ${operator}`, problems),
      ),
    ],
    failing: wrong.length,
    sum: `${checked.length - wrong.length} about answers`,
  }
}
