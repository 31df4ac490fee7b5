import fc from 'fast-check'
import type { Draft } from '../../generators/draft/draft.ts'
import { render } from '../../generators/draft/render.ts'
import { expectations } from '../../generators/expectations/index.ts'
import { requestOf } from '../../generators/requests/any-request.ts'
import { embeddedRegistry, knowledgeOf } from '../../generators/world.ts'
import type { ListedRule } from '../catalogue/listed-catalogue.ts'
import { judgeRequest } from '../judge.ts'
import { everyOperation } from '../spec/model/operation.ts'
import type { AnswerRuleId } from '../spec/rules/ids.generated.ts'
import { answerRules, type RequestRuleId, requestRules } from '../spec/rules/index.generated.ts'
import { spotsOf } from '../spec/spots.ts'
import { readRequest } from '../wire/request-reader.ts'
import { answerExampleOf } from './answer-example.ts'
import type { RuleExample } from './example.ts'

/** An example from the generators. */
export function exampleOf(id: string): RuleExample | undefined {
  if (id in answerRules) return answerExampleOf(id as AnswerRuleId)
  if (!(id in requestRules)) return undefined
  const rule = id as RequestRuleId
  const options = expectations[rule]
  for (const draft of samples())
    for (const { operator, change, world } of options) {
      const changed = change(draft)
      if (changed === undefined) continue
      const knowledge = knowledgeOf(changed, world, now)
      const finding = judgeRequest(render(changed, { now }), knowledge).findings.find(
        (each) => each.rule === rule,
      )
      if (finding === undefined) continue
      const { place, received, expected } = finding
      const request = readRequest(render(draft, { now }))
      const context = {
        ...knowledge,
        registry: knowledge.registry,
        now,
        history: knowledge.history,
        pdsEnforced: false,
        organisationClaim: 'either' as const,
      }
      return {
        kept: spotsOf(rule, request, context)[0],
        broken: { how: operator, place, received, expected },
        operators: options.map((each) => each.operator),
      }
    }
  return undefined
}

/** What a rule is about, before the operations. */
const subjects: Readonly<Record<ListedRule['about'], string>> = {
  request: '',
  answer: 'answers to ',
  conduct: 'what a client does over time: ',
}

/** The rule with its example, for people. */
export function exampleText(rule: ListedRule, example: RuleExample | undefined): string {
  const [source] = rule.source
  const lines = [
    `${rule.id}`,
    `  ${rule.title}.`,
    '',
    `  about     ${subjects[rule.about]}${rule.operations.join(', ')}`,
    `  strength  client ${rule.strength.client}, provider ${rule.strength.provider}`,
    ...(rule.expected === undefined ? [] : [`  expected  ${rule.expected}`]),
    ...(rule.needs === undefined ? [] : [`  needs     ${rule.needs}`]),
    `  since     catalogue ${rule.since}`,
    ...rule.source.map(
      (each, index) =>
        `  ${index === 0 ? 'source' : '      '}    ${each.page}, ${each.section}${each.read === undefined ? '' : ` (read ${each.read})`}`,
    ),
    ...(source?.address ? [`            ${source.address}`] : []),
    ...(rule.answers === undefined
      ? []
      : [
          `  refused   ${rule.answers.answers.map(({ status, code, spine }) => [status < 10 ? `${status}xx` : status, code, spine].filter(Boolean).join(' · ')).join('; ')} (${rule.answers.basis})`,
        ]),
  ]
  if (example === undefined) return `${lines.join('\n')}\n`
  const { kept, broken, operators } = example
  return `${[
    ...lines,
    '',
    `  kept      ${kept === undefined ? 'where there is nothing of it to judge' : `${kept.place}: ${kept.received}`}`,
    `  broken    ${broken.place}: ${broken.received}   (${broken.how})`,
    `            expected ${broken.expected}`,
    '',
    `  ${operators.length} ways to break it: ${operators.join(', ')}`,
    ...(rule.about === 'request'
      ? [`  npx nems-contract-kit generate ${rule.operations[0]} --break ${rule.id}`]
      : []),
  ].join('\n')}\n`
}

const now = 1_800_000_000

function samples(): readonly Draft[] {
  return everyOperation.flatMap((operation) =>
    fc.sample(requestOf(operation, embeddedRegistry), { numRuns: 30, seed: 1 }),
  )
}
