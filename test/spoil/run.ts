import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { shardFrom } from '../../src/fuzz/shard.ts'
import { root } from './modules.ts'
import { Progress } from './progress.ts'
import { report } from './report.ts'
import { spoilsOfSources } from './sources.ts'
import { nameOf } from './spoil.ts'
import { type Done, type Task, theCompiler } from './task.ts'
import { serve, startWorker } from './workers.ts'

/**
 * Spoils the rules, one thing at a time, and lists what no test notices: each rule's schema and strengths, each
 * breaker, each answer by which a rule may be refused, each literal and comparison of the sources. Fails when
 * something survives that is not accepted with a reason. An argument leaves out what is not named so; `--share I/N` takes
 * one of every N.
 */
process.chdir(root)
const started = Date.now()
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { share: { type: 'string', default: '1/1' } },
})
const [only = ''] = positionals
const share = shardFrom(values.share, {})
const progress = new Progress()
const count = Math.max(1, Math.min(availableParallelism(), 4))
const all = await Promise.all(Array.from({ length: count }, () => startWorker()))
const { failing, live, breakers } = all[0]!.ready
const tasks: readonly Task[] = [
  ...breakers.map((name, index): Task => ({ kind: 'breaker', name, index })),
  ...live.map((name, index): Task => ({ kind: 'live', name, index })),
  ...spoilsOfSources().map((spoil): Task => ({ kind: 'literal', name: nameOf(spoil), spoil })),
]
  .filter(({ name }) => name.includes(only))
  .filter((_, index) => index % share.of === share.index - 1)
const survivors: Task[] = []
let refused = 0
progress.begin(tasks.length)
const queue = tasks.values()
await Promise.all(all.map(({ worker }) => serve(worker, queue, take)))
progress.end()
process.exitCode = report({
  failing,
  count: tasks.length,
  survivors,
  refused,
  whole: only === '' && share.of === 1,
  seconds: (Date.now() - started) / 1000,
})

function take({ task, noticedBy }: Done): void {
  if (noticedBy === undefined) survivors.push(task)
  if (noticedBy === theCompiler) refused += 1
  progress.tell(survivors.length)
}
