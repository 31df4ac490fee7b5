import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MIMEType } from 'whatwg-mimetype'
import { readMediaType } from '../../src/wire/media-type.ts'

const utf8 = [{ name: 'charset', value: 'utf-8' }]

describe('readMediaType', () => {
  test.each([
    ['application/fhir+xml', 'application/fhir+xml', []],
    ['Application/FHIR+XML', 'application/fhir+xml', []],
    ['application/fhir+xml;charset=utf-8', 'application/fhir+xml', utf8],
    ['application/fhir+xml; CHARSET=utf-8', 'application/fhir+xml', utf8],
    ['application/fhir+xml \t;\t charset=utf-8', 'application/fhir+xml', utf8],
    ['application/fhir+xml;charset="utf-8"', 'application/fhir+xml', utf8],
    ['application/fhir+xml;charset="\\u\\t\\f-8"', 'application/fhir+xml', utf8],
    ['application/fhir+xml;charset=UTF-8', 'application/fhir+xml', [{ name: 'charset', value: 'UTF-8' }]],
    ["a/b;charset='utf-8'", 'a/b', [{ name: 'charset', value: "'utf-8'" }]],
    [
      'a/b;x="";y="a;b, \\"c\\" \\\\"',
      'a/b',
      [
        { name: 'x', value: '' },
        { name: 'y', value: 'a;b, "c" \\' },
      ],
    ],
    ['a/b;x="\u00e9\t"', 'a/b', [{ name: 'x', value: '\u00e9\t' }]],
    [
      'a/b;x=1;x=2',
      'a/b',
      [
        { name: 'x', value: '1' },
        { name: 'x', value: '2' },
      ],
    ],
    ['*/*', '*/*', []],
    ["!#$%&'*+.^_`|~-0a/Z", "!#$%&'*+.^_`|~-0a/z", []],
    [' a/b ', 'a/b', []],
  ])('reads %j', (value, essence, parameters) => {
    expect(readMediaType(value)).toEqual({ essence, parameters, quirks: [] })
  })

  test.each([
    ['a/b;', ['trailing semicolon']],
    ['a/b ; ', ['trailing semicolon']],
    ['a/b;charset=utf-8;', ['trailing semicolon']],
    ['a/b;;;charset=utf-8', ['trailing semicolon']],
    ['a/b;charset =utf-8', ['blank around =']],
    ['a/b;charset= "utf-8"', ['blank around =']],
    ['a/b;charset\t=\tutf-8;', ['trailing semicolon', 'blank around =']],
  ])('forgives %j', (value, quirks) => {
    expect(readMediaType(value)).toMatchObject({ essence: 'a/b', quirks })
    const written = readMediaType(value)?.parameters ?? []
    expect(written).toEqual(value.includes('charset') ? utf8 : [])
  })

  const refused = [
    ...[
      '',
      ' ',
      'bogus',
      'a/',
      '/b',
      '/',
      'a/b/c',
      'a//b',
      'a /b',
      'a/ b',
      'a b/c',
      'a/b c',
      'a;b',
      ';charset=utf-8',
    ],
    ...[
      'a/b, c/d',
      'a/b,',
      ',a/b',
      'a/b;x=1, c/d;y=2',
      'a/b;x="1", c/d',
      'a/b;x',
      'a/b;=x',
      'a/b;x=',
      'a/b;x =',
      'a/b;x==y',
    ],
    ...[
      'a/b;x="',
      'a/b;x="y',
      'a/b;x="y\\"',
      'a/b;x="y"z',
      'a/b;x=y"z"',
      'a/b;x=1 y=2',
      'a/b x=1',
      'a/b;x y=1',
      'a/b;"x"=1',
    ],
    ...[
      'a/b\0',
      'a\0/b',
      'a/b\n',
      'a/b\u007f',
      'a/b;x="\0"',
      'a/b;x="\u0100"',
      'a/\u00e9',
      'a/b;\u00e9=1',
      'a/b\u00a0',
      'a/b;\u00a0x=1',
    ],
    ...['a/(b)', 'a/<b>', 'a/[b]', 'a/{b}', 'a/b@c', 'a/b:c', 'a\\/b', 'a/b?c', 'a=b/c', '"a/b"', 'a/"b"'],
  ]
  test.each(refused)('refuses %j', (value) => {
    expect(readMediaType(value)).toBeUndefined()
  })
})

describe('readMediaType and whatwg-mimetype', () => {
  const pieces = fc.constantFrom(
    ...[
      'a',
      'application',
      'fhir+xml',
      'charset',
      'UTF-8',
      '/',
      '/',
      ';',
      ';',
      '=',
      '=',
      '"',
      '\\',
      ' ',
      '\t',
      ',',
      '*',
      "'",
    ],
    ...['\0', '\u00e9', '\u0100', '(', 'text/plain', ';charset=utf-8', '="q"'],
  )
  const parameters = fc.constantFrom(
    ...[
      ';x=1',
      '; y="2;,"',
      " ;X='3'",
      ';charset=utf-8',
      ';z="\\"\\\\"',
      ';',
      ';y= 4',
      ';z="\u00e9"',
      ';x=',
      ';w',
      ';q="',
    ],
  )
  const values = fc.oneof(
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
    fc
      .array(fc.oneof({ weight: 9, arbitrary: parameters }, pieces), { maxLength: 4 })
      .map((parts) => `a/B${parts.join('')}`),
  )

  test('agree on what follows the grammar; what the one cannot read at all the other does not take', () => {
    let read = 0
    fc.assert(
      fc.property(values, (value) => {
        const mine = readMediaType(value)
        const theirs = MIMEType.parse(value)
        if (theirs === null) return mine === undefined
        if (mine === undefined || mine.quirks.length > 0) return true
        read++
        const firsts = new Map(mine.parameters.toReversed().map(({ name, value }) => [name, value]))
        expect(mine.essence).toBe(theirs.essence)
        expect([...firsts].sort()).toEqual([...theirs.parameters].sort())
        return true
      }),
      { numRuns: 10_000, seed: 20261122 },
    )
    expect(read).toBeGreaterThan(500)
  })

  // The WHATWG's parser forgives what RFC 9110 does not: this is where they part.
  test.each([
    ['a/b;x', 'a parameter without a value is skipped'],
    ['a/b;x=', 'so is one with an empty value'],
    ['a/b;x="y', 'a quoted string may end with the field'],
    ['a/b;x="y"z', 'what follows a quoted string is skipped'],
    ['a/b;x=1 y=2', 'blanks may stand in a value'],
    ['a/b;x=(', 'a value may hold what is no token'],
    ['a/b;x=1, c/d', 'a comma is nothing special'],
  ])('differ about %j: %s', (value) => {
    expect(MIMEType.parse(value)?.essence).toBe('a/b')
    expect(readMediaType(value)).toBeUndefined()
  })
})
