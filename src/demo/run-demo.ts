import type { LoadedConfig } from '../registry/load-config.ts'
import type { Paint } from '../report/paint.ts'
import type { Progress } from '../report/progress.ts'
import { answerRules, requestRules } from '../spec/rules/index.generated.ts'
import { catalogueVersion } from '../spec/version.ts'
import { ReferenceProviders } from './reference-providers.ts'
import { answersSection } from './sections/answers.ts'
import { defectsSection } from './sections/defects.ts'
import { plural } from './sections/lines.ts'
import { messagesSection, type OwnCaptures } from './sections/messages.ts'
import { type PactsOptions, pactsSection } from './sections/pacts.ts'
import { requestsSection } from './sections/requests.ts'
import type { Section, Stage } from './stage.ts'
import { whatNext } from './what-next.ts'

export interface DemoOptions {
  /** Version of the kit. */
  readonly version: string
  readonly config: LoadedConfig
  /** Undefined where none were given. */
  readonly own: OwnCaptures | undefined
  readonly pacts: PactsOptions
  /** Rules that the provider leaves out, so that the demo has a fault to find. */
  readonly faults: ReadonlySet<string>
  readonly write: (text: string) => void
  readonly paint: Paint
  readonly progress: Progress
  readonly signal: AbortSignal
}

export interface DemoOutcome {
  /** How much was not as it must be. */
  readonly failing: number
  /** What could not be tested though it was asked for. */
  readonly untested: number
}

/**
 * Plays both sides of the two APIs on loopback, and shows what comes of it.
 * @throws the reason of the signal when that ends it, or the error of node:net when nothing can listen on loopback
 */
export async function runDemo(options: DemoOptions): Promise<DemoOutcome> {
  const { paint, progress, signal, faults, own, write } = options
  const started = Date.now()
  const now = () => Math.floor(Date.now() / 1000)
  const providers = new ReferenceProviders({ now, faults, patience: 10_000 })
  const stage: Stage = { providers, faults, now, paint, progress, signal }
  const stop = () => void providers.close()
  signal.addEventListener('abort', stop)
  const sections: Section[] = []
  const show = (section: Section): void => {
    signal.throwIfAborted()
    sections.push(section)
    progress.clear()
    write(`${section.lines.join('\n')}\n`)
  }
  try {
    write(`${opening(options).join('\n')}\n`)
    show(await requestsSection(stage))
    show(answersSection(stage))
    show(await defectsSection(stage))
    show(await pactsSection(stage, options.pacts))
    if (own !== undefined) show(await messagesSection(stage, own, options.config))
    write(`${[...summary(sections, Date.now() - started, options), ...whatNext(paint)].join('\n')}\n`)
  } finally {
    progress.clear()
    signal.removeEventListener('abort', stop)
    await providers.close()
  }
  const total = (of: (section: Section) => number) => sections.reduce((sum, section) => sum + of(section), 0)
  return { failing: total(({ failing }) => failing), untested: total(({ untested }) => untested ?? 0) }
}

function opening({ version, faults, paint }: DemoOptions): readonly string[] {
  const rules = Object.keys(requestRules).length + Object.keys(answerRules).length
  const about = `${rules} rules of the NEMS Publication and Subscription APIs, catalogue ${catalogueVersion}`
  return [
    `${paint('bold', `nems-contract-kit ${version}`)}: ${about}`,
    'It plays NEMS from those rules, and sends it what keeps and what breaks them.',
    ...(faults.size === 0
      ? []
      : [paint('yellow', `This NEMS is faulty on purpose: it does not know ${[...faults].join(', ')}`)]),
  ]
}

/** The kit's own part first, then that of the reader. */
function summary(
  sections: readonly Section[],
  milliseconds: number,
  { paint, own }: DemoOptions,
): readonly string[] {
  const ours = own === undefined ? sections : sections.slice(0, -1)
  const yours = own === undefined ? undefined : sections.at(-1)
  const failing = ours.reduce((sum, section) => sum + section.failing, 0)
  const sums = ours.map(({ sum }) => sum).join(', ')
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`
  return [
    '',
    failing === 0
      ? `${paint('green', '✓ All is well')} in ${seconds}: ${sums}`
      : `${paint('red', `✗ ${plural(failing, 'fault')}`)} in ${seconds}, else ${sums}`,
    ...(yours === undefined ? [] : [yoursText(yours, paint)]),
  ]
}

function yoursText({ failing, untested = 0, sum }: Section, paint: Paint): string {
  if (failing > 0)
    return `${paint('red', `✗ ${sum}`)}: one fault often hides another, so mend the first and try again`
  return untested > 0 ? paint('yellow', `– ${sum}`) : paint('green', `✓ ${sum}`)
}
