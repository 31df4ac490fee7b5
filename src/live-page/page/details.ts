import type { Details, Field } from '../told.ts'
import { bodyElement } from './body.ts'
import { copyable } from './copying.ts'
import { type Child, make } from './elements.ts'
import { findingsElement } from './findings.ts'
import { rulesElement } from './rules.ts'
import { tokenElement } from './token.ts'
import { countOf, operationNames, signs, timeOfDay, verdictClasses, verdictNames } from './words.ts'

/** All of one exchange: the verdict first, then why, then what was sent and answered. */
export function detailsElements(details: Details): readonly HTMLElement[] {
  const { findings, rulesAbout, rulesNotes, message, answer, head, curl } = details
  const rules = findings.map(({ rule }) => rule)
  const others = rulesAbout.filter(({ part }) => part !== 'token')
  return [
    headingElement(details),
    ...(findings.length === 0 ? [] : [section('What it breaks', findingsElement(findings))]),
    section('Token', tokenElement(details)),
    section('Message', bodyElement(message, 'the message', rules)),
    section(
      `Answer: ${answer.status} ${answer.reason}`,
      fieldsElement(answer.head),
      bodyElement(answer.body, 'the answer', []),
    ),
    section('Request head', fieldsElement(head)),
    section(
      'As a command of curl',
      ...(curl.command === null ? [] : [copyable('Copy as curl', curl.command)]),
      ...curl.notes.map((note) => make('p', { class: 'muted' }, note)),
    ),
    section(
      'Rules about head and message',
      ...(others.length === 0 ? [] : [rulesElement(others)]),
      ...rulesNotes.map((note) => make('p', { class: 'muted' }, note)),
    ),
  ]
}

function headingElement({
  verdict,
  status,
  method,
  target,
  number,
  at,
  operation,
  reason,
  findings,
}: Details) {
  const broken = countOf(new Set(findings.map(({ rule }) => rule)).size, 'rule')
  return make(
    'header',
    { class: `heading ${verdictClasses[verdict]}` },
    make(
      'h2',
      { attributes: { id: 'details-heading' } },
      make(
        'span',
        { class: `sign ${verdictClasses[verdict]}`, attributes: { 'aria-hidden': 'true' } },
        signs[verdict],
      ),
      ` ${verdictNames[verdict]}`,
      make('span', { class: 'code' }, ` ${status}`),
    ),
    make(
      'p',
      { class: 'target' },
      make('code', {}, method === '' ? 'no HTTP request' : `${method} ${target}`),
    ),
    make(
      'p',
      {},
      `${operationNames[operation]}, request ${number}, `,
      make('time', { attributes: { datetime: new Date(at).toISOString() } }, timeOfDay(at)),
      findings.length === 0 ? '' : `, breaks ${broken}`,
    ),
    reason === '' ? undefined : make('p', { class: 'reason' }, reason),
  )
}

function section(title: string, ...children: readonly Child[]): HTMLElement {
  return make('section', { class: 'part' }, make('h3', {}, title), ...children)
}

function fieldsElement(fields: readonly Field[]): HTMLElement {
  if (fields.length === 0) return make('p', { class: 'muted' }, 'No header fields.')
  const list = make('dl', { class: 'fields' })
  for (const { name, value } of fields)
    list.append(make('dt', {}, name), make('dd', {}, make('code', {}, value === '' ? ' ' : value)))
  return list
}
