import { describe, expect, test } from 'vitest'
import { command, field, visible, wrapped } from '../../src/report/lines.ts'

describe('wrapped', () => {
  test.each<[string, number, string[]]>([
    ['', 5, ['']],
    ['abcde', 5, ['abcde']],
    ['abcdef', 5, ['abcde', 'f']],
    ['ab cd', 5, ['ab cd']],
    ['ab cde', 5, ['ab', 'cde']],
    ['ab cdefghij k', 5, ['ab', 'cdefg', 'hij k']],
    ['abcdefghij', 5, ['abcde', 'fghij']],
    ['  a', 5, ['  a']],
    ['a  b', 5, ['a  b']],
    ['𝟗𝟗𝟗𝟗𝟗𝟗', 5, ['𝟗𝟗𝟗𝟗𝟗', '𝟗']],
  ])('%j at %i', (text, width, lines) => {
    expect(wrapped(text, width)).toEqual(lines)
  })
})

test('visible: blanks and letters of every script stay, what cannot be seen does not', () => {
  expect(visible('a é 日 🙂')).toBe('a é 日 🙂')
  expect(visible('\t\n\r\0\u007F\u00AD\u2028\uFEFF')).toBe(
    '\\t\\n\\u{000d}\\u{0000}\\u{007f}\\u{00ad}\\u{2028}\\u{feff}',
  )
})

test('a field stands beside its name, its further lines under the first; a command is not broken', () => {
  const long = 'x'.repeat(99)
  expect(field('place', long)).toEqual([`  place     ${'x'.repeat(98)}`, `            x`])
  expect(field('○ open', 'a', 0)).toEqual(['○ open    a'])
  expect(command('replay', long)).toEqual([`  replay    ${long}`])
  expect(command('', long)).toEqual([`            ${long}`])
})
