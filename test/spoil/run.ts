import { availableParallelism } from 'node:os'
import { refusedByTheCompiler } from './compiler.ts'
import { root } from './modules.ts'
import { Progress } from './progress.ts'
import { report } from './report.ts'
import { spoilsOfSources } from './sources.ts'
import { nameOf } from './spoil.ts'
import type { Done, Task } from './task.ts'
import { serve, startWorker } from './workers.ts'

/**
 * Spoils the rules, one thing at a time, and lists what no test notices: each rule's schema and strengths, each
 * breaker, each answer by which a rule may be refused, each literal and comparison of `src/spec`. Fails when
 * something survives that is not accepted with a reason. An argument leaves out what is not named so.
 */
process.chdir(root)
const started = Date.now()
const [only = ''] = process.argv.slice(2)
const count = Math.max(1, Math.min(availableParallelism(), 4))
const all = await Promise.all(Array.from({ length: count }, () => startWorker()))
const { failing, live, breakers } = all[0]!.ready
const tasks: readonly Task[] = [
  ...breakers.map((name, index): Task => ({ kind: 'breaker', name, index })),
  ...live.map((name, index): Task => ({ kind: 'live', name, index })),
  ...spoilsOfSources().map((spoil): Task => ({ kind: 'literal', name: nameOf(spoil), spoil })),
].filter(({ name }) => name.includes(only))
const survivors: Task[] = []
const progress = new Progress(tasks.length)
const queue = tasks.values()
await Promise.all(all.map(({ worker }) => serve(worker, queue, take)))
const literals = survivors.flatMap((task) => (task.kind === 'literal' ? [task.spoil] : []))
const refused = refusedByTheCompiler(literals)
process.exitCode = report({
  failing,
  count: tasks.length,
  survivors: survivors.filter((task) => task.kind !== 'literal' || !refused.has(task.spoil)),
  refused: refused.size,
  whole: only === '',
  seconds: (Date.now() - started) / 1000,
})

function take({ task, noticedBy }: Done): void {
  if (noticedBy === undefined) survivors.push(task)
  progress.tell(survivors.length)
}
