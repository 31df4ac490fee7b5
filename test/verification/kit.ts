import type { ChildProcess } from 'node:child_process'
import { type KitRun, kitIn } from '../kit.ts'
import { folder } from './pact-files.ts'

/** Runs a command of the kit as it is built, in the folder of the tests. */
export function kit(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  onStart: (child: ChildProcess) => void = () => undefined,
): Promise<KitRun> {
  return kitIn(folder, args, env, onStart)
}
