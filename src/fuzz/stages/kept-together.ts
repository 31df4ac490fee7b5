import type { Choices } from '../../../generators/requests/choices.ts'
import { variations } from '../../../generators/variations/index.ts'
import type { ChoiceVariation } from '../../../generators/variations/variation.ts'
import { everyPlainForm } from '../../../generators/variations/varied-requests.ts'
import { type CaseParts, type FuzzCase, fuzzCase } from '../case.ts'
import type { CasesOfChange, Scope } from '../cases-of-change.ts'
import { bends, isLarge, type NamedChange } from '../changes.ts'
import { rotated } from './rotated.ts'
import { variedForm } from './varied-forms.ts'

/** As many other choices are in one request. */
const mostChoices = 4

/**
 * Each other choice and each other way to write a request once, several in one request, on the plain forms in turn:
 * whoever accepts it takes all of them, and where it is refused, making it smaller shows which it was.
 */
export function* keptTogether(scope: Scope, finder: CasesOfChange, seed: number): Generator<FuzzCase> {
  const { registry, operations, includes } = scope
  const forms = everyPlainForm(registry).filter(({ operation }) => operations.has(operation))
  const choices = new Set(
    variations.filter(
      (each): each is ChoiceVariation => !('bend' in each) && includes(each.rule) && !isLarge(nameOf(each)),
    ),
  )
  const ways = new Set(bends.filter(({ rule, name }) => includes(rule) && !isLarge(name)))
  let waiting = rotated(forms, seed)
  while (waiting.length > 0) {
    const left: Choices[] = []
    for (const form of waiting) {
      const taken = takenFor(form, { choices, ways, finder, registry })
      if (taken === undefined) continue
      left.push(form)
      yield fuzzCase('sweep', taken.parts, taken.names.join(' + '))
    }
    waiting = left
  }
}

interface Untaken extends Pick<Scope, 'registry'> {
  readonly choices: Set<ChoiceVariation>
  readonly ways: Set<NamedChange>
  readonly finder: CasesOfChange
}

/** What the form has of what was not taken before; undefined where it is nothing. */
function takenFor(
  form: Choices,
  { choices, ways, finder, registry }: Untaken,
): { readonly parts: CaseParts; readonly names: readonly string[] } | undefined {
  let parts: CaseParts = { choices: form, changes: [], before: undefined }
  const names: string[] = []
  const paths = new Set<string>()
  for (const variation of choices) {
    if (names.length === mostChoices) break
    if (paths.has(variation.path)) continue
    const varied = variedForm(parts.choices, variation, registry)
    if (varied === undefined || !finder.isToBeAccepted({ ...parts, choices: varied })) continue
    parts = { ...parts, choices: varied }
    names.push(nameOf(variation))
    paths.add(variation.path)
    choices.delete(variation)
  }
  for (const way of ways) {
    const written = { ...parts, changes: [way.name] }
    if (!finder.isToBeAccepted(written)) continue
    ways.delete(way)
    return { parts: written, names }
  }
  return names.length === 0 ? undefined : { parts, names }
}

function nameOf({ rule, name }: ChoiceVariation): string {
  return `${rule}: ${name}`
}
