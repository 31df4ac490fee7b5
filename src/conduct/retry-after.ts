import type { Seen } from './seen.ts'

/** Milliseconds since 1970 from which a failed request may be sent again; undefined where its answer does not say. */
export function retryAt({ answer, answeredAt, status }: Seen): number | undefined {
  if (status === undefined || status < 400) return undefined
  const value = answer.headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1].trim()
  if (value === undefined) return undefined
  if (/^[0-9]{1,9}$/.test(value)) return answeredAt + Number(value) * 1000 - earlyTimer
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : date - wholeSecond
}

/** Milliseconds by which timers of some languages end too early. */
const earlyTimer = 50
/** Milliseconds that an HTTP-date leaves out. */
const wholeSecond = 1_000
