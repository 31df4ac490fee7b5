import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyText } from '../../generators/draft/render.ts'
import { createSubscription } from '../../generators/requests/create-subscription.ts'
import { publishEvent } from '../../generators/requests/publish-event.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import type { FhirElement } from '../../src/spec/model/fhir.ts'
import { readAnyXml } from '../../src/wire/fhir-xml.ts'
import { readPlainXml } from '../../src/wire/plain-xml.ts'

const documents = fc
  .oneof(
    publishEvent(embeddedRegistry, { observations: 1 }),
    createSubscription(embeddedRegistry, { format: 'xml' }),
  )
  .map(bodyText)
const pieces = [
  '<',
  '>',
  '/',
  '"',
  "'",
  '&',
  '&amp;',
  '&#65;',
  '&nbsp;',
  ' ',
  '\n',
  '\t',
  '=',
  'x',
  '<a/>',
  '</a>',
  '<!-- -->',
  '<!-- -- -->',
  '<?p ?>',
  ' value="1"',
  ' id="1"',
  ' url="1"',
  ' xmlns="urn:x"',
  '\u0001',
  '\ufffe',
  'é',
  '😀',
  '<![CDATA[x]]>',
  ']]>',
]

/** A tree without the parents, which go round in circles. */
function shapeOf({ name, value, url, line, children }: FhirElement): unknown {
  return { name, value, url, line, children: children.map(shapeOf) }
}

/** What the plain reader accepts, the parser of all of XML reads to the same tree, with nothing foreign in it. */
function agrees(text: string): boolean {
  const plain = readPlainXml(text)
  if (plain === undefined) return false
  const any = readAnyXml(text)
  if (!any.ok) throw new Error(`accepted though ${any.fault.message}: ${text}`)
  expect(any.value.foreign).toEqual([])
  expect(shapeOf(any.value.root)).toEqual(shapeOf(plain))
  return true
}

describe('the plain reader', () => {
  test('reads every generated message', () => {
    for (const text of fc.sample(documents, { numRuns: 300, seed: 1 })) expect(agrees(text)).toBe(true)
  })

  test('reads a declaration, a byte order mark, comments and line breaks', () => {
    const body =
      '\n<a xmlns="http://hl7.org/fhir">\r\n\t<!-- a\nb -->\n<b value="x &amp; y &lt;z&gt;" id="1"/>\n</a>\n'
    expect(agrees(`<?xml version="1.0" encoding="UTF-8"?>${body}`)).toBe(true)
    expect(agrees(`\ufeff${body.trimStart()}`)).toBe(true)
  })

  test('agrees with the parser on 10,000 mutated messages, or leaves them to it', () => {
    let read = 0
    fc.assert(
      fc.property(
        documents,
        fc.nat(),
        fc.nat({ max: 6 }),
        fc.constantFrom(...pieces, ''),
        (text, place, length, piece) => {
          const at = place % text.length
          if (agrees(text.slice(0, at) + piece + text.slice(at + length))) read += 1
        },
      ),
      { numRuns: 10_000, seed: 5 },
    )
    expect(read).toBeGreaterThan(1_000)
  })
})
