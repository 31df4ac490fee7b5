import { randomBytes, webcrypto } from 'node:crypto'
import { certificateLibrary } from './library.ts'

/** A certificate with its private key, as PEM. */
export interface Identity {
  readonly cert: string
  readonly key: string
}

/** What a certificate is issued for. */
export interface Subject {
  /** Its common name. */
  readonly name: string
  /** DNS names; the common name unless told. */
  readonly dns?: readonly string[]
  /** IP addresses; none unless told. */
  readonly ip?: readonly string[]
  readonly use: 'server' | 'client'
  /** Milliseconds since 1970; from an hour ago for a year unless told. */
  readonly validFrom?: number
  readonly validTo?: number
}

/** A certificate authority of this machine; its key is kept nowhere. */
export interface Authority {
  /** Its certificate, as PEM. */
  readonly cert: string
  issue(subject: Subject): Promise<Identity>
}

/** Makes a certificate authority, which anybody else has no reason to trust. */
export async function makeAuthority(name: string): Promise<Authority> {
  const library = await certificateLibrary()
  const keys = await keyPair()
  const ca = await library.X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [name] }],
    serialNumber: serialNumber(),
    keys,
    ...validity({}),
    signingAlgorithm: algorithm,
    extensions: [
      new library.BasicConstraintsExtension(true, 0, true),
      new library.KeyUsagesExtension(library.KeyUsageFlags.keyCertSign | library.KeyUsageFlags.cRLSign, true),
      await library.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return {
    cert: pem(ca.toString('pem')),
    issue: async (subject) => {
      const own = await keyPair()
      const certificate = await library.X509CertificateGenerator.create({
        subject: [{ CN: [subject.name] }],
        issuer: ca.subject,
        serialNumber: serialNumber(),
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        ...validity(subject),
        signingAlgorithm: algorithm,
        extensions: [
          new library.BasicConstraintsExtension(false, undefined, true),
          new library.KeyUsagesExtension(library.KeyUsageFlags.digitalSignature, true),
          new library.ExtendedKeyUsageExtension([extendedUses[subject.use]]),
          new library.SubjectAlternativeNameExtension([
            ...(subject.dns ?? [subject.name]).map((value) => ({ type: 'dns', value }) as const),
            ...(subject.ip ?? []).map((value) => ({ type: 'ip', value }) as const),
          ]),
          await library.SubjectKeyIdentifierExtension.create(own.publicKey),
          await library.AuthorityKeyIdentifierExtension.create(keys.publicKey),
        ],
      })
      return { cert: pem(certificate.toString('pem')), key: await pemOf(own.privateKey) }
    },
  }
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** RFC 5280 section 4.2.1.12. */
const extendedUses = { server: '1.3.6.1.5.5.7.3.1', client: '1.3.6.1.5.5.7.3.2' }

const hour = 3_600_000
const year = 365 * 24 * hour

function validity({ validFrom, validTo }: Pick<Subject, 'validFrom' | 'validTo'>): {
  readonly notBefore: Date
  readonly notAfter: Date
} {
  const now = Date.now()
  return { notBefore: new Date(validFrom ?? now - hour), notAfter: new Date(validTo ?? now + year) }
}

/** Positive, and of a length that every reader takes. */
function serialNumber(): string {
  return `4${randomBytes(15).toString('hex').slice(1)}`
}

function keyPair(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  const base64 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key)).toString('base64')
  const lines = base64.match(/.{1,64}/g) ?? []
  return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`
}

/** Text ends with a line feed. */
function pem(text: string): string {
  return `${text.trimEnd()}\n`
}
