import type { FhirDocument } from '../spec/model/fhir.ts'
import type { Read } from '../spec/model/json.ts'
import type { Body } from '../spec/model/request.ts'
import { readFhirJson } from './fhir-json.ts'
import { readFhirXml } from './fhir-xml.ts'

/** Reads a body as the FHIR document that its first character makes of it; a compressed one is not read. */
export function readBody(bytes: Uint8Array, contentEncoding: string | undefined): Body {
  const encoding = contentEncoding?.toLowerCase() || 'identity'
  const syntax = syntaxOf(bytes)
  const readable = encoding === 'identity' && syntax !== 'none'
  return {
    size: bytes.length,
    encoding,
    syntax,
    document: readable ? readDocument(bytes, syntax) : undefined,
  }
}

function readDocument(bytes: Uint8Array, syntax: Body['syntax']): Read<FhirDocument> {
  return syntax === 'json' ? readFhirJson(bytes) : readFhirXml(bytes)
}

/** By the first character that is not blank; a byte order mark and the zero bytes of UTF-16 are looked through. */
function syntaxOf(bytes: Uint8Array): Body['syntax'] {
  if (bytes.length === 0) return 'none'
  for (const byte of bytes) {
    if (byte === 0x3c) return 'xml'
    if (byte === 0x7b || byte === 0x5b) return 'json'
    if (!lookedThrough.has(byte)) return 'unknown'
  }
  return 'unknown'
}

const lookedThrough: ReadonlySet<number> = new Set([
  0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff,
])
