import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import type { Packed } from './packed.ts'

const packed = inject('packed')

/** Whether the package was packed, in words. */
export const state =
  packed === undefined ? 'run through npm, which then names itself in npm_execpath' : 'installed'

/** Whether it was not. */
export const isMissing = packed === undefined

/** The package as others get it. */
export function installed(): Packed {
  if (packed === undefined) throw new Error(state)
  return packed
}

/** The root of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The command of the kit, where it is installed into a folder. */
export function commandIn(folder: string): string {
  return join(folder, 'node_modules/nems-contract-kit/dist/cli.js')
}

/** Runs node, without colours. */
export function nodeIn(
  folder: string,
  args: readonly string[],
  node = process.execPath,
): SpawnSyncReturns<string> {
  return spawnSync(node, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
}
