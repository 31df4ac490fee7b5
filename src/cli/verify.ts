import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ProviderUnderTest } from '../gateway/provider-under-test.ts'
import { exitCode } from '../report/exit-code.ts'
import { progressOn, progressSink } from '../report/progress.ts'
import { textSink } from '../report/text.ts'
import { UsageError } from '../report/usage-error.ts'
import type { PactDocument } from '../verification/pact-document.ts'
import { readPacts } from '../verification/pact-files.ts'
import { findPact } from '../verification/pact-library.ts'
import { selected } from '../verification/selection.ts'
import type { VerifiedInteraction } from '../verification/verdict.ts'
import { exchangeEventOf, labelOf, skippedEventOf, tellFaults } from '../verification/verification-events.ts'
import { verifyPacts } from '../verification/verify-pacts.ts'
import { beginRun, type JudgedOptions, type JudgedRun } from './judged-run.ts'
import { type ProviderCommandOptions, providerOf, wholeNumber } from './provider-options.ts'
import { stoppable } from './stop-signals.ts'
import { isColourful } from './terminal.ts'
import { titleOf } from './title.ts'

interface VerifyCommandOptions extends JudgedOptions, ProviderCommandOptions {
  readonly pact: readonly string[]
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
  const read = readPacts(options.pact.length === 0 ? [fileURLToPath(ownPacts)] : options.pact)
  const pacts = selected(read, options)
  const pact = findPact(join(process.cwd(), 'package.json'))
  if (pact === undefined)
    throw new UsageError('ERR_PACT', `verify: expected Pact to be installed, received none; ${howToGetPact}`)
  const text = textSink({
    write: (lines) => process.stdout.write(lines),
    colour: isColourful(),
    title: titleOf,
    subject: 'interaction',
  })
  const run = beginRun('verify', options, [progressSink(progressOn(process.stderr)), text])
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
    process.exitCode = tell(run, interactions, nothingReasons(read, pacts), notesOf(provider, left), url)
  } finally {
    run.emitter.close()
    stop.end()
  }
}

/** From the chunk of this command, and from its source alike. */
const ownPacts = new URL('../../pacts/', import.meta.url)
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

function notesOf({ clock }: ProviderUnderTest, left: readonly string[]): readonly string[] {
  return [
    ...(clock.note === undefined ? [] : [clock.note]),
    ...(left.length === 0 ? [] : [`subscriptions that could not be deleted: ${left.join(', ')}`]),
  ]
}

/** Tells what became of every interaction, and ends the run with its summary; the exit code. */
function tell(
  { emitter, tally, config, started }: JudgedRun,
  interactions: readonly VerifiedInteraction[],
  nothing: readonly string[],
  notes: readonly string[],
  url: string,
): number {
  const operations: Record<string, number> = {}
  for (const each of interactions) {
    const exchange = exchangeEventOf(each)
    if (exchange !== undefined) emitter.emit(exchange)
    tellFaults(each, tally)
    const operation = each.exchange?.judged?.operation
    if (operation !== undefined && each.skipped === undefined)
      operations[operation] = (operations[operation] ?? 0) + 1
  }
  const replays = new Map(interactions.map((each) => [labelOf(each), each.interaction.description]))
  const events = tally.events(
    (label) => `npx nems-contract-kit verify ${url} --description '${replays.get(label)}'`,
  )
  const observations = tally.observations()
  const skipped = [
    ...nothing.map((reason) => ({ type: 'skipped', rule: null, subject: 'the Pact files', reason }) as const),
    ...interactions.flatMap((each) => skippedEventOf(each) ?? []),
  ]
  for (const event of [...events, ...observations, ...skipped]) emitter.emit(event)
  const failing = events.filter((event) => event.failing).length
  const judged = interactions.filter((each) => each.skipped === undefined).length
  const code = exitCode({ failing, judged, untested: skipped.length })
  emitter.emit({
    type: 'summary',
    exitCode: code,
    judged,
    operations,
    failing,
    advice: events.length - failing - tally.known,
    known: tally.known,
    open: observations.length,
    skipped: skipped.length,
    omitted: 0,
    clock: started.toISOString(),
    registry: config.registryOrigin,
    notes: [...notes, ...tally.waiverNotes()],
    next: nextStep(failing, skipped.length),
    milliseconds: Date.now() - started.getTime(),
  })
  return code
}

function nextStep(failing: number, skipped: number): string | null {
  if (failing > 0) return 'mend the first finding and verify again: one fault often hides another'
  return skipped > 0 ? 'see why they were skipped: what was not verified is not passed' : null
}
