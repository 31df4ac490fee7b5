import type { ConductRule } from '../conduct/conduct-rule.ts'
import type { ConductRuleId } from '../conduct/rules/ids.generated.ts'
import { conductRules } from '../conduct/rules/index.generated.ts'
import { catalogueOf } from '../spec/added-rules.ts'
import type { AnswerRule } from '../spec/model/answer-rule.ts'
import { anyRequest, everyOperation, type Operation } from '../spec/model/operation.ts'
import type { Refusal } from '../spec/model/refusal.ts'
import type { Rule } from '../spec/model/rule.ts'
import { expectation } from '../spec/model/show.ts'
import type { Source } from '../spec/model/source.ts'
import type { Strengths } from '../spec/model/strength.ts'
import type { AnswerRuleId, RequestRuleId } from '../spec/rules/ids.generated.ts'
import { answerRules, type Entry, requestRules } from '../spec/rules/index.generated.ts'
import { catalogueVersion } from '../spec/version.ts'
import { interactionsOf } from '../spec/vocabulary/interactions.ts'
import { publicationSentences, type Sentence, subscriptionSentences } from '../spec/vocabulary/sentences.ts'
import { dateOfReading } from '../spec/vocabulary/sources.ts'

/** Id of any rule: about a request, an answer, or what a client does over time. */
export type AnyRuleId = RequestRuleId | AnswerRuleId | ConductRuleId

/** A rule as `rules` lists it. */
export interface ListedRule {
  readonly id: AnyRuleId
  /** What stands before the slash of its id. */
  readonly area: string
  /** What must be true, in one sentence without its full stop. */
  readonly title: string
  readonly about: 'request' | 'answer' | 'conduct'
  /** The operations whose requests or answers can break it. */
  readonly operations: readonly Operation[]
  readonly strength: Strengths
  /** What its schema asks for; absent where that depends on the request. */
  readonly expected?: string
  /** Knowledge that it needs apart from the request. */
  readonly needs?: string
  /** How a provider may refuse what breaks it, the first preferred. */
  readonly answers?: Refusal
  readonly source: readonly ListedSource[]
  /** Version of the catalogue that it came with. */
  readonly since: string
}

/** Where a rule is written down, and when that was read. */
export interface ListedSource extends Source {
  /** Date of reading; absent for a ruling of the kit. */
  readonly read?: string
}

/** An obliging sentence of a guidance page, with the rules that cite it. */
export interface ListedSentence extends Sentence {
  readonly id: string
  readonly page: string
  readonly rules: readonly string[]
}

/** The catalogue as data. */
export interface ListedCatalogue {
  /** Version of the catalogue. */
  readonly catalogue: string
  readonly rules: readonly ListedRule[]
  readonly sentences: readonly ListedSentence[]
  readonly interactions: Readonly<Record<string, readonly string[]>>
}

/** Lists the catalogue: rules by area and id, then the sentences of the two guidance pages. */
export function listCatalogue(): ListedCatalogue {
  const rules = [
    ...entries(requestRules).map(ofRequest),
    ...entries(answerRules).map(ofAnswer),
    ...entries(conductRules).map(ofConduct),
  ]
  return {
    catalogue: catalogueVersion,
    rules,
    sentences: [
      ...sentences('publication', 'Generic Publication API Guidance', publicationSentences, rules),
      ...sentences('subscription', 'Generic Subscription API Requirements', subscriptionSentences, rules),
    ],
    interactions: Object.fromEntries(
      everyOperation.map((operation) => [operation, interactionsOf(operation)]),
    ),
  }
}

function entries<Id extends string, R>(
  rules: Readonly<Record<Id, Entry<R>>>,
): readonly (readonly [Id, Entry<R>])[] {
  return Object.entries(rules) as [Id, Entry<R>][]
}

function ofRequest([id, { title, rule }]: readonly [RequestRuleId, Entry<Rule>]): ListedRule {
  return {
    id,
    area: areaOf(id),
    title,
    about: 'request',
    operations: rule.on === anyRequest ? everyOperation : rule.on,
    strength: rule.strength,
    ...(rule.expected === undefined ? { expected: expectation(rule.must) } : {}),
    ...(rule.needs === undefined ? {} : { needs: rule.needs }),
    answers: rule.answers,
    ...provenanceOf(id, rule.source),
  }
}

function ofAnswer([id, { title, rule }]: readonly [AnswerRuleId, Entry<AnswerRule>]): ListedRule {
  return {
    id,
    area: areaOf(id),
    title,
    about: 'answer',
    operations: rule.on,
    strength: { client: 'open', provider: rule.strength },
    ...(rule.expected === undefined ? { expected: expectation(rule.must) } : {}),
    ...provenanceOf(id, rule.source),
  }
}

function ofConduct([id, { title, rule }]: readonly [ConductRuleId, Entry<ConductRule>]): ListedRule {
  return {
    id,
    area: areaOf(id),
    title,
    about: 'conduct',
    operations: rule.on,
    strength: { client: rule.strength, provider: 'accept' },
    expected: rule.expected,
    ...(rule.needs === undefined ? {} : { needs: rule.needs }),
    ...provenanceOf(id, rule.source),
  }
}

function provenanceOf(id: string, source: readonly Source[]): Pick<ListedRule, 'source' | 'since'> {
  const dated = source.map((each) => {
    const read = dateOfReading(each)
    return read === undefined ? each : { ...each, read }
  })
  return { source: dated, since: catalogueOf(id) }
}

function areaOf(id: string): string {
  return id.slice(0, id.indexOf('/'))
}

function sentences(
  prefix: string,
  page: string,
  of: Readonly<Record<string, Sentence>>,
  rules: readonly ListedRule[],
): readonly ListedSentence[] {
  return Object.entries(of).map(([key, sentence]) => {
    const id = `${prefix}/${key}`
    const citing = rules.filter(({ source }) => source.some((each) => each.sentence === id))
    return { id, page, ...sentence, rules: citing.map((rule) => rule.id) }
  })
}
