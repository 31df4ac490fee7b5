import { type Choices, choiceAt, pathsOf, withChoice } from '../../generators/requests/choices.ts'
import { variations } from '../../generators/variations/index.ts'
import { type ChoiceVariation, varied } from '../../generators/variations/variation.ts'
import { plainForms } from '../../generators/variations/varied-requests.ts'
import { signatureOf } from '../report/signature.ts'
import type { Operation } from '../spec/model/operation.ts'
import type { Registry } from '../spec/model/registry.ts'
import type { FuzzCase } from './case.ts'
import { changeNamed } from './changes.ts'
import type { Suspicion } from './oracle.ts'
import type { Trial } from './trials.ts'

/** The rule that a suspicion is about. */
export function ruleOf(
  { fuzzCase, judgement, reply }: Trial,
  { kind, answerRule }: Suspicion,
  registry: Registry,
): string {
  if (answerRule !== undefined) return answerRule
  const rules = fuzzCase.changes.map((name) => changeNamed(name)?.rule)
  const isOfThePath = rules.some((rule) => rule?.startsWith('operation/'))
  if (kind === 'false-refusal' && !isOfThePath && isOfNone({ fuzzCase, reply }))
    return 'operation/subscription-exists'
  if (kind === 'false-accept') {
    const broken = judgement.requestFindings
      .filter(({ strength }) => strength.provider === 'must')
      .map(({ rule }) => rule)
    return rules.find((rule) => rule !== undefined && broken.includes(rule)) ?? broken[0] ?? operationRule
  }
  const [changed] = rules.filter((rule) => rule !== undefined)
  const rarerOnes = rarerChoices(fuzzCase.choices, registry)
  // Another endpoint is there for what only it has to choose.
  const rarer = rarerOnes.find((path) => path !== 'common.endpoint') ?? rarerOnes[0]
  return (
    changed ??
    (rarer === undefined ? undefined : ruleOfChoice(rarer, fuzzCase.choices, registry)) ??
    broken(judgement) ??
    ruleOfForm(fuzzCase.choices)
  )
}

/** Whether there is no subscription of the kind that a request is about, by its answer. */
function isOfNone({ fuzzCase, reply }: Pick<Trial, 'fuzzCase' | 'reply'>): boolean {
  return 'answer' in reply && [404, 410].includes(reply.answer.status) && isOfOne(fuzzCase.choices)
}

/** Whether a request is about one subscription. */
export function isOfOne({ operation }: { readonly operation: Operation | null }): boolean {
  return operation === 'read-subscription' || operation === 'delete-subscription'
}

/** What tells a plain form from the plainest. */
function ruleOfForm(choices: Choices): string {
  if (formatOf(choices) === 'json') return 'media-type/content-type-is-supported'
  return kindOf(choices) === 'generic' ? 'criteria/is-explicit-or-generic' : operationRule
}

/** Said where even the plainest request of an operation is at fault. */
export const operationRule = 'operation/is-one-of-the-four'

function broken({ requestFindings }: Trial['judgement']): string | undefined {
  return requestFindings.find(({ strength }) => strength.provider === 'must')?.rule
}

/** What makes two suspicions one finding. */
export function signatureOfFault(rule: string, { kind, mark }: Suspicion): string {
  const place = kind === 'crash' || kind === 'wrong-answer' ? mark : ''
  const named = kind === 'crash' ? 'answer/clients-fault-is-not-a-5xx' : rule
  return signatureOf({ rule: named, kind: kindsAlike(kind), operation: null, place })
}

/** The same suspicion in another trial. */
export function shown({ judgement }: Trial, { kind, answerRule }: Suspicion): Suspicion | undefined {
  return judgement.suspicions.find(
    (each) => kindsAlike(each.kind) === kindsAlike(kind) && each.answerRule === answerRule,
  )
}

/** Whether no answer comes for long, or the connection ends before, is often a matter of chance. */
function kindsAlike(kind: Suspicion['kind']): Suspicion['kind'] {
  return kind === 'hang' ? 'dropped' : kind
}

/** The plain form that choices are a variation of. */
export function plainOf(choices: Choices, registry: Registry): Choices | undefined {
  const forms = plainForms(choices.operation, registry)
  return (
    forms.find((form) => formatOf(form) === formatOf(choices) && kindOf(form) === kindOf(choices)) ?? forms[0]
  )
}

/** Paths of the choices that are not the plain ones. */
export function rarerChoices(choices: Choices, registry: Registry): readonly string[] {
  const plain = plainOf(choices, registry)
  if (plain === undefined) return []
  return pathsOf(choices).filter(
    (path) =>
      !ofTheRun.has(path) &&
      JSON.stringify(choiceAt(choices, path)) !== JSON.stringify(choiceAt(plain, path)),
  )
}

/** Whether a case is one of the plain forms, as it is. */
export function isPlain({ changes, choices }: FuzzCase, registry: Registry): boolean {
  return changes.length === 0 && rarerChoices(choices, registry).length === 0
}

/** Choices with one of them as plain as can be. */
export function plainAt(choices: Choices, path: string, registry: Registry): Choices {
  const plain = plainOf(choices, registry)
  return plain === undefined ? choices : withChoice(choices, path, choiceAt(plain, path))
}

/** The same choices with each rarer one at a path that comes before the chosen one; with every one, where that is none of them. */
export function commonerAt(choices: Choices, path: string, registry: Registry): readonly Choices[] {
  const chosen = JSON.stringify(choiceAt(choices, path))
  const ofPath = variations.filter((each): each is ChoiceVariation => 'path' in each && each.path === path)
  const own = ofPath.findIndex((each) => JSON.stringify(each.value(choices, registry)) === chosen)
  return ofPath
    .slice(0, own === -1 ? ofPath.length : own)
    .flatMap((each) => varied(choices, each, registry) ?? [])
}

/** Whether a fault that was found explains what another case shows: whatever shows it is in that case too. */
export function explains(found: FuzzCase, shown: FuzzCase, registry: Registry): boolean {
  if (found.before !== undefined && found.before !== shown.before) return false
  if (!found.changes.every((name) => shown.changes.includes(name))) return false
  const paths = rarerChoices(found.choices, registry)
  const isSpecial = found.changes.length > 0 || paths.length > 0
  if (!isSpecial && found.choices.operation !== shown.choices.operation) return false
  return paths.every(
    (path) => JSON.stringify(choiceAt(found.choices, path)) === JSON.stringify(choiceAt(shown.choices, path)),
  )
}

function ruleOfChoice(path: string, choices: Choices, registry: Registry): string | undefined {
  const chosen = JSON.stringify(choiceAt(choices, path))
  const ofPath = variations.filter((variation) => 'path' in variation && variation.path === path)
  const same = ofPath.find(
    (each) => 'path' in each && JSON.stringify(each.value(choices, registry)) === chosen,
  )
  return (same ?? ofPath[0])?.rule
}

/** Ids are fresh in each request. */
const ofTheRun = new Set(['id', 'message.id'])

function formatOf(choices: Choices): string {
  return 'format' in choices ? choices.format : 'xml'
}

function kindOf(choices: Choices): string {
  return 'criteria' in choices && choices.criteria.rule !== undefined ? 'generic' : 'explicit'
}
