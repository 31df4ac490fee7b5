import type { Draft, Member } from '../draft/draft.ts'
import { organisationClaimName } from '../draft/organisation-claim.ts'
import type { Change } from './change.ts'

/** Sets a claim to a JSON value; adds it where it is not there. */
export function claim(name: string, value: unknown): Change {
  return claimJson(name, JSON.stringify(value))
}

/** Sets a claim to a JSON text. */
export function claimJson(name: string, json: string): Change {
  return (draft) => ({ ...draft, claims: put(draft.claims, { name, json }) })
}

/** Sets a claim to a time counted from now. */
export function claimTime(name: string, secondsFromNow: number): Change {
  return (draft) => ({ ...draft, claims: put(draft.claims, { name, secondsFromNow }) })
}

/** Leaves a claim out. */
export function withoutClaim(name: string): Change {
  return (draft) =>
    draft.claims.some((member) => member.name === name)
      ? { ...draft, claims: draft.claims.filter((member) => member.name !== name) }
      : undefined
}

/** Changes the text of a claim that is there. */
export function claimText(name: string, change: (text: string) => unknown): Change {
  return (draft) => {
    const text = textOfClaim(draft, name)
    return text === undefined ? undefined : claim(name, change(text))(draft)
  }
}

/** Gives a claim another name. */
export function renamedClaim(name: string, newName: string): Change {
  return (draft) =>
    draft.claims.some((member) => member.name === name)
      ? {
          ...draft,
          claims: draft.claims.map((member) =>
            member.name === name ? { ...member, name: newName } : member,
          ),
        }
      : undefined
}

/** Writes a claim again at the end, with a JSON text of its own. */
export function claimAgain(name: string, json: string): Change {
  return (draft) => ({ ...draft, claims: [...draft.claims, { name, json }] })
}

/** Writes a claim before all others too, with a JSON text of its own; the right one comes last. */
export function claimBefore(name: string, json: string): Change {
  return (draft) => ({ ...draft, claims: [{ name, json }, ...draft.claims] })
}

/** Changes the organisation claim, whichever way its name is spelt. */
export function organisationClaim(change: (name: string) => Change): Change {
  return (draft) => {
    const name = organisationClaimName(draft)
    return name === undefined ? undefined : change(name)(draft)
  }
}

/** The text of a claim; undefined when it is not there or not a text. */
export function textOfClaim({ claims }: Draft, name: string): string | undefined {
  const member = claims.findLast((each) => each.name === name)
  if (member === undefined || !('json' in member)) return undefined
  const value: unknown = JSON.parse(member.json)
  return typeof value === 'string' ? value : undefined
}

function put(members: readonly Member[], member: Member): readonly Member[] {
  return members.some(({ name }) => name === member.name)
    ? members.map((each) => (each.name === member.name ? member : each))
    : [...members, member]
}
