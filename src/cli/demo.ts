import { renderBytes } from '../../generators/draft/render.ts'
import { seenInTheWild } from '../../generators/in-the-wild.ts'
import type { Capture } from '../capture/capture.ts'
import { CaptureError } from '../capture/capture-error.ts'
import { readCapture } from '../capture/captures.ts'
import { judgeRequest } from '../judge.ts'
import { maskNhsNumbers } from '../masking/masking.ts'
import { embeddedConfig } from '../registry/embedded.ts'
import { loadConfig } from '../registry/load-config.ts'
import { registryFrom } from '../registry/registry.ts'
import { inColour, type Paint, plain } from '../report/paint.ts'
import { textSink } from '../report/text.ts'
import type { Finding } from '../spec/model/finding.ts'
import { filesOf, readInput } from './inputs.ts'
import { beginRun, type JudgedOptions, judgeCaptures } from './judged-run.ts'
import { listCatalogue } from './listed-catalogue.ts'
import { isColourful } from './terminal.ts'
import { secondsNow } from './time.ts'
import { titleOf } from './title.ts'

/** `nems-kit demo [PATH…]`: judges the defects seen in the wild, then captures of one's own. */
export function demo(paths: readonly string[], given: object): void {
  const options = given as JudgedOptions
  loadConfig(options.config, process.cwd())
  const files = paths.flatMap(filesOf)
  const paint = isColourful() ? inColour : plain
  const write = (text: string) => process.stdout.write(text)
  write(heading(paint))
  const missed = judgeDefects(paint, write)
  if (files.length > 0) judgeFiles(files, options, paint, write)
  write(whatNext(paint, missed))
  if (missed > 0) process.exitCode = 1
}

function heading(paint: Paint): string {
  const { rules, catalogue } = listCatalogue()
  const about = `${rules.length} rules of the NEMS Publication and Subscription APIs, catalogue ${catalogue}`
  return `${paint('bold', 'nems-contract-kit')}: ${about}\n\nTwenty defects that public clients of NEMS had, each sent to the judge as raw HTTP:\n\n`
}

/** How many of the defects were not found exactly as they are. */
function judgeDefects(paint: Paint, write: (text: string) => void): number {
  const now = secondsNow()
  const registry = registryFrom(embeddedConfig)
  let missed = 0
  for (const { name, what, draft, breaks } of seenInTheWild()) {
    const [message] = readCapture(name, renderBytes(draft, { now })).messages
    const findings = message === undefined ? [] : judgeRequest(message.request, { registry, now }).findings
    const found = [...new Set(findings.map(({ rule }) => rule))]
    const isFound = found.length === breaks.length && breaks.every((rule) => found.includes(rule))
    if (!isFound) missed += 1
    write(`${isFound ? paint('green', '✓') : paint('red', '✗')} ${name.padEnd(3)} ${paint('bold', what)}\n`)
    for (const finding of firstOfEach(findings)) write(findingLines(finding, paint))
  }
  return missed
}

function firstOfEach(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }, index) => findings.findIndex((each) => each.rule === rule) === index)
}

function findingLines({ rule, place, received, expected }: Finding, paint: Paint): string {
  const line = (name: string, text: string) =>
    `        ${paint('dim', name)} ${shortened(maskNhsNumbers(text))}\n`
  return `      ${paint('cyan', rule)}  ${paint('dim', place)}\n${line('received', received)}${line('expected', expected)}`
}

function shortened(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 89)}…`
}

function judgeFiles(
  files: readonly string[],
  options: JudgedOptions,
  paint: Paint,
  write: (text: string) => void,
): void {
  write(`\n${paint('bold', `Your captures (${files.length})`)}\n\n`)
  const captures: Capture[] = []
  for (const file of files) {
    const { name, bytes } = readInput(file)
    try {
      captures.push(readCapture(name, bytes))
    } catch (error) {
      if (!(error instanceof CaptureError)) throw error
      write(`– ${error.message}\n\n`)
    }
  }
  const run = beginRun('demo', options, [textSink({ write, colour: isColourful(), title: titleOf })])
  const { exitCode } = judgeCaptures(
    run,
    captures,
    { at: undefined, now: secondsNow(), basePath: '' },
    () => null,
  )
  process.exitCode = exitCode
}

function whatNext(paint: Paint, missed: number): string {
  const verdict =
    missed === 0
      ? paint('green', '✓ all twenty were found, each by the rule that it breaks and no other')
      : paint('red', `✗ ${missed} of the twenty were not found as they are: a fault of the kit`)
  return `
${verdict}

What to try next
  your own capture    npx nems-contract-kit check requests.http   (or a HAR, a Bundle, a Subscription)
  your own token      npx nems-contract-kit check --token token.txt
  a token for curl    npx nems-contract-kit token --header
  broken requests     npx nems-contract-kit generate create-subscription --break claims/scope-is-of-subscriptions
  every rule          npx nems-contract-kit rules
`
}
