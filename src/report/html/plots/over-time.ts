import type { FindingEvent } from '../../events.ts'
import { everyObserved, type Observed } from '../../exchange-counts.ts'
import type { Timeline } from '../../timeline.ts'
import { html, type Markup, none } from '../markup.ts'
import { number, row, table } from '../table.ts'

/** Requests over time as bars, by what was done with them, and above them the findings as they came up. */
export function overTimePlot(timeline: Timeline<Observed>, findings: readonly FindingEvent[]): Markup {
  const { stretches, width } = timeline
  if (stretches.length === 0) return none
  const kinds = everyObserved.filter((kind) => stretches.some(({ counts }) => counts.has(kind)))
  const totals = stretches.map(({ counts }) => [...counts.values()].reduce((sum, count) => sum + count, 0))
  const highest = Math.max(...totals)
  const rate = Math.round(highest / (width / 1000))
  const length = stretches.length * width
  const words = `Requests over time: ${stretches.length} stretches of ${seconds(width)}, at most ${rate} requests a second`
  const bars = stretches.flatMap(({ counts }, i) => {
    let below = 0
    return kinds.map((kind) => {
      const height = ((counts.get(kind) ?? 0) / highest) * 100
      below += height
      return html`<rect class="is-${kind.replace(' ', '-')}" x="${i + 0.08}" y="${(100 - below).toFixed(2)}" width="0.84" height="${height.toFixed(2)}"/>`
    })
  })
  return html`<figure>
<figcaption><h3>Requests over time</h3> <span class="muted">at most ${rate} a second, in ${stretches.length} stretches of ${seconds(width)}</span></figcaption>
${findingsLine(findings, length)}
<svg class="plot" viewBox="0 0 ${stretches.length} 100" preserveAspectRatio="none" role="img" aria-label="${words}">${bars}</svg>
${axis(length)}
<ul class="legend">${kinds.map((kind) => html`<li><span class="swatch is-${kind.replace(' ', '-')}"></span>${kind}</li>`)}</ul>
<details><summary>The same as a table</summary>
${table(
  'Requests over time',
  ['From', ...kinds],
  stretches.map(({ from, counts }) =>
    row(html`${seconds(from)}`, ...kinds.map((kind) => number(counts.get(kind) ?? 0))),
  ),
)}</details>
</figure>`
}

/** How many findings there were by then. */
function findingsLine(findings: readonly FindingEvent[], length: number): Markup {
  const times = findings.flatMap(({ at }) => at ?? []).sort((a, b) => a - b)
  if (times.length === 0) return none
  const x = (at: number) => ((Math.min(at, length) / length) * 100).toFixed(2)
  const y = (count: number) => (39 - (count / times.length) * 38).toFixed(2)
  const steps = times.map((at, i) => `H${x(at)}V${y(i + 1)}`).join('')
  const [first = 0] = times
  const words = `Findings over time: ${times.length}, the first after ${seconds(first)}, the last after ${seconds(times.at(-1) ?? 0)}`
  return html`<p class="muted">${words}</p>
<svg class="plot is-line" viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label="${words}"><path d="M0 ${y(0)}${steps}H100" vector-effect="non-scaling-stroke"/></svg>
`
}

function axis(length: number): Markup {
  return html`<p class="axis" aria-hidden="true"><span>0 s</span><span>${seconds(length / 2)}</span><span>${seconds(length)}</span></p>`
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 && milliseconds > 0
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`
}
