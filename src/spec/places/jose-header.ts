import type { JsonDocument } from '../model/json.ts'
import { nowhere, type Place } from '../model/place.ts'
import { isObject } from '../model/requester.ts'

/** The JOSE header of a token that can be read as a JSON object. */
export const joseDocument: Place<JsonDocument> = ({ authorization: { token } }) => {
  if (!token?.header?.ok || !isObject(token.header.value.value)) return nowhere
  const document = token.header.value
  return [{ value: document, at: 'JOSE header', received: () => JSON.stringify(document.value) }]
}

/** A member of the JOSE header; silent when it is there twice. */
export function joseMember(name: string): Place<unknown> {
  const at = `JOSE header.${name}`
  return (request, context) => {
    const document = joseDocument(request, context)[0]?.value
    if (document === undefined || document.duplicates.includes(name)) return nowhere
    return [{ value: (document.value as Record<string, unknown>)[name], at }]
  }
}
