import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { states } from '../../contracts/states.ts'
import { committed } from './committed.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const codes = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code)

test('the README tells of every state, its parameters and what it gives back', () => {
  const rows = readme
    .split('\n')
    .filter((line) => /^\| `an? /.test(line))
    .map((line) => line.split('|').slice(1, 4))
    .map(([state, parameters, values]) => [codes(state)[0], codes(parameters).sort(), codes(values)])
  const expected = Object.entries(states).map(([name, { parameters, values }]) => [
    name,
    Object.keys(parameters).sort(),
    Object.keys(values),
  ])
  expect(rows).toEqual(expected)
})

test('the README tells of every Pact file', () => {
  for (const { name } of committed) expect(readme).toContain(`| \`${name}\` |`)
})
