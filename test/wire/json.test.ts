import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonDocument, SyntaxFault } from '../../src/spec/model/json.ts'
import { readJson } from '../../src/wire/json.ts'
import { decodeUtf8 } from '../../src/wire/utf8.ts'
import { badJson, differences, goodJson, notUtf8 } from './hard-json.ts'
import { claimsText } from './messages.ts'
import { mutations } from './mutation.ts'

function read(text: string): JsonDocument {
  const result = readJson(Buffer.from(text))
  if (!result.ok) throw new Error(result.fault.message)
  return result.value
}

function fault(text: string): SyntaxFault {
  const result = readJson(Buffer.from(text))
  if (result.ok) throw new Error(`read: ${text}`)
  return result.fault
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

describe('readJson and JSON.parse', () => {
  test('have enough to agree about', () => {
    expect(goodJson.length + badJson.length).toBeGreaterThan(150)
  })

  test.each(goodJson)('both read %j', (text) => {
    expect(read(text).value).toEqual(JSON.parse(text))
    expect(JSON.stringify(read(text).value)).toBe(JSON.stringify(JSON.parse(text)))
  })

  test.each(badJson)('both refuse %j', (text) => {
    expect(parsed(text)).toBeUndefined()
    expect(fault(text).kind).toBe('syntax')
  })

  test.each(differences)('differ on purpose about %s', (_, text, outcome) => {
    const result = readJson(Buffer.from(text))
    expect(result.ok ? 'read' : result.fault.kind).toBe(outcome)
    expect(parsed(text) === undefined).toBe(outcome === 'read')
  })

  test('agree on 10,000 mutations of claims, but for the differences', () => {
    const snippets = [
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        '\\u',
        '\\ud800',
        '\\n',
        '\\"',
        '-',
        '+',
        '.',
        '0',
        '1',
        'e',
        'E9',
        '1e400',
      ],
      ...[
        'true',
        'null',
        ' ',
        '\n',
        '\t',
        '\0',
        '\ufeff',
        '\u2028',
        'é',
        '😀',
        '//',
        "'",
        '"a":1,',
        '"exp":2,',
        '[1],',
        '{},',
      ],
      ...[new Uint8Array([0xff]), new Uint8Array([0xc3]), new Uint8Array([0xed, 0xa0, 0x80])],
    ]
    let read = 0
    fc.assert(
      fc.property(mutations(Buffer.from(claimsText), snippets), (bytes) => {
        const mine = readJson(bytes)
        const text = decodeUtf8(bytes)
        const theirs = text === undefined ? undefined : parsed(text)
        if (mine.ok) read++
        if (mine.ok && mine.value.byteOrderMark) return theirs === undefined
        if (mine.ok) return JSON.stringify(mine.value.value) === JSON.stringify(theirs?.value)
        return theirs === undefined || /surrogate|too large/.test(mine.fault.message)
      }),
      { numRuns: 10_000, seed: 20261122 },
    )
    expect(read).toBeGreaterThan(500)
  })
})

describe('what readJson tells', () => {
  test('names written twice, by their path and unescaped', () => {
    expect(read('{"exp":1,"exp":2}').duplicates).toEqual(['exp'])
    expect(read('{"exp":1,"\\u0065xp":2,"exp":3}').duplicates).toEqual(['exp'])
    expect(read('{"a":{"b":[0,{"c":1,"c":2}]},"x":1,"x":2}').duplicates).toEqual(['a.b[1].c', 'x'])
    expect(read('[{"a":1},{"a":2}]').duplicates).toEqual([])
    expect(read('{"toString":1,"__proto__":1}').duplicates).toEqual([])
    expect(read('{"__proto__":1,"__proto__":2}').duplicates).toEqual(['__proto__'])
  })

  test('the last of two values counts', () => {
    expect(read('{"exp":1,"exp":2}').value).toEqual({ exp: 2 })
  })

  test('numbers that are no plain integers, by their path', () => {
    const { spellings } = read(
      '{"exp":1.0,"iat":1e9,"a":[0.5,7,{"b":-1E+2}],"c":18446744073709551616,"d":-0}',
    )
    expect([...spellings]).toEqual([
      ['exp', '1.0'],
      ['iat', '1e9'],
      ['a[0]', '0.5'],
      ['a[2].b', '-1E+2'],
    ])
    expect([...read('1.50').spellings]).toEqual([['', '1.50']])
    expect([...read('1e+21').spellings]).toEqual([['', '1e+21']])
  })

  test('no spelling of a value that a later one replaced', () => {
    expect([...read('{"exp":1.0,"exp":2}').spellings]).toEqual([])
    expect([...read('{"exp":{"a":1.0},"exp":{"a":2}}').spellings]).toEqual([])
    expect([...read('{"exp":2,"exp":1.0}').spellings]).toEqual([['exp', '1.0']])
  })

  test.each([
    ['1', 0],
    ['{}', 1],
    ['[]', 1],
    ['[1,[2],{"a":[]}]', 3],
    ['[[],[[]]]', 3],
    ['[[[]],[]]', 3],
  ])('how deep %s nests', (text, depth) => {
    expect(read(text).depth).toBe(depth)
  })

  test('a byte order mark', () => {
    expect(read('\ufeff{"a":1}')).toMatchObject({ byteOrderMark: true, value: { a: 1 } })
    expect(read('{}').byteOrderMark).toBe(false)
    expect(fault('\ufeff\ufeff{}')).toMatchObject({ kind: 'syntax', line: 1, column: 1 })
  })

  test('members with the names of Object.prototype are members like any', () => {
    const value = read('{"__proto__":{"admin":true},"constructor":1}').value as Record<string, unknown>
    for (const name of Object.getOwnPropertyNames(Object.prototype))
      expect([name, name in (read('{}').value as object)]).toEqual([name, false])
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor'])
    expect(value.admin).toBeUndefined()
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })
})

describe('the faults of readJson', () => {
  test.each([
    ['{"a":1 "b":2}', "expected ',' or '}' but found '\"'", 1, 8],
    ['{"a":1,}', "expected a name in quotes but found '}'", 1, 8],
    ['[\n 1,\r\n  2 x]', "expected ',' or ']' but found 'x'", 3, 5],
    ['{"a"', "expected ':' but found the end of the text", 1, 5],
    ['["😀",\u00a01]', 'expected a value but found U+00A0', 1, 6],
    ['"a\tb"', 'a string holds U+0009 unescaped', 1, 3],
    ['"abc', 'a string does not end', 1, 5],
    ['"\\n\\q"', '"\\\\q" is not an escape', 1, 4],
    ['{} {}', "expected the end of the text but found '{'", 1, 4],
    ['[1e400]', 'a number is too large', 1, 2],
  ])('of %j', (text, message, line, column) => {
    expect(fault(text)).toEqual({ kind: 'syntax', message, line, column })
  })

  test.each(notUtf8)('of %s', (_, bytes) => {
    expect(readJson(bytes)).toMatchObject({ ok: false, fault: { kind: 'utf-8', line: 1 } })
  })

  test('tell where bytes cease to be UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('{\n"é😀'), Buffer.from([0xe9, 0x22, 0x7d])])
    const message = 'the bytes are not UTF-8'
    expect(readJson(bytes)).toMatchObject({ fault: { kind: 'utf-8', message, line: 2, column: 4 } })
    const cutOff = Buffer.from('"😀').subarray(0, 4)
    expect(readJson(cutOff)).toMatchObject({
      fault: { message: 'the text ends inside a character', column: 2 },
    })
  })

  test('of endless nesting come at once', () => {
    const start = performance.now()
    for (const text of ['['.repeat(1_000_000), '{"a":'.repeat(300_000), '[{"a":'.repeat(300_000)]) {
      expect(fault(text)).toMatchObject({ kind: 'depth', line: 1 })
    }
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
