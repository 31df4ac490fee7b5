import fc from 'fast-check'

/** One change of a document: `length` bytes from `place` (a fraction of the whole) on give way to `text`. */
interface Edit {
  readonly place: number
  readonly length: number
  readonly text: string | Uint8Array
}

/** Documents with one to three small changes: bytes cut, doubled, or replaced by what their grammar cares about. */
export function mutations(
  document: Uint8Array,
  snippets: readonly (string | Uint8Array)[],
): fc.Arbitrary<Buffer> {
  // Without bias, which would have most changes at the ends.
  const place = fc.noBias(fc.nat({ max: 99_999 }).map((part) => part / 100_000))
  const length = fc.oneof(fc.constantFrom(0, 1), fc.nat({ max: 12 }))
  const edit = fc.oneof(
    fc.record({ place, length, text: fc.constantFrom(...snippets) }),
    fc.record({ place, length: fc.integer({ min: 1, max: 30 }), text: fc.constant('') }),
    fc
      .tuple(place, place, fc.integer({ min: 1, max: 40 }))
      .map(([place, from, size]) => ({ place, length: 0, text: slice(document, from, size) })),
  )
  return fc
    .array(edit, { minLength: 1, maxLength: 3 })
    .map((edits) => edits.reduce(apply, Buffer.from(document)))
}

function apply(document: Buffer, { place, length, text }: Edit): Buffer {
  const at = Math.floor(place * (document.length + 1))
  return Buffer.concat([document.subarray(0, at), Buffer.from(text), document.subarray(at + length)])
}

function slice(document: Uint8Array, from: number, size: number): Uint8Array {
  const at = Math.floor(from * document.length)
  return document.subarray(at, at + size)
}
