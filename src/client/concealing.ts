import type { Target } from './target.ts'

/** A text without the fields that were added to requests: they may be secrets, and a page about a crash may repeat them. */
export function concealing({ headers }: Target, text: string): string {
  return headers.reduce(
    (told, [, value]) =>
      value.length < shortestSecret ? told : told.replaceAll(value, '(a field of --header)'),
    text,
  )
}

/** Characters; what is shorter is no secret, and stands in any text. */
const shortestSecret = 6
