import { CaptureError } from './capture-error.ts'

/** Refuses files that are not text at all, saying what they are. */
export function refuseUnreadable(name: string, bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const kind = binaries.find(([magic]) => start.startsWith(magic))?.[1]
  if (kind !== undefined) throw new CaptureError('ERR_CAPTURE_BINARY', name, kind)
  if (start.startsWith('\xFF\xFE') || start.startsWith('\xFE\xFF')) {
    throw notUtf8(name, 'text in UTF-16')
  }
  const text = Buffer.from(bytes).toString('latin1')
  if (/^(?:\xEF\xBB\xBF)?\s*$/.test(text)) throw new CaptureError('ERR_CAPTURE_EMPTY', name, 'an empty file')
  if (text.slice(0, 512).includes('\0')) throw new CaptureError('ERR_CAPTURE_BINARY', name, 'binary data')
}

const binaries: readonly (readonly [magic: string, kind: string])[] = [
  ['\x1F\x8B', 'a gzip archive; unpack it first'],
  ['PK\x03\x04', 'a zip archive; unpack it first'],
  ['%PDF', 'a PDF'],
  ['\xD4\xC3\xB2\xA1', 'a pcap of network packets; it holds TLS, not requests'],
  ['\x0A\x0D\x0D\x0A', 'a pcapng of network packets; it holds TLS, not requests'],
]

/** Bytes that are not UTF-8 where nothing but the encoding can be named. */
export function notUtf8(name: string, received: string): CaptureError {
  return new CaptureError(
    'ERR_CAPTURE_ENCODING',
    name,
    received,
    'text in UTF-8 (PowerShell: Out-File -Encoding utf8)',
  )
}
