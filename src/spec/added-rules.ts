import type { RuleId } from './rules/ids.generated.ts'

/** The first version of the catalogue. */
export const firstCatalogue = '1.0.0'

/** Rules by the version of the catalogue that added them. */
export type RulesByVersion = Readonly<Record<string, readonly RuleId[]>>

/** What each version of the catalogue after the first added: the newest last. */
export const addedRules: RulesByVersion = {}

/** The version of the catalogue that a rule came with. */
export function catalogueOf(id: string, added: RulesByVersion = addedRules): string {
  const found = Object.entries(added).find(([, ids]) => (ids as readonly string[]).includes(id))
  return found?.[0] ?? firstCatalogue
}

/** The rules that came after a version of the catalogue. */
export function rulesNewerThan(version: string, added: RulesByVersion = addedRules): ReadonlySet<RuleId> {
  const later = Object.entries(added).filter(([each]) => compareVersions(each, version) > 0)
  return new Set(later.flatMap(([, ids]) => ids))
}

/** Below 0 where the first of two versions such as 1.2.0 is the older one. */
export function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, undefined, { numeric: true })
}
