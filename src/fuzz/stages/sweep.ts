import type { Choices } from '../../../generators/requests/choices.ts'
import { variations } from '../../../generators/variations/index.ts'
import { varied } from '../../../generators/variations/variation.ts'
import { everyPlainForm } from '../../../generators/variations/varied-requests.ts'
import { type FuzzCase, fuzzCase } from '../case.ts'
import { CasesOfChange, type Scope } from '../cases-of-change.ts'
import { bends, type NamedChange, operators } from '../changes.ts'
import { rotated } from './rotated.ts'

/**
 * Every rule on each operation that it applies to, kept and broken, and every operator at least once: one fault at a
 * time. Operation and format rotate with the seed. What is commonest in a rule comes first, of all rules in turn, so
 * that a run cut short has seen a bit of everything.
 */
export function sweep(scope: Scope, seed: number): readonly FuzzCase[] {
  const finder = new CasesOfChange(scope)
  const plain = plainCases(scope)
  const breaking = perRule(operators, scope).map((ofRule, place) => brokenCases(ofRule, finder, seed + place))
  const keeping = bends
    .filter(({ rule }) => scope.includes(rule))
    .map((bend, place) => keptCases(bend, finder, seed + place))
  return distinct([...plain, ...inTurn([...choiceCases(scope, seed), ...keeping, ...breaking])])
}

function plainCases({ registry, operations }: Scope): readonly FuzzCase[] {
  return everyPlainForm(registry)
    .filter(({ operation }) => operations.has(operation))
    .map((choices) => plainCase(choices, ''))
}

function plainCase(choices: Choices, note: string): FuzzCase {
  return fuzzCase('sweep', { choices, changes: [], before: undefined }, note)
}

/** Each other choice, on the forms that have it: the one that the seed says first. */
function choiceCases(
  { registry, operations, includes }: Scope,
  seed: number,
): readonly (readonly FuzzCase[])[] {
  const forms = everyPlainForm(registry).filter(({ operation }) => operations.has(operation))
  return variations.flatMap((variation, place) => {
    if ('bend' in variation || !includes(variation.rule)) return []
    const cases = rotated(forms, seed + place).flatMap((form) => {
      const choices = varied(form, variation, registry)
      return choices === undefined ? [] : [plainCase(choices, `${variation.rule}: ${variation.name}`)]
    })
    return [cases]
  })
}

/** Each operator once, on the operations in turn; and the first that can on each operation left over. */
function brokenCases(
  ofRule: readonly NamedChange[],
  finder: CasesOfChange,
  seed: number,
): readonly FuzzCase[] {
  const [first] = ofRule
  if (first === undefined) return []
  const operations = finder.operationsOf(first)
  const met = new Set<string>()
  const once = ofRule.flatMap((change, place) => {
    for (const operation of rotated(operations, seed + place)) {
      const found = rotated(formats, seed + place)
        .map((format) => finder.caseOf(change, operation, format))
        .find((parts) => parts !== undefined)
      if (found === undefined) continue
      met.add(operation)
      return [fuzzCase('sweep', found)]
    }
    return []
  })
  const rest = operations
    .filter((operation) => !met.has(operation))
    .flatMap((operation) => {
      for (const change of ofRule) {
        const found = finder.caseOf(change, operation)
        if (found !== undefined) return [fuzzCase('sweep', found)]
      }
      return []
    })
  return [...once, ...rest]
}

const formats = ['xml', 'json'] as const

/** Another way to write a request, on each operation and in each format that it suits. */
function keptCases(bend: NamedChange, finder: CasesOfChange, seed: number): readonly FuzzCase[] {
  return rotated(finder.operationsOf(bend), seed).flatMap((operation) =>
    formats.flatMap((format) => {
      const found = finder.caseOf(bend, operation, format)
      return found === undefined ? [] : [fuzzCase('sweep', found)]
    }),
  )
}

function perRule(changes: readonly NamedChange[], { includes }: Scope): readonly (readonly NamedChange[])[] {
  const byRule = new Map<string, NamedChange[]>()
  for (const change of changes) {
    if (!includes(change.rule)) continue
    byRule.set(change.rule, [...(byRule.get(change.rule) ?? []), change])
  }
  return [...byRule.values()]
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat()
}

function distinct(cases: readonly FuzzCase[]): readonly FuzzCase[] {
  return [...new Map(cases.map((each) => [each.id, each])).values()]
}
