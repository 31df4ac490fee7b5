import type { Node } from '../../src/fhir/node.ts'
import { xmlOf } from '../../src/fhir/xml.ts'
import { type JudgedAnswer, judgeAnswer } from '../../src/judge.ts'
import { everyOperation } from '../../src/spec/model/operation.ts'
import { readFhirXml } from '../../src/wire/fhir-xml.ts'
import type { Draft } from '../draft/draft.ts'
import { render } from '../draft/render.ts'
import { header } from '../operators/header.ts'
import { draftsOf, judgeDraft } from '../samples.ts'
import { knowledgeOf } from '../world.ts'
import { type AnswerDraft, renderAnswer } from './answer-draft.ts'
import type { AnswerExpectation } from './answer-expectations.ts'
import { type Exchange, rightAnswers, type Way } from './right-answers.ts'

/** Every way in which a provider is right. */
export const ways = Object.keys(rightAnswers) as Way[]

/** A right answer that was spoilt. */
export interface SpoiltAnswer {
  readonly way: Way
  readonly exchange: Exchange
  readonly answer: AnswerDraft
}

/** Requests of each operation that break no rule at all and ask for XML and, where they may, for JSON too. */
export function askers(now: number): readonly Draft[] {
  const drafts = everyOperation.flatMap((operation) =>
    draftsOf(operation, operation === 'create-subscription' ? 16 : 4, 11).flatMap((draft) => [
      draft,
      ...(operation === 'publish-event' ? [] : asking(draft, 'application/fhir+json')),
    ]),
  )
  return drafts.filter((draft) => judgeDraft(draft, {}, now).findings.length === 0)
}

/** Judges an exchange as it would be on the wire, with its own answer or another. */
export function judgeExchange(
  exchange: Exchange,
  now: number,
  answer: AnswerDraft = exchange.answer,
): JudgedAnswer {
  const { request, world, created } = exchange
  return judgeAnswer(render(request, { now }), renderAnswer(answer), {
    ...knowledgeOf(request, world, now),
    created: created === undefined ? undefined : readNode(created),
  })
}

/** The exchanges that an expectation spoils, each with what becomes of its answer. */
export function spoilt(
  { ways, change }: AnswerExpectation,
  drafts: readonly Draft[],
): readonly SpoiltAnswer[] {
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
