import { type JudgedAnswer, judgeAnswer } from '../../src/judge.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import type { RegistryConfig } from '../../src/registry/registry-config.ts'
import { readFhirXml } from '../../src/wire/fhir-xml.ts'
import { type AnswerCase, readRawAnswer } from './answer-case.ts'
import { answersAccepting } from './answers-accepting.ts'
import { answersBodies } from './answers-bodies.ts'
import { answersRefusing } from './answers-refusing.ts'
import { answersToReads } from './answers-to-reads.ts'
import { buildRequest } from './build.ts'
import { NOW, requests } from './requests.ts'

/** Every answer written by hand. */
export const answerCases: readonly AnswerCase[] = [
  ...answersAccepting,
  ...answersToReads,
  ...answersRefusing,
  ...answersBodies,
]

/** What a case says, in the words in which it is judged. */
export function statedOfAnswer({ what, to, broken, fault }: AnswerCase) {
  return { what, to, broken, fault }
}

/** What the judge says of a case. */
export function judgedAnswer(one: AnswerCase) {
  const { fault, findings } = judgeAnswerCase(one)
  return { what: one.what, to: one.to, broken: [...new Set(findings.map(({ rule }) => rule))].sort(), fault }
}

/** Judges a case. */
export function judgeAnswerCase({ to, request, answer, config, history, created }: AnswerCase): JudgedAnswer {
  return judgeAnswer(buildRequest(request(requests[to])), readRawAnswer(answer), {
    registry: config === 'none' ? undefined : registryOf(config),
    now: NOW,
    history,
    created: created === undefined ? undefined : rootOf(created),
  })
}

function registryOf(config: Partial<RegistryConfig> | undefined) {
  return registryFrom({ ...embeddedConfig, ...config })
}

function rootOf(xml: string) {
  const read = readFhirXml(Buffer.from(xml, 'utf8'))
  if (!read.ok) throw new Error(read.fault.message)
  return read.value.root
}
