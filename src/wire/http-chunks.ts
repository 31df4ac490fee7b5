/**
 * Reads a chunked body (RFC 9112 section 7.1) up to the empty line behind its trailers. `body` is what its chunks hold,
 * up to where the framing breaks; `consumed` counts the bytes read, framing and all.
 */
export function readChunks(bytes: Buffer): { body: Uint8Array; consumed: number; fault?: string } {
  const chunks: Uint8Array[] = []
  let at = 0
  for (;;) {
    const line = lineAt(bytes, at)
    const size = line === undefined ? undefined : sizeOf(line.text)
    if (line === undefined || size === undefined)
      return broken(chunks, bytes, 'a chunk does not begin with its size')
    if (size === 0) return ended(chunks, bytes, line.end)
    const end = line.end + size
    const behind = lineAt(bytes, end)
    chunks.push(bytes.subarray(line.end, end))
    if (behind?.text !== '') return broken(chunks, bytes, 'a chunk is not as long as its size')
    at = behind.end
  }
}

/** The reverse: one chunk, or none for an empty body. */
export function writeChunks(body: Uint8Array): Uint8Array {
  if (body.length === 0) return Buffer.from('0\r\n\r\n')
  return Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])
}

function lineAt(bytes: Buffer, start: number): { text: string; end: number } | undefined {
  const lf = bytes.indexOf(0x0a, start)
  if (lf === -1 || start > bytes.length) return undefined
  return { text: bytes.toString('latin1', start, bytes[lf - 1] === 0x0d ? lf - 1 : lf), end: lf + 1 }
}

/** Extensions, behind a semicolon, do not count. */
function sizeOf(line: string): number | undefined {
  const size = /^([0-9A-Fa-f]{1,12})[ \t]*(?:;|$)/.exec(line)?.[1]
  return size === undefined ? undefined : Number.parseInt(size, 16)
}

function ended(chunks: readonly Uint8Array[], bytes: Buffer, trailers: number) {
  for (let line = lineAt(bytes, trailers); line !== undefined; line = lineAt(bytes, line.end)) {
    if (line.text === '') return { body: joined(chunks), consumed: line.end }
  }
  return broken(chunks, bytes, 'the chunked body does not end')
}

function broken(chunks: readonly Uint8Array[], bytes: Buffer, fault: string) {
  return { body: joined(chunks), consumed: bytes.length, fault }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(chunks))
}
