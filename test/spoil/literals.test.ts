import { describe, expect, test } from 'vitest'
import { literalSpoils } from './literals.ts'
import { regularExpressionSpoils } from './regular-expressions.ts'
import { spoiltText } from './spoil.ts'

const texts = (source: string) => literalSpoils('x.ts', source).map((spoil) => spoiltText(source, spoil))

describe('each literal is spoilt by itself', () => {
  test.each([
    ["const a = 'scope'", ["const a = 'scppe'"]],
    ["const a = ''", ["const a = 'x'"]],
    ["const a = 'it\\'s'", ["const a = 'iu\\'s'"]],
    ["const a = '\\u200B'", ["const a = '~'"]],
    ['const a = `to ${b} and ${c}`', ['const a = `tp ${b} and ${c}`', 'const a = `to ${b} aod ${c}`']],
    ['const a = 300', ['const a = 301', 'const a = 299']],
    ['const a = 3_145_728', ['const a = 3145729', 'const a = 3145727']],
    ['const a = 0', ['const a = 1', 'const a = (-1)']],
    ['const a = true', ['const a = false']],
    [
      'const a = b === c && d < e',
      ['const a = b === c || d < e', 'const a = b !== c && d < e', 'const a = b === c && d <= e'],
    ],
    ["import { a } from 'a'", []],
    ["type A = 'a' | 1", []],
    ['const a: 1 = b as "c"', []],
  ])('%s', (source, spoilt) => {
    expect(texts(source)).toEqual(spoilt)
  })

  test('with the line on which it stands', () => {
    expect(literalSpoils('x.ts', "const a = b\nconst c = 'd'")).toMatchObject([
      { line: 2, code: "const c = 'd'" },
    ])
  })
})

describe('each slip in a regular expression', () => {
  test.each([
    ['/^a$/', ['/a$/', '/^b$/', '/^a/']],
    ['/[0-9a]{2}/', ['/[^]{2}/', '/[a]{2}/', '/[0-9]{2}/', '/[0-9a]{3}/', '/[0-9a]{1}/']],
    ['/[^:]+/', ['/[^]+/', '/[^:]*/', '/[^:]/']],
    ['/\\d*?/', ['/[^]*?/', '/\\d+?/']],
    ['/(?:x|y)?/i', ['/(?:y|y)?/i', '/(?:x|z)?/i', '/(?:x|y)/i', '/(?:y)?/i', '/(?:x)?/i', '/(?:x|y)?/']],
    ['/(?!-){0,3}/', ['/(?=-){0,3}/', '/(?!-){1,3}/', '/(?!-){0,4}/', '/(?!-){0,2}/']],
    ['/\\p{C}-{1,}/u', ['/[^]-{1,}/u', '/\\p{C}-{0,}/u', '/\\p{C}-{2,}/u', '/\\p{C}-{1,}/']],
  ])('%s', (literal, spoilt) => {
    expect([...regularExpressionSpoils(literal)].sort()).toEqual([...spoilt].sort())
  })
})
