/** A Pact file of any version, as far as traps look into it. */
export interface Pact {
  readonly file: string
  readonly interactions: readonly PactInteraction[]
}

export interface PactInteraction {
  readonly description: string
  readonly isPending: boolean
  readonly states: readonly PactState[]
  /** The rules of the kit that it says it is about. */
  readonly rules: readonly string[]
  readonly request: PactRequest
  readonly response: PactPart
}

export interface PactState {
  readonly name: string
  readonly params: Readonly<Record<string, unknown>>
}

/** What a request and a response share. */
export interface PactPart {
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: PactBody | undefined
  readonly rules: readonly MatchingRule[]
  readonly generators: readonly Generator[]
}

export interface PactRequest extends PactPart {
  readonly method: string
  readonly path: string
}

export interface PactBody {
  readonly text: string
  /** The media type of the body itself, which V4 has beside that of the header. */
  readonly contentType: string | undefined
}

/** What else than the example will do at a place. */
export interface MatchingRule {
  readonly category: string
  /** Path in the body, or name of the field; empty where the category has one place. */
  readonly at: string
  readonly matchers: readonly { readonly match: string; readonly regex: string | undefined }[]
}

/** What is put into a place before it is sent. */
export interface Generator {
  readonly category: string
  readonly at: string
  readonly expression: string
}

/** The value of a header field, whatever the case of its name. */
export function fieldOf({ headers }: PactPart, name: string): string | undefined {
  return headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1]
}

/** The rules and the generators of a header field. */
export function ofField<T extends { readonly category: string; readonly at: string }>(
  all: readonly T[],
  name: string,
): readonly T[] {
  return all.filter(
    ({ category, at }) =>
      category === 'header' && at.replace(/\[.*/, '').toLowerCase() === name.toLowerCase(),
  )
}

/** By which syntax Pact compares a body; undefined where as text. */
export function syntaxOf(part: PactPart): 'xml' | 'json' | undefined {
  const type = part.body?.contentType ?? fieldOf(part, 'Content-Type') ?? ''
  if (/xml/i.test(type)) return 'xml'
  return /json/i.test(type) ? 'json' : undefined
}
