import { join } from 'node:path'
import { sendRequest } from '../client/send-request.ts'
import { type Target, type TargetOptions, targetFrom } from '../client/target.ts'
import { observeCertificates } from '../doctor/certificates.ts'
import { observeConfiguration } from '../doctor/configuration.ts'
import { observeFindingsFolder } from '../doctor/findings-folder.ts'
import { observeNode } from '../doctor/node-version.ts'
import { good, type Observation } from '../doctor/observation.ts'
import { observePact } from '../doctor/pact.ts'
import { observePorts } from '../doctor/ports.ts'
import { observeProvider } from '../doctor/provider-clock.ts'
import { observeProxies } from '../doctor/proxies.ts'
import { observeServerCertificate } from '../doctor/server-certificate.ts'
import { exitCodes } from '../report/exit-code.ts'
import { inColour, type Paint, plain } from '../report/paint.ts'
import { plural } from '../report/verdict.ts'
import { engines } from './kit.ts'
import { readCatalogue } from './read-catalogue.ts'
import { isColourful } from './terminal.ts'
import { secondsNow } from './time.ts'

interface DoctorOptions extends TargetOptions {
  readonly config?: string
}

/** `nems-kit doctor [URL]`: looks at what the kit needs here, and says what to mend. */
export async function doctor(url: string | undefined, given: object): Promise<void> {
  const options = given as DoctorOptions
  const folder = process.cwd()
  const paint = isColourful() ? inColour : plain
  const certificates = observeCertificates(options, Date.now())
  const isWhole = certificates.every(({ state }) => state !== 'mend')
  const { cert, key, ca, ...rest } = options
  const target = url === undefined ? undefined : targetFrom(url, isWhole ? options : rest)
  const observations = [
    observeNode(process.versions.node, engines.node),
    observeCatalogue(),
    observeConfiguration(options.config, folder),
    observeFindingsFolder(folder),
    await observePorts({ 9080: 'serve', 9081: '--ui', 9082: 'gateway', 9083: 'gateway, states' }),
    observeProxies(process.env),
    observePact(join(folder, 'package.json')),
    ...certificates,
    ...(target === undefined ? [] : await observeTarget(target)),
  ]
  process.stdout.write(textOf(observations, paint))
  if (observations.some(({ state }) => state === 'mend')) process.exitCode = exitCodes.failing
}

function observeCatalogue(): Observation {
  const { catalogue, rules } = readCatalogue()
  const dates = rules.flatMap(({ source }) => source.flatMap(({ read }) => read ?? [])).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  const read = first === last ? `on ${first}` : `from ${first} to ${last}`
  return good('catalogue', `${catalogue}, ${rules.length} rules; their sources were read ${read}`)
}

async function observeTarget(target: Target): Promise<readonly Observation[]> {
  const tls = await observeServerCertificate(target, Date.now(), milliseconds)
  const headers = [
    ['Host', new URL(target.url).host],
    ['Connection', 'close'],
  ] as const
  const request = { method: 'GET', target: '/', headers, body: new Uint8Array() }
  const asked = secondsNow()
  const reply = await sendRequest(target, request, { milliseconds })
  return [...tls, ...observeProvider(reply, asked, Date.now() / 1000)]
}

const milliseconds = 10_000

function textOf(observations: readonly Observation[], paint: Paint): string {
  const width = Math.max(...observations.map(({ subject }) => subject.length))
  const lines = observations.flatMap(({ subject, state, found, remedy }) => [
    `${mark(state, paint)} ${subject.padEnd(width)}  ${found}`,
    ...(remedy === undefined ? [] : [`  ${' '.repeat(width)}  → ${remedy}`]),
  ])
  const count = observations.filter(({ state }) => state === 'mend').length
  const verdict =
    count === 0 ? paint('green', 'All is well.') : paint('red', `${plural(count, 'thing')} to mend.`)
  return `${[...lines, '', verdict].join('\n')}\n`
}

function mark(state: Observation['state'], paint: Paint): string {
  return { good: paint('green', '✓'), note: paint('yellow', '–'), mend: paint('red', '✗') }[state]
}
