import fc from 'fast-check'
import { base64url } from 'jose'
import { describe, expect, test } from 'vitest'
import { decodeBase64url, encodeBase64url } from '../../src/wire/base64url.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const nearBase64url = fc.string({
  unit: fc.constantFrom(...alphabet, ...'=+/ \n.~é'),
  maxLength: 24,
  size: 'max',
})

describe('encodeBase64url', () => {
  test('writes bytes as jose and Node do, and decodeBase64url reads them back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40, size: 'max' }), (bytes) => {
        const text = encodeBase64url(bytes)
        expect(text).toBe(base64url.encode(bytes))
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(decodeBase64url(text)).toEqual({ bytes, spareBits: false })
      }),
      { numRuns: 1000 },
    )
  })

  test('writes the UTF-8 of a text', () => {
    expect(encodeBase64url('{"é":"😀"}')).toBe(base64url.encode('{"é":"😀"}'))
  })

  test('writes a part of a larger buffer', () => {
    expect(encodeBase64url(new Uint8Array([0, 0, 104, 105, 0]).subarray(2, 4))).toBe('aGk')
  })
})

describe('decodeBase64url', () => {
  test('takes without spare bits just what Node writes again as it was', () => {
    fc.assert(
      fc.property(nearBase64url, (text) => {
        const decoded = decodeBase64url(text)
        const canonical = Buffer.from(text, 'base64url').toString('base64url') === text
        expect(decoded !== undefined && !decoded.spareBits).toBe(canonical)
      }),
      { numRuns: 5000 },
    )
  })

  test('reads spare bits as the bytes that Node and jose make of them, and tells', () => {
    for (const text of ['aGl', 'aGm', 'aGn', 'aR', 'a_', 'AAAAaG_']) {
      const decoded = decodeBase64url(text)
      expect(decoded?.spareBits, text).toBe(true)
      expect(decoded?.bytes, text).toEqual(new Uint8Array(Buffer.from(text, 'base64url')))
      expect(decoded?.bytes, text).toEqual(base64url.decode(text))
    }
  })

  test.each([
    ['padding', 'aA=='],
    ['padding in the middle', 'aA==aA'],
    ['the standard alphabet', 'a+/b'],
    ['mixed alphabets', '-_+/'],
    ['a length of 1 modulo 4', 'aaaaa'],
    ['one character', 'a'],
    ['a blank', 'aA aA'],
    ['a trailing newline', 'aGk\n'],
    ['a line break', 'aGk\r\naGk'],
    ['trailing exclamation marks', 'aGk!!!!'],
    ['a dot', 'aG.k'],
    ['bare JSON', '{"alg":"none"}'],
    ['a letter that is not ASCII', 'aGké'],
  ])('refuses %s', (_, text) => {
    expect(decodeBase64url(text)).toBeUndefined()
  })

  test('takes the empty string', () => {
    expect(decodeBase64url('')).toEqual({ bytes: new Uint8Array(), spareBits: false })
  })
})
