import type { JsonDocument } from '../model/json.ts'
import { nowhere, type Place } from '../model/place.ts'

/** The JOSE header of a token that can be read as a JSON object. */
export const joseDocument: Place<JsonDocument> = ({ authorization: { token } }) =>
  token?.header?.ok && isObject(token.header.value.value)
    ? [{ value: token.header.value, at: 'JOSE header', received: JSON.stringify(token.header.value.value) }]
    : nowhere

/** A member of the JOSE header; silent when it is there twice. */
export function joseMember(name: string): Place<unknown> {
  return (request, context) =>
    joseDocument(request, context).flatMap(({ value: document }) =>
      document.duplicates.includes(name)
        ? []
        : [{ value: (document.value as Record<string, unknown>)[name], at: `JOSE header.${name}` }],
    )
}

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
