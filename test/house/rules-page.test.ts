import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rulesPage } from '../../build/rules-page.ts'
import { traces } from '../../build/traces.ts'

const all = traces()
const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')

test('docs/rules.md is fresh', () => {
  expect(page).toBe(rulesPage(all))
})

test('every requirement has a rule, or the reason why it has none', () => {
  const missing = all.sentences.filter(
    ({ rules, untestable }) => rules.length === 0 && untestable === undefined,
  )
  expect(missing.map(({ id }) => id)).toEqual([])
})

test('every rule that one request or answer can break has a generator, and leads to where it is written down', () => {
  const untested = Object.entries(all.rules).filter(
    ([id, { generators, sources }]) =>
      (generators.length === 0 && !id.startsWith('conduct/')) || sources.length === 0,
  )
  expect(untested.map(([id]) => id)).toEqual([])
})

test('every rule has a heading, and every link within the page leads to one', () => {
  const headings = new Set(
    [...page.matchAll(/^### (.+)$/gm)].map(([, id = '']) => id.replace(/[^a-z0-9-]/g, '')),
  )
  expect(headings.size).toBe(Object.keys(all.rules).length)
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor)
  expect(links.length).toBeGreaterThan(30)
  expect(links.filter((anchor) => !headings.has(anchor))).toEqual([])
})
