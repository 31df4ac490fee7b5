import { nowhere, type Place } from '../model/place.ts'
import type { Request } from '../model/request.ts'

/** A header field that is sent once; undefined when absent. Silent when it is sent with different values. */
export function header(name: string): Place<string | undefined> {
  const key = name.toLowerCase()
  return (request) => {
    if (request.missing.has('headers')) return nowhere
    const values = request.head.fields.get(key)
    if (values === undefined) return [{ value: undefined, at: name, received: () => absent(request, name) }]
    const [value] = values
    return values.every((other) => other === value) ? [{ value, at: name }] : nowhere
  }
}

/** How often a header field is sent; silent when it is not sent. */
export function headerCount(name: string): Place<number> {
  const key = name.toLowerCase()
  return (request) => {
    const count = request.head.fields.get(key)?.length
    return count === undefined ? nowhere : [{ value: count, at: name, received: () => `${count} fields` }]
  }
}

/** What a report says of an absent field: a field with nearly that name, if there is one. */
function absent({ head }: Request, name: string): string {
  const bare = bareName(name)
  const like = head.names.find((spelt) => bareName(spelt) === bare)
  return like === undefined ? 'absent' : `absent (but there is a header ${like})`
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** Whether a field was sent. */
export function isSent(value: string | undefined): value is string {
  return value !== undefined
}
