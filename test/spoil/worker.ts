import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type * as Checks from './checks.ts'
import { Entries } from './entries.ts'
import { Modules, root } from './modules.ts'
import { type Spoil, spoiltText } from './spoil.ts'
import { Suite } from './suite.ts'
import type { Done, Ready, Task } from './task.ts'

/** Answers one task after the other: whether what is spoilt is noticed, and by what. */
const entries = new Entries()
const modules = new Modules(entries)
const checksFile = join(root, 'test', 'spoil', 'checks.ts')
const ordinary = modules.load(checksFile) as unknown as typeof Checks
const checks = ordinary.allChecks()
const suite = new Suite(checks, entries)
const live = ordinary.spoiltRules()
const breakers = ordinary.spoiltExpectations()
const ready: Ready = {
  failing: suite.failing,
  live: live.map(({ name }) => name),
  breakers: breakers.map(({ name }) => name),
}
parentPort?.on('message', (task: Task) => {
  const done: Done = { task, noticedBy: noticedBy(task) }
  parentPort?.postMessage(done)
})
parentPort?.postMessage(ready)

/** The name of what notices it; undefined when nothing does. */
function noticedBy(task: Task): string | undefined {
  if (task.kind === 'literal') return ofLiteral(task.spoil)
  if (task.kind === 'breaker') return breakers[task.index]?.isNoticed() ? 'its law' : undefined
  const spoil = live[task.index]
  if (spoil === undefined) return undefined
  const mend = spoil.apply()
  try {
    return suite.firstToFail(checks, { rules: spoil.rules, place: 'rules as loaded', within: undefined })
  } finally {
    mend()
  }
}

function ofLiteral(spoil: Spoil): string | undefined {
  const file = join(root, spoil.file)
  const load = modules.spoilt(file, spoiltText(readFileSync(file, 'utf8'), spoil))
  try {
    const { allChecks } = load(checksFile) as unknown as typeof Checks
    const [, id] = /rules\/(.*)\.ts$/.exec(spoil.file) ?? []
    return suite.firstToFail(allChecks(), {
      rules: id === undefined ? [] : [id],
      place: spoil.file,
      within: entries.around(file, spoil.start),
    })
  } catch (error) {
    return `an error on load: ${String(error)}`
  }
}
