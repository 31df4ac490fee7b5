import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The floors of the house, lowest first: a file imports from its own floor and from those below. */
const floors: readonly (readonly string[])[] = [
  ['src/spec/model', 'src/spec/vocabulary'],
  ['src/spec/places'],
  ['src/spec/rules'],
  ['src/spec'],
  ['src/fhir', 'src/laid-out', 'src/wire'],
  ['src/masking'],
  ['src/registry'],
  ['src/judge.ts', 'src/index.ts'],
  ['generators'],
  ['contracts'],
  ['src/capture', 'src/certificates', 'src/client', 'src/provider', 'src/report'],
  ['src/conduct', 'src/gateway', 'src/openapi', 'src/pds', 'src/recording', 'src/scenarios', 'src/vectors'],
  ['src/check', 'src/fuzz', 'src/pact-lint', 'src/verification'],
  ['src/consumer', 'src/demo', 'src/doctor', 'src/live-page', 'src/session'],
  ['src/catalogue'],
  ['src/contracts.ts', 'src/generators.ts', 'src/rules.ts'],
  ['src/cli'],
]

const files = ['src', 'generators', 'contracts']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  )

function floorOf(file: string): number {
  const found = floors
    .flatMap((places, level) => places.map((place) => ({ place, level })))
    .filter(({ place }) => file === place || file.startsWith(`${place}/`))
    .sort((a, b) => b.place.length - a.place.length)[0]
  if (found === undefined) throw new Error(`${file} is on no floor`)
  return found.level
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
    .map(([, path = '']) => relative(root, resolve(root, dirname(file), path)).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
}

describe('imports point one way', () => {
  test('no file imports from a floor above', () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((imported) => floorOf(imported) > floorOf(file))
        .map((imported) => `${file} → ${imported}`),
    )
    expect(upward).toEqual([])
  })

  test('no cycles', () => {
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file) || path.includes(file)) return
      for (const imported of importsOf(file)) visit(imported, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })
})
