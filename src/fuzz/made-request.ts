import { randomUUID } from 'node:crypto'
import type { Draft } from '../../generators/draft/draft.ts'
import { spelledFor } from '../../generators/draft/organisation-claim.ts'
import { NothingToChange, render, renderBytes } from '../../generators/draft/render.ts'
import { type Choices, draftOf, withChoice } from '../../generators/requests/choices.ts'
import type { OrganisationClaim } from '../spec/model/context.ts'
import type { Registry } from '../spec/model/registry.ts'
import type { HttpRequest } from '../wire/http-message.ts'
import { readHttpRequest } from '../wire/http-reader.ts'
import { headSizeOf, writeHttpRequest } from '../wire/http-writer.ts'
import type { Before, FuzzCase, Parts, Step } from './case.ts'
import { changeNamed, theSameAgain } from './changes.ts'
import { nameOver } from './presenting.ts'

/** What a case is made to a request with. */
export interface Making {
  readonly registry: Registry
  /** UTC seconds from which the times of the token are counted. */
  readonly now: number
  /** Host and port of the provider. */
  readonly host: string
  /** The spelling of the organisation claim that the provider takes; either unless told. */
  readonly organisationClaim?: OrganisationClaim | undefined
  /** What stands before `/STU3` in the provider's paths. */
  readonly basePath: string
  /** The subscription that a read or a delete names; made up unless told. */
  readonly subscription?: string | undefined
}

/** A request that is to be sent. */
export interface MadeRequest {
  readonly bytes: Uint8Array
  /** The same as it is judged: as it is read from those bytes. */
  readonly request: HttpRequest
  /** Whether only a raw socket sends such bytes. */
  readonly isRaw: boolean
  /** With which certificate, where there is mutual TLS. */
  readonly presents: Presented
}

/** `untrusted`: one of an authority that nobody has a reason to trust. */
export type Presented = 'own' | 'none' | 'untrusted'

/** Parts of a request, and whether it is to be the same as one before. */
export type MakeableParts = Parts & { readonly before?: Before | undefined }

/** The request of a case, with fresh ids and times; undefined where a change has nothing to change, or is not known. */
export function made(parts: MakeableParts, making: Making): MadeRequest | undefined {
  const valid = validDraft(freshened(parts, making), making.registry)
  const draft = changed(spelledFor(making.organisationClaim, valid), parts)
  if (draft === undefined) return undefined
  try {
    return written(based(draft, making), making)
  } catch (error) {
    if (error instanceof NothingToChange) return undefined
    throw error
  }
}

/** Whether the changes of a case have something to change in it. */
export function isMakeable(parts: Parts, registry: Registry): boolean {
  return changed(validDraft(parts.choices, registry), parts) !== undefined
}

/** Those of the changes of a case that have something to change, each in what the ones before it leave. */
export function makeableOf({ choices, changes }: Parts, registry: Registry): readonly string[] {
  let here = validDraft(choices, registry)
  return changes.filter((name) => {
    const next = changedBy(name, here)
    here = next ?? here
    return next !== undefined
  })
}

/** A stored case comes under the certificate of this run, whatever that was which it was found with. */
function validDraft(choices: Choices, registry: Registry): Draft {
  const { endpoint } = choices.common
  const certificateName = nameOver(endpoint, registry)
  if (endpoint.certificateName === certificateName) return draftOf(choices, registry)
  return draftOf(withChoice(choices, 'common.endpoint', { ...endpoint, certificateName }), registry)
}

function changed(draft: Draft, { changes }: Parts): Draft | undefined {
  let here: Draft | undefined = draft
  for (const name of changes) here = here && changedBy(name, here)
  return here
}

/** Undefined where there is nothing to change, and for a certificate that is not to be had: one that is trusted and expired. */
function changedBy(name: string, draft: Draft): Draft | undefined {
  const next = changeNamed(name)?.change(draft)
  const isSame = next?.clientCertificate === draft.clientCertificate
  return next === undefined || isSame || presentedIn(next) !== 'own' ? next : undefined
}

function presentedIn({ clientCertificate }: Draft): Presented {
  if (clientCertificate === 'none') return 'none'
  return clientCertificate?.trusted === false ? 'untrusted' : 'own'
}

/**
 * A case of which something is sent for the second time, with ids of its own: a provider may remember those of an
 * earlier run, or of another that goes on at the same time.
 */
export function withOwnIds(fuzzCase: FuzzCase): FuzzCase {
  const { choices, before, prelude, twin } = fuzzCase
  if (before !== 'used' && !isTheSame(fuzzCase)) return fuzzCase
  const own = 'reason' in choices ? ownReason(choices.reason) : randomUUID()
  const path = 'reason' in choices ? 'reason' : 'message.id'
  return {
    ...fuzzCase,
    choices: withChoice(choices, path, own),
    ...(prelude === undefined ? {} : { prelude: prelude.map((step) => withOwn(step, own)) }),
    ...(twin === undefined ? {} : { twin: { ...twin, choices: withChoice(twin.choices, path, own) } }),
  }
}

/** A step that creates what is created again. */
function withOwn(step: Step, own: string): Step {
  return isTheSame(step) ? { ...step, choices: withChoice(step.choices, 'reason', own) } : step
}

function isTheSame({ changes, before }: MakeableParts): boolean {
  return before === 'duplicate' || changes.includes(theSameAgain)
}

/** With ids that no request had before, and a reason of its own, so that no two subscriptions are the same. */
function freshened(parts: MakeableParts, { subscription }: Making): Choices {
  const { choices, before } = parts
  switch (choices.operation) {
    case 'publish-event':
      return before === 'used' ? choices : withChoice(choices, 'message.id', randomUUID())
    case 'create-subscription':
      return isTheSame(parts) ? choices : withChoice(choices, 'reason', ownReason(choices.reason))
    default:
      return withChoice(choices, 'id', subscription ?? randomUUID().replaceAll('-', ''))
  }
}

/** Behind the words of the generators; a reason that is special itself stays. */
function ownReason(reason: string): string {
  return /^[\w ]{20,60}$/.test(reason) ? `${reason} ${randomUUID().slice(0, 13)}` : reason
}

function based(draft: Draft, { basePath }: Making): Draft {
  if (basePath === '' || !draft.target.startsWith('/')) return draft
  return { ...draft, target: `${basePath}${draft.target}` }
}

function written(draft: Draft, { now, host }: Making): MadeRequest {
  const request = render(draft, { now, host })
  const presents = presentedIn(draft)
  if (presents === 'own' && isOrdinary(draft, request)) return asClientWrites(request)
  const bytes = renderBytes(draft, { now, host })
  const read = readHttpRequest(bytes)
  return {
    bytes,
    request: read.ok ? { ...read.request, ...presentedWith(request) } : request,
    isRaw: true,
    presents,
  }
}

function presentedWith({ clientCertificate }: HttpRequest): Pick<HttpRequest, 'clientCertificate'> {
  return clientCertificate === undefined ? {} : { clientCertificate }
}

/** The fields in the order and case in which undici writes them, so that what is stored is what is sent. */
function asClientWrites(request: HttpRequest): MadeRequest {
  const own = new Set(['host', 'content-length'])
  const headers: (readonly [string, string])[] = [
    ['host', fieldOf(request, 'host') ?? ''],
    ['connection', 'keep-alive'],
    ...request.headers.filter(([name]) => !own.has(name.toLowerCase())),
  ]
  const length = fieldOf(request, 'content-length')
  if (length !== undefined) headers.push(['content-length', length])
  const { method, target } = request
  const { buffer, byteOffset, length: size } = request.body
  const body = new Uint8Array(buffer, byteOffset, size)
  const headSize = headSizeOf({ method, target, headers })
  return new OrdinaryRequest({
    ...{ method, target, headers, body, headFaults: [], headSize },
    ...presentedWith(request),
  })
}

/** Its bytes are written when they are asked for: a client of HTTP writes them itself. */
class OrdinaryRequest implements MadeRequest {
  readonly isRaw = false
  readonly presents = 'own'
  readonly request: HttpRequest

  constructor(request: HttpRequest) {
    this.request = request
  }

  get bytes(): Uint8Array {
    return writeHttpRequest(this.request)
  }
}

function fieldOf({ headers }: HttpRequest, name: string): string | undefined {
  return headers.find((field) => field[0].toLowerCase() === name)?.[1]
}

/** Whether a client of HTTP would send it as it is. */
function isOrdinary(
  { rawHead, contentLength, resource }: Draft,
  { method, target, headers, body, headSize = 0 }: HttpRequest,
): boolean {
  if (rawHead !== undefined || contentLength !== undefined || !plainMethods.has(method)) return false
  if (body.length > 0 !== (method === 'POST' && resource !== undefined) || headSize > largestHead)
    return false
  if (!/^\/[!-~]*$/.test(target)) return false
  return headers.every(
    ([name, value]) =>
      token.test(name) && !ofTheClient.test(name) && /^(?:[!-~](?:[\t -~]*[!-~])?)?$/.test(value),
  )
}

/** Bytes; near the limit of 16 kB each counts. */
const largestHead = 8_000
/** A PUT or PATCH without a body gets a Content-Length from a client of HTTP. */
const plainMethods = new Set(['GET', 'POST', 'DELETE'])

/** RFC 9110, 5.6.2. A pool of undici that is given another name of a field sends nothing ever after. */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** Fields that a client of HTTP writes itself, or refuses to send. */
const ofTheClient =
  /^(?:transfer-encoding|connection|keep-alive|upgrade|expect|trailer|te|proxy-connection)$/i
