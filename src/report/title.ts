import { answerRules, requestRules } from '../spec/rules/index.generated.ts'

/** The sentence of a rule; undefined for an id that there is not. */
export function titleOf(id: string): string | undefined {
  const all: Readonly<Record<string, { readonly title: string } | undefined>> = {
    ...requestRules,
    ...answerRules,
  }
  return all[id]?.title
}
