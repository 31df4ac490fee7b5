import { UsageError } from '../report/usage-error.ts'

/**
 * UTC seconds of what `--at` was given: seconds, or an ISO 8601 time with an offset.
 * @throws UsageError when it is neither
 */
export function secondsOf(text: string): number {
  if (/^[0-9]{1,11}$/.test(text)) return Number(text)
  const isIso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text)
  const milliseconds = isIso ? Date.parse(text) : Number.NaN
  if (Number.isNaN(milliseconds))
    throw new UsageError(
      'ERR_OPTION',
      `--at: expected UTC seconds or an ISO 8601 time such as 2026-01-31T09:30:00Z, received ${text}`,
    )
  return Math.floor(milliseconds / 1000)
}

/** UTC seconds by now. */
export function secondsNow(): number {
  return Math.floor(Date.now() / 1000)
}

/** Milliseconds of a time such as 90s, 5m or 2h. @throws UsageError for any other text */
export function millisecondsOf(option: string, text: string): number {
  const [, count = '', unit = ''] = /^([0-9]{1,6})(ms|s|m|h)$/.exec(text) ?? []
  const factor = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }[unit]
  if (count === '' || factor === undefined)
    throw new UsageError('ERR_OPTION', `${option}: expected a time such as 60s, 5m or 2h, received ${text}`)
  return Number(count) * factor
}
