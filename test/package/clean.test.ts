import { readFileSync } from 'node:fs'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { describe, expect, test } from 'vitest'
import { installed, isMissing, state } from './installed.ts'

/** ESM alone: neither a resolution without `exports` (Node before 12), nor require() of Node before 20.19, gets anywhere. */
const notServed = new Set(['node10', 'node16-cjs'])

describe.skipIf(isMissing)(`what is packed is right (${state})`, () => {
  test('by publint, with nothing to suggest either', async () => {
    const bytes = Uint8Array.from(readFileSync(installed().tarball))
    const { messages } = await publint({ strict: true, pack: { tarball: bytes.buffer } })
    expect(messages).toEqual([])
  })

  test('by attw: types and code of each entry are found, and are of one another', async () => {
    const bytes = Uint8Array.from(readFileSync(installed().tarball))
    const checked = await checkPackage(createPackageFromTarballData(bytes))
    if (checked.types === false) throw new Error('the package has no types')
    expect(Object.keys(checked.entrypoints)).toEqual(
      expect.arrayContaining(['.', './rules', './generators', './contracts', './config.schema.json']),
    )
    const problems = checked.problems.filter(
      (problem) => !('resolutionKind' in problem && notServed.has(problem.resolutionKind)),
    )
    expect(problems).toEqual([])
  })
})
