import type { Change } from './change.ts'

/** Makes the Authorization fields of the token: none, one, or several. */
export function authorization(change: (token: string) => readonly string[]): Change {
  return (draft) => ({ ...draft, authorization: change })
}

/** Sets the authorization scheme. */
export function scheme(text: string): Change {
  return (draft) => ({ ...draft, scheme: text })
}

/** Sends the token in the query, and no Authorization. */
export function tokenInQuery(parameter: string): Change {
  return (draft) => ({ ...draft, authorization: () => [], tokenBesides: { parameter } })
}

/** Sends the token in another field, behind some text, and no Authorization. */
export function tokenInField(field: string, behind: string): Change {
  return (draft) => ({ ...draft, authorization: () => [], tokenBesides: { field, behind } })
}
