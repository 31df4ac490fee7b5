import type { Choices } from '../../../generators/requests/choices.ts'
import { plainChoices } from '../../../generators/requests/plain-choices.ts'
import { variations } from '../../../generators/variations/index.ts'
import type { ChoiceVariation } from '../../../generators/variations/variation.ts'
import { everyPlainForm } from '../../../generators/variations/varied-requests.ts'
import type { Operation } from '../../spec/model/operation.ts'
import { type FuzzCase, fuzzCase } from '../case.ts'
import { CasesOfChange } from '../cases-of-change.ts'
import { bends, isLarge, makesWait, type NamedChange, operators } from '../changes.ts'
import { strangersTo } from '../presenting.ts'
import type { Scope } from '../scope.ts'
import { keptTogether } from './kept-together.ts'
import { lives } from './lives.ts'
import { rotated } from './rotated.ts'
import { lifeCycles } from './state.ts'
import { inTurn } from './turns.ts'
import { variedForms } from './varied-forms.ts'

/**
 * Every operator and every variation on each operation and in each format that it suits, one at a time. First each once,
 * where the seed says, of all rules in turn, so that a run cut short has seen a bit of everything: what must be
 * accepted, several at a time, the life of a subscription, what must be refused, and then what may be either.
 */
export function* sweep(scope: Scope, seed: number): Generator<FuzzCase> {
  const sent = new Set<string>()
  for (const each of inOrder(scope, seed)) {
    if (sent.has(each.id)) continue
    sent.add(each.id)
    yield each
  }
}

function* inOrder(scope: Scope, seed: number): Generator<FuzzCase> {
  const finder = new CasesOfChange(scope)
  const { includes } = scope
  const kept = [...choiceLists(scope, seed), ...keptLists(scope, finder, seed)]
  const asked = operators.filter(({ rule }) => includes(rule))
  const breaking = asked.filter(({ isOpen }) => !isOpen)
  const open = asked.filter(({ isOpen }) => isOpen)
  yield* plainCases(scope)
  const together = yield* keptTogether(scope, finder, seed)
  yield* firsts(kept.filter(({ name }) => !together.has(name)))
  yield* lives(scope)
  yield* lifeCycles(scope)
  yield* ofStrangers(scope)
  for (const changes of [breaking, open])
    yield* inTurn(perRule(changes).map((ofRule, place) => onceEach(ofRule, finder, seed + place)))
  yield* inTurn(kept.map(({ cases }) => cases))
  for (const changes of [breaking, open])
    yield* inTurn(
      perRule(changes.filter((each) => !makesWait(each) && !isLarge(each.name))).map((each) =>
        everywhere(each, finder),
      ),
    )
}

function plainCases({ registry, operations }: Scope): readonly FuzzCase[] {
  return everyPlainForm(registry)
    .filter(({ operation }) => operations.has(operation))
    .map((choices) => plainCase(choices, ''))
}

/** What would be good under another certificate than that of the run. */
function* ofStrangers(scope: Scope): Generator<FuzzCase> {
  if (!scope.includes('transport/client-certificate-is-the-endpoints')) return
  for (const endpoint of strangersTo(scope))
    for (const operation of ['publish-event', 'create-subscription'] as const) {
      const choices = plainChoices(operation, { ...scope.registry, endpoints: [endpoint] })
      if (choices !== undefined && scope.operations.has(operation))
        yield plainCase(choices, `ASID ${endpoint.asid} under the certificate of another`)
    }
}

function plainCase(choices: Choices, note: string): FuzzCase {
  return fuzzCase('sweep', { choices, changes: [], before: undefined }, note)
}

/** A variation with the cases that have it. */
interface Kept {
  readonly name: string
  readonly cases: Iterable<FuzzCase>
}

/** Each other choice, on the forms that have it: the one that the seed says first. */
function choiceLists({ registry, operations, includes }: Scope, seed: number): readonly Kept[] {
  const forms = everyPlainForm(registry).filter(({ operation }) => operations.has(operation))
  return variations
    .filter((variation): variation is ChoiceVariation => !('bend' in variation) && includes(variation.rule))
    .map((variation, place) => {
      const name = `${variation.rule}: ${variation.name}`
      const varied = variedForms(rotated(forms, seed + place), variation, registry)
      return { name, cases: varied.map((choices) => plainCase(choices, name)) }
    })
}

/** Each other way to write a request, on the operations and in the formats that it suits. */
function keptLists({ includes }: Scope, finder: CasesOfChange, seed: number): readonly Kept[] {
  return bends
    .filter(({ rule }) => includes(rule))
    .map((bend, place) => ({ name: bend.name, cases: onForms(bend, finder, seed + place) }))
}

function* firsts(all: readonly Kept[]): Generator<FuzzCase> {
  for (const { cases } of all)
    for (const each of cases) {
      yield each
      break
    }
}

/** Each change once, on the operations in turn. */
function* onceEach(
  changes: readonly NamedChange[],
  finder: CasesOfChange,
  seed: number,
): Generator<FuzzCase> {
  for (const [place, change] of changes.entries())
    for (const each of onForms(change, finder, seed + place)) {
      yield each
      break
    }
}

function* everywhere(changes: readonly NamedChange[], finder: CasesOfChange): Generator<FuzzCase> {
  for (const change of changes) yield* onForms(change, finder, 0)
}

/** A change on each operation and in each format that it suits. */
function onForms(change: NamedChange, finder: CasesOfChange, seed: number): Iterable<FuzzCase> {
  return {
    *[Symbol.iterator]() {
      const operations = finder.operationsOf(change)
      // By another number than the operation, or each operation would have its format.
      const turns = Math.floor(seed / Math.max(1, operations.length))
      for (const operation of rotated(operations, seed))
        for (const format of rotated(formatsOf(operation), turns)) {
          const found = finder.caseOf(change, operation, format)
          if (found !== undefined) yield fuzzCase('sweep', found)
        }
    },
  }
}

function formatsOf(operation: Operation): readonly ('xml' | 'json')[] {
  return operation === 'create-subscription' ? ['xml', 'json'] : ['xml']
}

function perRule(changes: readonly NamedChange[]): readonly (readonly NamedChange[])[] {
  const byRule = new Map<string, NamedChange[]>()
  for (const change of changes) {
    const ofRule = byRule.get(change.rule) ?? []
    ofRule.push(change)
    byRule.set(change.rule, ofRule)
  }
  return [...byRule.values()]
}
