import { variations } from '../../generators/variations/index.ts'
import { varied } from '../../generators/variations/variation.ts'
import type { Registry } from '../spec/model/registry.ts'
import type { FuzzCase } from './case.ts'
import type { Trial, Trials } from './trials.ts'

/** What a provider asks for that may be left out: the variation that makes the plainest request acceptable. */
export async function whatItLacks(
  fuzzCase: FuzzCase,
  { trials, registry }: { readonly trials: Trials; readonly registry: Registry },
): Promise<{ readonly sibling: Trial; readonly rule: string } | undefined> {
  for (const variation of variations) {
    const choices = 'bend' in variation ? undefined : varied(fuzzCase.choices, variation, registry)
    if (choices === undefined) continue
    const id = `${fuzzCase.id}, with ${variation.rule}: ${variation.name}`
    const sibling = await trials.run({ ...fuzzCase, id, choices })
    if (sibling?.judgement.observed === 'accepted') return { sibling, rule: variation.rule }
  }
  return undefined
}
