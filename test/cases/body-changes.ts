import { bytes, type Change } from './changes.ts'

/** Takes what matches and puts it there twice. */
export function twice(pattern: RegExp): Change {
  return (parts) => {
    const [piece] = pattern.exec(parts.body) ?? []
    if (piece === undefined) throw new Error(`Nothing to repeat: ${pattern}`)
    return { ...parts, body: parts.body.replace(piece, () => piece + piece) }
  }
}

/** Takes what stands from one text to the end of the next, and puts it before a third. */
export function moved(from: string, to: string, before: string): Change {
  return (parts) => {
    const start = parts.body.indexOf(from)
    const end = parts.body.indexOf(to, start + (to === '' ? from.length : 0)) + to.length
    const piece = parts.body.slice(start, end)
    const rest = parts.body.slice(0, start) + parts.body.slice(end)
    const place = rest.indexOf(before)
    if (start < 0 || end <= start || place < 0) throw new Error(`Nothing to move: ${from}, ${to}, ${before}`)
    return { ...parts, body: rest.slice(0, place) + piece + rest.slice(place) }
  }
}

/** Brings the body to a size in bytes by a comment behind the root. */
export function padded(size: number): Change {
  return bytes((text) => Buffer.concat([text, Buffer.from(`<!--${' '.repeat(size - text.length - 7)}-->`)]))
}
