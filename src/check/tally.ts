import type { Waiver } from '../registry/config.ts'
import type { Baseline } from '../report/baseline.ts'
import type { FindingEvent, OpenEvent } from '../report/events.ts'
import type { Finding } from '../spec/model/finding.ts'
import { type Strength, strengths } from '../spec/model/strength.ts'
import {
  type About,
  basisOf,
  type Entry,
  idOf,
  isOpen,
  messageOf,
  placeOf,
  strengthOf,
} from './tally-entry.ts'
import { waiverNotes, waiverOf } from './waivers.ts'

export interface TallyOptions {
  /** The weakest strength that fails a run. */
  readonly strength: Exclude<Strength, 'open'>
  readonly baseline: Baseline | undefined
  readonly waivers: readonly Waiver[]
  /** UTC seconds; a waiver holds until the end of its day. */
  readonly now: number
}

const ofRequest: About = { party: 'client', kind: 'broken-rule', answered: null }

/** Places at which a rule is told to be broken: who breaks it at another in each request would fill memory with them. */
const mostPlaces = 1_000

/** Labels that are told; a run may have any number of requests. */
const mostLabels = 4

/** Findings by their signature: one fault is told once, however many requests show it. */
export class Tally {
  readonly #options: TallyOptions
  readonly #entries = new Map<string, Entry>()
  readonly #places = new Map<string, number>()
  readonly #usedWaivers = new Set<Waiver>()
  /** Findings that the baseline or a waiver excuses. */
  known = 0
  /** How often a rule was broken at one place more than is told. */
  leftOut = 0

  constructor(options: TallyOptions) {
    this.#options = options
  }

  /** Counts a finding of the request with a label; one of the request itself unless told. */
  add(finding: Finding, label: string, about: About = ofRequest): void {
    const id = idOf(finding, about)
    const entry = this.#entries.get(id)
    if (entry === undefined && this.#isFull(finding, about)) this.leftOut += 1
    else if (entry === undefined)
      this.#entries.set(id, { finding, about, labels: [label], last: label, count: 1 })
    else if (entry.last !== label) {
      entry.count += 1
      entry.last = label
      if (entry.labels.length < mostLabels) entry.labels.push(label)
    }
  }

  /** Whether a rule is told at as many places as it is told at; else this is one more. */
  #isFull({ rule }: Finding, { kind }: About): boolean {
    const name = `${kind} ${rule}`
    const places = this.#places.get(name) ?? 0
    if (places === mostPlaces) return true
    this.#places.set(name, places + 1)
    return false
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
    return [...this.#entries.values()].filter(isOpen).map(({ finding, about, labels, count }) => ({
      type: 'open',
      rule: finding.rule,
      party: about.party,
      operation: finding.operation ?? null,
      place: placeOf(labels[0] ?? '', finding),
      message: `received ${finding.received}; the sources do not settle whether it must be ${finding.expected}`,
      count,
    }))
  }

  /** What is to be said of waivers: expired ones, and such as match nothing. Called after `events`. */
  waiverNotes(): readonly string[] {
    return waiverNotes(this.#options, this.#usedWaivers)
  }

  #eventOf(
    id: string,
    { finding, about, labels, count }: Entry,
    replay: (label: string) => string | null,
    fileOf: (label: string) => FindingEvent['file'],
  ): FindingEvent {
    const [first = ''] = labels
    const file = fileOf(first)
    const [source] = finding.source
    const message = messageOf(finding, labels, count)
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
      basis: basisOf(finding),
      failing: isBinding && !isExcused,
      operation: finding.operation ?? null,
      place: placeOf(first, finding),
      message,
      expected: finding.expected,
      received: finding.received,
      answered: about.answered,
      source: { page: source.page, section: source.section, address: source.address },
      count,
      replay: replay(first),
      ...(message === finding.title ? {} : { title: finding.title }),
      ...(file === undefined ? {} : { file }),
    }
  }

  #isExcused(id: string, { rule, place }: Finding): boolean {
    const waiver = waiverOf({ rule, place }, this.#options)
    if (waiver !== undefined) this.#usedWaivers.add(waiver)
    return waiver !== undefined || this.#options.baseline?.isNew({ id }) === false
  }
}
