import fc from 'fast-check'
import type { Choices } from '../../../generators/requests/choices.ts'
import { createChoices, creators } from '../../../generators/requests/create-subscription.ts'
import { oneSubscriptionChoices } from '../../../generators/requests/one-subscription.ts'
import { publishChoices } from '../../../generators/requests/publish-event.ts'
import { variations } from '../../../generators/variations/index.ts'
import { type ChoiceVariation, varied } from '../../../generators/variations/variation.ts'
import type { Registry } from '../../spec/model/registry.ts'
import { type CaseParts, type FuzzCase, fuzzCase } from '../case.ts'
import { beforeOf, bends, isLarge, makesWait, operators } from '../changes.ts'
import { makeableOf } from '../made-request.ts'
import type { Scope } from '../scope.ts'

const batch = 200

/**
 * Requests at random, without end: valid ones of several variations at once, half of them with a fault, a few with two.
 * The same seed gives the same ones.
 */
export function* random(scope: Scope, seed: number): Generator<FuzzCase> {
  const cases = anyCase(scope)
  if (cases === undefined) return
  for (let number = 0; ; number++) {
    const drawn = fc.sample(cases, { numRuns: batch, seed: seed + number * 7_919 })
    for (const [place, parts] of drawn.entries())
      if (parts !== undefined) yield fuzzCase('random', parts, `number ${number * batch + place}`)
  }
}

function anyCase(scope: Scope): fc.Arbitrary<CaseParts | undefined> | undefined {
  const { registry, operations, includes } = scope
  const valid = [...operations].flatMap((operation) => choicesOf(operation, registry) ?? [])
  const faults = operators.filter((each) => includes(each.rule) && !makesWait(each) && !isLarge(each.name))
  const rarer = variations.filter(
    (variation): variation is ChoiceVariation =>
      !('bend' in variation) && !isLarge(`${variation.rule}: ${variation.name}`),
  )
  const ways = bends.filter(({ name }) => !isLarge(name))
  if (valid.length === 0 || faults.length === 0) return undefined
  return fc
    .record({
      choices: fc.oneof(...valid),
      rarer: fc.subarray(
        rarer.map((_, place) => place),
        { minLength: 0, maxLength: 4 },
      ),
      way: fc.option(fc.nat({ max: ways.length - 1 }), { nil: undefined, freq: 2 }),
      faults: fc.oneof<fc.MaybeWeightedArbitrary<readonly number[]>[]>(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 5, arbitrary: fc.nat({ max: faults.length - 1 }).map((one) => [one]) },
        {
          weight: 1,
          arbitrary: fc.tuple(fc.nat({ max: faults.length - 1 }), fc.nat({ max: faults.length - 1 })),
        },
      ),
    })
    .map((drawn): CaseParts | undefined => {
      let choices: Choices = drawn.choices
      for (const place of drawn.rarer) {
        const variation = rarer[place]
        if (variation !== undefined) choices = varied(choices, variation, registry) ?? choices
      }
      const broken = drawn.faults.flatMap((place) => faults[place] ?? [])
      const way = drawn.way === undefined ? undefined : ways[drawn.way]
      const changes = [...broken, ...(way === undefined ? [] : [way])]
      const before = broken.map(({ world }) => beforeOf(world)).find((each) => each !== undefined)
      const named = { choices, changes: changes.map(({ name }) => name), before }
      return { ...named, changes: makeableOf(named, registry) }
    })
}

function choicesOf(operation: Choices['operation'], registry: Registry): fc.Arbitrary<Choices> | undefined {
  try {
    switch (operation) {
      case 'publish-event':
        return publishChoices(registry)
      case 'create-subscription':
        return createChoices(registry)
      default:
        return oneSubscriptionChoices(operation, ownersOnly(registry))
    }
  } catch {
    return undefined
  }
}

/** Only who can create a subscription has one to read or delete. */
function ownersOnly(registry: Registry): Registry {
  return { ...registry, endpoints: creators(registry) }
}
