import { isAbsolute, join, relative } from 'node:path'
import { exitCodes } from '../report/exit-code.ts'
import { progressOn, progressSink } from '../report/progress.ts'
import { textSink } from '../report/text.ts'
import { titleOf } from '../report/title.ts'
import { UsageError } from '../report/usage-error.ts'
import type { PactDocument } from '../verification/pact-document.ts'
import { findPact } from '../verification/pact-library.ts'
import { publishResults } from '../verification/publish-results.ts'
import { pendingWhereNewer, selected } from '../verification/selection.ts'
import type { VerifiedInteraction } from '../verification/verdict.ts'
import { labelOf, skippedEventOf } from '../verification/verification-events.ts'
import { verifyPacts } from '../verification/verify-pacts.ts'
import { newerRules } from './catalogue-as-of.ts'
import { type EndOptions, ExchangesRun } from './exchanges-run.ts'
import { beginRun, type JudgedOptions, type JudgedRun } from './judged-run.ts'
import { accessOf, type PactSourceOptions, pactsOf, published } from './pact-sources.ts'
import { type ProviderCommandOptions, providerOf, wholeNumber, withoutSecrets } from './provider-options.ts'
import { stoppable } from './stop-signals.ts'
import { isColourful } from './terminal.ts'

interface VerifyCommandOptions extends JudgedOptions, ProviderCommandOptions, PactSourceOptions {
  readonly description?: string
  readonly state?: string
  readonly consumer?: string
  readonly rule?: string
  readonly concurrency?: string
}

/** `nems-kit verify URL`: verifies Pact files against a provider. */
export async function verify(url: string, given: object): Promise<void> {
  const options = given as VerifyCommandOptions
  const { stateUrl } = options
  const concurrency = concurrencyOf(options)
  const { description, state, consumer, rule } = options
  const selection = { description, state, consumer, rule }
  const version = published(
    options,
    Object.values(selection).some((part) => part !== undefined),
  )
  const read = await pactsOf(options)
  const pacts = pendingWhereNewer(selected(read, selection), newerRules(options.catalogueAsOf))
  const pact = findPact(join(process.cwd(), 'package.json'))
  if (pact === undefined)
    throw new UsageError('ERR_PACT', `verify: expected Pact to be installed, received none; ${howToGetPact}`)
  const text = textSink({
    write: (lines) => process.stdout.write(lines),
    colour: isColourful(),
    title: titleOf,
    subject: 'interaction',
  })
  const run = beginRun('verify', options, [progressSink(progressOn(process.stderr)), text], {
    target: withoutSecrets(url),
    given: { pacts: read.map(({ origin }) => withoutSecrets(origin)), ...selection },
  })
  const provider = providerOf(url, options, run.config)
  const total = pacts.reduce((sum, { interactions }) => sum + interactions.length, 0)
  const onProgress = (done: number) => run.emitter.emit({ type: 'progress', phase: 'verifying', done, total })
  const stop = stoppable()
  try {
    const { signal } = stop
    const verification = await verifyPacts({
      ...{ pacts, pact, provider, stateUrl, concurrency, onProgress, signal },
      program: verifier,
    })
    if ('unavailable' in verification)
      throw new UsageError(
        'ERR_PACT',
        `verify: expected Pact ${pact.version} to run here, received ${verification.unavailable}; ${howToGetPact}`,
      )
    const { interactions, left } = verification
    const access = accessOf(options)
    const isToPublish = version !== undefined && access !== undefined && !signal.aborted
    const notes = isToPublish ? await publishResults(interactions, version, access).catch(notPublished) : []
    const nothing = nothingReasons(read, pacts)
    const code = tell(run, interactions, { nothing, provider, left, url, notes: told(notes) })
    process.exitCode = notes instanceof UsageError ? exitCodes.misuse : code
  } finally {
    run.emitter.close()
    stop.end()
  }
}

/** The verdict is told all the same, and then that nobody else knows of it. */
function notPublished(error: unknown): UsageError {
  if (error instanceof UsageError) return error
  throw error
}

function told(notes: readonly string[] | UsageError): readonly string[] {
  return notes instanceof UsageError ? [`the results were not published: ${notes.message}`] : notes
}

/** From the chunk of this command, and from its source alike. */
const verifier = new URL('../pact-verifier.js', import.meta.url)

const howToGetPact = 'npm install --save-dev @pact-foundation/pact@17.1.4'

/** A state-change URL changes one state at a time. */
function concurrencyOf({ concurrency, stateUrl }: VerifyCommandOptions): number {
  if (stateUrl !== undefined && (concurrency ?? '1') !== '1')
    throw new UsageError(
      'ERR_OPTION',
      `--concurrency: expected 1 beside --state-url, received ${concurrency}`,
    )
  if (stateUrl !== undefined) return 1
  return concurrency === undefined ? 4 : wholeNumber('--concurrency', concurrency, 1, 64)
}

/** Why there is nothing to verify, where there is nothing. */
function nothingReasons(read: readonly PactDocument[], pacts: readonly PactDocument[]): readonly string[] {
  if (read.length === 0) return ['there is no Pact file to verify']
  const empty = read.filter(({ interactions }) => interactions.length === 0)
  const count = read.reduce((sum, { interactions }) => sum + interactions.length, 0)
  return [
    ...empty.map(({ origin }) => `${origin} holds no interaction`),
    ...(count > 0 && pacts.length === 0 ? [`none of the ${count} interactions is selected`] : []),
  ]
}

/** Tells what became of every interaction, and ends the run; the exit code. */
function tell(run: JudgedRun, interactions: readonly VerifiedInteraction[], rest: Rest): number {
  const exchanges = new ExchangesRun(run)
  for (const each of interactions) {
    const { exchange, faults, skipped } = each
    if (exchange === undefined) continue
    exchanges.tell(labelOf(each), exchange, faults, each.interaction.pending)
    if (skipped === undefined) exchanges.count(exchange)
  }
  const byLabel = new Map(interactions.map((each) => [labelOf(each), each]))
  const { provider, left, notes, url } = rest
  return exchanges.end({
    provider,
    left,
    notes,
    skipped: [
      ...rest.nothing.map(
        (reason) => ({ type: 'skipped', rule: null, subject: 'the Pact files', reason }) as const,
      ),
      ...interactions.flatMap((each) => skippedEventOf(each) ?? []),
    ],
    replay: (label) =>
      `npx nems-contract-kit verify ${url} --description '${byLabel.get(label)?.interaction.description ?? ''}'`,
    file: (label) => fileOf(byLabel.get(label)),
  })
}

/** The Pact file of an interaction, where it is one of the project: the kit's own and those of a broker are not. */
function fileOf(verified: VerifiedInteraction | undefined): ReturnType<NonNullable<EndOptions['file']>> {
  const origin = verified?.pact.origin
  if (origin === undefined || /^https?:/.test(origin)) return undefined
  const path = relative('', origin)
  return path.startsWith('..') || isAbsolute(path) || path.includes('node_modules') ? undefined : { path }
}

interface Rest extends Pick<EndOptions, 'provider' | 'left'> {
  readonly notes: readonly string[]
  /** Why there is nothing to verify. */
  readonly nothing: readonly string[]
  readonly url: string
}
