import type { TimedExchange } from '../provider/exchange.ts'
import type { Finding } from '../spec/model/finding.ts'
import type { RequestRuleId } from '../spec/rules/ids.generated.ts'
import type { ConductRule, Violation, Watcher } from './conduct-rule.ts'
import { PdsLookups } from './pds-lookups.ts'
import { conductRules } from './rules/index.generated.ts'
import { type Seen, see } from './seen.ts'

/** Watches one client, exchange by exchange. Its memory is bounded, however long the client runs. */
export class Conduct {
  readonly #watched: readonly Watched[]

  /** @param lookups what the client asked of PDS; without, rules that need it are silent */
  constructor(lookups = new PdsLookups(false)) {
    this.#watched = Object.entries(conductRules)
      .map(([id, entry]) => ({ id, ...entry }))
      .filter(({ rule }) => rule.needs !== 'pds' || lookups.isPlayed)
      .map((entry) => ({ ...entry, watcher: entry.rule.watch(lookups) }))
  }

  /**
   * What a request breaks by what came before it. Exchanges have to be given in the order in which they came.
   * @param label how reports name the request: `request 3 (publish)`
   */
  see(exchange: TimedExchange, label: string): readonly ConductFinding[] {
    const seen = see(exchange, label)
    return seen === undefined ? [] : this.#watched.flatMap((watched) => findingsOf(watched, seen))
  }
}

/** A rule of conduct that was broken. */
export interface ConductFinding {
  readonly finding: Finding
  /** Label of the request that shows it. */
  readonly label: string
  /** A rule whose finding on the same request is about the same fault, and is not to be told. */
  readonly explains?: RequestRuleId
}

interface Watched {
  readonly id: string
  readonly title: string
  readonly rule: ConductRule
  readonly watcher: Watcher
}

function findingsOf({ watcher, ...named }: Watched, seen: Seen): readonly ConductFinding[] {
  const { explains } = named.rule
  return watcher(seen).map((violation) => ({
    finding: findingOf(named, violation, seen),
    label: seen.label,
    ...(explains === undefined ? {} : { explains }),
  }))
}

function findingOf(
  { id, title, rule }: Omit<Watched, 'watcher'>,
  { place, line, received, hint }: Violation,
  { operation }: Seen,
): Finding {
  return {
    rule: id,
    title,
    operation,
    place,
    line,
    expected: rule.expected,
    received,
    hint,
    strength: { client: rule.strength, provider: 'accept' },
    answers: undefined,
    source: rule.source,
  }
}
