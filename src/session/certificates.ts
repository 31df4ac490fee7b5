import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CertificateFiles,
  filesIn,
  readCertificates,
  writeCertificates,
} from '../certificates/certificate-folder.ts'
import { makeCertificates } from '../certificates/certificate-set.ts'
import type { MutualTls } from '../provider/mutual-tls.ts'
import { UsageError } from '../report/usage-error.ts'
import type { Endpoint, Registry } from '../spec/model/registry.ts'
import { spokenFor } from './environment.ts'
import type { Part } from './part.ts'

/** Mutual TLS of a session. */
export interface SessionCertificates {
  readonly tls: MutualTls
  /** Tells the client where its certificates are, and at the end which connections came to nothing. */
  readonly part: Part
}

/**
 * Certificates of a folder that `nems-kit certs` wrote, or new ones in a folder of their own that goes with the session.
 * @throws UsageError where those of the folder cannot be used
 */
export async function sessionCertificates(
  folder: string | undefined,
  registry: Registry,
  port: number,
): Promise<SessionCertificates> {
  const failures = new Failures()
  const onFailedHandshake = (reason: string) => failures.add(reason)
  if (folder !== undefined) {
    const { ca, server } = given(folder)
    const part = { environment: environmentOf(filesIn(folder)), end: () => failures.ending() }
    return { tls: { ca, server, port, onFailedHandshake }, part }
  }
  const set = await makeCertificates(clientNameOf(spokenFor(registry)))
  const own = mkdtempSync(join(tmpdir(), 'nems-kit-certs-'))
  const part: Part = {
    environment: environmentOf(writeCertificates(own, set, false)),
    end: () => failures.ending(),
    close: async () => rmSync(own, { recursive: true, force: true }),
  }
  return { tls: { ca: set.ca, server: set.server, port, onFailedHandshake }, part }
}

/** What the certificate of an endpoint's client is made out to. */
export function clientNameOf(endpoint: Endpoint | undefined): string {
  return endpoint?.certificateName ?? 'client.nems.example'
}

function given(folder: string): ReturnType<typeof readCertificates> {
  try {
    return readCertificates(folder, Date.now())
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      'ERR_OPTION',
      `--certs: expected a folder that nems-kit certs wrote, received ${folder}: ${reason}`,
    )
  }
}

function environmentOf({ ca, clientCert, clientKey }: CertificateFiles): Readonly<Record<string, string>> {
  return { NEMS_CA_CERT: ca, NEMS_CLIENT_CERT: clientCert, NEMS_CLIENT_KEY: clientKey }
}

/** Why connections could not be made secure, each reason once. */
class Failures {
  readonly #counts = new Map<string, number>()

  add(reason: string): void {
    const known = this.#counts.get(reason)
    if (known !== undefined || this.#counts.size < mostReasons) this.#counts.set(reason, (known ?? 0) + 1)
  }

  ending(): { readonly notes: readonly string[] } {
    return { notes: [...this.#counts].map(([reason, count]) => noteOf(reason, count)) }
  }
}

const mostReasons = 10

/** What OpenSSL says, and what mostly is behind it. */
function noteOf(reason: string, count: number): string {
  const times = count === 1 ? 'one connection' : `${count} connections`
  const [, hint] = hints.find(([pattern]) => pattern.test(reason)) ?? []
  const [, text = reason] = /:error:[0-9A-F]+:[^:]*:[^:]*:([^:]+)/.exec(reason) ?? []
  return `${times} over TLS came to nothing: ${text}${hint === undefined ? '' : ` (${hint})`}`
}

const hints: readonly (readonly [RegExp, string])[] = [
  [
    /unknown ca|bad certificate|certificate unknown/i,
    'the client has to trust the authority in NEMS_CA_CERT',
  ],
  [/unsupported protocol|wrong version number|version too low/i, 'NEMS takes TLS 1.2 and later'],
  [/http request/i, 'the client spoke HTTP without TLS to the port of TLS'],
]
