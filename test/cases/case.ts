import type { RegistryConfig } from '../../src/registry/registry-config.ts'
import type { History, OrganisationClaim } from '../../src/spec/model/context.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'
import { buildRequest } from './build.ts'
import type { Change } from './changes.ts'
import { type RequestName, requests } from './requests.ts'

/** One line of the sources, met by one request. */
export interface Case {
  /** Where the line stands: `operators.md Carrier`, `rulings.md 14`, `apis.md Headers`. */
  readonly line: string
  readonly what: string
  readonly on: RequestName
  readonly change: Change
  /** What a provider must do: refuse, accept, or either. */
  readonly letter: Letter
  /** Ids of all rules that it breaks, sorted; none for a valid request. */
  readonly broken: readonly string[]
  /** What differs from the embedded registry. */
  readonly config?: Partial<RegistryConfig>
  /** Parts of the embedded registry that are left out. */
  readonly without?: readonly (keyof RegistryConfig)[]
  /** UTC second at which it is judged. */
  readonly now?: number
  /** Whether a provider has to look NHS numbers up in PDS itself. */
  readonly pdsEnforced?: boolean
  readonly organisationClaim?: OrganisationClaim
  readonly history?: History
  readonly note?: string
}

export type Letter = 'R' | 'A' | 'E'

type Extra = Omit<Case, 'line' | 'what' | 'on' | 'change' | 'letter' | 'broken'>

/**
 * Cases of one line that break the same rules: `broken` holds their ids, divided by blanks,
 * and `changes` what was changed, by what is said of it.
 */
export function cases(
  line: string,
  on: RequestName | readonly RequestName[],
  letter: Letter,
  broken: string,
  changes: Readonly<Record<string, Change>>,
  extra: Extra = {},
): readonly Case[] {
  const names = typeof on === 'string' ? [on] : on
  const ids = broken === '' ? [] : broken.split(' ').sort()
  return names.flatMap((name) =>
    Object.entries(changes).map(([what, change]) => ({
      line,
      what,
      on: name,
      change,
      letter,
      broken: ids,
      ...extra,
    })),
  )
}

/** The request of a case as a server sees it. */
export function buildCase({ on, change }: Case): HttpRequest {
  return buildRequest(change(requests[on]))
}
