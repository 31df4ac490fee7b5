import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { embeddedRegistry as registry } from '../../generators/world.ts'
import { startProvider } from '../../src/provider/provider.ts'
import type { TakePicture } from './picture.ts'

/** The HTML report of a fuzzing run against a provider that leaves out some rules. */
export const reportPicture: TakePicture = async (take) => {
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-picture-'))
  const report = join(folder, 'report.html')
  const provider = await startProvider({ registry, port: 9080, without: new Set(leftOut) })
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
  const stages = ['--seed', '7', '--stages', 'sweep,state']
  const fuzz = [cli, 'fuzz', provider.url, ...stages, '--report', `html=${report}`]
  const [code] = await once(spawn(process.execPath, fuzz, { cwd: folder, stdio: 'inherit' }), 'exit')
  if (code !== 1) throw new Error(`fuzz ended with ${code}, and not with 1`)
  await take(pathToFileURL(report).href, async (tab) => {
    await tab.locator('.finding details').first().click()
  })
  await provider.close()
  rmSync(folder, { recursive: true })
}

const leftOut = [
  'nhs-number/check-digit-holds',
  'claims/exp-is-not-past',
  'criteria/service-type-is-known',
] as const
