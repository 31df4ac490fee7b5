import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
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

/** Plays NEMS on a free port as it is installed, until it is told to stop. */
export async function serving(
  node: string,
  folder: string,
  ...options: readonly string[]
): Promise<{ readonly url: string; readonly stop: () => void }> {
  const program = spawn(node, [commandIn(folder), 'serve', '--port', '0', ...options])
  const [text] = (await once(program.stdout, 'data')) as [Buffer]
  program.stdout.resume()
  return {
    url: /http:\/\/127\.0\.0\.1:\d+/.exec(text.toString())?.[0] ?? '',
    stop: () => void program.kill(),
  }
}
