/** Where a rule is written down. */
export interface Source {
  /** Name of the page or document, as it names itself. */
  readonly page: string
  readonly section: string
  /** URL of the page; empty for a ruling of ours. */
  readonly address: string
  /** The obliging sentence of one of the two guidance pages that it cites. */
  readonly sentence?: string
}
