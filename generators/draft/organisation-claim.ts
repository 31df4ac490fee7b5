import type { OrganisationClaim } from '../../src/spec/model/context.ts'
import type { Draft } from './draft.ts'

/** The name of the organisation claim of a draft, whichever way it is spelt; undefined where there is none. */
export function organisationClaimName({ claims }: Draft): string | undefined {
  return claims.find(({ name }) => spellings.test(name))?.name
}

/** The draft with the organisation claim spelt as a provider wants it that takes one spelling alone. */
export function spelledFor(organisationClaim: OrganisationClaim | undefined, draft: Draft): Draft {
  if (organisationClaim === undefined || organisationClaim === 'either') return draft
  const claims = draft.claims.map((member) =>
    spellings.test(member.name) ? { ...member, name: organisationClaim } : member,
  )
  return { ...draft, claims }
}

const spellings = /^requesting_organi[sz]ation$/
