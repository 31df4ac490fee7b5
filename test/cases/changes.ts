import type { ClientCertificate } from '../../src/wire/http-message.ts'
import type { HeaderLine, RequestParts } from './requests.ts'

/** Edits literal parts of a request. */
export type Change = (parts: RequestParts) => RequestParts

/** Several changes as one, in order. */
export function both(...changes: readonly Change[]): Change {
  return (parts) => changes.reduce((changed, change) => change(changed), parts)
}

/** Every occurrence of a text replaced; throws when there is none. */
export function replacing(from: string | RegExp, to: string): (text: string) => string {
  return (text) => {
    const changed = typeof from === 'string' ? text.replaceAll(from, () => to) : text.replace(from, () => to)
    if (changed === text)
      throw new Error(`Nothing to replace: ${from} does not stand in ${text.slice(0, 300)}`)
    return changed
  }
}

export function method(name: string): Change {
  return (parts) => ({ ...parts, method: name })
}

export function target(text: string): Change {
  return (parts) => ({ ...parts, target: text })
}

/** Sets the value of a header field where it stands, or adds the field; undefined removes every line of it. */
export function header(name: string, value: string | undefined): Change {
  return (parts) => {
    const isNamed = ([other]: HeaderLine) => other.toLowerCase() === name.toLowerCase()
    if (value === undefined) return { ...parts, headers: parts.headers.filter((line) => !isNamed(line)) }
    if (!parts.headers.some(isNamed)) return { ...parts, headers: [...parts.headers, [name, value]] }
    return { ...parts, headers: parts.headers.map((line) => (isNamed(line) ? [line[0], value] : line)) }
  }
}

/** Adds a header line after the others. */
export function addHeader(name: string, value: string): Change {
  return (parts) => ({ ...parts, headers: [...parts.headers, [name, value]] })
}

/** Adds a header line before the others. */
export function addHeaderFirst(name: string, value: string): Change {
  return (parts) => ({ ...parts, headers: [[name, value], ...parts.headers] })
}

/** Spells the name of a header field otherwise. */
export function headerName(from: string, to: string): Change {
  return (parts) => {
    if (!parts.headers.some(([name]) => name === from)) throw new Error(`No header line is named ${from}`)
    return { ...parts, headers: parts.headers.map(([name, value]) => [name === from ? to : name, value]) }
  }
}

/** Sets what Authorization says; `{token}` stands for the token, undefined removes the field. */
export function authorization(text: string | undefined): Change {
  return header('Authorization', text)
}

/** Replaces the JSON text of the JOSE header. */
export function jose(text: string): Change {
  return (parts) => ({ ...parts, jose: text })
}

/** Changes the JSON text of the JOSE header. */
export function joseText(change: (text: string) => string): Change {
  return (parts) => ({ ...parts, jose: change(parts.jose) })
}

/** Encodes the text of the JOSE header otherwise than as UTF-8. */
export function joseBytes(encodeJose: (text: string) => Uint8Array): Change {
  return (parts) => ({ ...parts, encodeJose })
}

/** Sets a claim where it stands, or adds it; undefined removes it. */
export function claim(name: string, value: unknown): Change {
  return claimsText((text) => JSON.stringify({ ...JSON.parse(text), [name]: value }))
}

/** Changes the JSON text of the claims. */
export function claimsText(change: (text: string) => string): Change {
  return (parts) => ({ ...parts, claims: change(parts.claims) })
}

/** Encodes the text of the claims otherwise than as UTF-8. */
export function claimsBytes(encodeClaims: (text: string) => Uint8Array): Change {
  return (parts) => ({ ...parts, encodeClaims })
}

/** Adds a member, as JSON text, behind the other claims. */
export function addClaimText(member: string): Change {
  return claimsText(replacing(/\}$/, `,${member}}`))
}

export function signature(text: string): Change {
  return (parts) => ({ ...parts, signature: text })
}

/** Changes the finished token. */
export function token(change: (token: string) => string): Change {
  return (parts) => ({ ...parts, tokenChanges: [...parts.tokenChanges, change] })
}

/** Changes the text of the body. */
export function body(change: (text: string) => string): Change {
  return (parts) => ({ ...parts, body: change(parts.body) })
}

/** Replaces a text in the body wherever it stands. */
export function inBody(from: string | RegExp, to: string): Change {
  return body(replacing(from, to))
}

/** Changes the bytes of the body. */
export function bytes(change: (body: Uint8Array) => Uint8Array): Change {
  return (parts) => ({ ...parts, bodyChanges: [...parts.bodyChanges, change] })
}

/** Sets the criteria of a Subscription, escaped as its syntax asks. */
export function criteria(text: string): Change {
  const asXml = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  return (parts) =>
    parts.body.startsWith('{')
      ? inBody(/"criteria": "[^"]*"/, `"criteria": ${JSON.stringify(text)}`)(parts)
      : inBody(/<criteria value="[^"]*"\/>/, `<criteria value="${asXml}"/>`)(parts)
}

/** Changes the whole message as it goes over the wire: lines end in CR LF, one character a byte. */
export function raw(change: (message: string) => string): Change {
  return (parts) => ({ ...parts, rawChanges: [...parts.rawChanges, change] })
}

/** Says what the TLS handshake presented. */
export function clientCertificate(presented: ClientCertificate | 'none'): Change {
  return (parts) => ({ ...parts, clientCertificate: presented })
}

/** Claims a size of the head in bytes, other than that of its lines. */
export function headSize(size: number): Change {
  return (parts) => ({ ...parts, headSize: size })
}

/** Changes nothing. */
export const asItIs: Change = (parts) => parts
