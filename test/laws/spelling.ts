import type { Draft } from '../../generators/draft/draft.ts'

/** Whether a draft has the organisation claim with a z: with an s there is one more finding, which is advice. */
export function isSpeltWithZ({ claims }: Draft): boolean {
  return !claims.some(({ name }) => name === 'requesting_organisation')
}
