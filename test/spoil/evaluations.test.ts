import { expect, test } from 'vitest'
import { Evaluations, withNotes } from './evaluations.ts'

const file = '/kit/src/spec/places/a.ts'
const text = `function a(b) {
  if (b === 1) return c('one')
  return { 'a-name': b > 2 && c(\`to \${b}\`) }
}
function c(d) { return d === 'one' ? 'first' : ['more', d] }
a(0)`

/** The innermost parts around these texts, by whether they were evaluated. */
function noted(source: string, pieces: readonly string[]): readonly boolean[] {
  const evaluations = new Evaluations()
  new Function('$evaluations', withNotes(file, source, evaluations))(evaluations)
  const evaluated = new Set(evaluations.take())
  return pieces.map((piece) => {
    const start = source.indexOf(piece)
    return evaluated.has(evaluations.around(file, start, start + piece.length) ?? -1)
  })
}

test('what is evaluated is noted, to the expression', () => {
  expect(noted(text, ['=== 1', '1', "'one'", "'a-name'", '> 2', '2', '&&', 'to ', "'more'"])).toEqual([
    ...[true, true, false, true, true, true, true, false, false],
  ])
})

test('what is not evaluated again is not noted again', () => {
  const evaluations = new Evaluations()
  new Function('$evaluations', withNotes(file, text, evaluations))(evaluations)
  expect(evaluations.take().length).toBeGreaterThan(0)
  expect(evaluations.take()).toEqual([])
})

test('it stays what it was', () => {
  const shown = `${text.replace('a(0)', '')}return JSON.stringify([a(0), a(1), a(3)])`
  const evaluations = new Evaluations()
  const plain: unknown = new Function(shown)()
  expect(new Function('$evaluations', withNotes(file, shown, evaluations))(evaluations)).toBe(plain)
})

test('a file that keeps what it found out is left as it is', () => {
  const keeping = `const known = new Map()\nfunction a() { return 'x' }`
  expect(withNotes(file, keeping, new Evaluations())).toBe(keeping)
})
