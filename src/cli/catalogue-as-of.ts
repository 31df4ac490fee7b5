import type { LoadedConfig } from '../registry/load-config.ts'
import { UsageError } from '../report/usage-error.ts'
import { addedRules, compareVersions, firstCatalogue, rulesNewerThan } from '../spec/added-rules.ts'
import { catalogueVersion } from '../spec/version.ts'

/** What `--catalogue-as-of` does, as help tells it. */
export const catalogueAsOfHelp = `leave rules that came after this version of the catalogue at advice; now ${catalogueVersion}`

/**
 * The rules that came after the version of an option; undefined where it was not given.
 * @throws UsageError for what was no version of the catalogue yet
 */
export function newerRules(version: string | undefined, added = addedRules): ReadonlySet<string> | undefined {
  if (version === undefined) return undefined
  const isVersion = /^[0-9]{1,4}(?:\.[0-9]{1,4}){2}$/.test(version)
  const isKnown =
    isVersion &&
    compareVersions(version, firstCatalogue) >= 0 &&
    compareVersions(version, catalogueVersion) <= 0
  if (isKnown) return rulesNewerThan(version, added)
  throw new UsageError(
    'ERR_OPTION',
    `--catalogue-as-of: expected a version of the catalogue from ${firstCatalogue} to ${catalogueVersion}, received ${version}`,
  )
}

/** What is to be said where newer rules bind nobody. */
export function newerRulesNotes({ asAdvice }: Pick<LoadedConfig, 'asAdvice'>): readonly string[] {
  if (asAdvice === undefined || asAdvice.size === 0) return []
  const rules = asAdvice.size === 1 ? 'one rule is' : `${asAdvice.size} rules are`
  return [`--catalogue-as-of: ${rules} newer, and left at advice`]
}
