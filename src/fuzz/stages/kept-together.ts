import type { Choices } from '../../../generators/requests/choices.ts'
import { variations } from '../../../generators/variations/index.ts'
import type { ChoiceVariation } from '../../../generators/variations/variation.ts'
import { everyPlainForm } from '../../../generators/variations/varied-requests.ts'
import { type CaseParts, type FuzzCase, fuzzCase } from '../case.ts'
import type { CasesOfChange } from '../cases-of-change.ts'
import { bends, isLarge, type NamedChange } from '../changes.ts'
import type { Scope } from '../scope.ts'
import { rotated } from './rotated.ts'
import { variedForm } from './varied-forms.ts'

/** As many other choices are in one request, and as many other ways to write it. */
const mostChoices = 4
const mostWays = 2

/**
 * Each other choice and each other way to write a request once, several in one request, on the plain forms in turn:
 * whoever accepts it takes all of them, and where it is refused, making it smaller shows which it was. Large bodies, and
 * what stands only beside something else, are left out.
 * @returns the names of those that are in a request
 */
export function* keptTogether(
  scope: Scope,
  finder: CasesOfChange,
  seed: number,
): Generator<FuzzCase, ReadonlySet<string>> {
  const { registry, operations, includes } = scope
  const forms = everyPlainForm(registry).filter(({ operation }) => operations.has(operation))
  const choices = new Set(
    variations.filter(
      (each): each is ChoiceVariation => !('bend' in each) && includes(each.rule) && !isLarge(nameOf(each)),
    ),
  )
  const ways = new Set(bends.filter(({ rule, name }) => includes(rule) && !isLarge(name)))
  const together = new Set<string>()
  let waiting = rotated(forms, seed)
  while (waiting.length > 0) {
    const left: Choices[] = []
    for (const form of waiting) {
      const taken = takenFor(form, { choices, ways, finder, registry })
      if (taken === undefined) continue
      left.push(form)
      for (const name of [...taken.names, ...taken.parts.changes]) together.add(name)
      yield fuzzCase('sweep', taken.parts, taken.names.join(' + '))
    }
    waiting = left
  }
  return together
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
    if (parts.changes.length === mostWays) break
    const written = { ...parts, changes: [...parts.changes, way.name] }
    if (!finder.isToBeAccepted(written)) continue
    parts = written
    ways.delete(way)
  }
  return names.length + parts.changes.length === 0 ? undefined : { parts, names }
}

function nameOf({ rule, name }: ChoiceVariation): string {
  return `${rule}: ${name}`
}
