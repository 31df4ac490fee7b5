/** From a requirement to what tests it: sentences of the guidance pages, rules, generators, interactions of the Pact files. */
export interface Traces {
  readonly sentences: readonly TracedSentence[]
  /** By id. */
  readonly rules: Readonly<Record<string, TracedRule>>
}

/** An obliging sentence of a guidance page. */
export interface TracedSentence {
  readonly id: string
  readonly page: string
  readonly section: string
  /** What it asks for, in words of the kit. */
  readonly words: string
  readonly address: string
  /** Why no rule can check it, where none can. */
  readonly untestable?: string
  /** Ids of the rules that cite it. */
  readonly rules: readonly string[]
}

export interface TracedRule {
  readonly title: string
  /** Ids of the sentences that it cites; empty where it is from other pages. */
  readonly sentences: readonly string[]
  /** Where it is written down. */
  readonly sources: readonly { readonly words: string; readonly address: string }[]
  /** Ways in which generators break it, bend it or vary what keeps it. */
  readonly generators: readonly string[]
  /** Interactions of the Pact files that are about it, as `consumer: description`. */
  readonly interactions: readonly string[]
}
