import type { Choices } from '../../../generators/requests/choices.ts'
import { variations } from '../../../generators/variations/index.ts'
import { type ChoiceVariation, varied } from '../../../generators/variations/variation.ts'
import { everyPlainForm } from '../../../generators/variations/varied-requests.ts'
import { type CaseParts, type FuzzCase, fuzzCase } from '../case.ts'
import { CasesOfChange } from '../cases-of-change.ts'
import { beforeOf, bends, isLarge, makesWait, type NamedChange, operators } from '../changes.ts'
import { isMakeable } from '../made-request.ts'
import { pairwise } from '../pairwise.ts'
import type { Scope } from '../scope.ts'
import { rotated } from './rotated.ts'
import { variedForm } from './varied-forms.ts'

/**
 * Surroundings in which each two choices meet once (pairwise), with each operator in a share of them: one fault a row,
 * for faults hide each other. First the rows without any fault, then the operators.
 */
export function* pairs(scope: Scope, seed: number): Generator<FuzzCase> {
  const forms = everyPlainForm(scope.registry).filter(({ operation }) => scope.operations.has(operation))
  const grounds = forms.map((form) => surroundingsOf(form, scope, seed))
  for (const rows of grounds)
    for (const [place, row] of rows.entries()) yield fuzzCase('pairs', row, `row ${place}`)
  const finder = new CasesOfChange(scope)
  const chosen = operators.filter(
    (each) => scope.includes(each.rule) && !makesWait(each) && !isLarge(each.name),
  )
  for (let round = 0; round < rounds; round++)
    for (const [place, operator] of chosen.entries())
      for (const rows of grounds) {
        const at = (seed + place * rounds + round) % Math.max(1, rows.length)
        const row = rows[at]
        const found = row && withOperator(row, operator, finder, scope)
        if (found !== undefined) yield fuzzCase('pairs', found, `row ${at}`)
      }
}

/** How many rows of each form an operator meets: as many as the choice with most options has. */
const rounds = 12

/** The rows of a form: what each is made of; they take turns at the ways of writing. */
function surroundingsOf(form: Choices, scope: Scope, seed: number): readonly CaseParts[] {
  const factors = factorsOf(form, scope)
  const ways = bends.filter(
    ({ name }) => !isLarge(name) && isMakeable({ choices: form, changes: [name] }, scope.registry),
  )
  const rows = pairwise(factors.map(({ length }) => length))
  return rotated(rows, seed).map((row, place) => {
    let choices = form
    for (const [factor, level] of row.entries()) {
      const option = factors[factor]?.[level]
      if (option !== undefined) choices = varied(choices, option, scope.registry) ?? choices
    }
    const way = ways[place % (ways.length + 1)]
    return { choices, changes: way === undefined ? [] : [way.name], before: undefined }
  })
}

/** The options of each choice, of which the first is to leave it plain. */
function factorsOf(
  form: Choices,
  { registry }: Scope,
): readonly (readonly (ChoiceVariation | undefined)[])[] {
  const factors = new Map<string, (ChoiceVariation | undefined)[]>()
  for (const variation of variations) {
    if ('bend' in variation || isLarge(`${variation.rule}: ${variation.name}`)) continue
    if (variedForm(form, variation, registry) === undefined) continue
    factors.set(variation.path, [...(factors.get(variation.path) ?? [undefined]), variation])
  }
  return [...factors.values()]
}

/** The way of writing comes last: it is of the text. */
function withOperator(
  row: CaseParts,
  operator: NamedChange,
  finder: CasesOfChange,
  { registry }: Scope,
): CaseParts | undefined {
  if (!finder.operationsOf(operator).includes(row.choices.operation)) return undefined
  const before = beforeOf(operator.world)
  const found = [[operator.name, ...row.changes], [operator.name]].find((changes) =>
    isMakeable({ choices: row.choices, changes }, registry),
  )
  return found === undefined ? undefined : { choices: row.choices, changes: found, before }
}
