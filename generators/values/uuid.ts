import fc from 'fast-check'

/** UUIDs of version 4, in lower case. */
export function uuid(): fc.Arbitrary<string> {
  return fc.tuple(word, word, word, word).map(([a, b, c, d]) => {
    const hex = [a, b, c, d].map((part) => part.toString(16).padStart(8, '0')).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
  })
}

const word = fc.integer({ min: 0, max: 0xffff_ffff })
