import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeUtf8 } from '../../src/wire/utf8.ts'

const codePoints = fc.integer({ min: 0, max: 0x10ffff }).filter((code) => code < 0xd800 || code > 0xdfff)
const texts = fc.array(codePoints).map((codes) => String.fromCodePoint(...codes))

test('decodeUtf8 reads what is UTF-8, and keeps a byte order mark', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(decodeUtf8(Buffer.from(text))).toBe(text)
    }),
  )
  expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toBe('\ufeffa')
  expect(decodeUtf8(new Uint8Array())).toBe('')
})

test('decodeUtf8 reads nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 6 }), (bytes) => {
      const read = decodeUtf8(bytes)
      const isUtf8 = Buffer.from(Buffer.from(bytes).toString('utf8')).equals(Buffer.from(bytes))
      expect(read !== undefined).toBe(isUtf8)
    }),
    { numRuns: 5000 },
  )
})
