import type { Paint } from '../report/paint.ts'
import type { Operation } from '../spec/model/operation.ts'

/** What was seen of a client in one scenario. */
export interface ScenarioRow {
  readonly name: string
  /** How its command ended. */
  readonly ended: string
  /** Whether that is a failure. */
  readonly isBad: boolean
  readonly requests: number
  /** Operation and status of the first exchanges, in order. */
  readonly seen: readonly (readonly [operation: Operation | undefined, status: string])[]
  /** Rules that were broken here, and not where NEMS answers as ever. */
  readonly rules: readonly string[]
}

/** A line for each scenario, and beneath it the rules that were broken in it alone. */
export function scenarioTable(rows: readonly ScenarioRow[], paint: Paint): string {
  const name = Math.max(8, ...rows.map((row) => row.name.length))
  const ended = Math.max(5, ...rows.map((row) => row.ended.length))
  const head = `  ${'scenario'.padEnd(name)}  ${'ended'.padEnd(ended)}  requests  what was asked and answered`
  const lines = rows.flatMap((row) => [
    `${row.isBad ? paint('red', '✗') : ' '} ${row.name.padEnd(name)}  ${row.ended.padEnd(ended)}  ${String(row.requests).padStart(8)}  ${seenText(row)}`,
    ...row.rules.map((rule) => `  ${' '.repeat(name)}  ${paint('yellow', rule)}`),
  ])
  return `\nWhat the client did, answer by answer\n${head}\n${lines.join('\n')}\n`
}

function seenText({ seen, requests }: ScenarioRow): string {
  const groups: { readonly word: string; readonly statuses: string[] }[] = []
  for (const [operation, status] of seen) {
    const word = operation?.split('-')[0] ?? 'other'
    const last = groups.at(-1)
    if (last?.word === word) last.statuses.push(status)
    else groups.push({ word, statuses: [status] })
  }
  const text = groups.map(({ word, statuses }) => `${word} ${statuses.join(' ')}`).join(', ')
  const isWhole = seen.length === requests && text.length <= widest
  return isWhole ? text : `${text.slice(0, widest)}…`
}

const widest = 80
