import { syntaxOf } from '../pact.ts'
import { inParts, isAbout, type Trap } from '../trap.ts'

export const xmlIsReadable: Trap = {
  wrong: 'Pact cannot read the XML of a body',
  why: 'Its reader takes no byte order mark, no DOCTYPE and nothing before the XML declaration: the mock server then refuses every request.',
  find: inParts((part, name, interaction) => {
    const { body } = part
    if (body === undefined || syntaxOf(part) !== 'xml' || isAbout(interaction, 'media-type/')) return []
    const fault = faults.find(([form]) => form.test(body.text))
    return fault === undefined
      ? []
      : [{ place: `${name} body`, received: fault[1], instead: 'the document alone, from its first < on' }]
  }),
}

const faults: readonly (readonly [form: RegExp, what: string])[] = [
  [/^(\uFEFF|\u00EF\u00BB\u00BF)/, 'a byte order mark'],
  [/^\s+<\?xml/, 'blanks before the XML declaration'],
  [/<!DOCTYPE/, 'a DOCTYPE'],
]
