import { parseArgs } from 'node:util'
import { stages as everyStage } from '../../src/fuzz/case.ts'
import { type RequestRuleId, requestRules } from '../../src/spec/rules/index.generated.ts'
import { faults, variants } from '../faults/catalogue.ts'
import { kinds } from '../faults/fault.ts'
import { FaultyProcess } from '../faults/faulty-process.ts'
import { type Fuzzed, fuzzed, isNamed } from '../faults/fuzzed.ts'
import type { NatureByName } from '../faults/nature-by-name.ts'

/**
 * What the fuzzer finds in providers of which every fault is known, as a Markdown table; what it misses, names wrongly or
 * tells twice goes to standard error. Ends with 1 where a fault is missing, or a provider is accused that is right.
 *
 *     --part faults,variants,without   what of it; all unless told
 *     --kind state,hang                faults of these kinds
 *     --only no-end,gone-410           these faults, variants or rules
 *     --seconds 60                     for each at most
 *     --seed 1
 *     --whole                          goes on after the first finding, to see whether there are more than one
 *     --stages sweep,state             of these stages; all unless told
 *     --runs 10000                     cases at random; to the end of the time unless told
 *     --seeds 10                       right providers with so many seeds, one after the other
 */
const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'faults,variants,without' },
    kind: { type: 'string', default: kinds.join(',') },
    only: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    whole: { type: 'boolean', default: false },
    stages: { type: 'string', default: everyStage.join(',') },
    runs: { type: 'string' },
    seeds: { type: 'string', default: '1' },
  },
})
const parts = new Set(values.part.split(','))
const chosenKinds = new Set(values.kind.split(','))
const only = values.only === undefined ? undefined : new Set(values.only.split(','))
const stages = everyStage.filter((stage) => values.stages.split(',').includes(stage))
const early = 1_000
const seed = Number(values.seed)
let isGood = true

const provider = await FaultyProcess.start(new URL('served.js', import.meta.url))
if (parts.has('faults')) await measureFaults()
if (parts.has('variants')) await measureVariants()
if (parts.has('without')) await measureWithout()
await provider.stop()
if (!isGood) process.exitCode = 1

async function measureFaults(): Promise<void> {
  row(
    'fault',
    'faults',
    'found',
    `within ${early.toLocaleString('en-GB')} requests`,
    'named rightly',
    'one finding',
  )
  row('---', '---', '---', '---', '---', '---')
  const sums = [0, 0, 0, 0, 0]
  for (const kind of kinds.filter((each) => chosenKinds.has(each))) {
    const counts = [0, 0, 0, 0, 0]
    for (const { id, rules, kind: own } of faults) {
      if (own !== kind || !isAsked(id)) continue
      const result = await run({ fault: id })
      const marks = [
        true,
        result.faults.length > 0,
        (result.requests ?? Number.POSITIVE_INFINITY) <= early,
        isNamed(rules, result.faults),
        result.faults.length === 1,
      ]
      for (const [place, mark] of marks.entries()) {
        counts[place] = (counts[place] ?? 0) + Number(mark)
        sums[place] = (sums[place] ?? 0) + Number(mark)
      }
      if (marks[1] !== true) isGood = false
      if (marks.includes(false)) tell(id, result)
    }
    row(kind, ...counts.map(shown))
  }
  row('all', ...sums.map(shown))
}

async function measureVariants(): Promise<void> {
  row('', '')
  row('right providers', 'requests', 'findings')
  row('---', '---', '---')
  for (const { id, config = {} } of [{ id: 'the reference provider' }, ...variants]) {
    if (!isAsked(id)) continue
    let [sent, accused] = [0, 0]
    for (let each = 0; each < Number(values.seeds); each++) {
      const result = await run({ variant: id }, { config, untilFound: false, seed: seed + each })
      sent += result.sent
      accused += result.faults.length
      if (result.faults.length > 0 || result.trouble !== undefined) tell(id, result)
    }
    if (accused > 0) isGood = false
    row(id, sent.toLocaleString('en-GB'), shown(accused))
  }
}

/** The reference provider without one rule: one finding names it. */
async function measureWithout(): Promise<void> {
  const binding = (Object.keys(requestRules) as RequestRuleId[]).filter(
    (id) => requestRules[id].rule.strength.provider === 'must' && isAsked(id),
  )
  const named: RequestRuleId[] = []
  let once = 0
  for (const without of binding) {
    const result = await run({ without })
    const isFound = result.faults.some(({ rule }) => rule === without)
    if (isFound) named.push(without)
    if (result.faults.length === 1) once += 1
    if (!isFound || result.faults.length !== 1) tell(without, result)
  }
  row('', '', '', '')
  row('the reference provider without one rule', 'rules', 'named', 'one finding')
  row('---', '---', '---', '---')
  row('each rule by which a provider must refuse', ...[binding.length, named.length, once].map(shown))
}

async function run(
  nature: NatureByName,
  more: { config?: object; untilFound?: boolean; seed?: number } = {},
): Promise<Fuzzed> {
  await provider.become(nature)
  return fuzzed({
    url: provider.url,
    config: {},
    stages,
    milliseconds: Number(values.seconds) * 1000,
    seed,
    ...(values.runs === undefined ? {} : { runs: Number(values.runs) }),
    untilFound: !values.whole,
    ...more,
  })
}

function isAsked(id: string): boolean {
  return only === undefined || only.has(id)
}

function tell(id: string, { faults: found, requests, unconfirmed, trouble, sent }: Fuzzed): void {
  const names = found.map(({ kind, rule }) => `${kind} ${rule}`)
  const told = found.length === 0 ? `nothing in ${sent}` : `${names.join(', ')} at ${requests}`
  const cause = trouble === undefined ? '' : `; ${trouble.kind}: ${trouble.reason}`
  process.stderr.write(`${id}: ${told}; ${unconfirmed.length} unconfirmed${cause}\n`)
}

function shown(count: number): string {
  return String(count)
}

function row(...cells: readonly string[]): void {
  process.stdout.write(cells.every((cell) => cell === '') ? '\n' : `| ${cells.join(' | ')} |\n`)
}
