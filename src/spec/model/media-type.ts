/** A media type as RFC 9110 section 8.3.1 reads it. */
export interface MediaType {
  /** `type/subtype` in lower case. */
  readonly essence: string
  /** In the order written; names in lower case, values unquoted. */
  readonly parameters: readonly { readonly name: string; readonly value: string }[]
  /** Departures from the grammar that many readers forgive. */
  readonly quirks: readonly ('trailing semicolon' | 'blank around =')[]
}

/** One member of an Accept list (RFC 9110 section 12.5.1). */
export interface AcceptRange {
  /** `type/subtype` in lower case; either may be `*`. */
  readonly essence: string
  readonly parameters: readonly { readonly name: string; readonly value: string }[]
  /** Quality from 0 to 1; 1 where none is given. */
  readonly q: number
}
