import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import type { ClientCertificate } from '../../src/wire/http-message.ts'
import { body, bodyAdded, bodyOfSize } from '../operators/body.ts'
import { both, type Change, where } from '../operators/change.ts'
import { header } from '../operators/header.ts'
import { rawHead } from '../operators/line.ts'
import { type ExpectationsOf, either, refuse } from './expectation.ts'

const certificate =
  (change: (certificate: ClientCertificate) => ClientCertificate | 'none'): Change =>
  (draft) =>
    draft.clientCertificate === undefined || draft.clientCertificate === 'none'
      ? undefined
      : { ...draft, clientCertificate: change(draft.clientCertificate) }
const contentLength = (change: (size: number) => string): Change =>
  where(
    ({ resource }) => resource !== undefined,
    (draft) => {
      const sized = bodyOfSize(30_000)(draft)
      return sized === undefined ? undefined : { ...sized, contentLength: change(30_000) }
    },
  )
/** The best compression takes two hundred times as long, and shows nothing more. */
const quickBrotli = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
const compressed = (encoding: string, compress: (text: string) => Uint8Array) =>
  both(
    body((text) => compress(text)),
    header('Content-Encoding', encoding),
  )

export const transport: ExpectationsOf<'transport'> = {
  'transport/head-is-well-formed': [
    refuse('folded line', rawHead('Host: ', 'X-Folded: a\r\n b\r\nHost: ')),
    refuse('bare line feed', rawHead('Host: ', 'X-Bare: a\nHost: ')),
    refuse('blank before the colon', rawHead('Host: ', 'X-Blank : a\r\nHost: ')),
    refuse('NUL', rawHead('Host: ', 'X-Nul: a\0b\r\nHost: ')),
    refuse('name that is no token', rawHead('Host: ', 'X(Odd): a\r\nHost: ')),
  ],
  'transport/head-is-at-most-16-kb': [either('17 kB', header('X-Padding', 'x'.repeat(17_000)))],
  'transport/content-length-is-the-bodys': [
    either(
      'too large',
      contentLength((size) => String(size + 5)),
    ),
    either(
      'not a number',
      contentLength(() => 'many'),
    ),
  ],
  'transport/body-is-sent': [
    refuse(
      'empty body',
      body(() => ''),
    ),
  ],
  'transport/body-is-not-sent': [
    either('body on GET or DELETE', bodyAdded('<Subscription xmlns="http://hl7.org/fhir"/>')),
  ],
  'transport/body-is-at-most-3-mb': [refuse('3 MB and one byte', bodyOfSize(3_145_729))],
  'transport/body-is-at-most-3-000-000-bytes': [
    either('3,000,001 bytes', bodyOfSize(3_000_001)),
    either('3 MB', bodyOfSize(3_145_728)),
  ],
  'transport/subscription-is-at-most-3-mb': [either('3,000,001 bytes', bodyOfSize(3_000_001))],
  'transport/content-encoding-is-known': [
    refuse('unknown encoding', header('Content-Encoding', 'rot13')),
    refuse('two encodings', header('Content-Encoding', 'gzip, zip')),
  ],
  'transport/content-encoding-is-identity': [
    either('gzip', compressed('gzip', gzipSync)),
    either('deflate', compressed('deflate', deflateSync)),
    either('br', compressed('br', quickBrotli)),
    either('GZIP in capitals', compressed('GZIP', gzipSync)),
  ],
  'transport/client-certificate-is-valid': [
    refuse(
      'no certificate',
      certificate(() => 'none'),
    ),
    refuse(
      'of another CA',
      certificate((each) => ({ ...each, trusted: false })),
    ),
    refuse(
      'expired',
      certificate((each) => ({ ...each, validTo: 1_700_000_000 })),
    ),
    refuse(
      'not yet valid',
      certificate((each) => ({ ...each, validFrom: 4_000_000_000 })),
    ),
  ],
  'transport/client-certificate-is-the-endpoints': [
    refuse(
      'of another endpoint',
      certificate((each) => ({ ...each, names: ['somebody.else.example'] })),
    ),
    refuse(
      'without a name',
      certificate((each) => ({ ...each, names: [] })),
    ),
  ],
}
