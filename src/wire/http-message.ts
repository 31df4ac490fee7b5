/** A request as it was on the wire, to the byte. */
export interface HttpRequest {
  readonly method: string
  /** The request target, undecoded: `/STU3/Subscription/0c8…`. */
  readonly target: string
  /** Field lines in the order sent, names as spelt, values without surrounding blanks, one character a byte (latin1). */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array
  /** Faults of the head's own syntax (RFC 9112), each one sentence; empty when there are none. */
  readonly headFaults?: readonly string[]
  /** Size of the request line and header lines in bytes, where it is known. */
  readonly headSize?: number
  /** What the TLS handshake presented; `none` when the client sent no certificate; absent when nobody knows. */
  readonly clientCertificate?: ClientCertificate | 'none'
}

export interface ClientCertificate {
  /** Common name and DNS names. */
  readonly names: readonly string[]
  /** Whether its issuer is trusted. */
  readonly trusted: boolean
  /** Start and end of validity, UTC seconds. */
  readonly validFrom: number
  readonly validTo: number
}

/** An answer as it was on the wire, to the byte. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array
}
