import type { Greeting, News, Row, Totals, Verdict } from '../told.ts'

/** What the list is narrowed to; the empty text is everything. */
export interface Filter {
  readonly verdict: Verdict | ''
  readonly operation: Row['operation'] | ''
  readonly rule: string
}

export const everything: Filter = { verdict: '', operation: '', rule: '' }

const none: Totals = {
  exchanges: 0,
  oldest: 1,
  verdicts: { refused: 0, 'accepted with findings': 0, accepted: 0 },
  operations: {},
  rules: {},
}

/** What the page knows: rows by their number, so that what is told twice is there once. */
export class Exchanges {
  readonly #rows = new Map<number, Row>()
  run = ''
  totals = none

  /** Whether it is another run of the kit, of which nothing is known yet. */
  begin({ run }: Greeting): boolean {
    const isOther = this.run !== run
    if (isOther) {
      this.#rows.clear()
      this.totals = none
    }
    this.run = run
    return isOther
  }

  add({ rows, totals }: News): void {
    for (const row of rows) this.#rows.set(row.number, row)
    this.totals = totals
    for (const number of this.#rows.keys()) if (number < totals.oldest) this.#rows.delete(number)
  }

  get(number: number): Row | undefined {
    return this.#rows.get(number)
  }

  /** Those that a filter lets through, the newest first. */
  matching(filter: Filter): readonly Row[] {
    const found = [...this.#rows.values()].filter((row) => matches(row, filter))
    return found.sort((a, b) => b.number - a.number)
  }
}

function matches({ verdict, operation, rules }: Row, filter: Filter): boolean {
  return (
    (filter.verdict === '' || filter.verdict === verdict) &&
    (filter.operation === '' || filter.operation === operation) &&
    (filter.rule === '' || rules.includes(filter.rule))
  )
}
