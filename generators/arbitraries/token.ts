import type fc from 'fast-check'
import type { Draft } from '../draft/draft.ts'
import { authorizationOf, tokenOf } from '../draft/token.ts'
import { brokenDraft } from './broken-draft.ts'
import type { Broken, BrokenOptions, GeneratorOptions } from './options.ts'
import { timeOf } from './request.ts'
import { validDraft } from './valid-draft.ts'

/** A token that breaks a rule. */
export interface BrokenToken extends Broken {
  /** In compact serialisation, as far as it still is one. */
  readonly token: string
}

/** Valid tokens: unsecured JWTs in compact serialisation, which hold for five minutes. */
export function validToken(options: GeneratorOptions = {}): fc.Arbitrary<string> {
  return validDraft(options).map((draft) => tokenOf(draft, timeOf(options.now)))
}

/**
 * Tokens that break a rule about the token, its header or its claims; a few rules ask for what fits the rest of the request.
 * @throws RangeError for a rule that a token alone cannot break
 */
export function brokenToken(options: BrokenOptions = {}): fc.Arbitrary<BrokenToken> {
  return brokenDraft(options, isOfTheToken).map(({ draft, rule, way, expected }) => ({
    token: tokenOf(draft, timeOf(options.now)),
    rule,
    way,
    expected,
  }))
}

/** The token differs, it is sent once as a bearer's, and nothing else of the request differs. */
function isOfTheToken(draft: Draft, original: Draft): boolean {
  const token = tokenOf(draft, 0)
  if (token === tokenOf(original, 0) || authorizationOf(draft, 0).join('\n') !== `Bearer ${token}`)
    return false
  const { claims, jose, signature } = original
  const { claimsText, joseText, tokenText, ...rest } = { ...draft, claims, jose, signature }
  const parts = Object.entries(rest) as [keyof Draft, unknown][]
  return parts.every(([part, value]) => value === original[part])
}
