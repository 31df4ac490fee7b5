import { X509Certificate } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import type { CertificateSet } from './certificate-set.ts'

/** Where the files of a set are. */
export interface CertificateFiles {
  readonly ca: string
  readonly clientCert: string
  readonly clientKey: string
}

/** The files of a set in a folder. */
export function filesIn(folder: string): CertificateFiles {
  return {
    ca: join(folder, names.ca),
    clientCert: join(folder, names.clientCert),
    clientKey: join(folder, names.clientKey),
  }
}

/**
 * Writes a set into a folder, which is made where it is not there; keys for its owner's eyes only.
 * @param overwrite whether files that are there may be replaced
 * @throws the error of node:fs, such as EEXIST where an authority is there already
 */
export function writeCertificates(folder: string, set: CertificateSet, overwrite: boolean): CertificateFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const flag = overwrite ? 'w' : 'wx'
  writeFileSync(join(folder, names.ca), set.ca, { flag })
  writeFileSync(join(folder, names.serverCert), set.server.cert)
  writeFileSync(join(folder, names.clientCert), set.client.cert)
  for (const [name, key] of [
    [names.serverKey, set.server.key],
    [names.clientKey, set.client.key],
  ] as const)
    writeKey(join(folder, name), key)
  return filesIn(folder)
}

/**
 * Reads a set that was written.
 * @throws Error that says which file cannot be used, and why
 */
export function readCertificates(folder: string, now: number): CertificateSet {
  const read = (name: string) => {
    try {
      return readFileSync(join(folder, name), 'utf8')
    } catch (error) {
      throw new Error(
        `${name} cannot be read (${error instanceof Error && 'code' in error ? error.code : error})`,
      )
    }
  }
  const set = {
    ca: read(names.ca),
    server: { cert: read(names.serverCert), key: read(names.serverKey) },
    client: { cert: read(names.clientCert), key: read(names.clientKey) },
  }
  for (const { cert, key } of [set.server, set.client]) createSecureContext({ cert, key, ca: set.ca })
  const { validTo } = new X509Certificate(set.server.cert)
  if (Date.parse(validTo) < now) throw new Error(`${names.serverCert} expired on ${validTo}`)
  return set
}

const names = {
  ca: 'ca.pem',
  serverCert: 'server.pem',
  serverKey: 'server.key',
  clientCert: 'client.pem',
  clientKey: 'client.key',
}

/** Mode is of a file that is made: one that was there may be open to others. */
function writeKey(path: string, key: string): void {
  rmSync(path, { force: true })
  writeFileSync(path, key, { mode: 0o600, flag: 'wx' })
}
