import { UsageError } from '../report/usage-error.ts'

/** A Pact file, of whichever version of its specification. */
export interface PactDocument {
  /** The file or URL that it came from. */
  readonly origin: string
  readonly consumer: string
  readonly provider: string
  readonly interactions: readonly PactInteraction[]
  /** Where the results of its verification are published. */
  readonly resultsUrl?: string | undefined
  /** All of it, as it was read. */
  readonly content: Members
}

/** One interaction, as far as the kit looks into it. */
export interface PactInteraction {
  readonly description: string
  readonly states: readonly { readonly name: string; readonly params: Members }[]
  /** Ids of the rules that it is about; empty where it says nothing of them. */
  readonly rules: readonly string[]
  /** Names of the values that its request takes from what the states give back. */
  readonly takes: readonly string[]
  /** Whether its failure is not to fail a build: the file says so of it, or the broker of the file. */
  readonly pending: boolean
  /** Whether it is a request over HTTP with its answer; else a message or another transport. */
  readonly isHttp: boolean
  readonly content: Members
}

export type Members = Readonly<Record<string, unknown>>

/**
 * Reads a Pact file.
 * @throws UsageError for what is none
 */
export function readPact(
  origin: string,
  text: string,
  { pending = false, resultsUrl }: Pick<PactDocument, 'resultsUrl'> & { readonly pending?: boolean } = {},
): PactDocument {
  const content = membersOf(parsed(text))
  const consumer = membersOf(content?.consumer)?.name
  const provider = membersOf(content?.provider)?.name
  if (content === undefined || typeof consumer !== 'string' || typeof provider !== 'string')
    throw new UsageError(
      'ERR_INPUT',
      `${origin}: expected a Pact file with the names of consumer and provider, received ${content === undefined ? 'no JSON object' : 'none'}`,
    )
  const messages = listOf(content.messages).map((each) => ({
    ...membersOf(each),
    type: 'Asynchronous/Messages',
  }))
  return {
    origin,
    consumer,
    provider,
    interactions: [...listOf(content.interactions), ...messages].map((each) =>
      interactionOf(membersOf(each) ?? {}, pending),
    ),
    resultsUrl,
    content,
  }
}

function interactionOf(content: Members, pending: boolean): PactInteraction {
  const references = membersOf(membersOf(content.comments)?.references)
  const rules = membersOf(references?.['nems-contract-kit'])?.rule
  return {
    description: String(content.description ?? ''),
    states: statesOf(content),
    rules: listOf(rules).map(String),
    takes: variablesIn(membersOf(content.request)?.generators),
    pending: pending || content.pending === true,
    isHttp: (content.type ?? 'Synchronous/HTTP') === 'Synchronous/HTTP',
    content,
  }
}

/** V1 and V2 have one state by its name alone; V3 and V4 a list of them. */
function statesOf({
  providerStates,
  providerState,
  provider_state: underscored,
}: Members): PactInteraction['states'] {
  const listed = listOf(providerStates).map((each) => membersOf(each) ?? {})
  const all =
    listed.length > 0 ? listed : [providerState ?? underscored].filter(Boolean).map((name) => ({ name }))
  return all.map((state: Members) => ({
    name: String(state.name ?? ''),
    params: membersOf(state.params) ?? {},
  }))
}

/** `${token}` in any expression of a generator, however deep. */
function variablesIn(generators: unknown): readonly string[] {
  const names = [...JSON.stringify(generators ?? null).matchAll(/\$\{([^}]+)\}/g)].map(
    ([, name = '']) => name,
  )
  return [...new Set(names)]
}

function membersOf(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : undefined
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
