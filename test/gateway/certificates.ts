import './reflection.ts'
import { webcrypto } from 'node:crypto'
import {
  BasicConstraintsExtension,
  cryptoProvider,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'

cryptoProvider.set(webcrypto as never)

/** A certificate with its key, as PEM. */
export interface Identity {
  readonly cert: string
  readonly key: string
}

/** A certificate authority of one test, with a server on loopback and a client that it vouches for. */
export interface Authority {
  readonly ca: string
  readonly server: Identity
  readonly client: Identity
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const hour = 3_600_000

/** Makes a certificate authority and what it vouches for. */
export async function authority(): Promise<Authority> {
  const keys = await keyPair()
  const ca = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Test authority',
    keys,
    ...validity(),
    signingAlgorithm: algorithm,
    extensions: [new BasicConstraintsExtension(true)],
  })
  const signed = async (name: string): Promise<Identity> => {
    const own = await keyPair()
    const certificate = await X509CertificateGenerator.create({
      subject: `CN=${name}`,
      issuer: ca.subject,
      publicKey: own.publicKey,
      signingKey: keys.privateKey,
      ...validity(),
      signingAlgorithm: algorithm,
      extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: name }])],
    })
    return { cert: certificate.toString('pem'), key: await pemOf(own.privateKey) }
  }
  return { ca: ca.toString('pem'), server: await signed('localhost'), client: await signed('client.example') }
}

function keyPair(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>
}

function validity(): { readonly notBefore: Date; readonly notAfter: Date } {
  return { notBefore: new Date(Date.now() - hour), notAfter: new Date(Date.now() + hour) }
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  const bytes = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key))
  return `-----BEGIN PRIVATE KEY-----\n${bytes.toString('base64')}\n-----END PRIVATE KEY-----\n`
}
