/**
 * Reads base64url as RFC 4648 section 5 writes it, without padding. Undefined for any character out of the alphabet
 * (padding, blanks and line breaks too) and for a length of 1 modulo 4. `spareBits` is true when the bits of the last
 * character that belong to no byte are not zero: the same bytes have another, canonical spelling.
 */
export function decodeBase64url(text: string): { bytes: Uint8Array; spareBits: boolean } | undefined {
  const rest = text.length % 4
  if (rest === 1 || !alphabetOnly.test(text)) return undefined
  const decoded = Buffer.from(text, 'base64url')
  const spare = rest === 0 ? 0 : sextetOf(text.charCodeAt(text.length - 1)) & (rest === 2 ? 0b1111 : 0b11)
  return {
    bytes: new Uint8Array(decoded.buffer, decoded.byteOffset, decoded.length),
    spareBits: spare !== 0,
  }
}

/** Writes bytes, or a text's UTF-8, as base64url without padding. */
export function encodeBase64url(bytes: Uint8Array | string): string {
  const buffer =
    typeof bytes === 'string'
      ? Buffer.from(bytes, 'utf8')
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.toString('base64url')
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const alphabetOnly = /^[A-Za-z0-9_-]*$/

function sextetOf(code: number): number {
  return alphabet.indexOf(String.fromCharCode(code))
}
