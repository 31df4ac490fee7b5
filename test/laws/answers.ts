import { type AnswerDraft, renderAnswer } from '../../generators/answers/answer-draft.ts'
import type { AnswerExpectation } from '../../generators/answers/answer-expectations.ts'
import { type Exchange, rightAnswers, type Way } from '../../generators/answers/right-answers.ts'
import type { Draft } from '../../generators/draft/draft.ts'
import { render } from '../../generators/draft/render.ts'
import { header } from '../../generators/operators/header.ts'
import { knowledgeOf } from '../../generators/world.ts'
import type { Node } from '../../src/fhir/node.ts'
import { xmlOf } from '../../src/fhir/xml.ts'
import { type JudgedAnswer, judgeAnswer } from '../../src/judge.ts'
import { everyOperation } from '../../src/spec/model/operation.ts'
import { readFhirXml } from '../../src/wire/fhir-xml.ts'
import { draftsOf, judgeDraft, now } from './catalogue.ts'

/** Every way in which a provider is right. */
export const ways = Object.keys(rightAnswers) as Way[]

/** Requests of each operation that break no rule at all and ask for XML and, where they may, for JSON too. */
export function askers(): readonly Draft[] {
  const drafts = everyOperation.flatMap((operation) =>
    draftsOf(operation, operation === 'create-subscription' ? 16 : 4, 11).flatMap((draft) => [
      draft,
      ...(operation === 'publish-event' ? [] : asking(draft, 'application/fhir+json')),
    ]),
  )
  return drafts.filter((draft) => judgeDraft(draft).findings.length === 0)
}

/** Judges an exchange as it would be on the wire, with its own answer or another. */
export function judgeExchange(exchange: Exchange, answer: AnswerDraft = exchange.answer): JudgedAnswer {
  const { request, world, created } = exchange
  return judgeAnswer(render(request, { now }), renderAnswer(answer), {
    ...knowledgeOf(request, world, now),
    created: created === undefined ? undefined : readNode(created),
  })
}

/** The exchanges that an expectation spoils, each with what becomes of its answer. */
export function spoilt({ ways, change }: AnswerExpectation, drafts: readonly Draft[]) {
  return ways.flatMap((way) =>
    drafts.flatMap((draft) => {
      const exchange = rightAnswers[way](draft)
      const answer = exchange === undefined ? undefined : change(exchange.answer)
      return exchange === undefined || answer === undefined ? [] : [{ way, exchange, answer }]
    }),
  )
}

function asking(draft: Draft, type: string): readonly Draft[] {
  const changed = header('Accept', type)(draft)
  return changed === undefined ? [] : [changed]
}

function readNode(node: Node) {
  const read = readFhirXml(Buffer.from(xmlOf(node), 'utf8'))
  if (!read.ok) throw new Error(read.fault.message)
  return read.value.root
}
