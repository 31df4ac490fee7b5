import type { Change } from './change.ts'

/** Sets a member of the JOSE header to a JSON value; adds it where it is not there. */
export function jose(name: string, value: unknown): Change {
  const json = JSON.stringify(value)
  return (draft) => ({
    ...draft,
    jose: draft.jose.some((member) => member.name === name)
      ? draft.jose.map((member) => (member.name === name ? { name, json } : member))
      : [...draft.jose, { name, json }],
  })
}

/** Leaves a member of the JOSE header out. */
export function withoutJose(name: string): Change {
  return (draft) => ({ ...draft, jose: draft.jose.filter((member) => member.name !== name) })
}

/** Writes a member of the JOSE header a second time. */
export function joseAgain(name: string, value: unknown): Change {
  return (draft) => ({ ...draft, jose: [...draft.jose, { name, json: JSON.stringify(value) }] })
}
