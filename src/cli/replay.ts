import { type Allowance, assertAllowedTarget } from '../client/allowed-target.ts'
import { type TargetOptions, targetFrom } from '../client/target.ts'
import { type Replayed, type ReplayOptions, replay as replayAll } from '../fuzz/replay.ts'
import { loadConfig } from '../registry/load-config.ts'
import { exitCode } from '../report/exit-code.ts'
import { inColour, plain } from '../report/paint.ts'
import { newerRules } from './catalogue-as-of.ts'
import { chosenFindings } from './chosen-findings.ts'
import { replayedText, replaySummary } from './replay-text.ts'
import { stoppable } from './stop-signals.ts'
import { isColourful } from './terminal.ts'
import { millisecondsOf, secondsNow } from './time.ts'

interface ReplayCommandOptions extends TargetOptions, Allowance {
  readonly config?: string
  readonly corpus: string
  readonly raw?: true
  readonly curl?: true
  readonly timeout: string
  readonly catalogueAsOf?: string
}

/** `nems-kit replay [URL] [FILE|ID…]`: sends findings again, and says what became of each. */
export async function replay(named: readonly string[], given: object): Promise<void> {
  const options = given as ReplayCommandOptions
  const [first = '', ...others] = named
  const url = /^https?:\/\//i.test(first) ? first : undefined
  const { stored, notes } = chosenFindings(url === undefined ? named : others, options.corpus)
  const asAdvice = newerRules(options.catalogueAsOf)
  const { config, registry } = loadConfig(options.config, process.cwd())
  const targets = new Map(
    [...new Set(stored.map((each) => url ?? each.target))].map((each) => [each, targetFrom(each, options)]),
  )
  for (const target of targets.values()) assertAllowedTarget(target.url, options)
  const stop = stoppable()
  const shared: Omit<ReplayOptions, 'target'> = {
    registry,
    judging: {
      pdsEnforced: config.pds === 'enforced',
      organisationClaim: config.organisationClaim,
      asAdvice,
    },
    patience: millisecondsOf('--timeout', options.timeout),
    raw: options.raw === true,
    now: secondsNow,
    signal: stop.signal,
  }
  const paint = isColourful() ? inColour : plain
  const all: Replayed[] = []
  try {
    for (const [address, target] of targets) {
      const ofTarget = stored.filter((each) => (url ?? each.target) === address)
      for await (const replayed of replayAll(ofTarget, { ...shared, target })) {
        all.push(replayed)
        process.stdout.write(replayedText(replayed, { registry, target, paint, curl: options.curl === true }))
      }
    }
    process.stdout.write(
      replaySummary(all, { notes, left: stored.length - all.length, corpus: options.corpus, paint }),
    )
    process.exitCode = codeOf(all, stored.length - all.length)
  } finally {
    stop.end()
  }
}

function codeOf(all: readonly Replayed[], left: number): number {
  const count = (verdict: Replayed['verdict']) => all.filter((each) => each.verdict === verdict).length
  return exitCode({ failing: count('FAILED'), judged: all.length, untested: count('INCONCLUSIVE') + left })
}
