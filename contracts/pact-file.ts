import { answerRules, type RuleId, requestRules } from '../src/spec/rules/index.generated.ts'
import type {
  Contract,
  ExpectedAnswer,
  ExpectedRequest,
  Interaction,
  Matched,
  MatchedBody,
  MatchedHeader,
  Statuses,
} from './interaction.ts'

/** The name of the Pact file of a contract, as Pact's own libraries name it. */
export function pactFileName({ consumer, provider }: Contract): string {
  return `${consumer}-${provider}.json`
}

/**
 * A contract as a Pact file, specification V4. It is written directly, not through Pact's DSL: that puts the versions
 * of its own libraries into the file, and merges with whatever stands there. The same contract gives the same bytes.
 */
export function pactText({ consumer, provider, interactions, notExpressible }: Contract): string {
  const kit = notExpressible.map(({ rule, reason }) => ({ rule, reason }))
  const pact = {
    consumer: { name: consumer },
    provider: { name: provider },
    interactions: interactions.map(interactionOf),
    metadata: {
      pactSpecification: { version: '4.0' },
      'nems-contract-kit': kit.length === 0 ? undefined : { notExpressible: kit },
    },
  }
  return `${JSON.stringify(sorted(pact), null, 2)}\n`
}

/** A value that JSON can say. */
type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json | undefined }

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

function requestOf({ method, path, query, headers, body }: ExpectedRequest): Json {
  return {
    method,
    path: path.value,
    query: query && valuesByName(query),
    headers: fieldsOf(headers),
    body: body && bodyOf(body),
    matchingRules: some({
      path: path.regex === undefined ? undefined : regex(path.regex),
      header: some(byName(headers, ({ regex: form }) => (form === undefined ? undefined : regex(form)))),
      body: body && matchersOf(body),
    }),
    generators: some({
      path: generator(path),
      header: some(byName(headers, generator)),
    }),
  }
}

function responseOf({ statuses, headers, body }: ExpectedAnswer): Json {
  return {
    status: statuses.allowed[0],
    headers: some(fieldsOf(headers)),
    body: body && bodyOf(body),
    matchingRules: some({
      status: statusRule(statuses),
      header: some(byName(headers, ({ regex: form }) => (form === undefined ? undefined : regex(form)))),
      body: body && matchersOf(body),
    }),
  }
}

/** One status is asked for without a rule; any 4xx is a class of its own beside a list. */
function statusRule({ allowed, anyClientError }: Statuses): Json | undefined {
  const others = anyClientError ? allowed.filter((status) => status < 400 || status > 499) : allowed
  const matchers = [
    ...(others.length === 0 ? [] : [{ match: 'statusCode', status: others }]),
    ...(anyClientError ? [{ match: 'statusCode', status: 'clientError' }] : []),
  ]
  if (allowed.length === 1 && !anyClientError) return undefined
  return { $: { combine: matchers.length === 1 ? 'AND' : 'OR', matchers } }
}

/** JSON stands in the file as text: Pact would write its members in another order. */
function bodyOf({ content, contentType }: MatchedBody): Json {
  if (typeof content !== 'string')
    return { content: Buffer.from(content).toString('base64'), contentType, encoded: 'base64' }
  return { content, contentType, encoded: contentType.includes('json') ? 'JSON' : false }
}

function matchersOf({ matchers }: MatchedBody): Json | undefined {
  return some(Object.fromEntries([...matchers].map(([at, form]) => [at, regex(form)])))
}

function fieldsOf(headers: readonly MatchedHeader[]): Record<string, Json> {
  return valuesByName(headers.map(([name, { value }]) => [name, value]))
}

function valuesByName(pairs: readonly (readonly [name: string, value: string])[]): Record<string, Json> {
  const values = new Map<string, string[]>()
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value])
  return Object.fromEntries(values)
}

function byName(
  headers: readonly MatchedHeader[],
  of: (field: Matched) => Json | undefined,
): Record<string, Json | undefined> {
  return Object.fromEntries(headers.map(([name, field]) => [name, of(field)]))
}

function regex(form: string): Json {
  return matching({ match: 'regex', regex: form })
}

function matching(matcher: Json): Json {
  return { combine: 'AND', matchers: [matcher] }
}

function generator({ expression }: Matched): Json | undefined {
  return expression === undefined ? undefined : { type: 'ProviderState', expression }
}

/** Undefined where there is nothing in it. */
function some(members: Readonly<Record<string, Json | undefined>>): Json | undefined {
  return Object.values(members).some((value) => value !== undefined) ? members : undefined
}

/** Members in order of their names, as Pact's core writes them. */
function sorted(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((each: Json) => sorted(each) ?? '')
  if (typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]))
}
