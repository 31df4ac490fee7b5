import fc from 'fast-check'
import { everyOperation, type Operation } from '../../src/spec/model/operation.ts'
import type { Registry } from '../../src/spec/model/registry.ts'
import type { RequestRuleId } from '../../src/spec/rules/ids.generated.ts'
import type { Draft } from '../draft/draft.ts'
import type { Expectation } from '../expectations/expectation.ts'
import { expectations } from '../expectations/index.ts'
import { operationsOf } from '../samples.ts'
import { embeddedRegistry } from '../world.ts'
import type { Broken, BrokenOptions } from './options.ts'
import { validDraft } from './valid-draft.ts'

/** A request that breaks a rule, before it is rendered, and the valid one that it was made of. */
export interface BrokenDraft extends Broken {
  readonly original: Draft
  readonly draft: Draft
}

/** Whether a change is of the kind that is asked for. */
export type Wanted = (draft: Draft, original: Draft) => boolean

/**
 * Requests that break one rule of those that a request can break by itself, whatever was sent before.
 * @throws RangeError where there are none, for the rule and the operation that were asked for
 */
export function brokenDraft(options: BrokenOptions, wanted: Wanted = () => true): fc.Arbitrary<BrokenDraft> {
  const { registry = embeddedRegistry } = options
  const possible = operationsFor(options).map((operation) => ({
    operation,
    ways: waysOf(operation, options.rule).filter((way) => isMet(way, operation, registry, wanted)),
  }))
  const met = possible.filter(({ ways }) => ways.length > 0)
  if (met.length === 0) throw new RangeError(nothingFor(options))
  return fc.oneof(...met.map(({ operation, ways }) => brokenBy(operation, ways, registry, wanted)))
}

interface Way extends Expectation {
  readonly rule: RequestRuleId
}

function brokenBy(
  operation: Operation,
  ways: readonly Way[],
  registry: Registry,
  wanted: Wanted,
): fc.Arbitrary<BrokenDraft> {
  return fc
    .tuple(validDraft({ operation, registry }), fc.nat({ max: ways.length - 1 }))
    .map(([original, first]) => {
      for (let step = 0; step < ways.length; step++) {
        const broken = brokenIn(original, ways[(first + step) % ways.length], wanted)
        if (broken !== undefined) return broken
      }
      return undefined
    })
    .filter((broken) => broken !== undefined)
}

function brokenIn(original: Draft, way: Way | undefined, wanted: Wanted): BrokenDraft | undefined {
  const draft = way?.change(original)
  if (way === undefined || draft === undefined || !wanted(draft, original)) return undefined
  return { rule: way.rule, way: way.operator, expected: way.expected, original, draft }
}

/** Without those that need something to be so apart from the request. */
function waysOf(operation: Operation, rule: RequestRuleId | undefined): readonly Way[] {
  const rules = rule === undefined ? (Object.keys(expectations) as RequestRuleId[]) : [rule]
  return rules
    .filter((each) => operationsOf(each).includes(operation))
    .flatMap((each) => expectations[each].map((expectation) => ({ ...expectation, rule: each })))
    .filter(({ world }) => Object.keys(world).length === 0)
}

/** A way that no request of a sample gives occasion for would be looked for without an end. */
function isMet(way: Way, operation: Operation, registry: Registry, wanted: Wanted): boolean {
  return samplesOf(operation, registry).some((draft) => brokenIn(draft, way, wanted) !== undefined)
}

const samples = new WeakMap<Registry, Map<Operation, readonly Draft[]>>()

function samplesOf(operation: Operation, registry: Registry): readonly Draft[] {
  const ofRegistry = samples.get(registry) ?? new Map<Operation, readonly Draft[]>()
  samples.set(registry, ofRegistry)
  const made =
    ofRegistry.get(operation) ?? fc.sample(validDraft({ operation, registry }), { numRuns: 40, seed: 1 })
  ofRegistry.set(operation, made)
  return made
}

function operationsFor({ operation }: BrokenOptions): readonly Operation[] {
  return operation === undefined ? everyOperation : [operation]
}

function nothingFor({ rule, operation }: BrokenOptions): string {
  const by = operation === undefined ? 'a request' : `a request to ${operation}`
  return `rule: expected one that ${by} can break by itself in this way, received ${rule ?? 'none'}`
}
