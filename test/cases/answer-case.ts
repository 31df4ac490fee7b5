import type { RegistryConfig } from '../../src/registry/registry-config.ts'
import type { History } from '../../src/spec/model/context.ts'
import type { AnswerRuleId } from '../../src/spec/rules/index.generated.ts'
import type { HttpAnswer } from '../../src/wire/http-message.ts'
import { asItIs, type Change } from './changes.ts'
import type { RequestName } from './requests.ts'

/** One answer to one request. */
export interface AnswerCase {
  readonly what: string
  readonly to: RequestName
  /** What is wrong with the request, where something is. */
  readonly request: Change
  /** As it was on the wire, but that lines end in LF. */
  readonly answer: string
  /** Ids of all rules about answers that it breaks, sorted; none for a right answer. */
  readonly broken: readonly AnswerRuleId[]
  /** Whether the provider did what it must not, whatever the answer says. */
  readonly fault?: 'false-accept' | 'false-refusal' | 'crash'
  /** What differs from the embedded registry; `none` where nobody knows who exists. */
  readonly config?: Partial<RegistryConfig> | 'none'
  readonly history?: History
  /** The Subscription that was created under the id of the path, in XML. */
  readonly created?: string
}

type Extra = Partial<Pick<AnswerCase, 'request' | 'fault' | 'config' | 'history' | 'created'>>

/** Answers to one request that break the same rules, by what is said of them; the ids without their area. */
export function answers(
  to: RequestName | readonly RequestName[],
  broken: string,
  those: Readonly<Record<string, string>>,
  extra: Extra = {},
): readonly AnswerCase[] {
  const names = typeof to === 'string' ? [to] : to
  const ids = broken === '' ? [] : broken.split(' ').sort()
  return names.flatMap((name) =>
    Object.entries(those).map(([what, answer]) => ({
      what,
      to: name,
      request: asItIs,
      answer,
      broken: ids.map((id) => `answer/${id}` as AnswerRuleId),
      ...extra,
    })),
  )
}

/** Reads an answer as it is written in the cases. */
export function readRawAnswer(text: string): HttpAnswer {
  const [head = '', ...rest] = text.split('\n\n')
  const [line = '', ...fields] = head.trim().split('\n')
  return {
    status: Number(line.split(' ')[1]),
    headers: fields.map((field) => {
      const colon = field.indexOf(':')
      return [field.slice(0, colon), field.slice(colon + 1).trim()]
    }),
    body: Buffer.from(rest.join('\n\n'), 'utf8'),
  }
}
