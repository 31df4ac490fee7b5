import { type Stage, stages } from '../fuzz/case.ts'
import { UsageError } from '../report/usage-error.ts'
import { everyOperation, type Operation } from '../spec/model/operation.ts'
import { requestRules } from '../spec/rules/index.generated.ts'

/** The stages of a list divided by commas. @throws UsageError for one that there is not */
export function stagesOf(text: string | undefined): ReadonlySet<Stage> {
  return listOf('--stages', text, stages)
}

/** The operations of a list divided by commas. @throws UsageError for one that there is not */
export function operationsOf(text: string | undefined): ReadonlySet<Operation> {
  return listOf('--operations', text, everyOperation)
}

/** Whether a rule is in a list of ids and areas divided by commas. @throws UsageError where none is */
export function rulesOf(text: string | undefined): (rule: string) => boolean {
  if (text === undefined) return () => true
  const wanted = text.split(',').map((each) => each.trim())
  const isOf = (rule: string, each: string) => rule === each || rule.startsWith(`${each.replace(/\/$/, '')}/`)
  for (const each of wanted)
    if (!Object.keys(requestRules).some((rule) => isOf(rule, each)))
      throw wrong('--rules', 'ids of rules, or areas such as claims (nems-kit rules lists them)', each)
  return (rule) => wanted.some((each) => isOf(rule, each))
}

/** A whole number, where an option was given one. @throws UsageError for any other text */
export function countOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw wrong(option, 'a whole number from 1 on', text)
  return Number(text)
}

/** A seed: the one given, else one that is told, so that the run can be repeated. @throws UsageError */
export function seedOf(text: string | undefined): number {
  if (text === undefined) return Math.floor(Math.random() * 1_000_000)
  if (!/^[0-9]{1,9}$/.test(text)) throw wrong('--seed', 'a whole number', text)
  return Number(text)
}

function listOf<T extends string>(
  option: string,
  text: string | undefined,
  known: readonly T[],
): ReadonlySet<T> {
  if (text === undefined) return new Set(known)
  const wanted = text.split(',').map((each) => each.trim())
  for (const each of wanted)
    if (!(known as readonly string[]).includes(each)) throw wrong(option, `some of ${known.join(',')}`, each)
  return new Set(known.filter((each) => wanted.includes(each)))
}

function wrong(option: string, expected: string, received: string): UsageError {
  return new UsageError('ERR_OPTION', `${option}: expected ${expected}, received ${received}`)
}
