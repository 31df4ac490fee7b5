import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './action-runner.ts'

/** npm as a script that node can run: no shell, so that it works on every system. Undefined outside of npm. */
export const npm = process.env.npm_execpath

export const npmReason =
  npm === undefined ? 'run through npm, which then names itself in npm_execpath' : 'packed'

/** Packs the kit as it is built into a folder; the tarball. */
export function packed(folder: string): string {
  const pack = ['pack', '--ignore-scripts', '--pack-destination', folder]
  execFileSync(process.execPath, [npm ?? '', ...pack], { cwd: root, stdio: 'pipe' })
  return join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '')
}

/** Puts Pact beside the kit, in a folder of packages: from a registry it would come over the network. */
export function withPact(packages: string): void {
  mkdirSync(join(packages, '@pact-foundation'), { recursive: true })
  const pact = join('@pact-foundation', 'pact')
  symlinkSync(join(root, 'node_modules', pact), join(packages, pact), 'junction')
}
