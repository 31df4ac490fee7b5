import { describe, expect, test } from 'vitest'
import type { FhirDocument, FhirElement } from '../../src/spec/model/fhir.ts'
import { readFhirXml } from '../../src/wire/fhir-xml.ts'
import { xmlMessage } from './messages.ts'
import { treeOf, xml } from './tree.ts'

const fhir = 'xmlns="http://hl7.org/fhir"'
const xhtml = 'xmlns="http://www.w3.org/1999/xhtml"'

const foreign = ({ foreign }: FhirDocument): string[] =>
  foreign.map(({ kind, element, name }) => `${kind} ${name} on ${element.name}`)

function fault(text: string): { kind: string; message: string; line: number; column: number } {
  const read = readFhirXml(Buffer.from(text))
  if (read.ok) throw new Error(`read: ${text}`)
  return read.fault
}

describe('the tree of readFhirXml', () => {
  test('is that of the message, with nothing foreign', () => {
    const document = xml(xmlMessage)
    expect(document).toMatchObject({ syntax: 'xml', foreign: [], mistyped: [], duplicates: [] })
    expect(treeOf(document.root)).toEqual([
      'Bundle',
      undefined,
      'id=0e4f1c5a-7c0e-4b53-9f57-0c4a3f4b8d01',
      ['meta', undefined, 'lastUpdated=2026-11-22T10:00:00+00:00'],
      'type=message',
      [
        'entry',
        undefined,
        'fullUrl=urn:uuid:0e4f1c5a-7c0e-4b53-9f57-0c4a3f4b8d02',
        [
          'resource',
          undefined,
          [
            'MessageHeader',
            undefined,
            ['text', undefined, 'status=generated', 'div'],
            ['extension', undefined, { url: 'https://example.org/a?b=c&d=e' }, `valueString=© "é'`],
            'timestamp=2026-11-22T10:00:00+00:00',
          ],
        ],
      ],
      [
        'entry',
        undefined,
        [
          'resource',
          undefined,
          ['Patient', undefined, ['name', undefined, 'family=Jones'], 'birthDate=2020-02-29'],
        ],
      ],
    ])
  })

  test('knows parents', () => {
    const { root } = xml(`<a ${fhir}><b><c/></b></a>`)
    expect(root.parent).toBeUndefined()
    expect(root.children[0]?.parent).toBe(root)
    expect(root.children[0]?.children[0]?.parent).toBe(root.children[0])
  })

  test('has a value that is empty, and none where there is none', () => {
    expect(treeOf(xml(`<a ${fhir}><b value=""/><c/></a>`).root)).toEqual(['a', undefined, 'b=', 'c'])
  })

  test('reads line breaks and tabs in a value as blanks, as XML has it', () => {
    expect(xml(`<a ${fhir} value="1\n2\t3\r\n4&#10;5"/>`).root.value).toBe('1 2 3 4\n5')
  })

  test('keeps the id of an element out, and the url of what is no extension', () => {
    const document = xml(`<a ${fhir} id="1"><modifierExtension id="2" url="u"/><b url="v"/></a>`)
    expect(treeOf(document.root)).toEqual([
      'a',
      undefined,
      ['modifierExtension', undefined, { url: 'u' }],
      'b',
    ])
    expect(foreign(document)).toEqual(['attribute url on b'])
  })

  test('knows on which line each start tag begins', () => {
    const text = [
      '<?xml version="1.0"?>',
      `<a ${fhir}><b/><c`,
      ' value="1"',
      '/>',
      '<!-- of',
      'two lines --><d/><e',
      '><f/></e',
      '>text <g/>',
      '<![CDATA[ ',
      ' ]]><h value="1',
      '2"/><?pi',
      '?><i/>\r<j/>\r\n<k',
      '\n\n/> <l',
      '/><m/></a>',
    ].join('\n')
    const lines: Record<string, number> = {}
    const walk = ({ name, line, children }: FhirElement): void => {
      lines[name] = line
      for (const child of children) walk(child)
    }
    walk(xml(text).root)
    expect(lines).toEqual({
      a: 2,
      b: 2,
      c: 2,
      d: 6,
      e: 6,
      f: 7,
      g: 8,
      h: 10,
      i: 12,
      j: 13,
      k: 14,
      l: 17,
      m: 18,
    })
  })
})

describe('what readFhirXml calls foreign', () => {
  test('attributes that FHIR does not have', () => {
    const document = xml(
      `<a ${fhir} xmlns:f="http://hl7.org/fhir" xmlns:x="y" Value="1" f:value="2" x:id="3" class="4"><b value="5"/></a>`,
    )
    expect(document.root.value).toBeUndefined()
    expect(foreign(document)).toEqual(
      ['Value', 'f:value', 'x:id', 'class'].map((name) => `attribute ${name} on a`),
    )
  })

  test('no attribute of XML itself, nor xsi:schemaLocation', () => {
    const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    expect(foreign(xml(`<a ${fhir} ${xsi} xsi:schemaLocation="a b" xml:lang="en" xml:base="c"/>`))).toEqual(
      [],
    )
    expect(foreign(xml(`<a ${fhir} ${xsi} xsi:type="a"/>`))).toEqual(['attribute xsi:type on a'])
    expect(foreign(xml(`<a ${fhir} xmlns:q="urn:q" q:schemaLocation="a"/>`))).toEqual([
      'attribute q:schemaLocation on a',
    ])
  })

  test('text and CDATA that is not blank', () => {
    const document = xml(
      `<a ${fhir}>\n one <b>&#32;<![CDATA[ two]]></b><!-- c --> \u00a0 <c><![CDATA[ \n]]>&#9;</c></a>`,
    )
    expect(foreign(document)).toEqual(['text one on a', 'text two on b', 'text \u00a0 on a'])
    expect(treeOf(document.root)).toEqual(['a', undefined, 'b', 'c'])
  })

  test('elements of another namespace, and what they hold not at all', () => {
    const document = xml(`<a ${fhir}><x:b xmlns:x="y" z="1">text<c z="2"/></x:b><d xmlns=""/><e/></a>`)
    expect(foreign(document)).toEqual(['namespace b on a', 'namespace d on a'])
    expect(treeOf(document.root)).toEqual(['a', undefined, 'e'])
  })

  test.each([
    ['none', '<Subscription><status value="requested"/></Subscription>'],
    ['another', '<Subscription xmlns="http://hl7.org/fhir/"><status value="requested"/></Subscription>'],
    ['another with a prefix', '<x:Subscription xmlns:x="y"><x:status value="requested"/></x:Subscription>'],
    [
      'blanks around it',
      '<Subscription xmlns=" http://hl7.org/fhir"><status value="requested"/></Subscription>',
    ],
    [
      'blanks around it, under a prefix',
      `<x:Subscription xmlns:x="http://hl7.org/fhir "><status ${fhir} value="requested"/></x:Subscription>`,
    ],
  ])('a root whose namespace is %s, once; it is read all the same', (_, text) => {
    const document = xml(text)
    expect(foreign(document)).toEqual(['namespace Subscription on Subscription'])
    expect(treeOf(document.root)).toEqual(['Subscription', undefined, 'status=requested'])
  })

  test('elements of a prefix whose namespace has blanks around it', () => {
    const document = xml(`<a ${fhir} xmlns:x="http://hl7.org/fhir "><b><x:c/></b></a>`)
    expect(foreign(document)).toEqual(['namespace c on b'])
  })

  test('elements without a namespace below a root with a prefix', () => {
    const document = xml('<f:a xmlns:f="http://hl7.org/fhir"><b/><f:c/></f:a>')
    expect(foreign(document)).toEqual(['namespace b on a'])
    expect(treeOf(document.root)).toEqual(['a', undefined, 'c'])
  })

  test('nothing in the narrative', () => {
    const document = xml(
      `<a ${fhir}><text><div ${xhtml} class="x">one<p style="y">two</p><z xmlns="q"/></div></text><b/></a>`,
    )
    expect(foreign(document)).toEqual([])
    expect(treeOf(document.root)).toEqual(['a', undefined, ['text', undefined, 'div'], 'b'])
  })

  test('XHTML anywhere else', () => {
    expect(foreign(xml(`<a ${fhir}><div ${xhtml}/><text><p ${xhtml}/></text></a>`))).toEqual([
      'namespace div on a',
      'namespace p on text',
    ])
  })
})

describe('the faults of readFhirXml', () => {
  test('say where and why, in a sentence without position or full stop', () => {
    expect(fault(`<a ${fhir}>\n<b></a>`)).toEqual({
      kind: 'syntax',
      message: 'unexpected close tag',
      line: 2,
      column: 7,
    })
    expect(fault('<a>\n  &foo;</a>')).toEqual({
      kind: 'syntax',
      message: 'undefined entity',
      line: 2,
      column: 7,
    })
    expect(fault('<a>')).toMatchObject({ kind: 'syntax', message: 'unclosed tag: a', line: 1, column: 3 })
    expect(fault('')).toMatchObject({
      kind: 'syntax',
      message: 'document must contain a root element',
      line: 1,
      column: 1,
    })
    expect(fault('<a>\n<?x?y?></a>')).toMatchObject({ kind: 'syntax', line: 2, column: 1 })
    expect(fault('<!-- x -->\n <!DOCTYPE a><a/>')).toMatchObject({ kind: 'doctype', line: 2, column: 2 })
    expect(fault('<?xml version="1.0" encoding="latin1"?><a/>')).toMatchObject({
      kind: 'encoding',
      message: 'the XML declaration says latin1, not utf-8',
    })
    expect(fault('<a>'.repeat(300))).toMatchObject({
      kind: 'depth',
      message: 'elements nest deeper than 200',
      column: 603,
    })
  })

  test('in the narrative are faults too', () => {
    expect(fault(`<a ${fhir}><text><div ${xhtml}><p></div></text></a>`).kind).toBe('syntax')
    expect(fault(`<a ${fhir}><text><div ${xhtml}>${'<p>'.repeat(200)}`).kind).toBe('depth')
  })
})

test('readFhirXml takes no more than a moment for 1 MB of anything', () => {
  const of = (part: string): string => part.repeat(1_000_000 / part.length)
  const attributes = Array.from({ length: 70_000 }, (_, index) => `a${index}=""`).join(' ')
  const names = Array.from({ length: 35_000 }, (_, index) => `xmlns:a${index}=" x "`).join(' ')
  const documents = [
    ...[
      `<a ${attributes}/>`,
      `<a ${names}/>`,
      `<a>${of('<b/>')}</a>`,
      `<a>${of('&amp;')}</a>`,
      `<a b="${of('&#9;')}"/>`,
    ],
    ...[
      `<a>${of(' ')}x${of(' ')}</a>`,
      `<a>${of('<![CDATA[]]>')}</a>`,
      `${of('<!---->')}<a/>`,
      `${of('<?x?>')}<a/>`,
      of('<!--'),
    ],
    ...[
      `<a><!-- ${of('- ')}--></a>`,
      `<a>&${of('x')};</a>`,
      `<${of('a')}/>`,
      `<a>${of('<b\n/>')}</a>`,
      of('\n'),
      of('<a>'),
    ],
  ]
  for (const document of documents) {
    const start = performance.now()
    readFhirXml(Buffer.from(document))
    expect(performance.now() - start, document.slice(0, 20)).toBeLessThan(3000)
  }
})
