import type { World } from '../../generators/expectations/expectation.ts'
import { expectations } from '../../generators/expectations/index.ts'
import type { Change } from '../../generators/operators/change.ts'
import { variations } from '../../generators/variations/index.ts'
import type { Variation } from '../../generators/variations/variation.ts'
import type { RequestRuleId } from '../spec/rules/ids.generated.ts'
import type { Before } from './case.ts'

/** A change of a request under a name by which cases can be stored. */
export interface NamedChange {
  /** Id of the rule, a colon, and the name of the operator or variation. */
  readonly name: string
  readonly rule: RequestRuleId
  /** Whether it is meant to break its rule; else it keeps it in a rarer way. */
  readonly breaks: boolean
  /** Whether a provider may do either with what it breaks. */
  readonly isOpen: boolean
  readonly change: Change
  readonly world: World
  /** Name of the change that it does a part of, and then more. */
  readonly goesOnFrom?: string
}

const ordinary: World = {}

/** The changes that break rules, rule by rule. */
export const operators: readonly NamedChange[] = (Object.keys(expectations) as RequestRuleId[]).flatMap(
  (rule) =>
    expectations[rule].map(({ operator, change, world, expected }) => ({
      name: `${rule}: ${operator}`,
      rule,
      breaks: expected !== 'accept',
      isOpen: expected === 'either',
      change,
      world,
    })),
)

/** The changes that write a request another way. */
export const bends: readonly NamedChange[] = variations.flatMap((variation) =>
  'bend' in variation
    ? [
        {
          name: nameOf(variation),
          rule: variation.rule,
          breaks: false,
          isOpen: false,
          change: variation.bend,
          world: ordinary,
          ...(variation.goesOnFrom === undefined ? {} : { goesOnFrom: nameOf(variation.goesOnFrom) }),
        },
      ]
    : [],
)

function nameOf({ rule, name }: Pick<Variation, 'rule' | 'name'>): string {
  return `${rule}: ${name}`
}

/** The name of the change by which a request asks for the same subscription as one before. */
export const theSameAgain = 'subscription/is-not-a-duplicate: the same again'

/** Whether a change makes a provider wait for what does not come: an answer to it takes as long as the patience. */
export function makesWait({ rule }: NamedChange): boolean {
  return rule === 'transport/content-length-is-the-bodys'
}

/** Whether a change, or a variation, makes a body of 100 kB or more: to be sent, but not time and again. */
export function isLarge(name: string): boolean {
  return /: (?:\d{1,3}(?:,\d{3})+ bytes|\d MB|a hundred Observations)/.test(name)
}

const named = new Map([...operators, ...bends].map((each) => [each.name, each]))

/** The change with a name; undefined where this version of the kit has none. */
export function changeNamed(name: string): NamedChange | undefined {
  return named.get(name)
}

/** What must have happened before, so that a world is as an operator needs it. */
export function beforeOf({ subscription, duplicate, messageIdsUsed }: World): Before | undefined {
  if (subscription !== undefined) return subscription
  if (duplicate === true) return 'duplicate'
  return messageIdsUsed === true ? 'used' : undefined
}
