import type { Draft } from '../draft/draft.ts'
import { bodyText } from '../draft/render.ts'
import type { Change } from './change.ts'
import { where } from './change.ts'

/** Changes the text of the body; nothing to change where the text stays the same. */
export function body(change: (text: string) => string | Uint8Array): Change {
  return (draft) => {
    if (draft.resource === undefined) return undefined
    const text = bodyText(draft)
    const changed = change(text)
    return changed === text ? undefined : { ...draft, body: changed }
  }
}

/** Sends a body where there is none. */
export function bodyAdded(text: string): Change {
  return (draft) => (draft.resource === undefined ? { ...draft, body: text } : undefined)
}

/** A change of requests whose body is XML. */
export function inXml(change: Change): Change {
  return where(({ format, resource }) => format === 'xml' && resource !== undefined, change)
}

/** A change of requests whose body is JSON. */
export function inJson(change: Change): Change {
  return where(({ format, resource }) => format === 'json' && resource !== undefined, change)
}

/** Brings the body to a size in bytes by blanks behind it, which mean nothing in XML and JSON. */
export function bodyOfSize(size: number): Change {
  return (draft: Draft) => {
    if (draft.resource === undefined) return undefined
    const bytes = Buffer.from(bodyText(draft), 'utf8')
    const missing = size - bytes.length
    if (missing < 1) return undefined
    return { ...draft, body: Buffer.concat([bytes, Buffer.alloc(missing, ' ')]) }
  }
}
