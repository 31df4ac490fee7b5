import type { Gathered } from '../gathered.ts'
import { judgedText, marks, plural, type Subject, subjectOf, type Verdict, verdictOf } from '../verdict.ts'
import { html, type Markup, none } from './markup.ts'

/** The verdict, in words, and what it rests on in figures. */
export function opening(gathered: Gathered): Markup {
  const { outcome } = verdict(gathered)
  return html`<header class="is-${outcome}">
<p class="brand">NEMS contract report${gathered.run === undefined ? none : html` · <code>${gathered.run.command}</code>`}${target(gathered)}</p>
<h1><span class="mark" aria-hidden="true">${marks[outcome]}</span> ${verdictWords(gathered)}</h1>
<p class="lead">${leadWords(gathered)}</p>
${figures(gathered)}
</header>`
}

/** The verdict as a sentence. */
export function verdictWords(gathered: Gathered): string {
  return verdict(gathered).words
}

function verdict({ run, summary }: Gathered): Verdict {
  return summary === undefined
    ? { outcome: 'unfinished', words: 'The run did not come to its end' }
    : verdictOf(summary, subject(run?.command))
}

function subject(command: string | undefined): Subject {
  return subjectOf(command ?? '')
}

function target({ run }: Gathered): Markup {
  return run?.target === undefined ? none : html` · <code>${run.target}</code>`
}

function leadWords({ run, summary, findings }: Gathered): string {
  if (summary === undefined) return `What it had told so far: ${plural(findings.length, 'finding')}.`
  const { failing, advice, exitCode } = summary
  const rules = new Set(findings.filter((each) => each.failing).map(({ rule }) => rule)).size
  const fails =
    failing === 0
      ? 'Nothing fails this run'
      : `${plural(failing, 'finding')} of ${plural(rules, 'rule')} ${failing === 1 ? 'fails' : 'fail'} this run`
  const advised = advice === 0 ? '' : `, ${advice} more ${advice === 1 ? 'advises' : 'advise'}`
  return `${fails}${advised}. Judged: ${judgedText(summary, subject(run?.command))}. Exit code ${exitCode}.`
}

function figures({ summary }: Gathered): Markup {
  if (summary === undefined) return none
  const { judged, failing, advice, known, open, skipped, omitted } = summary
  const all: readonly (readonly [string, number, string])[] = [
    ['judged', judged, ''],
    ['failing', failing, 'is-failing'],
    ['advice', advice, ''],
    ['excused', known, ''],
    ['left open', open, ''],
    ['skipped', skipped, skipped > 0 ? 'is-noted' : ''],
    ['omitted', omitted, ''],
  ]
  return html`<dl class="figures">${all.map(([name, count, kind]) => html`<div class="${count > 0 ? kind : ''}"><dt>${name}</dt><dd>${count.toLocaleString('en-GB')}</dd></div>`)}</dl>`
}
