import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

/** The package as others get it. */
export interface Packed {
  readonly tarball: string
  /** A folder into which it is installed, and nothing else. */
  readonly bare: string
  /** One beside fast-check, which the generators need. */
  readonly withFastCheck: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Undefined where the tests were not started through npm. */
    readonly packed: Packed | undefined
  }
}

/** npm as a script that node can run: no shell, so that it works on every system. */
const npm = process.env.npm_execpath
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Packs the package and installs it, once for all tests of this folder. */
export default function packAndInstall({ provide }: TestProject): () => void {
  const parent = mkdtempSync(join(tmpdir(), 'nems-kit-'))
  provide('packed', npm === undefined ? undefined : packedInto(parent, npm))
  return () => rmSync(parent, { recursive: true, force: true })
}

function packedInto(parent: string, npm: string): Packed {
  const pack = ['pack', '--ignore-scripts', '--pack-destination', parent]
  execFileSync(process.execPath, [npm, ...pack], { cwd: root, stdio: 'pipe' })
  const tarball = join(parent, readdirSync(parent).find((file) => file.endsWith('.tgz')) ?? '')
  const bare = mkdtempSync(join(parent, 'bare-'))
  writeFileSync(join(bare, 'package.json'), '{ "private": true, "type": "module" }')
  const install = ['install', '--offline', '--no-audit', '--no-fund', tarball]
  execFileSync(process.execPath, [npm, ...install], { cwd: bare, stdio: 'pipe' })
  const withFastCheck = mkdtempSync(join(parent, 'with-fast-check-'))
  cpSync(bare, withFastCheck, { recursive: true, verbatimSymlinks: true })
  for (const name of ['fast-check', 'pure-rand'])
    cpSync(join(root, 'node_modules', name), join(withFastCheck, 'node_modules', name), { recursive: true })
  return { tarball, bare, withFastCheck }
}
