import type { Registry } from '../../src/spec/model/registry.ts'
import type { RequestRuleId } from '../../src/spec/rules/ids.generated.ts'
import type { Change } from '../operators/change.ts'
import { type Choices, choiceAt, withChoice } from '../requests/choices.ts'

/** A way to keep a rule that is rarer than the plain one: a provider must accept it all the same. */
export type Variation = ChoiceVariation | BendVariation

interface AnyVariation {
  /** The rule that it keeps, which a provider that refuses it has wrong. */
  readonly rule: RequestRuleId
  /** Unique among those of its rule. */
  readonly name: string
}

/** Another choice of what a request is made of. */
export interface ChoiceVariation extends AnyVariation {
  /** Path of the choice. */
  readonly path: string
  readonly value: (choices: Choices, registry: Registry) => unknown
}

/** Another way to write the same request. */
export interface BendVariation extends AnyVariation {
  readonly bend: Change
  /** A way that this one goes a part of: who refuses that refuses this too, whatever else it does. */
  readonly goesOnFrom?: Pick<BendVariation, 'rule' | 'name'>
}

/** Another value of a choice. */
export function choice(
  rule: RequestRuleId,
  path: string,
  options: Readonly<Record<string, unknown>>,
): readonly ChoiceVariation[] {
  return Object.entries(options).map(([name, value]) => ({ rule, name, path, value: () => value }))
}

/** A variation of some choices alone. */
export function only(holds: (choices: Choices) => boolean): (variation: ChoiceVariation) => ChoiceVariation {
  return (variation) => ({
    ...variation,
    value: (choices, registry) => (holds(choices) ? variation.value(choices, registry) : undefined),
  })
}

/** Other ways to write what keeps a rule. */
export function bends(
  rule: RequestRuleId,
  options: Readonly<Record<string, Change>>,
): readonly BendVariation[] {
  return Object.entries(options).map(([name, bend]) => ({ rule, name, bend }))
}

/** The choices varied; undefined where the operation has no such choice, or it is chosen already. */
export function varied(
  choices: Choices,
  { path, value }: ChoiceVariation,
  registry: Registry,
): Choices | undefined {
  const [last = ''] = path.split('.').slice(-1)
  const holder = path.includes('.') ? choiceAt(choices, path.slice(0, -last.length - 1)) : choices
  if (typeof holder !== 'object' || holder === null || !(last in holder)) return undefined
  const chosen = value(choices, registry)
  const isSame = JSON.stringify(chosen) === JSON.stringify(choiceAt(choices, path))
  return chosen === undefined || isSame ? undefined : withChoice(choices, path, chosen)
}
