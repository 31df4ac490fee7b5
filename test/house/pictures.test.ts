import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../docs/images/', import.meta.url)
const pictures = readdirSync(folder)
const shown = [
  ...readFileSync(new URL('../../README.md', import.meta.url), 'utf8').matchAll(
    /\]\(docs\/images\/([^)]+)\)/g,
  ),
]

test('the README shows every picture, and none that is not there', () => {
  expect(shown.map(([, name]) => name).sort()).toEqual([...pictures].sort())
})

test.each(pictures)('%s is drawn by `npm run screenshots`, and small', (name) => {
  const script = readFileSync(new URL('../../build/screenshots.ts', import.meta.url), 'utf8')
  expect(script).toContain(`'${name.replace('.png', '')}'`)
  expect(statSync(new URL(name, folder)).size).toBeLessThan(200_000)
})
