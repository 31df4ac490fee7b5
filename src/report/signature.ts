import { createHash } from 'node:crypto'

/** What makes two findings the same. */
export interface Signed {
  readonly rule: string
  readonly kind: string
  readonly operation: string | null
  readonly place: string
}

/**
 * Twelve hexadecimal digits that are the same for the same fault, in whichever entry of a list it stands. They
 * never hold ten decimal digits in a row: nobody can take one for an NHS number, and masking leaves it alone.
 */
export function signatureOf({ rule, kind, operation, place }: Signed): string {
  const anyEntry = place.replace(/\[\d+\]/g, '[]')
  const hash = createHash('sha256')
    .update(JSON.stringify([rule, kind, operation, anyEntry]))
    .digest('hex')
  for (let from = 0; from + 12 <= hash.length; from++) {
    const signature = hash.slice(from, from + 12)
    if (!/\d{10}/.test(signature)) return signature
  }
  return hash.replace(/\d/g, 'a').slice(0, 12)
}
