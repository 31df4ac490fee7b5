import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type * as Checks from './checks.ts'
import { Compiler } from './compiler.ts'
import { Evaluations } from './evaluations.ts'
import { Modules, root } from './modules.ts'
import { type Spoil, spoiltText } from './spoil.ts'
import { Suite } from './suite.ts'
import { type Done, type Ready, type Task, theCompiler } from './task.ts'

/** Answers one task after the other: whether what is spoilt is noticed, and by what. */
const evaluations = new Evaluations()
const modules = new Modules(evaluations)
const checksFile = join(root, 'test', 'spoil', 'checks.ts')
const ordinary = modules.load(checksFile) as unknown as typeof Checks
const checks = ordinary.allChecks()
const suite = new Suite(checks, evaluations)
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
    return suite.firstToFail(checks, {
      rules: new Set(spoil.rules),
      place: 'rules as loaded',
      within: undefined,
    })
  } finally {
    mend()
  }
}

function ofLiteral(spoil: Spoil): string | undefined {
  const file = join(root, spoil.file)
  const load = modules.spoilt(file, spoiltText(readFileSync(file, 'utf8'), spoil))
  try {
    const { allChecks } = load(checksFile) as unknown as typeof Checks
    const check = suite.firstToFail(allChecks(), {
      rules: new Set([...rulesThatRead(file), folderOf(spoil.file)]),
      place: spoil.file,
      within: evaluations.around(file, spoil.start, spoil.end),
    })
    return check ?? (compilerOnce().refuses(spoil) ? theCompiler : undefined)
  } catch (error) {
    return `an error on load: ${String(error)}`
  }
}

/** The first two folders of a path. */
function folderOf(file: string): string {
  return file.split('/').slice(0, 2).join('/')
}

let compiler: Compiler | undefined

/** It takes a while to start, and most spoils are noticed without it. */
function compilerOnce(): Compiler {
  compiler ??= new Compiler()
  return compiler
}

/** Ids of the rules that a file is, or that import it, directly or not. */
function rulesThatRead(file: string): ReadonlySet<string> {
  return new Set(
    modules.withImporters(file).flatMap((each) => ruleOf.exec(each.replaceAll('\\', '/'))?.[1] ?? []),
  )
}

const ruleOf = /\/src\/spec\/rules\/([^.]+)\.ts$/
