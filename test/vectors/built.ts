import { readFileSync } from 'node:fs'
import { spotsOf } from '../../build/vectors/spots.ts'
import { type JudgedRequest, judgeRequest } from '../../src/judge.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import type { RegistryConfig } from '../../src/registry/registry-config.ts'
import type { OrganisationClaim } from '../../src/spec/model/context.ts'
import type { Vector, VectorFile, VectorGroup } from '../../src/vectors/vector-file.ts'
import { everyVectorKind, type VectorKind, vectorFileName } from '../../src/vectors/vector-kinds.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'

/** The text of a file of the built package. */
export function builtText(name: string): string {
  return readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8')
}

/** The files of vectors of the built package. */
export const built = new Map<VectorKind, VectorFile>(
  everyVectorKind.map((kind) => [kind, JSON.parse(builtText(`vectors/${vectorFileName(kind)}`))]),
)

/** A vector of the built package, with what it shares. */
export interface BuiltVector {
  readonly file: VectorFile
  readonly group: VectorGroup
  readonly vector: Vector
  readonly bytes: Uint8Array
}

/** Every vector of a kind. */
export function vectorsOfKind(kind: VectorKind): readonly BuiltVector[] {
  const file = built.get(kind)
  if (file === undefined) throw new Error(`no vectors of ${kind}`)
  return file.testGroups.flatMap((group) =>
    group.tests.map((vector) => ({ file, group, vector, bytes: bytesOf(vector) })),
  )
}

function bytesOf({ input, inputBase64 }: Vector): Uint8Array {
  return input === undefined ? Buffer.from(inputBase64 ?? '', 'base64') : Buffer.from(input)
}

const places = new Map(
  [...spotsOf('head'), ...spotsOf('body')].map((spot) => [`${spot.kind} ${spot.place}`, spot]),
)

/** What the judge makes of a vector, put into the request of its group. */
export function judged(kind: VectorKind, { file, group, bytes }: BuiltVector): JudgedRequest {
  const spot = places.get(`${kind} ${group.place}`)
  if (spot === undefined) throw new Error(`no such place: ${group.place}`)
  const { pds, at, registry = file.registry, organisationClaim = 'either' } = group
  return judgeRequest(spot.put(plainRequest(group), bytes), {
    registry: registryFrom(registry as RegistryConfig),
    now: at,
    pdsEnforced: pds === 'enforced',
    organisationClaim: organisationClaim as OrganisationClaim,
  })
}

/** The request of a group, with the size that its head has on the wire. */
function plainRequest({ request: { method, target, headers, body } }: VectorGroup): HttpRequest {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`)
  const headSize = [`${method} ${target} HTTP/1.1\r\n`, ...lines].join('').length
  return { method, target, headers, headSize, body: Buffer.from(body) }
}
