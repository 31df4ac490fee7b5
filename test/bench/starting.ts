import { spawnSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { median } from './rate.ts'
import type { Row } from './row.ts'

const cli = fileURLToPath(new URL('dist/cli.js', pathToFileURL(`${process.cwd()}/`)))
const bare = fileURLToPath(new URL('test/bench/bare.js', pathToFileURL(`${process.cwd()}/`)))

/** How much longer than bare node a command takes from its start to its end. */
export function starting(): readonly Row[] {
  const commands: Readonly<Record<string, readonly string[]>> = {
    bare: [bare],
    '--help': [cli, '--help'],
    rules: [cli, 'rules'],
  }
  const times = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]))
  for (let round = 0; round < 21; round++)
    for (const [name, args] of Object.entries(commands)) times.get(name)?.push(millisecondsOf(args))
  const base = median(times.get('bare') ?? [])
  return ['--help', 'rules'].map((name) => {
    const over = median(times.get(name) ?? []) - base
    return {
      what: `start ${name}`,
      milliseconds: over,
      goal: 'at most 60 ms over it',
      met: over <= 60,
      baseline: `bare node, ${base.toFixed(0)} ms`,
    }
  })
}

function millisecondsOf(args: readonly string[]): number {
  const before = process.hrtime.bigint()
  spawnSync(process.execPath, args, { stdio: 'ignore' })
  return Number(process.hrtime.bigint() - before) / 1e6
}
