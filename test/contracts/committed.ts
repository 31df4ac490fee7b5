import { readdirSync, readFileSync } from 'node:fs'

/** A Pact file, as far as the tests look into it. */
export interface PactFile {
  readonly name: string
  readonly text: string
  readonly consumer: { readonly name: string }
  readonly provider: { readonly name: string }
  readonly interactions: readonly PactInteraction[]
  readonly metadata: {
    readonly pactSpecification: unknown
    readonly 'nems-contract-kit'?: {
      readonly notExpressible: readonly { readonly rule: string; readonly reason: string }[]
    }
  }
}

export interface PactInteraction {
  readonly type: string
  readonly description: string
  readonly providerStates: readonly {
    readonly name: string
    readonly params: Readonly<Record<string, string>>
  }[]
  readonly comments: {
    readonly text: readonly string[]
    readonly references: { readonly 'nems-contract-kit': { readonly rule: readonly string[] } }
  }
  readonly request: PactPart & {
    readonly method: string
    readonly path: string
    readonly query?: Readonly<Record<string, readonly string[]>>
    readonly generators?: {
      readonly path?: { readonly expression: string }
      readonly header?: Readonly<Record<string, { readonly type: string; readonly expression: string }>>
    }
  }
  readonly response: PactPart & { readonly status: number }
}

export interface PactPart {
  readonly headers?: Readonly<Record<string, readonly string[]>>
  readonly body?: {
    readonly content: string
    readonly contentType: string
    readonly encoded: false | 'base64' | 'JSON'
  }
  readonly matchingRules?: {
    readonly path?: Matching
    readonly status?: Readonly<Record<string, Matching>>
    readonly header?: Readonly<Record<string, Matching>>
    readonly body?: Readonly<Record<string, Matching>>
  }
}

export interface Matching {
  readonly matchers: readonly { readonly match: string; readonly regex?: string; readonly status?: unknown }[]
}

const folder = new URL('../../pacts/', import.meta.url)

/** The Pact files of the repository. */
export const committed: readonly PactFile[] = readdirSync(folder).map((name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  return { ...(JSON.parse(text) as Omit<PactFile, 'name' | 'text'>), name, text }
})

/** Every interaction, with the file that it stands in. */
export const interactions = committed.flatMap((pact) =>
  pact.interactions.map((interaction) => ({
    pact,
    interaction,
    name: `${pact.consumer.name} of ${pact.provider.name}: ${interaction.description}`,
  })),
)

/** Those of a publisher and a subscriber. */
export const ofConsumers = interactions.filter(({ pact }) => pact.consumer.name !== 'nems-conformance')

/** Those that break a rule each. */
export const ofConformance = interactions.filter(({ pact }) => pact.consumer.name === 'nems-conformance')
