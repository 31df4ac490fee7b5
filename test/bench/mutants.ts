import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import type { Mutant } from '@stryker-mutator/api/core'
import type { FuzzOutcome } from '../../src/fuzz/fuzz-outcome.ts'
import { fuzzed } from '../fuzz/scope.ts'
import { mutantProvider } from './mutant-provider-build.ts'

/**
 * What the fuzzer finds in mutants of the reference provider and of its judge, which Stryker makes without knowing either,
 * as a Markdown table; those that it does not find go to standard error, each with what was written in place of what.
 * Left out is what no request comes by: the judge knows rules about answers too, and others how captures are read.
 *
 *     --sample 200     so many of all that a run comes by
 *     --seconds 20     for each at most
 *     --seed 1         of the sample, and of the cases
 *     --only 17,2345   these mutants
 *     --area src/spec  of these files
 */
const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    area: { type: 'string', default: 'src/' },
  },
})
const seed = Number(values.seed)

/** What became of a mutant. */
type Fate = 'found' | 'does not start' | 'serves nothing' | 'not found'

const { program, mutants } = await mutantProvider(new URL('../../..', import.meta.url))
const only = values.only?.split(',')
const reached = await reachedMutants()
const asked = mutants.filter(({ id, fileName }) =>
  only === undefined ? reached.has(id) && fileName.includes(values.area) : only.includes(id),
)
const chosen = sampled(asked, Number(values.sample))
const fates: Record<Fate, number> = { found: 0, 'does not start': 0, 'serves nothing': 0, 'not found': 0 }
for (const [place, mutant] of chosen.entries()) {
  const fate = await fateOf(mutant)
  fates[fate] += 1
  if (fate === 'not found') process.stderr.write(`${described(mutant)}\n`)
  if (process.stderr.isTTY) process.stderr.write(`${place + 1} of ${chosen.length}\r`)
}
row('mutants', 'reached', 'sampled', ...Object.keys(fates))
row('---', '---', '---', ...Object.keys(fates).map(() => '---'))
row(...[mutants.length, asked.length, chosen.length, ...Object.values(fates)].map(String))

/** What a run on the provider as it is comes by. */
async function reachedMutants(): Promise<ReadonlySet<string>> {
  const child = started({})
  try {
    const url = await urlOf(child)
    if (url === undefined) throw new Error('the provider does not start')
    await untilFound(url)
    const told = once(child, 'message')
    child.send('reached')
    const [{ reached: ids }] = (await told) as [{ readonly reached: readonly string[] }]
    return new Set(ids)
  } finally {
    child.kill('SIGKILL')
  }
}

async function fateOf({ id }: Mutant): Promise<Fate> {
  const child = started({ __STRYKER_ACTIVE_MUTANT__: id })
  try {
    const url = await urlOf(child)
    if (url === undefined) return 'does not start'
    const { faults, trouble } = await untilFound(url)
    if (faults.length > 0) return 'found'
    return trouble === undefined ? 'not found' : 'serves nothing'
  } finally {
    child.kill('SIGKILL')
  }
}

function started(env: Readonly<Record<string, string>>): ChildProcess {
  return fork(program, [], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
}

/** A run until something is found. */
function untilFound(url: string): Promise<FuzzOutcome> {
  const stop = new AbortController()
  return fuzzed(url, {
    stages: new Set(['sweep', 'state', 'pairs']),
    milliseconds: Number(values.seconds) * 1000,
    concurrency: 8,
    absence: 500,
    seed,
    signal: stop.signal,
    onFault: () => stop.abort(),
  })
}

async function urlOf(child: ChildProcess): Promise<string | undefined> {
  const started = once(child, 'message').then(([{ port }]) => `http://127.0.0.1:${String(port)}`)
  const failed = once(child, 'exit').then(() => undefined)
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 10_000).unref())
  return Promise.race([started, failed, late])
}

/** So many of a list, spread over it, another choice for each seed. */
function sampled(all: readonly Mutant[], most: number): readonly Mutant[] {
  const step = Math.max(1, all.length / most)
  return Array.from({ length: Math.min(most, all.length) }, (_, place) => {
    const at = Math.floor(place * step + ((seed * 0.618) % 1) * step)
    return all[at % all.length]
  }).filter((each) => each !== undefined)
}

function described({ id, fileName, location, mutatorName, replacement }: Mutant): string {
  const written = replacement.replaceAll(/\s+/g, ' ').slice(0, 100)
  return `${id} ${fileName}:${location.start.line + 1}:${location.start.column + 1} ${mutatorName}: ${written}`
}

function row(...cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}
