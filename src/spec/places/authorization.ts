import { nowhere, type Place, type Spot } from '../model/place.ts'
import type { Request, Token } from '../model/request.ts'

const at = 'Authorization'

/** Reads something of the Authorization field, unless the capture came without it. */
function field<T>(read: (request: Request) => readonly Spot<T>[]): Place<T> {
  return (request) => (request.missing.has('authorization') ? nowhere : read(request))
}

/** The first Authorization field; undefined when there is none or it is blank. */
export const authorizationField: Place<string | undefined> = field(({ authorization: { lines } }) => [
  { value: lines[0] === '' ? undefined : lines[0], at },
])

/** How many Authorization fields there are. */
export const authorizationFieldCount: Place<number> = field(({ authorization: { lines } }) =>
  lines.length === 0
    ? nowhere
    : [{ value: lines.length, at, received: () => `${lines.length} Authorization fields` }],
)

/** The scheme of the one Authorization field that is not blank; undefined when it has none. */
export const scheme: Place<string | undefined> = field(({ authorization: { lines, scheme } }) => {
  const [line] = lines
  return lines.length !== 1 || line === undefined || line === ''
    ? nowhere
    : [{ value: scheme, at, received: () => `Authorization: ${abbreviate(line)}` }]
})

/** The blanks between a scheme and its credentials. */
export const gapAfterScheme: Place<string> = field(({ authorization: { scheme, gap } }) =>
  scheme === undefined || gap === '' ? nowhere : [{ value: gap, at, received: () => JSON.stringify(gap) }],
)

/** Something of the token; silent when there is no token to read. */
export function token<T>(read: (token: Token) => T | undefined): Place<T> {
  return field(({ authorization: { token } }) => {
    const value = token === undefined ? undefined : read(token)
    return value === undefined || token === undefined
      ? nowhere
      : [{ value, at, received: () => abbreviate(token.text) }]
  })
}

/** Enough to recognise it by. */
function abbreviate(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 40)}… (${text.length} characters)`
}
