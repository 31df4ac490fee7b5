import type { Change } from './change.ts'

/** Makes the Authorization fields of the token: none, one, or several. */
export function authorization(change: (token: string) => readonly string[]): Change {
  return (draft) => ({ ...draft, authorization: change })
}

/** Sets the authorization scheme. */
export function scheme(text: string): Change {
  return (draft) => ({ ...draft, scheme: text })
}
