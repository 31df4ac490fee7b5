import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { KitEvent } from '../../src/report/events.ts'
import { type KitRun, kitIn } from '../kit.ts'

/** What `nems-kit client` came to. */
export interface ClientRun extends KitRun {
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
  const run = await kitIn(tmpdir(), ['client', '--report', `ndjson=${report}`, ...args], {}, onStart)
  const lines = existsSync(report) ? readFileSync(report, 'utf8').split('\n').filter(Boolean) : []
  rmSync(report, { force: true })
  return { ...run, events: lines.map((line) => JSON.parse(line) as KitEvent) }
}

/** Events of one type. */
export function ofType<T extends KitEvent['type']>(
  { events }: Pick<ClientRun, 'events'>,
  type: T,
): readonly Extract<KitEvent, { type: T }>[] {
  return events.filter((event): event is Extract<KitEvent, { type: T }> => event.type === type)
}
