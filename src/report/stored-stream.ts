import { type KitEvent, kitEvent } from './events.ts'
import { UsageError } from './usage-error.ts'

/** How a stream that was stored ended. */
export interface StreamEnd {
  /** Whole lines that were read. */
  readonly lines: number
  /** Why it is not whole; undefined where it is. */
  readonly missing: string | undefined
}

/**
 * Reads what `--report ndjson=FILE` wrote, line by line, and hands on each event. Types that this version does not know
 * are passed over. A stream of which only the end is missing is read as far as it goes.
 * @throws UsageError with the number of the line where something else is wrong
 */
export async function readStream(
  name: string,
  lines: AsyncIterable<string>,
  onEvent: (event: KitEvent) => void,
): Promise<StreamEnd> {
  let number = 0
  let last: KitEvent['type'] | undefined
  let broken: UsageError | undefined
  for await (const line of lines) {
    // A line that is cut short is the end of what was written; with another behind it, it is damaged.
    if (broken !== undefined) throw broken
    number += 1
    const value = parsed(number === 1 ? line.replace(/^\uFEFF/, '') : line)
    if (value === undefined) {
      broken = wrong(name, number, 'one event as JSON', line.trim() === '' ? 'nothing' : 'no JSON')
      if (number === 1) throw broken
      continue
    }
    const event = eventOf(name, number, value)
    if (event === undefined) continue
    if ((event.type === 'run') !== (last === undefined)) throw wrongOrder(name, number, event)
    last = event.type
    onEvent(event)
  }
  if (number === 0) throw wrong(name, 1, 'the event "run"', 'an empty file')
  const whole = broken === undefined ? number : number - 1
  const cut = broken === undefined ? `ends with line ${number}` : `line ${number} is cut short`
  return { lines: whole, missing: last === 'summary' ? undefined : `${cut}, without the event "summary"` }
}

function eventOf(name: string, number: number, value: unknown): KitEvent | undefined {
  const read = kitEvent.safeParse(value)
  if (read.success) return read.data
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
  const isKnown = knownTypes.has(type)
  if (!isKnown && number > 1 && typeof type === 'string') return undefined
  const [issue] = read.error.issues
  const about = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`
  const expected = number === 1 ? 'the event "run" of schema 1' : isKnown ? `an event "${type}"` : 'an event'
  throw wrong(name, number, expected, `another form${about}`)
}

const knownTypes: ReadonlySet<unknown> = new Set(kitEvent.options.map((option) => option.shape.type.value))

function wrongOrder(name: string, number: number, { type }: KitEvent): UsageError {
  if (type !== 'run') return wrong(name, number, 'the event "run" of schema 1', `the event "${type}"`)
  return wrong(name, number, 'one run (nems-kit merge joins those of shards)', 'the event "run" of another')
}

function wrong(name: string, number: number, expected: string, received: string): UsageError {
  return new UsageError('ERR_INPUT', `${name}, line ${number}: expected ${expected}, received ${received}`)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
