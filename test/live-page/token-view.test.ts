import { describe, expect, test } from 'vitest'
import { shownOf } from './exchanges.ts'

function encoded(text: string | Buffer): string {
  return Buffer.from(text).toString('base64url')
}

function tokenOf(...fields: readonly string[]) {
  const headers = fields.map((value) => ['Authorization', value] as const)
  return shownOf({ method: 'GET', target: '/STU3/Subscription/1', headers, body: new Uint8Array() }).token
}

const header = encoded('{"alg":"none"}')

describe('a token that is broken is shown as far as it can be read', () => {
  test('no field', () => {
    expect(tokenOf()).toEqual({ scheme: null, parts: [], notes: ['no Authorization field was sent'] })
  })

  test('two fields', () => {
    expect(tokenOf('Bearer a.b.', 'Basic x').parts.map(({ lines }) => lines[0]?.text)).toEqual([
      'Bearer a.b.',
      'Basic x',
    ])
  })

  test('no token', () => {
    const { scheme, parts } = tokenOf('Basic dXNlcjpwYXNz')
    expect([scheme, parts[0]?.isDecoded, parts[0]?.notes]).toEqual([null, false, ['there is no token in it']])
  })

  test('claims that are no JSON', () => {
    const [, claims] = tokenOf(`Bearer ${header}.${encoded('{"sub":\n oops')}.`).parts
    expect(claims?.lines.map(({ text }) => text)).toEqual(['{"sub":', ' oops'])
    expect(claims?.notes).toEqual([expect.stringMatching(/^it is no JSON: .*, at line 2, column 2$/)])
  })

  test('claims in base64 with padding', () => {
    const padded = Buffer.from('{"sub":"~~~?"}').toString('base64')
    const [, claims] = tokenOf(`Bearer ${header}.${padded}.`).parts
    expect(claims?.lines.map(({ text }) => text)).toEqual(['{', '"sub": "~~~?"', '}'])
    expect(claims?.notes).toEqual(['it is not base64url: decoded as far as it goes'])
  })

  test('claims that are bytes', () => {
    const [, claims] = tokenOf(`Bearer ${header}.${encoded(Buffer.from([0xff, 0xfe, 0x00]))}.`).parts
    expect([claims?.isDecoded, claims?.lines[0]?.text]).toEqual([false, '__4A'])
  })

  test('two parts, and eight', () => {
    expect(tokenOf(`Bearer ${header}.${header}`).notes).toEqual([
      'it has 2 parts, divided by dots, where a token has 3',
    ])
    const { parts } = tokenOf(`Bearer ${Array.from({ length: 8 }, () => header).join('.')}`)
    expect(parts.map(({ name }) => name)).toEqual([
      'Header',
      'Claims',
      'Signature',
      'Part 4',
      'Part 5',
      'Part 6',
    ])
  })

  test('names that are there twice, as they are spelt', () => {
    const [, claims] = tokenOf(`Bearer ${header}.${encoded('{"exp":1.0,"exp":1800000000}')}.`).parts
    expect(claims?.lines.map(({ text, meaning }) => [text, meaning])).toEqual([
      ['{', ''],
      ['"exp": 1.0,', ''],
      ['"exp": 1800000000', '2027-01-15 08:00:00 UTC'],
      ['}', ''],
    ])
  })

  test('characters that turn a text around are shown by their number', () => {
    const [, claims] = tokenOf(`Bearer ${header}.${encoded('{"sub":"\u202Eabc\0"}')}.`).parts
    expect(claims?.lines.map(({ text }) => text).join('')).toContain('\\u{202e}abc\\u{0000}')
  })
})
