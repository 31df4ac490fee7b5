import { type Choices, withChoice } from '../../generators/requests/choices.ts'
import { plainChoices } from '../../generators/requests/plain-choices.ts'
import { plainForms } from '../../generators/variations/varied-requests.ts'
import type { Registry } from '../spec/model/registry.ts'
import type { FuzzCase, Step } from './case.ts'
import { changeNamed } from './changes.ts'
import { isOfOne, isPlain, plainOf } from './fault.ts'
import type { Suspicion } from './oracle.ts'

/** The request without what is suspected, which has to be accepted: the valid one that it was made of, or the plainest. */
export function siblingOf(fuzzCase: FuzzCase, { kind }: Suspicion, registry: Registry): FuzzCase {
  const isOfValid =
    kind === 'false-refusal' || !fuzzCase.changes.some((name) => changeNamed(name)?.breaks === true)
  const [plainest] = plainForms(fuzzCase.choices.operation, registry)
  const plain = isPlain(fuzzCase, registry) ? plainest : plainOf(fuzzCase.choices, registry)
  const choices = isOfValid && plain !== undefined ? plain : fuzzCase.choices
  return {
    id: `${fuzzCase.id}, without`,
    stage: fuzzCase.stage,
    choices,
    changes: [],
    before: undefined,
    ...(isOfOne(choices) ? { prelude: createdBy(choices, registry) } : {}),
  }
}

/** A subscription of its own: others may have been deleted by mistake. */
function createdBy(choices: Choices, registry: Registry): readonly Step[] {
  const create = plainChoices('create-subscription', registry)
  if (create === undefined) return []
  return [{ choices: withChoice(create, 'common.endpoint', choices.common.endpoint), changes: [] }]
}
