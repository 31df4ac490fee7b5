import type { BodyView } from '../told.ts'
import { make } from './elements.ts'
import { linesElement } from './lines.ts'
import { counted, sentence } from './words.ts'

/** A body, laid out or as it was sent: whoever looks chooses. */
export function bodyElement(body: BodyView, name: string, rules: readonly string[]): HTMLElement {
  const { bytes, mediaType, sent, laidOut, notes } = body
  if (bytes === 0) return make('p', { class: 'muted' }, 'No body.')
  const about = `${counted(bytes)} bytes${mediaType === '' ? ', no Content-Type' : `, ${mediaType}`}`
  const text = make('div')
  const show = (isLaidOut: boolean) => {
    const lines = isLaidOut && laidOut !== null ? laidOut : sent
    const label = `${name}, ${isLaidOut ? 'an element a line' : 'as sent'}`
    text.replaceChildren(linesElement(lines, { label, isNumbered: true, rules }))
  }
  show(laidOut !== null)
  return make(
    'div',
    {},
    make('p', { class: 'muted' }, about),
    ...notes.map((note) => make('p', { class: 'note' }, sentence(note))),
    laidOut === null ? undefined : choice(name, show),
    text,
  )
}

function choice(name: string, show: (isLaidOut: boolean) => void): HTMLElement {
  const radio = (isLaidOut: boolean, label: string) => {
    const input = make('input', { attributes: { type: 'radio', name: `layout of ${name}` } })
    input.checked = isLaidOut
    input.addEventListener('change', () => show(isLaidOut))
    return make('label', { class: 'layout' }, input, make('span', {}, label))
  }
  return make(
    'fieldset',
    { class: 'layouts' },
    make('legend', { class: 'unseen' }, `How ${name} is shown`),
    radio(true, 'An element a line'),
    radio(false, 'As sent'),
  )
}
