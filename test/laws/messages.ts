import { answerExpectations } from '../../generators/answers/answer-expectations.ts'
import type { Draft } from '../../generators/draft/draft.ts'
import type { Finding } from '../../src/spec/model/finding.ts'
import type { Operation } from '../../src/spec/model/operation.ts'
import type { Source } from '../../src/spec/model/source.ts'
import {
  type AnswerRuleId,
  answerRules,
  type RequestRuleId,
  requestRules,
} from '../../src/spec/rules/index.generated.ts'
import { catalogueVersion } from '../../src/spec/version.ts'
import {
  publicationSentences,
  type Sentence,
  subscriptionSentences,
} from '../../src/spec/vocabulary/sentences.ts'
import { askers, judgeExchange, spoilt } from './answers.ts'
import { draftsOf, expectations, judgeDraft, operationsOf } from './catalogue.ts'
import { isSpeltWithZ } from './spelling.ts'

/** Valid requests of an operation, the same at every call. */
export type Samples = (operation: Operation) => readonly Draft[]

/** A fixed sample of each operation, made when it is asked for; nothing is told of any of them. */
export function samples(): Samples {
  const made = new Map<Operation, readonly Draft[]>()
  return (operation) => {
    const known = made.get(operation) ?? draftsOf(operation, 40, 7).filter(isSpeltWithZ)
    made.set(operation, known)
    return known
  }
}

/** What is said of a request that breaks a rule, by each of its operators: a paragraph a rule. */
export function messagesOf(id: RequestRuleId, drafts: Samples): string {
  const { title, rule } = requestRules[id]
  const paragraphs = expectations[id].map((expectation) => {
    for (const operation of operationsOf(id))
      for (const draft of drafts(operation)) {
        const changed = expectation.change(draft)
        if (changed === undefined) continue
        const { findings } = judgeDraft(changed, expectation)
        return [`- ${expectation.operator}`, ...linesOf(findings.find((finding) => finding.rule === id))]
      }
    return [`- ${expectation.operator}`, '  applies to no request']
  })
  return [...headingOf(id, title, rule.source), ...paragraphs.flat()].join('\n')
}

/** The same of answers. */
export function messagesOfAnswers(id: AnswerRuleId, drafts: readonly Draft[] = askers()): string {
  const { title, rule } = answerRules[id]
  const paragraphs = answerExpectations[id].map((expectation) => {
    const [first] = spoilt(expectation, drafts)
    const findings = first === undefined ? [] : judgeExchange(first.exchange, first.answer).findings
    return [`- ${expectation.operator}`, ...linesOf(findings.find((finding) => finding.rule === id))]
  })
  return [...headingOf(id, title, rule.source), ...paragraphs.flat()].join('\n')
}

/** What is said of a rule itself. */
export function headingOf(id: string, title: string, sources: readonly Source[]): readonly string[] {
  return [`# ${id}`, title, ...sources.map(sourceLine)]
}

/** What is said of one finding; of none where an operator applies to nothing. */
export function linesOf(finding: Finding | undefined): readonly string[] {
  if (finding === undefined) return ['  no finding']
  const { place, line, expected, received, hint } = finding
  return [
    `  ${place}${line === undefined ? '' : `, line ${line}`}`,
    `  expected ${expected}`,
    `  received ${received}`,
    ...(hint === undefined ? [] : [`  ${hint}`]),
  ]
}

/** The sentences of the guidance pages in our words, and the version of the catalogue. */
export function sentences(): string {
  const of = (page: string, those: Readonly<Record<string, Sentence>>) =>
    Object.entries(those).map(([id, { section, words, untestable }]) =>
      [`# ${page}/${id}`, section, words, ...(untestable === undefined ? [] : [`(${untestable})`])].join(
        '\n',
      ),
    )
  return [
    `catalogue ${catalogueVersion}`,
    ...of('publication', publicationSentences),
    ...of('subscription', subscriptionSentences),
  ].join('\n\n')
}

function sourceLine({ page, section, address, sentence }: Source): string {
  const cited = sentence === undefined ? '' : ` (${sentence})`
  return `(${[page, section, address].filter((part) => part !== '').join(', ')}${cited})`
}
