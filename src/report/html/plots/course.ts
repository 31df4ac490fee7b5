import type { Gathered } from '../../gathered.ts'
import { html } from '../markup.ts'
import type { Section } from '../section.ts'
import { answersPlot } from './answers.ts'
import { overTimePlot } from './over-time.ts'
import { stagesPlot } from './stages.ts'

/** How the run went: requests over time, what was answered, and which stage found what. */
export function courseSection({ exchanges, findings }: Gathered): Section {
  const body =
    exchanges.total === 0
      ? html`<p>No request was told of.</p>`
      : html`${overTimePlot(exchanges.timeline, findings)}
${answersPlot(exchanges)}
${stagesPlot(exchanges, findings)}`
  return { id: 'course', short: 'The run', title: 'How the run went', body }
}
