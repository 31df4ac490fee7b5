import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { extension, type Node, primitive } from '../../src/fhir/node.ts'
import { xmlOf } from '../../src/fhir/xml.ts'

/** What libxml2 reads: name and namespace, attributes, children. */
function asLibxmlReads(node: Node): readonly unknown[] {
  const document = XmlDocument.fromString(xmlOf(node))
  const read = seen(document.root)
  document.dispose()
  return read
}

function seen(element: XmlDocument['root']): readonly unknown[] {
  const children: unknown[] = []
  for (let child = element.firstChild; child !== null; child = child.next)
    children.push(seen(child as XmlDocument['root']))
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))
  return [element.name, element.namespaceUri, attributes, children]
}

const fhir = 'http://hl7.org/fhir'
const unsayable = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
const sayable = fc.string({ unit: 'binary', size: 'medium' }).filter((text) => !unsayable.test(text))

describe('FHIR XML as it is written', () => {
  test('libxml2 reads each value to the character', () => {
    fc.assert(
      fc.property(sayable, sayable, (value, url) => {
        const read = asLibxmlReads({ ...primitive('extension', value), url })
        expect(read).toEqual(['extension', fhir, { url, value }, []])
      }),
      { numRuns: 1_000 },
    )
  })

  test('what XML cannot say becomes U+FFFD', () => {
    const [, , attributes] = asLibxmlReads(primitive('id', 'a\u0000b\u001Fc\uFFFEd\uD800e\u{10FFFF}'))
    expect(attributes).toEqual({ value: 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\u{10FFFF}' })
  })

  test('elements nest, in the namespace of FHIR', () => {
    const node = extension('u', primitive('a', '1'), extension('v', primitive('b', '')))
    expect(asLibxmlReads(node)).toEqual([
      'extension',
      fhir,
      { url: 'u' },
      [
        ['a', fhir, { value: '1' }, []],
        ['extension', fhir, { url: 'v' }, [['b', fhir, { value: '' }, []]]],
      ],
    ])
  })
})
