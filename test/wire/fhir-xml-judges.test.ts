import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { readFhirXml } from '../../src/wire/fhir-xml.ts'
import { hardXml, type Outcome } from './hard-xml.ts'
import { xmlMessage } from './messages.ts'
import { mutations } from './mutation.ts'

/** What this kit refuses whatever the judges say of it. */
const refusedAnyway: ReadonlySet<Outcome> = new Set(['doctype', 'encoding', 'depth'])

const documents = hardXml.map(([outcome, name, document]) => ({
  outcome,
  name,
  bytes: typeof document === 'string' ? Buffer.from(document) : document,
}))

function outcomeOf(bytes: Uint8Array): Outcome {
  const read = readFhirXml(bytes)
  return read.ok ? 'read' : read.fault.kind
}

/** Undefined when libxml2 finds a document well formed, namespaces and all; else its reason. */
function reasonOfLibxml2(bytes: Uint8Array): string | undefined {
  try {
    XmlDocument.fromBuffer(bytes).dispose()
    return undefined
  } catch (thrown) {
    return String(thrown)
  }
}

/** libxml2 looks into names of namespaces and into xml:id, which neither XML 1.0 nor Namespaces in XML asks for. */
const beyondWellFormed = /is not a valid URI|xml:id/

/** Beside those: XML may be in UTF-16, FHIR may not; XML 1.0 wants a digit behind the point of its version. */
const refusedByUsAlone = [
  'UTF-16 little endian with its mark',
  'UTF-16 big endian with its mark',
  'UTF-16 without a mark',
  'version without a minor number',
]

describe('readFhirXml', () => {
  test('is tried with enough', () => {
    expect(documents.length).toBeGreaterThan(140)
  })

  test.each(documents)('finds $outcome: $name', ({ outcome, bytes }) => {
    const start = performance.now()
    expect(outcomeOf(bytes)).toBe(outcome)
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('readFhirXml and libxml2', () => {
  test('part only where they are known to', () => {
    const parted = documents.filter(({ outcome, bytes }) => {
      const reason = reasonOfLibxml2(bytes)
      if (refusedAnyway.has(outcome) || beyondWellFormed.test(reason ?? '')) return false
      return (outcome === 'read') !== (reason === undefined)
    })
    expect(parted.map(({ name }) => name)).toEqual(refusedByUsAlone)
  })

  test('agree on 10,000 mutations of a message', () => {
    const snippets = [
      ...[
        '<',
        '>',
        '&',
        '"',
        "'",
        '/',
        '=',
        '?',
        '!',
        '-',
        '--',
        '-->',
        '<!--',
        ']]>',
        '<![CDATA[',
        '<?',
        '?>',
        ';',
        '#',
        '%',
      ],
      ...[
        '<?xml version="1.0"?>',
        '<!DOCTYPE a>',
        '<?x y?>',
        '<?x?y?>',
        '&amp;',
        '&#0;',
        '&#x41;',
        '&#xD800;',
        '&foo;',
      ],
      ...[
        ' ',
        '\n',
        '\t',
        '\0',
        '\u0001',
        '\ufffe',
        '\ufeff',
        '\u0085',
        '\u2028',
        'é',
        '😀',
        '<a>',
        '</a>',
        '<a/>',
        '<x:a/>',
        ':',
      ],
      ...[
        ' x:y="z"',
        ' a="b"',
        ' xmlns=""',
        ' xmlns:f=""',
        ' xmlns:x="y"',
        ' xmlns:a=" "',
        ' xmlns="http://hl7.org/fhir"',
        'xmlns',
      ],
      ...[
        ' xmlns:xml="q"',
        ' xmlns="http://www.w3.org/2000/xmlns/"',
        ' xml:',
        ' xml:id="1"',
        ' xml:space="x"',
        ' encoding="latin1"',
      ],
      ...[new Uint8Array([0xff]), new Uint8Array([0xc3]), new Uint8Array([0xed, 0xa0, 0x80])],
    ]
    const tally = { read: 0, refusedAnyway: 0, beyondWellFormed: 0, refused: 0 }
    fc.assert(
      fc.property(mutations(Buffer.from(xmlMessage), snippets), (bytes) => {
        const outcome = outcomeOf(bytes)
        const reason = reasonOfLibxml2(bytes)
        if (refusedAnyway.has(outcome)) tally.refusedAnyway++
        else if (outcome === 'read' && beyondWellFormed.test(reason ?? '')) tally.beyondWellFormed++
        else {
          tally[outcome === 'read' ? 'read' : 'refused']++
          expect(outcome === 'read').toBe(reason === undefined)
        }
      }),
      { numRuns: 10_000, seed: 20261122 },
    )
    expect(tally.read).toBeGreaterThan(500)
    expect(tally.refusedAnyway + tally.beyondWellFormed).toBeLessThan(150)
  })
})

const xmllint = spawnSync('xmllint', ['--version']).error === undefined

describe.skipIf(!xmllint)('readFhirXml and xmllint (skipped where xmllint is not installed)', () => {
  /** What xmllint only warns of. */
  const onNamespaces = new Set([
    ...[
      'prefix not bound',
      'prefix of an attribute not bound',
      'prefix undone',
      'one attribute under two prefixes',
    ],
    ...['two colons in a name', 'a colon at the end of a name', 'the xmlns prefix declared'],
    'the xml prefix bound to another namespace',
  ])

  test('part only where they are known to', () => {
    const parted = documents.filter(({ outcome, name, bytes }) => {
      if (refusedAnyway.has(outcome) || onNamespaces.has(name)) return false
      const { status } = spawnSync('xmllint', ['--noout', '--nonet', '-'], { input: bytes })
      return (outcome === 'read') !== (status === 0)
    })
    expect(parted.map(({ name }) => name)).toEqual(refusedByUsAlone)
  })
})
