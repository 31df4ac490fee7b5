import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { providerStatesPage } from '../../build/provider-states.ts'
import { committed, ofConsumers } from './committed.ts'

const read = (page: string) => readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8')

test('the page of provider states is what `npm run pacts` writes', () => {
  expect(read('docs/provider-states.md')).toBe(providerStatesPage())
})

test('the README and the page on pacts tell of every Pact file', () => {
  for (const { name } of committed)
    for (const page of ['README.md', 'docs/pacts.md']) expect(read(page)).toContain(`| \`${name}\` |`)
})

test('the page on pacts shows an interaction that there is', () => {
  const [, shown] = /description === '([^']*)'/.exec(read('docs/pacts.md')) ?? []
  expect(ofConsumers.map(({ interaction }) => interaction.description)).toContain(shown)
})
