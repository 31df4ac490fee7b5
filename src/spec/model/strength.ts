/**
 * How strongly a rule binds. `must`: the NEMS pages, Spine Core, an RFC that they point to, or one of our
 * rulings says so · `assurance`: the NHS's own test tools demand it though the live service lets it pass ·
 * `advice`: worth telling, never a failure · `open`: the sources do not settle it.
 */
export type Strength = 'must' | 'assurance' | 'advice' | 'open'

/** What a rule means for a provider; with `accept` it must accept the request all the same. */
export type ProviderStrength = Strength | 'accept'

/** Strengths of one rule for the two parties. */
export interface Strengths {
  readonly client: Strength
  readonly provider: ProviderStrength
}

/** Strengths of a rule that is told and binds nobody: at most advice. */
export function atMostAdvice({ client, provider }: Strengths): Strengths {
  const bindsClient = client === 'must' || client === 'assurance'
  const bindsProvider = provider === 'must' || provider === 'assurance'
  return { client: bindsClient ? 'advice' : client, provider: bindsProvider ? 'advice' : provider }
}

/** Weakest last. */
export const strengths: readonly Strength[] = ['must', 'assurance', 'advice', 'open']

/** What a provider has to do with a request. */
export type Verdict = 'accept' | 'refuse' | 'either'
