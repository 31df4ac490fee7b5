import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { root } from './installed.ts'

const system = process.platform === 'win32' ? 'win' : process.platform
const program = process.platform === 'win32' ? 'node.exe' : 'node'

/**
 * The program of another version of Node, which the npm registry has as a package. It is kept in the cache of node_modules.
 * @throws Error where it is not there, and the registry does not give it
 */
export async function otherNode(version: string): Promise<string> {
  const kept = join(root, 'node_modules/.cache/nems-kit-nodes', version, program)
  if (existsSync(kept)) return kept
  const folder = await mkdtemp(join(tmpdir(), 'nems-kit-node-'))
  try {
    await install(folder, `node-${system}-${process.arch}@${version}`)
    await mkdir(dirname(kept), { recursive: true })
    const name = `node-${system}-${process.arch}`
    await cp(join(folder, 'node_modules', name, 'bin', program), `${kept}.new`)
    await rename(`${kept}.new`, kept)
    return kept
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function install(folder: string, name: string): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{ "private": true }')
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-bin-links', '--fetch-retries', '0']
  const npm = [process.env.npm_execpath ?? '', 'install', ...options, name]
  await promisify(execFile)(process.execPath, npm, { cwd: folder, timeout: 120_000 })
}
