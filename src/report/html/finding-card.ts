import type { FindingEvent, MessageLine } from '../events.ts'
import { html, type Markup, none } from './markup.ts'

/** A finding as the page shows it: made when the report is written, and by the page's own script alike. */
export interface ShownFinding extends FindingEvent {
  /** What must be true. */
  readonly title: string
  /** Its messages were left out, so that the page stays quick to open. */
  readonly isShortened?: true
}

/** All that is to be known of a finding, without any control that it needs. */
export function findingCard(finding: ShownFinding): Markup {
  const { id, rule, title, failing, kind, message, place, expected, received, answered } = finding
  return html`<article class="finding ${failing ? 'is-failing' : 'is-advice'}" id="finding-${id}" aria-labelledby="title-${id}" data-rule="${rule}" data-operation="${finding.operation ?? ''}" data-kind="${kind}" data-failing="${failing ? 'failing' : 'advice'}">
<h3 id="title-${id}"><span class="mark">${failing ? '✗ Fails' : '! Advice'}</span> ${title}</h3>
<p class="tags">${tags(finding)}</p>
<dl>
${row('Rule', html`<code>${rule}</code>`)}
${message === title ? none : row(kind === 'broken-rule' ? 'Message' : 'What happened', html`${message}`)}
${row('Place', html`<code>${place}</code>`)}
${row('Expected', html`<span class="value">${expected}</span>`)}
${row('Received', html`<span class="value is-received">${received}</span>`)}
${answered === null ? none : row('Answered', html`<span class="value">${answered}</span>`)}
${row('Source', source(finding))}
</dl>
${messages(finding)}
${replay(finding)}
</article>`
}

function tags({ kind, strength, basis, party, operation, count, stage, also = [] }: ShownFinding): Markup[] {
  const all = [
    ...(kind === 'broken-rule' ? [] : [kind.replaceAll('-', ' ')]),
    strength,
    basis,
    `about the ${party}`,
    ...(operation === null ? [] : [operation]),
    count === 1 ? 'seen once' : `seen ${count} times`,
    ...(stage === undefined ? [] : [`stage ${stage}`]),
    ...(also.length === 0
      ? []
      : [`also with ${also.slice(0, 3).join(', ')}${also.length > 3 ? ' …' : ''} broken`]),
  ]
  return all.map((tag) => html`<span>${tag}</span> `)
}

function row(name: string, value: Markup): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>
`
}

function source({ source: { page, section, address } }: ShownFinding): Markup {
  const words = section === '' ? page : `${page}, ${section}`
  return link(words, address)
}

/** A link; only addresses of the web are linked. */
export function link(words: string, address: string): Markup {
  return /^https?:\/\/[!-~]+$/.test(address)
    ? html`<a href="${address}" rel="noreferrer">${words}</a>`
    : html`${words}`
}

function messages({ id, sent, got, isShortened }: ShownFinding): Markup {
  if (isShortened === true)
    return html`<p class="note">What was sent and what came back is in the corpus and in the report ndjson.</p>`
  return html`${sent === undefined ? none : message(id, 'What was sent', sent)}${got === undefined ? none : message(id, 'What came back', got)}`
}

function message(id: string, title: string, lines: readonly MessageLine[]): Markup {
  const hasMark = lines.some((line) => 'marked' in line)
  return html`<details><summary>${title}${hasMark ? ', with the place marked' : ''}</summary>
<pre tabindex="0" role="region" aria-label="${title}, ${id}">${lines.map(messageLine)}</pre></details>
`
}

/** A mark is told by a sign, too: not everybody sees its colour. */
function messageLine(line: MessageLine): Markup {
  if ('marked' in line)
    return html`<mark><span aria-hidden="true">▶ </span>${line.marked}</mark>
`
  return html`  ${line.text}
`
}

function replay({ replay: command }: ShownFinding): Markup {
  if (command === null) return none
  return html`<p class="replay">Shown again by <code>${command}</code></p>`
}
