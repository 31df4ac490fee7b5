import type { Request } from '../spec/model/request.ts'
import { qualityOf, servedBy } from '../spec/places/media-type.ts'
import { defaultMediaType, syntaxOf } from '../spec/vocabulary/media-types.ts'

/** The media type in which a request is answered, without its charset. */
export interface Served {
  readonly essence: string
  readonly syntax: 'xml' | 'json'
}

/** That which Accept likes best; NEMS's default where it says nothing, or nothing that can be served. */
export function servedTo(request: Request): Served {
  const essence = request.accept.lines.join('') === '' ? defaultMediaType : bestOf(request)
  return { essence, syntax: syntaxOf(essence) ?? 'xml' }
}

function bestOf(request: Request): string {
  let best = { essence: defaultMediaType, q: 0 }
  if (request.accept.value === undefined) return best.essence
  for (const essence of servedBy(request)) {
    const q = qualityOf(essence, request) ?? 0
    if (q > best.q) best = { essence, q }
  }
  return best.essence
}
