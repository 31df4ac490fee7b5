/** A kept and a broken example of a rule. */
export interface RuleExample {
  readonly kept: { readonly place: string; readonly received: string } | undefined
  readonly broken: {
    readonly how: string
    readonly place: string
    readonly received: string
    readonly expected: string
  }
  /** Every way of breaking it that the kit knows. */
  readonly operators: readonly string[]
}
