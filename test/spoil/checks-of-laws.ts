import { z } from 'zod'
import type { Expectation } from '../../generators/expectations/expectation.ts'
import { expectations } from '../../generators/expectations/index.ts'
import { type JudgedRequest, judgeRequest } from '../../src/judge.ts'
import { needOf } from '../../src/spec/judge.ts'
import { holdsFor } from '../../src/spec/model/holds.ts'
import { anyRequest, everyOperation, type Operation } from '../../src/spec/model/operation.ts'
import type { Rule } from '../../src/spec/model/rule.ts'
import { type Entry, type RequestRuleId, requestRules } from '../../src/spec/rules/index.generated.ts'
import { keptBeside } from '../laws/kept.ts'
import { headingOf, linesOf, sentences } from '../laws/messages.ts'
import { needsWhatItSays } from '../laws/needs.ts'
import { isWrong, ofEveryOperation, refusedForTheOther } from '../laws/other-method.ts'
import { judgedTwice } from '../laws/remembered-fields.ts'
import { alike, type Check } from './check.ts'
import { paragraphOf, textOf } from './golden.ts'
import { broken, draftsOf, type MadeRequest, made } from './made-requests.ts'

/** Laws 1 and 2, and what is said of each way to break a rule. */
export function lawChecks(): readonly Check[] {
  return [
    { name: 'kinds of schema that are not read', rules: [], holds: () => unreadKind() === unread },
    { name: 'sentences', rules: [], holds: () => sentences() === textOf('sentences') },
    ...ids.map((id): Check => ({ name: `words of ${id}`, rules: [id], holds: () => keepsItsWords(id) })),
    ...ids.map((id): Check => ({ name: `needs of ${id}`, rules: [id], holds: () => needsAreTrue(id) })),
    ...ids.flatMap((id) =>
      expectations[id].map(
        (expectation): Check => ({
          name: `${id} by ${expectation.operator}`,
          rules: [id],
          holds: () => {
            const all = judgedRequests(id, expectation)
            return areBroken(id, expectation, all) && isTold(id, expectation, all[0])
          },
        }),
      ),
    ),
    ...[...new Set([...ofEachKind, ...ofTheHead])].map(
      (id): Check => ({ name: `remembered fields, ${id}`, rules: [id], holds: () => isJudgedTheSame(id) }),
    ),
    ...ofEachKind.map(
      (id): Check => ({ name: `kept beside ${id}`, rules: [id], holds: () => isKeptAsTold(id) }),
    ),
    ...ofEveryOperation.map(
      (id): Check => ({
        name: `PATCH and ${id}`,
        rules: [id],
        holds: () => !refusedForTheOther(id).some(isWrong),
      }),
    ),
    ...everyOperation.flatMap((operation) =>
      Array.from(
        { length: 60 },
        (_, index): Check => ({
          name: `valid ${operation} ${index}`,
          rules: [],
          holds: () => isValid(operation, index),
        }),
      ),
    ),
  ]
}

function isJudgedTheSame(id: RequestRuleId): boolean {
  return [...judgedTwice(id)].every(({ remembering, anew }) => alike(remembering, anew))
}

function isKeptAsTold(id: RequestRuleId): boolean {
  return [...keptBeside(id)].every(({ told, byOutcome }) => alike(told, byOutcome))
}

/** What is said of a schema of a kind that no rule has. */
function unreadKind(): string {
  try {
    return String(holdsFor(z.date()))
  } catch (error) {
    return String(error)
  }
}

const unread =
  'Error: src/spec/model/holds.ts does not read schemas of the kind date so far: say there how they hold'

/** Law 2 for one expectation: on the first draft of each operation that it changes. */
export function isBrokenAsSaid(id: RequestRuleId, expectation: Expectation): boolean {
  return areBroken(id, expectation, judgedRequests(id, expectation))
}

const ids = Object.keys(requestRules) as RequestRuleId[]

/** One rule of each area and need: what is remembered of a request does not depend on more, and each takes a while. */
const ofEachKind = [...new Map(ids.map((id) => [kindOf(id), id])).values()]

/** What these look at is remembered part by part. */
const ofTheHead = ids.filter((id) => /^(?:operation|header|transport|media-type|authorization)\//.test(id))

function kindOf(id: RequestRuleId): string {
  return `${id.split('/')[0]} ${needOf(id) ?? 'nothing'}`
}

/** Broken in valid requests too: the s spelling is in wide use. */
const ordinary = 'claims/organisation-claim-is-spelt-with-a-z'

function areBroken(id: RequestRuleId, expectation: Expectation, all: readonly JudgedRequest[]): boolean {
  const allowed = new Set<string>([id, ...expectation.companions])
  return (
    all.length > 0 &&
    all.every(({ findings, expected }) => {
      const found = findings.map(({ rule }) => rule)
      return (
        expected === expectation.expected && found.includes(id) && found.every((rule) => allowed.has(rule))
      )
    })
  )
}

function isTold(id: RequestRuleId, { operator }: Expectation, first: JudgedRequest | undefined): boolean {
  const finding = first?.findings.find(({ rule }) => rule === id)
  const said = [`- ${operator}`, ...linesOf(finding)].join('\n')
  return `\n${paragraphOf('requests', id)}\n`.includes(`\n${said}\n`)
}

function keepsItsWords(id: RequestRuleId): boolean {
  const { title, rule } = requestRules[id]
  return paragraphOf('requests', id).startsWith(`${headingOf(id, title, rule.source).join('\n')}\n- `)
}

function needsAreTrue(id: RequestRuleId): boolean {
  const [first] = expectations[id]
  const made = operationsOf(id).map((operation) => first && broken(id, first, operation))
  return made
    .filter((each) => each !== undefined)
    .every(({ request, knowledge }) => needsWhatItSays(id, request, knowledge))
}

function isValid(operation: Operation, index: number): boolean {
  const draft = draftsOf(operation, 400, 1)[index]
  if (draft === undefined) return false
  const { findings, operation: named } = judged(made(draft))
  return named === operation && findings.every(({ rule }) => rule === ordinary)
}

function judgedRequests(id: RequestRuleId, expectation: Expectation): readonly JudgedRequest[] {
  return operationsOf(id).flatMap((operation) => {
    const request = broken(id, expectation, operation)
    return request === undefined ? [] : [judged(request)]
  })
}

function operationsOf(id: RequestRuleId): readonly Operation[] {
  const { on } = (requestRules[id] as Entry<Rule>).rule
  return on === anyRequest ? everyOperation : on
}

function judged({ request, knowledge }: MadeRequest): JudgedRequest {
  return judgeRequest(request, knowledge)
}
