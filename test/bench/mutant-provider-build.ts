import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Mutant } from '@stryker-mutator/api/core'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { rolldown } from 'rolldown'

/** The reference provider with every mutant of it in one program: the environment says which of them is at work. */
export interface MutantProvider {
  /** Path of the program. */
  readonly program: string
  readonly mutants: readonly Mutant[]
}

/** What answers requests: the provider, and the judge with what it reads by. The rules have bench:faults. */
const areas = ['src/provider', 'src/spec/places', 'src/spec/judge.ts', 'src/wire']

/**
 * Builds it in the cache of node_modules.
 * @param root of the checkout
 */
export async function mutantProvider(root: URL): Promise<MutantProvider> {
  const own = fileURLToPath(root)
  const tree = join(own, 'node_modules/.cache/nems-kit-mutants/tree')
  rmSync(tree, { recursive: true, force: true })
  for (const folder of ['src', 'generators', 'test/bench'])
    cpSync(join(own, folder), join(tree, folder), { recursive: true })
  mkdirSync(tree, { recursive: true })
  const names = areas.flatMap((area) => filesOf(own, area))
  const files = names.map((name) => ({
    name,
    content: readFileSync(join(own, name), 'utf8'),
    mutate: true,
  }))
  const { files: written, mutants } = await new Instrumenter(silent).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
    noHeader: false,
  })
  for (const { name, content } of written) writeFileSync(join(tree, name), content)
  const program = join(tree, 'provider-server.js')
  const build = await rolldown({
    input: join(tree, 'test/bench/mutant-provider.ts'),
    cwd: tree,
    platform: 'node',
    tsconfig: false,
  })
  await build.write({ file: program, format: 'esm' })
  await build.close()
  return { program, mutants }
}

function filesOf(root: string, area: string): readonly string[] {
  if (area.endsWith('.ts')) return [area]
  return readdirSync(join(root, area), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${area}/${name.replaceAll('\\', '/')}`)
}

function nothing(): void {}

const silent = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
}
