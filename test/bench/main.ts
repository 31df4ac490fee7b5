import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { generating } from './generating.ts'
import { judgingEvent, judgingJson, judgingXml } from './judging.ts'
import { type Row, tableOf } from './row.ts'
import { starting } from './starting.ts'

/**
 * Measures, prints the table, and fails when a goal is missed. Each measurement has a process of its own, as a program
 * that does this one thing would have: code that has seen other work is compiled for all of it, and is slower.
 */
const measurements: Readonly<Record<string, () => readonly Row[]>> = {
  json: judgingJson,
  xml: judgingXml,
  event: judgingEvent,
  generating,
  starting,
}
const [asked] = process.argv.slice(2)
const measurement = asked === undefined ? undefined : measurements[asked]
if (measurement !== undefined) process.stdout.write(JSON.stringify(measurement()))
else measureAll()

function measureAll(): void {
  const rows = Object.keys(measurements).flatMap(inItsOwnProcess)
  const processor = cpus()[0]?.model ?? 'unknown processor'
  process.stdout.write(`${tableOf(rows)}\n\nNode ${process.version}, ${processor}; medians.\n`)
  if (rows.some(({ met }) => !met)) process.exitCode = 1
}

function inItsOwnProcess(name: string): readonly Row[] {
  process.stderr.write(`measuring ${name} …\n`)
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(stdout) as readonly Row[]
}
