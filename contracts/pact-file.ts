import { answerRules, type RuleId, requestRules } from '../src/spec/rules/index.generated.ts'
import type {
  AnyContract,
  ExpectedAnswer,
  ExpectedRequest,
  Interaction,
  Matched,
  MatchedBody,
  MatchedHeader,
} from './interaction.ts'
import { type Json, some, sorted } from './json.ts'
import { answerMatchingRules, byName, requestMatchingRules } from './matching-rules.ts'

/** The name of the Pact file of a contract, as Pact's own libraries name it. */
export function pactFileName({ consumer, provider }: Pick<AnyContract, 'consumer' | 'provider'>): string {
  return `${consumer}-${provider}.json`
}

/**
 * A contract as a Pact file, specification V4. It is written directly, not through Pact's DSL: that puts the versions
 * of its own libraries into the file, and merges with whatever stands there. The same contract gives the same bytes.
 */
export function pactText({ consumer, provider, interactions, notExpressible }: AnyContract): string {
  const left = notExpressible.map(({ rule, reason }) => ({ rule, reason }))
  const pact = {
    consumer: { name: consumer },
    provider: { name: provider },
    interactions: interactions.map(interactionOf),
    metadata: {
      pactSpecification: { version: '4.0' },
      'nems-contract-kit': left.length === 0 ? undefined : { notExpressible: left },
    },
  }
  return `${JSON.stringify(sorted(pact), null, 2)}\n`
}

function interactionOf({ description, states, rules, request, answer }: Interaction): Json {
  return {
    type: 'Synchronous/HTTP',
    description,
    pending: false,
    providerStates: states.map(({ name, params }) => ({ name, params: { ...params } })),
    comments: {
      text: rules.map(commentOf),
      references: { 'nems-contract-kit': { rule: rules } },
    },
    request: requestOf(request),
    response: responseOf(answer),
  }
}

const rules = { ...requestRules, ...answerRules }

/** What a rule says, and where that is written down. */
function commentOf(id: RuleId): string {
  const { title, rule } = rules[id]
  const sources = rule.source.map(({ page, section, address }) =>
    [page, section, address].filter((part) => part !== '').join(', '),
  )
  return `${id}: ${title}. Source: ${sources.join('; ')}`
}

function requestOf(request: ExpectedRequest): Json {
  const { method, path, query, headers, body } = request
  return {
    method,
    path: path.value,
    query: query && valuesByName(query),
    headers: fieldsOf(headers),
    body: body && bodyOf(body),
    matchingRules: requestMatchingRules(request),
    generators: some({
      path: generator(path),
      header: some(byName(headers, generator)),
    }),
  }
}

function responseOf(answer: ExpectedAnswer): Json {
  const { statuses, headers, body } = answer
  return {
    status: statuses.allowed[0],
    headers: some(fieldsOf(headers)),
    body: body && bodyOf(body),
    matchingRules: answerMatchingRules(answer),
  }
}

/** JSON stands in the file as text: Pact would write its members in another order. */
function bodyOf({ content, contentType }: MatchedBody): Json {
  if (typeof content !== 'string')
    return { content: Buffer.from(content).toString('base64'), contentType, encoded: 'base64' }
  return { content, contentType, encoded: contentType.includes('json') ? 'JSON' : false }
}

function fieldsOf(headers: readonly MatchedHeader[]): Record<string, Json> {
  return valuesByName(headers.map(([name, { value }]) => [name, value]))
}

function valuesByName(pairs: readonly (readonly [name: string, value: string])[]): Record<string, Json> {
  const values = new Map<string, string[]>()
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value])
  return Object.fromEntries(values)
}

function generator({ expression }: Matched): Json | undefined {
  return expression === undefined ? undefined : { type: 'ProviderState', expression }
}
