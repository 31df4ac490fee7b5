import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'

/**
 * An environment in which there is one certificate authority alone. Pact's core reads every one of the machine anew for each
 * interaction, which takes longer than all the rest, and needs none, since it talks to loopback over plain HTTP; but it
 * refuses to do without any.
 */
export function oneAuthority(): {
  readonly environment: Readonly<Record<string, string>>
  readonly remove: () => void
} {
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-verifier-'))
  const file = join(folder, 'authority.pem')
  const directory = join(folder, 'no-others')
  writeFileSync(file, `${rootCertificates[0]}\n`)
  mkdirSync(directory)
  return {
    environment: { SSL_CERT_FILE: file, SSL_CERT_DIR: directory },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
