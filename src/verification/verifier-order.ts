/** What the process that runs Pact's verifier is told to do. */
export interface VerifierOrder {
  /** File of Pact's core. */
  readonly core: string
  /** Parts that are verified at the same time. */
  readonly parts: readonly VerifierPart[]
}

/** Pact files that are verified one after the other. */
export interface VerifierPart {
  readonly pacts: readonly { readonly file: string; readonly provider: string }[]
  readonly providerUrl: string
  /** Where provider states are set up. */
  readonly statesUrl: string
}

/**
 * What it reports: that Pact was loaded, then the results of each part, file by file; or, where Pact does not run here,
 * why, and nothing more.
 */
export type VerifierReport = 'loaded' | VerifierOutcome

/** What became of an order; `failure` where the verifier began and did not come to its end. */
export type VerifierOutcome =
  | { readonly results: readonly (readonly VerifierResult[])[] }
  | { readonly unavailable: string }
  | { readonly failure: string }

/** What Pact's core says of one file; `failure` where it could not even begin. */
export type VerifierResult =
  | { readonly interactionResults: readonly InteractionResult[] }
  | { readonly failure: string }

/** What Pact's core says of one interaction. */
export interface InteractionResult {
  readonly description: string
  /** Names of its states, in order. */
  readonly providerStates: readonly string[]
  readonly result: string
  readonly mismatch?: {
    readonly message?: string
    readonly mismatches?: readonly Mismatch[]
  }
}

interface Mismatch {
  readonly type?: string
  readonly path?: string
  readonly key?: string
  readonly mismatch?: string
}
