import type { Choices } from '../../generators/requests/choices.ts'
import { plainChoices } from '../../generators/requests/plain-choices.ts'
import type { Operation } from '../spec/model/operation.ts'
import type { Registry } from '../spec/model/registry.ts'
import { answeredIn } from './told-reply.ts'
import type { Trial, Trials } from './trials.ts'

/** A plain request of an operation, and what came of it. */
export interface Control {
  readonly operation: Operation
  /** That of the create where there was no subscription for it; undefined where the registry lets nobody make one. */
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
    const trial =
      (await plainTrial(operation, trials, registry)) ?? (await before(operation, trials, registry))
    all.push({ operation, trial, isGood: isGood(operation, trial) })
  }
  return all
}

async function plainTrial(
  operation: Operation,
  trials: Trials,
  registry: Registry,
): Promise<Trial | undefined> {
  const choices = plainChoices(operation, registry)
  return choices === undefined ? undefined : trials.run(plainCase(choices))
}

function isGood(operation: Operation, trial: Trial | undefined): boolean {
  return trial?.fuzzCase.choices.operation === operation && trial.judgement.observed === 'accepted'
}

/** Where there is no subscription to be read or deleted, that it could not be created tells why. */
function before(operation: Operation, trials: Trials, registry: Registry): Promise<Trial | undefined> {
  return plainTrial(operation === 'publish-event' ? operation : 'create-subscription', trials, registry)
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
  const { answer } = first.reply
  return `a good ${choices.operation} was answered ${answeredIn(first.reply)}; ${adviceOn(answer.status)}`
}

function adviceOn(status: number): string {
  if (status === 429 || status === 503)
    return 'it may have no time now; --rate N sends fewer requests a second'
  if (status >= 500) return 'it fails on what it must accept'
  if (status >= 300 && status < 400)
    return 'it redirects, which no client of NEMS has to follow; give the URL it redirects to'
  const registry =
    "is the registry in nems-kit.config.json the provider's own (ASIDs, ODS codes, mailboxes, patients)?"
  return status === 404
    ? `is what stands before /STU3 in its paths part of the URL, and ${registry}`
    : registry
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
