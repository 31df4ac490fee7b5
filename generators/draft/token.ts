import { encodeBase64url } from '../../src/wire/base64url.ts'
import type { Draft, Member } from './draft.ts'

/** Values of the Authorization fields; none when the draft has none. */
export function authorizationOf(draft: Draft, now: number): readonly string[] {
  const token = tokenOf(draft, now)
  return draft.authorization?.(token) ?? [`${draft.scheme} ${token}`]
}

/** A parameter of the query or a field that has the token too. */
export function besidesOf(
  draft: Draft,
  now: number,
): { readonly query: string; readonly fields: readonly (readonly [string, string])[] } {
  const { tokenBesides } = draft
  if (tokenBesides === undefined) return { query: '', fields: [] }
  const token = tokenOf(draft, now)
  if ('parameter' in tokenBesides) return { query: `?${tokenBesides.parameter}=${token}`, fields: [] }
  return { query: '', fields: [[tokenBesides.field, tokenBesides.behind + token]] }
}

/** The token in compact serialisation. */
export function tokenOf(draft: Draft, now: number): string {
  const { joseText = asItIs, claimsText = asItIs, tokenText = asItIs, signature } = draft
  const header = joseText(objectOf(draft.jose, now))
  const claims = claimsText(objectOf(draft.claims, now))
  return tokenText(`${encodeBase64url(header)}.${encodeBase64url(claims)}.${signature}`)
}

function asItIs(text: string): string {
  return text
}

function objectOf(members: readonly Member[], now: number): string {
  return `{${members.map((member) => `${JSON.stringify(member.name)}:${jsonOf(member, now)}`).join(',')}}`
}

function jsonOf(member: Member, now: number): string {
  return 'json' in member ? member.json : String(now + member.secondsFromNow)
}
