import { matchedHeader, matchedPath } from '../../contracts/expected-request.ts'
import type { ExpectedRequest, MatchedBody, MatchedHeader } from '../../contracts/interaction.ts'
import { exampleId } from '../../contracts/originals.ts'
import type { Request } from '../spec/model/request.ts'
import type { HttpRequest } from '../wire/http-message.ts'
import { recordedFields } from './shape.ts'

export interface RequestParts {
  readonly authorization: readonly MatchedHeader[]
  readonly body: MatchedBody | undefined
  /** The subscription that the path names: one that a state brings about, or one that there is not; else as sent. */
  readonly names: 'of a state' | 'unknown' | undefined
  /** Media type of the answer; undefined where it had no body. */
  readonly answeredAs: string | undefined
}

/** The same in every recording of the same client. */
const unknownId = 'ffffffffffffffffffffffffffffffff'

/** The request as it was sent, but for what is matched and what a client's HTTP library adds. */
export function recordedRequest(http: HttpRequest, { route }: Request, parts: RequestParts): ExpectedRequest {
  const { authorization, body, names, answeredAs } = parts
  const id = names === undefined ? undefined : names === 'unknown' ? unknownId : exampleId
  const path = id === undefined ? route.path : route.path.replace(route.rawId ?? '', id)
  const sent = http.headers.filter(([name]) => recordedFields.includes(name.toLowerCase()))
  const fields = sent.flatMap(([name, value]) =>
    name.toLowerCase() === 'authorization' ? authorization : [matchedHeader([name, value])],
  )
  const hasAccept = sent.some(([name]) => name.toLowerCase() === 'accept')
  return {
    method: http.method,
    path: matchedPath(path),
    ...(route.query === undefined ? {} : { query: [...new URLSearchParams(route.query)] }),
    // Pact's verifier sends an Accept of its own where there is none: the one that NEMS takes then stands there instead.
    headers: hasAccept ? fields : [...fields, ['Accept', { value: answeredAs ?? 'application/xml+fhir' }]],
    body,
  }
}
