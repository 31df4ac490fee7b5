import fc from 'fast-check'
import type { Draft } from '../../generators/draft/draft.ts'
import { spelledFor } from '../../generators/draft/organisation-claim.ts'
import { render, renderBytes } from '../../generators/draft/render.ts'
import { requestOf } from '../../generators/requests/any-request.ts'
import { loadConfig } from '../registry/load-config.ts'
import { UsageError } from '../report/usage-error.ts'
import { everyOperation, type Operation } from '../spec/model/operation.ts'
import { brokenDrafts } from './broken-drafts.ts'
import { secondsNow, secondsOf } from './time.ts'

interface GenerateOptions {
  readonly count: string
  readonly seed: string
  readonly break?: string
  readonly format: keyof typeof writers
  readonly at?: string
  readonly config?: string
}

/** `nems-kit generate OPERATION`: writes requests, valid or broken on purpose. */
export function generate(name: string, given: object): void {
  const options = given as GenerateOptions
  const operation = operationOf(name)
  const count = wholeNumber('--count', options.count)
  const seed = wholeNumber('--seed', options.seed)
  const { config, registry } = loadConfig(options.config, process.cwd())
  const now = options.at === undefined ? secondsNow() : secondsOf(options.at)
  const isBroken = options.break !== undefined
  const valid = requestOf(operation, registry).map((draft) => spelledFor(config.organisationClaim, draft))
  const drafts = fc.sample(valid, { numRuns: isBroken ? count * 20 : count, seed })
  const chosen = isBroken ? brokenDrafts(options.break ?? '', operation, drafts) : drafts.map(whole)
  for (const [index, { draft, operator }] of chosen.slice(0, count).entries()) {
    const title =
      operator === ''
        ? `${operation} ${index + 1}`
        : `${operation} ${index + 1}: ${options.break}, ${operator}`
    process.stdout.write(writers[options.format](draft, title, now))
  }
}

const writers = {
  http: asHttp,
  json: asJson,
  /** The body alone, for a program that makes the rest. */
  body: (draft: Draft, _title: string, now: number) => render(draft, { now }).body,
}

function whole(draft: Draft): { readonly draft: Draft; readonly operator: string } {
  return { draft, operator: '' }
}

function asHttp(draft: Draft, title: string, now: number): Uint8Array {
  return Buffer.concat([
    Buffer.from(`### ${title}\r\n`),
    renderBytes(draft, { now }),
    Buffer.from('\r\n\r\n'),
  ])
}

function asJson(draft: Draft, title: string, now: number): string {
  const { method, target, headers, body } = render(draft, { now })
  const text = Buffer.from(body).toString('utf8')
  const isText = Buffer.from(text, 'utf8').equals(Buffer.from(body))
  const content = isText ? { body: text } : { bodyBase64: Buffer.from(body).toString('base64') }
  return `${JSON.stringify({ title, method, target, headers, ...content })}\n`
}

function operationOf(name: string): Operation {
  const found = everyOperation.find((operation) => operation === name)
  if (found !== undefined) return found
  throw new UsageError('ERR_OPTION', `generate: expected ${everyOperation.join(', ')}, received ${name}`)
}

function wholeNumber(option: string, text: string): number {
  if (/^[0-9]{1,9}$/.test(text)) return Number(text)
  throw new UsageError('ERR_OPTION', `${option}: expected a whole number, received ${text}`)
}
