/** One line of the table. */
export interface Row {
  readonly what: string
  /** A second of processor time; undefined where a time is measured. */
  readonly rate?: number
  /** Milliseconds; undefined where a rate is measured. */
  readonly milliseconds?: number
  readonly goal: string
  readonly met: boolean
  readonly baseline: string
  /** Of the baseline, in the same run; undefined where it makes no sense. */
  readonly ratio?: number
}

/** The rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ what, rate, milliseconds, goal, met, baseline, ratio }) => {
    const figure =
      rate === undefined
        ? `${(milliseconds ?? 0).toFixed(0)} ms`
        : `${Math.round(rate).toLocaleString('en-GB')}/s`
    return `| ${what} | ${figure} | ${ratio === undefined ? '' : ratio.toFixed(2)} | ${baseline} | ${met ? '✓' : '✗'} ${goal} |`
  })
  return [
    '| what | measured | of the baseline | baseline | goal |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}
