/** The request target that a client sends for an address, and the host that it sends it to. */
export interface OriginForm {
  /** Undecoded, as the address has it; without a fragment, which is never sent. */
  readonly target: string
  readonly host: string
}

/** Divides an absolute http or https address; undefined for anything else. */
export function originFormOf(address: string): OriginForm | undefined {
  const [, host, rest] = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)([^#]*)/i.exec(address) ?? []
  if (host === undefined) return undefined
  return { target: rest?.startsWith('/') ? rest : `/${rest ?? ''}`, host }
}
