import { describe, expect, test } from 'vitest'
import { withAddedFields } from '../../src/client/added-fields.ts'

const headers = [
  ['X-Key', 'one'],
  ['X-Other', 'two'],
] as const

function added(text: string): string {
  return Buffer.from(withAddedFields(Buffer.from(text, 'latin1'), { headers })).toString('latin1')
}

describe('fields that are added to a request', () => {
  test.each([
    ['a plain request', 'GET / HTTP/1.1\r\nA: b\r\n', '\r\nbody\r\n\r\nmore'],
    ['bare line feeds', 'GET / HTTP/1.1\nA: b\n', '\nbody\r\n\r\nmore'],
    ['bytes that are no text', 'GET / HTTP/1.1\r\nA : \xff\x00\r\n', '\r\n\xff'],
    ['no field', 'GET / HTTP/1.1\r\n', '\r\n'],
  ])('stand behind its own, and nothing else changes: %s', (_name, head, rest) =>
    expect(added(`${head}${rest}`)).toBe(`${head}X-Key: one\r\nX-Other: two\r\n${rest}`),
  )

  test('are left out where no line ends the head', () =>
    expect(added('GET / HTTP/1.1\r\nA: b')).toBe('GET / HTTP/1.1\r\nA: b'))
})
