import { join } from 'node:path'
import { type Waivers, waiverNotes, waiverOf } from '../check/waivers.ts'
import { storeFault } from '../fuzz/corpus/store-fault.ts'
import {
  coverageEventOf,
  exchangeEventOf,
  findingEventOf,
  omittedEventOf,
  openEventsOf,
} from '../fuzz/fuzz-events.ts'
import type { FuzzOptions } from '../fuzz/fuzz-options.ts'
import type { FuzzOutcome } from '../fuzz/fuzz-outcome.ts'
import type { Fault } from '../fuzz/investigation.ts'
import { shownReply } from '../fuzz/shown-reply.ts'
import { shownRequest } from '../fuzz/shown-request.ts'
import type { Trial } from '../fuzz/trials.ts'
import type { Waiver } from '../registry/config.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import { type Baseline, readBaseline } from '../report/baseline.ts'
import { createEmitter, type Emitter } from '../report/emitter.ts'
import type { FindingEvent } from '../report/events.ts'
import { exitCode } from '../report/exit-code.ts'
import { type Progress, progressOn } from '../report/progress.ts'
import { openReports } from '../report/reports.ts'
import { textSink } from '../report/text.ts'
import { titleOf } from '../report/title.ts'
import { catalogueVersion } from '../spec/version.ts'
import { nextOf, notesOf } from './fuzz-notes.ts'
import { readInput } from './inputs.ts'
import { version } from './kit.ts'
import { isColourful } from './terminal.ts'
import { secondsNow } from './time.ts'

/** What a run tells, and where. */
export interface FuzzTelling {
  readonly url: string
  readonly config: LoadedConfig
  /** Folder of findings. */
  readonly corpus: string
  /** What the result rests on, by name. */
  readonly configuration: Readonly<Record<string, string>>
  /** What is to be said of it. */
  readonly notes: readonly string[]
  readonly requireAll: boolean
  readonly table: boolean
  readonly report: readonly string[]
  readonly baseline: string | undefined
  readonly showNhsNumbers: boolean
}

/** A run of the fuzzer from its first event to its summary. */
export class FuzzRun {
  readonly emitter: Emitter
  readonly progress: Progress = progressOn(process.stderr)
  readonly #telling: FuzzTelling
  readonly #fuzz: Pick<FuzzOptions, 'seed' | 'target' | 'shard'>
  readonly #baseline: Baseline | undefined
  readonly #operations: Record<string, number> = {}
  readonly #usedWaivers = new Set<Waiver>()
  readonly #started = new Date()
  /** When each fault was found, in milliseconds since the run began. */
  readonly #found = new Map<string, number>()
  #judged = 0

  constructor(telling: FuzzTelling, fuzz: Pick<FuzzOptions, 'seed' | 'target' | 'shard'>) {
    this.#telling = telling
    this.#fuzz = fuzz
    const baseline = telling.baseline === undefined ? undefined : readInput(telling.baseline)
    this.#baseline = baseline && readBaseline(baseline.name, Buffer.from(baseline.bytes).toString('utf8'))
    const text = textSink({
      write: (lines) => process.stdout.write(lines),
      colour: isColourful(),
      title: titleOf,
      subject: 'answer',
      wholeTable: telling.table,
    })
    this.emitter = createEmitter({
      showNhsNumbers: telling.showNhsNumbers,
      sinks: [text, ...openReports(telling.report)],
    })
    this.emitter.emit({
      type: 'run',
      schema: 1,
      kit: version,
      catalogue: catalogueVersion,
      command: 'fuzz',
      seed: fuzz.seed,
      started: this.#started.toISOString(),
      ...(fuzz.shard === undefined ? {} : { shard: fuzz.shard }),
      target: `${fuzz.target.url}${fuzz.target.basePath}`,
      configuration: telling.configuration,
    })
  }

  /** Tells of a request that was sent, and counts it. */
  tell(trial: Trial): void {
    const { operation } = trial.fuzzCase.choices
    this.#judged += 1
    this.#operations[operation] = (this.#operations[operation] ?? 0) + 1
    this.emitter.emit(exchangeEventOf(trial, this.#milliseconds()))
  }

  /** Keeps a fault, and says so while the run goes on. */
  tellAtOnce(fault: Fault): void {
    const { kind, rule } = fault
    const { seed, target } = this.#fuzz
    const { corpus } = this.#telling
    this.#found.set(fault.id, this.#milliseconds())
    const run = { kit: version, catalogue: catalogueVersion, seed, target, now: secondsNow() }
    storeFault(corpus, fault, { ...run, finding: this.#findingOf(fault) })
    this.progress.clear()
    process.stderr.write(`  ✗ ${kind.replaceAll('-', ' ')}: ${rule}\n`)
  }

  /** Tells everything that came of the run; the exit code. */
  end(outcome: FuzzOutcome, isStopped: boolean): number {
    const { faults, coverage, uncovered, trouble } = outcome
    const findings = faults.map((fault) => ({ ...this.#findingOf(fault), ...this.#messagesOf(fault) }))
    const open = openEventsOf(coverage)
    const omitted = trouble === undefined ? uncovered.map(omittedEventOf) : []
    for (const event of [...findings, ...open, ...omitted, ...coverage.map(coverageEventOf)])
      this.emitter.emit(event)
    const failing = findings.filter((finding) => finding.failing).length
    const isMissing = this.#telling.requireAll && uncovered.length > 0
    const isUntested = trouble !== undefined || isStopped || isMissing
    const code = exitCode({ failing, judged: this.#judged, untested: isUntested ? 1 : 0 })
    this.emitter.emit({
      type: 'summary',
      exitCode: code,
      judged: this.#judged,
      operations: this.#operations,
      failing,
      advice: 0,
      known: findings.length - failing,
      open: open.length,
      skipped: 0,
      omitted: omitted.length,
      clock: new Date(secondsNow() * 1000).toISOString(),
      registry: this.#telling.config.registryOrigin,
      notes: [
        ...notesOf(outcome, isStopped, isMissing),
        ...this.#telling.notes,
        `seed ${this.#fuzz.seed}: --seed ${this.#fuzz.seed} sends the same`,
        ...waiverNotes(this.#waivers(), this.#usedWaivers),
      ],
      next: nextOf(findings, outcome),
      milliseconds: this.#milliseconds(),
    })
    return code
  }

  #milliseconds(): number {
    return Math.max(0, Date.now() - this.#started.getTime())
  }

  #findingOf(fault: Fault): FindingEvent {
    const { corpus } = this.#telling
    const at = this.#found.get(fault.id)
    const plain = findingEventOf(fault, {
      registry: this.#telling.config.registry,
      isExcused: false,
      replay: `npx nems-contract-kit replay ${this.#telling.url} ${fault.id}`,
      file: join(corpus, `${fault.id}.json`),
      ...(at === undefined ? {} : { at }),
    })
    const waiver = waiverOf(plain, this.#waivers())
    if (waiver !== undefined) this.#usedWaivers.add(waiver)
    const isExcused = waiver !== undefined || this.#baseline?.isNew(plain) === false
    return { ...plain, failing: !isExcused }
  }

  /** What was sent and what came back; a corpus has that in files of its own. */
  #messagesOf({ rule, suspicion, trial }: Fault): Pick<FindingEvent, 'sent' | 'got'> {
    const { registry, config } = this.#telling.config
    const { target } = this.#fuzz
    const broken = trial.judgement.requestFindings.find((each) => each.rule === rule)
    const { pds, organisationClaim = 'either' } = config
    const context = {
      ...{ registry, organisationClaim, now: trial.sentAt, history: undefined },
      pdsEnforced: pds === 'enforced',
    }
    return {
      sent: shownRequest(trial.request.request, broken, context, target.basePath),
      got: shownReply(trial.reply, target, broken === undefined ? suspicion.finding?.place : undefined),
    }
  }

  #waivers(): Waivers {
    return { waivers: this.#telling.config.config.waivers ?? [], now: secondsNow() }
  }
}
