import type { Draft } from '../draft/draft.ts'
import type { Change } from './change.ts'

/** Sets a header field; adds it where it is not there. */
export function header(name: string, value: string): Change {
  return (draft) =>
    has(draft, name)
      ? { ...draft, headers: draft.headers.map((field) => (is(field[0], name) ? [field[0], value] : field)) }
      : { ...draft, headers: [...draft.headers, [name, value]] }
}

/** Leaves a header field out. */
export function withoutHeader(name: string): Change {
  return (draft) =>
    has(draft, name) ? { ...draft, headers: draft.headers.filter((field) => !is(field[0], name)) } : undefined
}

/** Changes the value of a header field. */
export function headerText(name: string, change: (value: string) => string): Change {
  return (draft) => {
    const value = fieldValue(draft, name)
    return value === undefined ? undefined : header(name, change(value))(draft)
  }
}

/** Sends one more header field. */
export function headerAgain(name: string, value?: string): Change {
  return (draft) => {
    const sent = value ?? fieldValue(draft, name)
    return sent === undefined ? undefined : { ...draft, headers: [...draft.headers, [name, sent]] }
  }
}

/** Gives a header field another name. */
export function renamedHeader(name: string, newName: string): Change {
  return (draft) => ({
    ...draft,
    headers: draft.headers.map((field) => (is(field[0], name) ? [newName, field[1]] : field)),
  })
}

/** The value of a header field of a draft. */
export function fieldValue({ headers }: Draft, name: string): string | undefined {
  return headers.find((field) => is(field[0], name))?.[1]
}

function has(draft: Draft, name: string): boolean {
  return fieldValue(draft, name) !== undefined
}

function is(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
