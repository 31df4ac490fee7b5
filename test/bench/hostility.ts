import { type Attack, good, pause, send } from '../hostility/attack.ts'
import { attacks } from '../hostility/attacks.ts'
import { type Memory, ProviderProcess } from '../hostility/provider-process.ts'

/**
 * What each attack costs a provider with its ordinary limits, each met by a process of its own, as a Markdown table.
 * It takes some minutes, since slow clients are waited for as long as they ever are.
 */
const scale = 5
process.stdout.write(
  '| what a client does | memory before | peak | after | slowest good answer meanwhile | next good answer |\n',
)
process.stdout.write('| --- | --- | --- | --- | --- | --- |\n')
for (const attack of attacks) {
  const { before, after, meanwhile, next } = await costOf(attack)
  const cells = [
    attack.name,
    inMegabytes(before.resident),
    inMegabytes(after.peak),
    inMegabytes(after.resident),
    `${meanwhile.toFixed(0)} ms`,
    `${next.toFixed(1)} ms`,
  ]
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}

interface Cost {
  readonly before: Memory
  readonly after: Memory
  /** Milliseconds. */
  readonly meanwhile: number
  /** Milliseconds. */
  readonly next: number
}

async function costOf({ name, outcomes, run }: Attack): Promise<Cost> {
  const provider = await ProviderProcess.start()
  for (let warm = 0; warm < 50; warm++) await timeOfGood(provider)
  const before = await provider.memory()
  let isOver = false
  const attacking = run({ url: provider.url, scale }).finally(() => {
    isOver = true
  })
  let meanwhile = 0
  while (!isOver) {
    meanwhile = Math.max(meanwhile, await timeOfGood(provider))
    await Promise.race([pause(50), attacking])
  }
  const others = (await attacking).filter((outcome) => !outcomes.includes(outcome))
  if (others.length > 0) throw new Error(`${name} ended in ${others.join(', ')}`)
  const next = await timeOfGood(provider)
  await pause(500)
  const after = await provider.memory()
  await provider.stop()
  return { before, after, meanwhile, next }
}

async function timeOfGood({ url }: ProviderProcess): Promise<number> {
  const start = performance.now()
  const outcome = await send(url, good)
  if (outcome !== 202) throw new Error(`a good request ended in ${outcome}`)
  return performance.now() - start
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}
