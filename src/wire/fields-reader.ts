import type { Fields, HeadFields } from '../spec/model/request.ts'
import { readRequester } from '../spec/model/requester.ts'
import { readAccept } from './accept.ts'
import { readAuthorization } from './authorization.ts'
import { readMediaType } from './media-type.ts'

export type FieldsReader = (head: HeadFields) => ReadFields

export interface ReadFields {
  readonly fields: Fields
  /** Whether they are the very ones that were read of an earlier request. */
  readonly areKnown: boolean
}

/** Reads who sends a request, and the media types that it names. */
export const readFields: FieldsReader = (head) => {
  const contentType = head.get('content-type') ?? none
  const accept = head.get('accept') ?? none
  const authorization = readAuthorization(head.get('authorization') ?? none)
  const fields = {
    authorization,
    requester: readRequester(authorization),
    contentType: {
      lines: contentType,
      value: contentType.length === 1 ? readMediaType(contentType[0] ?? '') : undefined,
    },
    accept: { lines: accept, value: rangesOf(accept) },
  }
  return { fields, areKnown: false }
}

const none: readonly string[] = []

function rangesOf(lines: readonly string[]): Fields['accept']['value'] {
  if (lines.length === 0) return undefined
  const { ranges, wellFormed } = readAccept(lines.join(','))
  return wellFormed ? ranges : undefined
}
