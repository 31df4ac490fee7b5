import type { FhirElement } from '../spec/model/fhir.ts'
import type { Request } from '../spec/model/request.ts'

/**
 * Equal for requests that are to be recorded once: of the same operation and answer, with the same fields, and with the
 * same elements in their bodies, whatever those say.
 */
export function shapeOf(request: Request, description: string, status: number): string {
  const { root } = request.event ?? request.subscription ?? {}
  const elements = new Set<string>()
  if (root !== undefined) namesOf(root, '', elements)
  const components = request.subscription?.criteria?.components.map(({ name }) => name) ?? []
  const fields = recordedFields.map((name) =>
    isOfRequester(name) ? '' : request.head.fields.get(name)?.join(),
  )
  const { scheme, token } = request.authorization
  const claims = token?.claims?.ok === true ? Object.keys(token.claims.value.value ?? {}) : []
  return JSON.stringify([
    description,
    status,
    fields,
    scheme,
    claims.sort(),
    [...elements].sort(),
    components,
  ])
}

/** The header fields that are recorded, in lower case. What a client's HTTP library adds is not. */
export const recordedFields: readonly string[] = [
  'fromasid',
  'toasid',
  'interactionid',
  'authorization',
  'content-type',
  'accept',
]

/** Who asks is in the states. */
function isOfRequester(name: string): boolean {
  return name === 'authorization' || name === 'fromasid' || name === 'toasid'
}

function namesOf({ name, url, children }: FhirElement, inside: string, into: Set<string>): void {
  const path = `${inside}.${name}${url === undefined ? '' : `(${url})`}`
  into.add(path)
  for (const child of children) namesOf(child, path, into)
}
