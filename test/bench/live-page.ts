import { loaded, type Sample } from '../live-page/load.ts'

/**
 * What the live page costs: a table of memory while requests come in and the page is open in Chromium. Fails when a
 * request is lost, or memory grows.
 */
const perSecond = 500
const connections = 50
const { sent, answered, told, shown, rubbish, seconds, samples, complaints } = await loaded({
  perSecond,
  connections,
  seconds: Number(process.argv[2] ?? 120),
})
const rows = samples.map(
  ({ at, resident, elements, heap }) =>
    `| ${Math.round(at / 1000)} s | ${megabytes(resident)} | ${megabytes(heap)} | ${elements} |\n`,
)
process.stdout.write(
  `${sent} requests in ${Math.round(seconds)} s (${Math.round(sent / seconds)}/s) from ${connections} connections, ${rubbish} of them rubbish: ${answered} answered, ${told} told, ${shown} on the page\n\n`,
)
process.stdout.write(
  `| after | process of serve | heap of the page | its elements |\n| --- | --- | --- | --- |\n${rows.join('')}`,
)
const faults = [
  ...(answered === sent && told === sent && shown === sent ? [] : ['requests were lost']),
  ...(grows(({ resident }) => resident) ? ['the memory of serve grows'] : []),
  ...(grows(({ elements }) => elements) ? ['the page grows'] : []),
  ...complaints,
]
for (const fault of faults) process.stdout.write(`✗ ${fault}\n`)
if (faults.length > 0) process.exitCode = 1

/** From the first third, when as many are kept as ever will be, to the last. */
function grows(of: (sample: Sample) => number): boolean {
  const third = Math.floor(samples.length / 3)
  const highest = (some: readonly Sample[]) => Math.max(...some.map(of))
  return highest(samples.slice(-third)) > 1.15 * highest(samples.slice(0, third))
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}
