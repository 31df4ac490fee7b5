import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { KitEvent } from '../../src/report/events.ts'

/** What `nems-kit client` came to. */
export interface ClientRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly events: readonly KitEvent[]
}

/** A path of the repository. */
export function path(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url))
}

let runs = 0

/** Runs `nems-kit client` as it is built, with its events. */
export async function client(
  args: readonly string[],
  onStart: (child: ChildProcess) => void = () => undefined,
): Promise<ClientRun> {
  runs += 1
  const report = join(tmpdir(), `nems-kit-client-${process.pid}-${runs}.ndjson`)
  const { NO_COLOR, FORCE_COLOR, ...env } = process.env
  const all = [path('dist/cli.js'), 'client', '--report', `ndjson=${report}`, ...args]
  const child = spawn(process.execPath, all, { cwd: tmpdir(), env, timeout: 60_000 })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  onStart(child)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  const lines = existsSync(report) ? readFileSync(report, 'utf8').split('\n').filter(Boolean) : []
  return { code, stdout, stderr, events: lines.map((line) => JSON.parse(line) as KitEvent) }
}

/** Events of one type. */
export function ofType<T extends KitEvent['type']>(
  { events }: Pick<ClientRun, 'events'>,
  type: T,
): readonly Extract<KitEvent, { type: T }>[] {
  return events.filter((event): event is Extract<KitEvent, { type: T }> => event.type === type)
}
