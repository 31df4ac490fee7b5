import { crc32 } from 'node:zlib'
import type { Draft } from '../generators/draft/draft.ts'
import type { Expectation } from '../generators/expectations/expectation.ts'
import { expectations } from '../generators/expectations/index.ts'
import { operationsOf } from '../generators/samples.ts'
import type { Operation } from '../src/spec/model/operation.ts'
import { type RequestRuleId, requestRules } from '../src/spec/rules/index.generated.ts'
import { brokenRules } from './broken-rules.ts'
import { answerTo } from './conformance-answer.ts'
import { inWorld, statesOfWorld } from './conformance-states.ts'
import { expectedRequest } from './expected-request.ts'
import type { Contract, Interaction, NotExpressible } from './interaction.ts'
import { whyNotExpressible } from './not-expressible.ts'
import { type Original, originalsOf } from './originals.ts'
import { Patients } from './patients.ts'
import { statesOf } from './request-states.ts'

/** One request for every rule about the Publication API, which breaks that rule. */
export function publicationConformance(): Contract {
  return conformance('nems-publication-api', ['publish-event'], new Patients(2))
}

/** One request for every rule about the Subscription API, which breaks that rule. */
export function subscriptionConformance(): Contract {
  const operations = ['create-subscription', 'read-subscription', 'delete-subscription'] as const
  return conformance('nems-subscription-api', operations, new Patients(3))
}

/** A way to break a rule, on a valid request. */
interface Broken {
  readonly expectation: Expectation
  readonly original: Original
  readonly draft: Draft
}

function conformance(
  provider: Contract['provider'],
  operations: readonly Operation[],
  patients: Patients,
): Contract {
  const interactions: Interaction[] = []
  const notExpressible: NotExpressible[] = []
  for (const rule of Object.keys(requestRules) as RequestRuleId[]) {
    const own = operationsOf(rule).filter((operation) => operations.includes(operation))
    if (own.length === 0) continue
    const found = expressible(waysToBreak(rule, own, patients.of(rule)))
    if (typeof found === 'object') interactions.push(interactionOf(rule, found))
    else if (found !== undefined) notExpressible.push({ rule, reason: found })
  }
  return { consumer: 'nems-conformance', provider, interactions, notExpressible }
}

/** The first way that Pact's verifier can send, or why it cannot send the first; nothing where there is none. */
function expressible(ways: Iterable<Broken>): Broken | string | undefined {
  let reason: string | undefined
  for (const way of ways) {
    const why = whyNotExpressible(way.original.draft, way.draft, way.expectation.world)
    if (why === undefined) return way
    reason ??= why
  }
  return reason
}

/**
 * Every way to break a rule on every operation: first such as must be refused, and for that rule alone where there is one,
 * so that a provider which does not know it is found; each on the plainest request that has what it changes. Which
 * operation and which way comes first is spread over the rules by a fixed seed.
 */
function* waysToBreak(
  rule: RequestRuleId,
  operations: readonly Operation[],
  nhsNumber: string,
): Generator<Broken> {
  for (const isWanted of preferences)
    for (const operation of rotated(operations, rule)) {
      const ways = new Set(rotated(expectations[rule], rule).filter(isWanted))
      for (const original of originalsOf(operation, nhsNumber))
        for (const expectation of ways) {
          const draft = expectation.change(original.draft)
          if (draft === undefined) continue
          ways.delete(expectation)
          yield { expectation, original, draft }
        }
    }
}

const preferences: readonly ((way: Expectation) => boolean)[] = [
  ({ expected, companions }) => expected === 'refuse' && !companions.some(bindsProviders),
  ({ expected, companions }) => expected === 'refuse' && companions.some(bindsProviders),
  ({ expected }) => expected === 'accept',
  ({ expected }) => expected === 'either',
]

function bindsProviders(rule: RequestRuleId): boolean {
  return requestRules[rule].rule.strength.provider === 'must'
}

const seed = 7

function rotated<T>(list: readonly T[], rule: RequestRuleId): readonly T[] {
  const first = list.length === 0 ? 0 : crc32(rule, seed) % list.length
  return [...list.slice(first), ...list.slice(0, first)]
}

function interactionOf(rule: RequestRuleId, { expectation, original, draft }: Broken): Interaction {
  const [endpoint, ...others] = statesOf(inWorld(expectation.world, original), draft, { rule, expectation })
  return {
    description: `${rule}: ${expectation.operator}`,
    states: [endpoint, ...statesOfWorld(expectation.world, original, draft), ...others],
    rules: brokenRules(rule, expectation, draft),
    request: expectedRequest(draft),
    answer: answerTo(rule, expectation, draft),
  }
}
