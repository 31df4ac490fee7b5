import type { Waiver } from '../registry/config.ts'
import type { Finding } from '../spec/model/finding.ts'

export interface Waivers {
  readonly waivers: readonly Waiver[]
  /** UTC seconds. */
  readonly now: number
}

/** The waiver that excuses a finding; undefined where there is none that holds still. */
export function waiverOf(
  { rule, place }: Pick<Finding, 'rule' | 'place'>,
  { waivers, now }: Waivers,
): Waiver | undefined {
  return waivers.find(
    (each) => each.rule === rule && (each.place ?? place) === place && !hasExpired(each, now),
  )
}

/** Whether the last day of a waiver is over. */
function hasExpired({ expires }: Waiver, now: number): boolean {
  return Date.parse(`${expires}T23:59:59Z`) / 1000 < now
}

/** What is to be said of waivers: expired ones, and such as no finding needed. */
export function waiverNotes({ waivers, now }: Waivers, used: ReadonlySet<Waiver>): readonly string[] {
  return waivers.flatMap((waiver) => {
    const name = `waiver of ${waiver.rule}${waiver.place === undefined ? '' : ` at ${waiver.place}`}`
    if (hasExpired(waiver, now)) return [`the ${name} expired on ${waiver.expires}`]
    return used.has(waiver) ? [] : [`the ${name} matches nothing here`]
  })
}
