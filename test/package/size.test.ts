import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installed, isMissing, root, state } from './installed.ts'

/** Megabytes that the README tells of. */
const [, told = '', toldPacked = ''] =
  /takes (\d+) MB installed \(([\d.]+) MB to download\)/.exec(
    readFileSync(join(root, 'README.md'), 'utf8').replaceAll(/\s+/g, ' '),
  ) ?? []

describe.skipIf(isMissing)(`the size of the package, without Pact (${state})`, () => {
  test('is at most 60 MB installed, and what the README says', () => {
    const megabytes = sizeOf(join(installed().bare, 'node_modules')) / 1e6
    expect(megabytes).toBeLessThan(60)
    expect(Math.abs(megabytes - Number(told)), `${megabytes} MB`).toBeLessThan(1)
  })

  test('is as much to download as the README says', () => {
    const megabytes = statSync(installed().tarball).size / 1e6
    expect(Math.abs(megabytes - Number(toldPacked)), `${megabytes} MB`).toBeLessThan(0.2)
  })
})

/** Bytes of all files below a folder. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}
