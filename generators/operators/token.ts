import type { Draft } from '../draft/draft.ts'
import { tokenOf } from '../draft/token.ts'
import type { Change } from './change.ts'

/** Changes the text of the token. */
export function tokenText(change: (token: string) => string): Change {
  return (draft) => ({ ...draft, tokenText: change })
}

/** Changes the parts of the token, as base64url. */
export function tokenParts(change: (header: string, claims: string, signature: string) => string): Change {
  return tokenText((token) => {
    const [header = '', claims = '', signature = ''] = token.split('.')
    return change(header, claims, signature)
  })
}

/** Changes the JSON text of the claims. */
export function claimsJson(change: (text: string) => string | Uint8Array): Change {
  return (draft) => ({ ...draft, claimsText: change })
}

/** Changes the JSON text of the JOSE header. */
export function joseJson(change: (text: string) => string | Uint8Array): Change {
  return (draft) => ({ ...draft, joseText: change })
}

/** Puts a signature behind the last dot. */
export function signature(text: string): Change {
  return (draft) => ({ ...draft, signature: text })
}

/**
 * Grows the claims until the token has exactly so many characters, or one more where base64url skips that; nothing to
 * change where it is longer already, or another change has made its length independent of the claims.
 */
export function tokenOfLength(length: number): Change {
  return (draft) => {
    const grown = (size: number): Draft => ({
      ...draft,
      claims: [...draft.claims, { name: 'padding', json: JSON.stringify('x'.repeat(size)) }],
    })
    const lengthOf = (size: number) => tokenOf(grown(size), anyTenDigitTime).length
    const growth = lengthOf(length) - lengthOf(0)
    if (growth < length || lengthOf(0) > length) return undefined
    let size = Math.max(0, Math.floor((length - lengthOf(0)) * 0.75) - 4)
    while (lengthOf(size) < length) size++
    return grown(size)
  }
}

/** Times have ten digits until the year 2286, so that the length of a token does not depend on them. */
const anyTenDigitTime = 1_800_000_000
