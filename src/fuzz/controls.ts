import type { Choices } from '../../generators/requests/choices.ts'
import { plainChoices } from '../../generators/requests/plain-choices.ts'
import type { Operation } from '../spec/model/operation.ts'
import type { Registry } from '../spec/model/registry.ts'
import { answeredIn } from './told-reply.ts'
import type { Trial, Trials } from './trials.ts'

/** A plain request of an operation, and what came of it. */
export interface Control {
  readonly operation: Operation
  /** Undefined where the registry lets nobody make one, or its subscription could not be created. */
  readonly trial: Trial | undefined
  /** Whether it was accepted, as it must be. */
  readonly isGood: boolean
}

/** Sends a request of each operation that every provider has to accept. */
export async function controls(
  trials: Trials,
  { registry, operations }: { readonly registry: Registry; readonly operations: ReadonlySet<Operation> },
): Promise<readonly Control[]> {
  const all: Control[] = []
  for (const operation of operations) {
    const choices = plainChoices(operation, registry)
    const trial = choices === undefined ? undefined : await trials.run(plainCase(choices))
    all.push({ operation, trial, isGood: trial?.judgement.observed === 'accepted' })
  }
  return all
}

/** Why a provider may refuse every good request: what helps, and what it says itself. */
export async function likelyCause(all: readonly Control[], trials: Trials): Promise<string> {
  const [first] = all.flatMap(({ trial }) => trial ?? [])
  if (first === undefined) return 'the registry of the configuration lets nobody make any of these requests'
  if ('reason' in first.reply) return first.reply.reason
  const { choices } = first.fuzzCase
  const spelt = await trials.run(plainCase(withSpelling(choices, 'requesting_organisation')))
  if (spelt?.judgement.observed === 'accepted')
    return 'it takes the claim requesting_organisation only: say "organisationClaim": "requesting_organisation" in nems-kit.config.json'
  return `a good ${choices.operation} was answered ${answeredIn(first.reply)}; is the registry in nems-kit.config.json the provider's own (ASIDs, ODS codes, mailboxes, patients)?`
}

function plainCase(choices: Choices) {
  return {
    id: `control ${choices.operation}`,
    stage: 'sweep',
    choices,
    changes: [],
    before: undefined,
  } as const
}

function withSpelling(choices: Choices, organisationClaim: string): Choices {
  const { common } = choices
  return { ...choices, common: { ...common, claims: { ...common.claims, organisationClaim } } }
}
