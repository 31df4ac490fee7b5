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
export function hasExpired({ expires }: Waiver, now: number): boolean {
  return Date.parse(`${expires}T23:59:59Z`) / 1000 < now
}
