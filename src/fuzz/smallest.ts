import { choiceAt, withChoice } from '../../generators/requests/choices.ts'
import { plainForms } from '../../generators/variations/varied-requests.ts'
import type { Registry } from '../spec/model/registry.ts'
import type { FuzzCase } from './case.ts'
import { changeNamed } from './changes.ts'
import { commonerAt, isPlain, plainAt, plainOf, rarerChoices, ruleOf, shown } from './fault.ts'
import { isMakeable } from './made-request.ts'
import type { Suspicion } from './oracle.ts'
import type { Trial, Trials } from './trials.ts'

export interface SmallestOptions {
  readonly trials: Trials
  readonly registry: Registry
}

/** Sends a smaller case; whether it shows the same, and is what is made smaller from then on. */
type Attempt = (smaller: FuzzCase | undefined) => Promise<boolean>

/** Takes away from a case what is not needed to show a suspicion: everything at once, else piece by piece. */
export async function smallest(
  trial: Trial,
  suspicion: Suspicion,
  { trials, registry }: SmallestOptions,
): Promise<Trial> {
  const rule = ruleOf(trial, suspicion, registry)
  let here = trial
  const attempt: Attempt = async (smaller) => {
    if (smaller === undefined || !isMakeable(smaller, registry)) return false
    const tried = await trials.run(smaller)
    const same = tried && shown(tried, suspicion)
    if (tried === undefined || same === undefined) return false
    if (suspicion.kind === 'false-accept' && ruleOf(tried, same, registry) !== rule) return false
    here = tried
    return true
  }
  await attempt(plainest(here.fuzzCase, rule, registry))
  for (const name of here.fuzzCase.changes)
    await attempt({ ...here.fuzzCase, changes: here.fuzzCase.changes.filter((each) => each !== name) })
  for (const name of here.fuzzCase.changes) await attempt(withPartOf(name, here.fuzzCase))
  for (const path of rarerChoices(here.fuzzCase.choices, registry))
    await attempt({ ...here.fuzzCase, choices: plainAt(here.fuzzCase.choices, path, registry) })
  await commonest(() => here.fuzzCase, attempt, registry)
  return here
}

/** A change replaced by the one that it goes on from. */
function withPartOf(name: string, fuzzCase: FuzzCase): FuzzCase | undefined {
  const part = changeNamed(name)?.goesOnFrom
  if (part === undefined) return undefined
  return { ...fuzzCase, changes: fuzzCase.changes.map((each) => (each === name ? part : each)) }
}

/** What breaks the rule, alone, on the plainest request. */
function plainest(fuzzCase: FuzzCase, rule: string, registry: Registry): FuzzCase | undefined {
  const choices = plainOf(fuzzCase.choices, registry)
  const changes = fuzzCase.changes.filter((name) => changeNamed(name)?.rule === rule)
  return choices === undefined || changes.length === 0 ? undefined : { ...fuzzCase, choices, changes }
}

/** The commonest of what shows it: the first variation of a choice that shows it, one of a list, the first of the plain forms. */
async function commonest(here: () => FuzzCase, attempt: Attempt, registry: Registry): Promise<void> {
  for (const path of rarerChoices(here().choices, registry)) {
    for (const choices of commonerAt(here().choices, path, registry))
      if (await attempt({ ...here(), choices })) break
    const list = choiceAt(here().choices, path)
    for (const one of Array.isArray(list) && list.length > 1 ? list : [])
      if (await attempt({ ...here(), choices: withChoice(here().choices, path, [one]) })) break
  }
  if (!isPlain(here(), registry)) return
  for (const choices of plainForms(here().choices.operation, registry))
    if (await attempt({ ...here(), choices })) return
}
