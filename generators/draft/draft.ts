import type { Node } from '../../src/fhir/node.ts'
import type { Operation } from '../../src/spec/model/operation.ts'
import type { ClientCertificate } from '../../src/wire/http-message.ts'

/**
 * A request before it is rendered, from claims and elements at the bottom to bytes at the top. Operators
 * change one layer: data where there is data, else by a change of the text that the layers below render to,
 * at the time at which they are rendered.
 */
export interface Draft {
  readonly operation: Operation
  readonly method: string
  /** The request target, undecoded. */
  readonly target: string
  /** Header fields but Authorization, Content-Length and Host, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly scheme: string
  /** Members of the JOSE header, in order. */
  readonly jose: readonly Member[]
  /** Claims, in order. */
  readonly claims: readonly Member[]
  /** What follows the last dot of the token. */
  readonly signature: string
  readonly format: 'xml' | 'json'
  /** Undefined on a read or a delete. */
  readonly resource: Node | undefined
  readonly clientCertificate: ClientCertificate | 'none' | undefined

  /** Changes the JSON text of the JOSE header. */
  readonly joseText?: (text: string) => string | Uint8Array
  /** Changes the JSON text of the claims. */
  readonly claimsText?: (text: string) => string | Uint8Array
  /** Changes the token. */
  readonly tokenText?: (token: string) => string
  /** How the name of the Authorization fields is written; `Authorization` unless told. */
  readonly authorizationName?: string
  /** Makes the Authorization fields of the token; none when empty. */
  readonly authorization?: (token: string) => readonly string[]
  /** Where the token is sent besides: as a parameter of the query, or in a field behind some text. */
  readonly tokenBesides?: { readonly parameter: string } | { readonly field: string; readonly behind: string }
  /** Replaces the body. */
  readonly body?: string | Uint8Array
  /** Replaces the Content-Length field; `null` leaves it out. */
  readonly contentLength?: string | null
  /** Changes the head as bytes; only a raw socket can send it. */
  readonly rawHead?: readonly RawChange[]
}

/** A member of a JSON object whose text is under control, so that names can be there twice and values misspelt. */
export type Member =
  | { readonly name: string; readonly json: string }
  | { readonly name: string; readonly secondsFromNow: number }

/** One replacement in the text of the head. */
export interface RawChange {
  readonly find: string
  readonly replace: string
}
