import type { Gathered } from '../gathered.ts'
import { registryTexts } from '../verdict.ts'
import { html, type Markup, none } from './markup.ts'
import type { Section } from './section.ts'

/** What was run, when, with what, and what else is to be known of it. */
export function aboutSection({ run, summary }: Gathered): Section {
  const configuration = Object.entries(run?.configuration ?? {})
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Command', run?.command],
    ['Tested', run?.target],
    ['Version of the kit', run?.kit],
    ['Version of the catalogue', run?.catalogue],
    ['Seed', run === undefined ? undefined : (run.seed?.toString() ?? 'nothing was generated')],
    ['Shard', run?.shard && `${run.shard.index} of ${run.shard.of}`],
    ['Started', run && timeOf(run.started)],
    [
      'Ended',
      run && summary && timeOf(new Date(Date.parse(run.started) + summary.milliseconds).toISOString()),
    ],
    ['Took', summary && `${(summary.milliseconds / 1000).toFixed(1)} s`],
    ['Exit code', summary?.exitCode.toString()],
    ['Judged at', summary?.clock],
    ['Who exists', summary && registryTexts[summary.registry]],
  ]
  const body = html`<dl class="facts">${[...rows, ...configuration.map(([name, value]) => [`Option ${name}`, value] as const)].map(fact)}</dl>
${summary === undefined || summary.notes.length === 0 ? none : html`<h3>Notes</h3><ul>${summary.notes.map((note) => html`<li>${note}</li>`)}</ul>`}
${summary?.next == null ? none : html`<h3>What to do next</h3><p class="replay"><code>${summary.next}</code></p>`}`
  return { id: 'about', short: 'Versions and options', title: 'About this run', body }
}

function fact([name, value]: readonly [string, string | undefined]): Markup {
  return value === undefined ? none : html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}

/** `2031-01-02T03:04:05.678Z` as `2031-01-02 03:04:05 UTC`. */
function timeOf(iso: string): string {
  return iso.replace(/^(\S+)T(\d\d:\d\d:\d\d).*Z$/, '$1 $2 UTC')
}
