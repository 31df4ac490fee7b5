import { spawnSync } from 'node:child_process'
import { findPact } from '../verification/pact-library.ts'
import { good, mend, note, type Observation } from './observation.ts'

/**
 * Whether Pact is installed and its native core loads, in a process of its own: one that dies is an observation, too.
 * @param project a file of the project, from which Pact is looked for besides the kit's own
 */
export function observePact(project: string): Observation {
  const pact = findPact(project)
  if (pact === undefined) return note('Pact', 'not installed; verify and gateway ask for it', install)
  const load = `require(${JSON.stringify(pact.core)})`
  const { status, stderr, error } = spawnSync(process.execPath, ['--eval', load], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, PACT_DO_NOT_TRACK: 'true' },
  })
  if (status === 0) return good('Pact', `${pact.version}, and its core loads`)
  const reason = error?.message ?? /^\w*Error: .*$/m.exec(stderr)?.[0] ?? `it ended with ${status}`
  return mend(
    'Pact',
    `${pact.version}, whose core does not load: ${reason}`,
    `install it anew on this machine: ${install}`,
  )
}

const install = 'npm install --save-dev @pact-foundation/pact@17.1.4'
