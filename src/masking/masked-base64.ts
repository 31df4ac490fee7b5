import { isUtf8 } from 'node:buffer'

/**
 * Masks what base64 hides: every run of base64 or base64url, such as the parts of a token, is decoded, masked
 * and encoded again. A run that is padded wrongly, of both alphabets or cut off is read all the same, as
 * Node reads it; characters that hold nothing to mask stay as they are.
 */
export function maskInsideBase64(text: string, mask: (inner: string) => string): string {
  return text.replace(/[A-Za-z0-9+/_-]{14,}/g, (run) => {
    // What is encoded may begin after a path or a name that looks like base64 too.
    for (let before = 0; before < 4; before++) {
      const encoded = run.slice(before)
      const masked = maskEncoded(encoded, mask)
      if (masked !== encoded) return run.slice(0, before) + masked
    }
    return run
  })
}

function maskEncoded(encoded: string, mask: (inner: string) => string): string {
  const bytes = Buffer.from(encoded, 'base64')
  const encoding = isUtf8(bytes) ? 'utf8' : 'latin1'
  const text = bytes.toString(encoding)
  const masked = mask(text)
  return masked === text ? encoded : splice(encoded, bytes, Buffer.from(masked, encoding))
}

/** Encodes again from the first group of three bytes that changed to the last, else to the end. */
function splice(encoded: string, before: Buffer, after: Buffer): string {
  let first = 0
  while (before[first] === after[first]) first++
  const from = Math.floor(first / 3)
  let end = Math.max(before.length, after.length)
  if (before.length === after.length) while (before[end - 1] === after[end - 1]) end--
  const to = Math.ceil(end / 3)
  const changed = after.subarray(3 * from, 3 * to).toString(/[+/]/.test(encoded) ? 'base64' : 'base64url')
  return encoded.slice(0, 4 * from) + changed.replace(/=+$/, '') + encoded.slice(4 * to)
}
