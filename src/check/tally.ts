import type { Waiver } from '../registry/config.ts'
import type { Baseline } from '../report/baseline.ts'
import type { FindingEvent, OpenEvent } from '../report/events.ts'
import { signatureOf } from '../report/signature.ts'
import type { Finding } from '../spec/model/finding.ts'
import { type Strength, strengths } from '../spec/model/strength.ts'
import { waiverNotes, waiverOf } from './waivers.ts'

export interface TallyOptions {
  /** The weakest strength that fails a run. */
  readonly strength: Exclude<Strength, 'open'>
  readonly baseline: Baseline | undefined
  readonly waivers: readonly Waiver[]
  /** UTC seconds; a waiver holds until the end of its day. */
  readonly now: number
}

/** Whom a finding is about, and how it came to light. */
export interface About {
  readonly party: 'client' | 'provider'
  readonly kind: FindingEvent['kind']
  /** What the provider answered; null without an answer. */
  readonly answered: string | null
}

const ofRequest: About = { party: 'client', kind: 'broken-rule', answered: null }

interface Entry {
  readonly finding: Finding
  readonly about: About
  readonly labels: string[]
}

/** Findings by their signature: one fault is told once, however many requests show it. */
export class Tally {
  readonly #options: TallyOptions
  readonly #entries = new Map<string, Entry>()
  readonly #usedWaivers = new Set<Waiver>()
  /** Findings that the baseline or a waiver excuses. */
  known = 0

  constructor(options: TallyOptions) {
    this.#options = options
  }

  /** Counts a finding of the request with a label; one of the request itself unless told. */
  add(finding: Finding, label: string, about: About = ofRequest): void {
    const id = idOf(finding, about)
    const entry = this.#entries.get(id)
    if (entry === undefined) this.#entries.set(id, { finding, about, labels: [label] })
    else if (entry.labels.at(-1) !== label) entry.labels.push(label)
  }

  /** Every finding, those that fail the run first; with the file of a label, where there is one. */
  events(
    replay: (label: string) => string | null,
    file: (label: string) => FindingEvent['file'] = () => undefined,
  ): readonly FindingEvent[] {
    this.known = 0
    const events = [...this.#entries]
      .filter(([, entry]) => !isOpen(entry))
      .map(([id, entry]) => this.#eventOf(id, entry, replay, file))
    return [...events.filter(({ failing }) => failing), ...events.filter(({ failing }) => !failing)]
  }

  /** What the sources leave open and was seen: recorded, not judged. */
  observations(): readonly OpenEvent[] {
    return [...this.#entries.values()].filter(isOpen).map(({ finding, about, labels }) => ({
      type: 'open',
      rule: finding.rule,
      party: about.party,
      operation: finding.operation ?? null,
      place: placeOf(labels[0] ?? '', finding),
      message: `received ${finding.received}; the sources do not settle whether it must be ${finding.expected}`,
      count: labels.length,
    }))
  }

  /** What is to be said of waivers: expired ones, and such as match nothing. Called after `events`. */
  waiverNotes(): readonly string[] {
    return waiverNotes(this.#options, this.#usedWaivers)
  }

  #eventOf(
    id: string,
    { finding, about, labels }: Entry,
    replay: (label: string) => string | null,
    fileOf: (label: string) => FindingEvent['file'],
  ): FindingEvent {
    const [first = ''] = labels
    const file = fileOf(first)
    const [source] = finding.source
    const strength = strengthOf({ finding, about })
    const isBinding = strengths.indexOf(strength) <= strengths.indexOf(this.#options.strength)
    const isExcused = this.#isExcused(id, finding)
    if (isBinding && isExcused) this.known += 1
    return {
      type: 'finding',
      id,
      rule: finding.rule,
      kind: about.kind,
      party: about.party,
      strength,
      basis: finding.answers?.basis ?? 'stated',
      failing: isBinding && !isExcused,
      operation: finding.operation ?? null,
      place: placeOf(first, finding),
      message: messageOf(finding, labels),
      expected: finding.expected,
      received: finding.received,
      answered: about.answered,
      source: { page: source.page, section: source.section, address: source.address },
      count: labels.length,
      replay: replay(first),
      ...(file === undefined ? {} : { file }),
    }
  }

  #isExcused(id: string, { rule, place }: Finding): boolean {
    const waiver = waiverOf({ rule, place }, this.#options)
    if (waiver !== undefined) this.#usedWaivers.add(waiver)
    return waiver !== undefined || this.#options.baseline?.isNew({ id }) === false
  }
}

function idOf({ rule, operation, place }: Finding, { kind }: About): string {
  return signatureOf({ rule, kind, operation: operation ?? null, place })
}

/** What a provider may accept all the same is no more than open. */
function strengthOf({ finding: { strength }, about: { party } }: Pick<Entry, 'finding' | 'about'>): Strength {
  return strength[party] === 'accept' ? 'open' : strength[party]
}

function isOpen(entry: Entry): boolean {
  return strengthOf(entry) === 'open'
}

function placeOf(label: string, { place, line }: Finding): string {
  return `${label}: ${place}${line === undefined ? '' : ` (line ${line} of the body)`}`
}

function messageOf({ title, hint }: Finding, [, ...others]: readonly string[]): string {
  const shown = others.slice(0, 3).join(', ')
  const more = others.length > 3 ? ` and ${others.length - 3} more` : ''
  const also = others.length === 0 ? '' : `; also in ${shown}${more}`
  return `${title}${hint === undefined ? '' : ` (${hint})`}${also}`
}
