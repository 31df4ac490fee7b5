import { createHash } from 'node:crypto'
import { registryFrom } from '../../src/registry/registry.ts'
import type { RegistryConfig } from '../../src/registry/registry-config.ts'
import { outcomes } from '../../src/spec/judge.ts'
import type { Registry } from '../../src/spec/model/registry.ts'
import type { Vector } from '../../src/vectors/vector-file.ts'
import type { VectorKind } from '../../src/vectors/vector-kinds.ts'
import { readRequest } from '../../src/wire/request-reader.ts'
import { flagsOf } from './flags.ts'
import { isSameRequest } from './request-edits.ts'
import { spotsOf, type VectorSpot } from './spots.ts'
import type { VectorCase } from './vector-case.ts'

/** A test vector, and the request that it is a place of. */
export interface FoundVector {
  readonly spot: VectorSpot
  readonly of: VectorCase
  readonly vector: Vector
}

/** What is too long for a file that people read. */
const longest = 65_536

const results = { accept: 'valid', refuse: 'invalid', either: 'acceptable' } as const

/**
 * The vectors of a case: none where what is special about it is not one value, or too long; one at every place of a
 * plain request.
 */
export function vectorsOf(one: VectorCase): readonly FoundVector[] {
  const { plain, request } = one
  const isPlain = isSameRequest(plain, request)
  if (request.body.length > longest) return []
  const hasBodyOfPlain = Buffer.compare(plain.body, request.body) === 0
  const every = [
    ...(hasBodyOfPlain ? spotsOf('head') : []),
    ...(isPlain || !hasBodyOfPlain ? spotsOf('body') : []),
  ]
  const spots = every.filter(({ kind }) => isAbout(one, kind))
  const found = spots.flatMap((spot) => {
    const input = spot.read(request)
    return input !== undefined && input.length <= longest && isSameRequest(spot.put(plain, input), request)
      ? [{ spot, of: one, vector: vectorAt(one, spot, input) }]
      : []
  })
  return isPlain ? found : found.slice(0, 1)
}

function vectorAt(one: VectorCase, { kind, place }: VectorSpot, input: Uint8Array): Vector {
  const result = results[one.expected]
  return {
    tcId: idOf(`${one.origin} ${one.name}, ${place}`),
    comment: one.comment,
    flags: [...flagsOf(one, result)],
    ...written(input),
    result,
    rules: [...(one.broken.length > 0 ? one.broken : keptBy(one, kind))],
  }
}

/** 31 bits of a hash: what the id of one test is does not rest on the others. */
function idOf(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE() >>> 1 || 1
}

function written(input: Uint8Array): Pick<Vector, 'input' | 'inputBase64'> {
  const bytes = Buffer.from(input)
  const text = bytes.toString()
  return Buffer.from(text).equals(bytes) ? { input: text } : { inputBase64: bytes.toString('base64') }
}

/** The rules that are about an input of a kind. */
const rulesAbout: Readonly<Record<VectorKind, RegExp>> = {
  token: /^(authorization|jose|claims)\//,
  'media-type': /^media-type\/(content-type|accept)/,
  'nhs-number': /^nhs-number\//,
  asid: /^(header\/(from|to)-asid|claims\/requesting-system|endpoint\/)/,
  'ods-code': /^(claims\/requesting-organisation-(has|is)|endpoint\/|subscription\/contact)/,
  criteria: /^criteria\//,
  subscription: /^subscription\//,
  'event-message': /^event\//,
}

/** Kinds of a value alone: a test that breaks other rules too is about the whole that the value stands in. */
const values: readonly VectorKind[] = ['nhs-number', 'asid', 'ods-code']

function isAbout({ broken }: VectorCase, kind: VectorKind): boolean {
  return !values.includes(kind) || broken.every((id) => rulesAbout[kind].test(id))
}

/** The rules that a valid input shows by keeping them: those that it is about, else all of its kind. */
function keptBy({ request, given, about }: VectorCase, kind: VectorKind): readonly string[] {
  const { at, registry, pdsEnforced, organisationClaim } = given
  const context = { registry: known(registry), now: at, history: undefined, pdsEnforced, organisationClaim }
  const outcome = outcomes(readRequest(request), context)
  const kept = [...outcome.keys()].filter((id) => outcome.get(id) === 'kept' && rulesAbout[kind].test(id))
  const meant = kept.filter((id) => about.includes(id))
  return meant.length > 0 ? meant : kept
}

const registries = new Map<string, Registry>()

/** The registry of a configuration, made once. */
function known(config: RegistryConfig): Registry {
  const key = JSON.stringify(config)
  const registry = registries.get(key) ?? registryFrom(config)
  registries.set(key, registry)
  return registry
}
