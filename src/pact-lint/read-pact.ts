import { z } from 'zod'
import { UsageError } from '../report/usage-error.ts'
import type { Generator, MatchingRule, Pact, PactBody, PactInteraction, PactPart } from './pact.ts'

/**
 * Reads a Pact file of V2, V3 or V4: its HTTP interactions.
 * @throws UsageError when it is none
 */
export function readPact(file: string, text: string): Pact {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw noPact(file, 'what is not JSON')
  }
  const read = pactFile.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    throw noPact(file, `JSON that has at ${issue?.path.join('.') || 'its top'}: ${issue?.message}`)
  }
  const ofHttp = read.data.interactions.filter(({ type }) => type === undefined || type.endsWith('HTTP'))
  return { file, interactions: ofHttp.map(interactionOf) }
}

function noPact(file: string, received: string): UsageError {
  return new UsageError('ERR_INPUT', `${file}: expected a Pact file with interactions, received ${received}`)
}

const members = z.record(z.string(), z.unknown())
const part = z.object({
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).nullish(),
  body: z.unknown().optional(),
  matchingRules: members.nullish(),
  generators: members.nullish(),
})
const interaction = z.object({
  type: z.string().optional(),
  description: z.string(),
  pending: z.boolean().nullish(),
  providerState: z.string().nullish(),
  providerStates: z.array(z.object({ name: z.string(), params: members.nullish() })).nullish(),
  comments: members.nullish(),
  request: part.extend({ method: z.string(), path: z.string() }),
  response: part,
})
const pactFile = z.object({ interactions: z.array(interaction) })
const references = z.object({
  references: z.object({
    'nems-contract-kit': z.object({ rule: z.union([z.string(), z.array(z.string())]) }),
  }),
})

function interactionOf(given: z.infer<typeof interaction>): PactInteraction {
  const named = references.safeParse(given.comments)
  const { providerState, providerStates } = given
  const { method, path } = given.request
  const states = providerStates ?? (providerState ? [{ name: providerState, params: {} }] : [])
  return {
    description: given.description,
    isPending: given.pending === true,
    states: states.map(({ name, params }) => ({ name, params: params ?? {} })),
    rules: named.success ? [named.data.references['nems-contract-kit'].rule].flat() : [],
    request: { ...partOf(given.request), method, path },
    response: partOf(given.response),
  }
}

function partOf({ headers, body, matchingRules, generators }: z.infer<typeof part>): PactPart {
  return {
    headers: Object.entries(headers ?? {}).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, value] as const),
    ),
    body: bodyOf(body),
    rules: placesOf(matchingRules ?? {}).map(ruleOf),
    generators: placesOf(generators ?? {}).flatMap(generatorOf),
  }
}

const bodyOfV4 = z.object({
  content: z.unknown().optional(),
  contentType: z.string().optional(),
  encoded: z.union([z.boolean(), z.string()]).optional(),
})

function bodyOf(body: unknown): PactBody | undefined {
  if (body === null || body === undefined) return undefined
  const read = bodyOfV4.safeParse(body)
  const isV4 = read.success && typeof body === 'object' && 'content' in body
  if (!isV4) return { text: textOf(body), contentType: undefined }
  const { content, contentType, encoded } = read.data
  if (content === null || content === undefined) return undefined
  const isBase64 = typeof content === 'string' && encoded === 'base64'
  return { text: isBase64 ? Buffer.from(content, 'base64').toString('latin1') : textOf(content), contentType }
}

function textOf(content: unknown): string {
  return typeof content === 'string' ? content : JSON.stringify(content)
}

/** What is said of a place: by category and path, or by a path that begins with its category, as V2 has it. */
function placesOf(all: Readonly<Record<string, unknown>>) {
  return Object.entries(all).flatMap(([key, said]) => {
    const v2 = /^\$\.(path|query|headers?|body)(.*)$/s.exec(key)
    if (v2 !== null) {
      const [, category = '', rest = ''] = v2
      const at = category === 'body' ? `$${rest}` : rest.replace(/^\.|^\['|'\]$/g, '')
      return [{ category: category === 'headers' ? 'header' : category, at, said }]
    }
    const isOne = typeof said === 'object' && said !== null && ('matchers' in said || 'type' in said)
    if (isOne) return [{ category: key, at: '', said }]
    return Object.entries(members.catch({}).parse(said)).map(([at, each]) => ({
      category: key,
      at,
      said: each,
    }))
  })
}

type Place = ReturnType<typeof placesOf>[number]

const matcher = z.object({ match: z.string().catch(''), regex: z.string().optional() })
const ruleOfV3 = z.object({ matchers: z.array(matcher) })

function ruleOf({ category, at, said }: Place): MatchingRule {
  const many = ruleOfV3.safeParse(said)
  const matchers = many.success ? many.data.matchers : [matcher.catch({ match: '' }).parse(said)]
  return { category, at, matchers: matchers.map(({ match, regex }) => ({ match, regex })) }
}

function generatorOf({ category, at, said }: Place): readonly Generator[] {
  const read = z.object({ type: z.literal('ProviderState'), expression: z.string() }).safeParse(said)
  return read.success ? [{ category, at, expression: read.data.expression }] : []
}
