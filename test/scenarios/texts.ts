import type { Draft } from '../../generators/draft/draft.ts'
import type { Scenario } from '../../src/scenarios/scenario.ts'
import { everyOperation, type Operation } from '../../src/spec/model/operation.ts'
import { Played, told, withoutAccept } from './played.ts'

/**
 * What a scenario says of itself, and how it answers tries of every operation, `-` where as ever; then each of its
 * answers in full.
 */
export function textOf(scenario: Scenario): string {
  const { name, meaning, on, tries, isSuccess } = scenario
  const answers = new Map<string, number>()
  const lines = everyOperation.flatMap((operation) =>
    changes.map(([words, change]) => {
      const told = answersTo(scenario, operation, change).map((text) => numberOf(text, answers))
      return `  ${operation}${words}: ${told.join(' ')}`
    }),
  )
  const played = new Played(scenario)
  const inTurn = on.map((operation) => numberOf(textOfAnswer(played, operation, asItIs), answers))
  const head = `${on.join(' ')}; ${tries} tries; ${isSuccess ? 'accepts' : 'does not accept'}`
  const full = [...answers].map(([text, number]) => `  ${number}: ${text}`)
  return [
    `# ${name}`,
    meaning,
    head,
    `  in turn: ${inTurn.join(' ')}`,
    ...lines.filter((line) => /\d$|\d /.test(line)),
    ...full,
  ].join('\n')
}

const changes: readonly (readonly [string, (draft: Draft) => Draft])[] = [
  ['', asItIs],
  [' without Accept', withoutAccept],
  [' over HTTP', overHttp],
]

function asItIs(draft: Draft): Draft {
  return draft
}

function overHttp(draft: Draft): Draft {
  return { ...draft, clientCertificate: undefined }
}

/** As many tries as may differ; of one that is answered as ever, nothing. */
function answersTo(
  scenario: Scenario,
  operation: Operation,
  change: (draft: Draft) => Draft,
): readonly string[] {
  const played = new Played(scenario)
  const ordinary = textOfAnswer(new Played(undefined), operation, change)
  const { on, tries } = scenario
  const length = !on.includes(operation) ? 1 : Number.isFinite(tries) ? tries + 2 : 2
  return Array.from({ length }, () => {
    const text = textOfAnswer(played, operation, change)
    return text === ordinary ? '' : text
  })
}

function textOfAnswer(played: Played, operation: Operation, change: (draft: Draft) => Draft): string {
  const { answer } = played.request(operation, change)
  const spoilt = answer.spoilt === undefined ? '' : ` ${JSON.stringify(answer.spoilt)}`
  return `${told(answer)}${spoilt}`.replaceAll('\n', '\\n')
}

function numberOf(text: string, answers: Map<string, number>): string {
  if (text === '') return '-'
  const number = answers.get(text) ?? answers.size + 1
  answers.set(text, number)
  return String(number)
}
