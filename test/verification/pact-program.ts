import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'

const { default: standalone } = createRequire(import.meta.url)(
  '@pact-foundation/pact-cli/src/pact-standalone.js',
) as { readonly default: { readonly pactFullPath: string } }

/** Pact's program itself: the scripts that npm has for it leave it behind when they are stopped. */
export const pactBinary = standalone.pactFullPath

/** Runs Pact's program, with an environment of its own. */
export function pactProgram(args: readonly string[]): Promise<{ code: number | null; text: string }> {
  const { PATH, SystemRoot, HOME = '' } = process.env
  const env = { PATH, SystemRoot, HOME, PACT_DO_NOT_TRACK: 'true' }
  const child = spawn(pactBinary, args, { env })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, text }))
  })
}
