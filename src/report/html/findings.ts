import type { FindingEvent } from '../events.ts'
import type { Gathered } from '../gathered.ts'
import type { Traces } from '../traces.ts'
import { findingCard, type ShownFinding } from './finding-card.ts'
import { data, html, type Markup, none } from './markup.ts'
import type { Section } from './section.ts'

/**
 * Every finding. The first stand in the page as they are read; the others as data, from which the script of the page makes
 * those that are looked at: ten thousand at once would keep a browser busy for seconds.
 */
export function findingsSection(gathered: Gathered, traces: Traces): Section {
  const all = shown(gathered.inOrder, traces)
  const [first, rest] = [all.slice(0, written), all.slice(written)]
  const body =
    all.length === 0
      ? html`<p>${gathered.summary === undefined ? 'None so far.' : 'None: nothing that was judged is other than it must be.'}</p>`
      : html`${filters(all)}
<p id="count" role="status" class="muted"></p>
<div id="cards">
${first.map(findingCard)}</div>
<p id="more" hidden><button type="button" id="more-button">Show more</button></p>
${others(rest)}`
  return { id: 'findings', short: 'Findings', title: `Findings (${all.length})`, body }
}

/** Findings that can be read without a script. */
const written = 200
/** Characters of messages in one page: a browser opens some megabytes at once. */
const roomForMessages = 5_000_000

function shown(findings: readonly FindingEvent[], { rules }: Traces): readonly ShownFinding[] {
  let room = roomForMessages
  return findings.map((finding): ShownFinding => {
    const { sent, got, ...rest } = finding
    const title = rules[finding.rule]?.title ?? finding.title ?? finding.message
    if (sent === undefined && got === undefined) return { ...rest, title }
    room -= JSON.stringify([sent, got]).length
    return room < 0 ? { ...rest, title, isShortened: true } : { ...finding, title }
  })
}

function others(rest: readonly ShownFinding[]): Markup {
  if (rest.length === 0) return none
  return html`<p class="note" id="others-note">${rest.length} more findings are shown where scripts may run; the reports json and ndjson have all.</p>
<script type="application/json" id="other-findings">${data(rest)}</script>`
}

function filters(findings: readonly ShownFinding[]): Markup {
  const values = (of: (finding: ShownFinding) => string | null) =>
    [...new Set(findings.map(of))].filter((value) => value !== null).sort()
  return html`<form id="filters" class="filters" role="search" aria-label="Findings" hidden>
<div><label for="filter-text">Search</label><input type="search" id="filter-text" autocomplete="off" placeholder="rule, place, value …"></div>
${select('failing', 'Shown', [
  ['', 'all'],
  ['failing', 'those that fail'],
  ['advice', 'those that do not'],
])}
${select('rule', 'Rule', everyOf(values(({ rule }) => rule)))}
${select('operation', 'Operation', everyOf(values(({ operation }) => operation)))}
${select('kind', 'Kind', everyOf(values(({ kind }) => kind)))}
</form>`
}

function everyOf(values: readonly string[]): readonly (readonly [string, string])[] {
  return [['', 'all'], ...values.map((value) => [value, value.replaceAll(/-(?=[a-z]+$)/g, '-')] as const)]
}

function select(name: string, label: string, options: readonly (readonly [string, string])[]): Markup {
  return html`<div><label for="filter-${name}">${label}</label><select id="filter-${name}">${options.map(([value, words]) => html`<option value="${value}">${words}</option>`)}</select></div>
`
}
