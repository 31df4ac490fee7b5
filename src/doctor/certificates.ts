import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { TargetOptions } from '../client/target.ts'
import { good, mend, note, type Observation } from './observation.ts'

/** Whether the files of mutual TLS can be read, hold today, and belong together. @param now milliseconds */
export function observeCertificates({ cert, key, ca }: TargetOptions, now: number): readonly Observation[] {
  return [
    ...(cert === undefined ? [] : chainOf('--cert', cert, now)),
    ...(cert === undefined || key === undefined ? [] : [observeKey(cert, key)]),
    ...(ca === undefined ? [] : chainOf('--ca', ca, now)),
    ...((cert === undefined) === (key === undefined) ? [] : [halfOf(cert)]),
  ]
}

/** Whether one certificate holds today. @param now milliseconds */
export function observeValidity(subject: string, certificate: X509Certificate, now: number): Observation {
  const { validFrom, validTo } = certificate
  const days = Math.floor((Date.parse(validTo) - now) / 86_400_000)
  const name = nameOf(certificate)
  if (Date.parse(validFrom) > now)
    return mend(
      subject,
      `${name} holds from ${dayOf(validFrom)} on`,
      'see whether the clock is right, or take another',
    )
  if (days < 0)
    return mend(subject, `${name} held until ${dayOf(validTo)}`, 'ask who issued it for a new one')
  const found = `${name} holds until ${dayOf(validTo)}`
  return days < soon
    ? note(subject, `${found}, in ${days} days`, 'ask who issued it for a new one')
    : good(subject, found)
}

function chainOf(option: string, file: string, now: number): readonly Observation[] {
  const certificates = certificatesIn(file)
  if (!Array.isArray(certificates))
    return [mend(option, `${basename(file)}: ${certificates}`, 'give a file in PEM')]
  const broken = certificates.findIndex((each, index) => {
    const issuer = certificates[index + 1]
    return option === '--cert' && issuer !== undefined && !each.verify(issuer.publicKey)
  })
  return [
    ...certificates.map((each: X509Certificate) => observeValidity(option, each, now)),
    ...(broken < 0
      ? []
      : [
          mend(
            option,
            `certificate ${broken + 1} is not issued by the next one`,
            'put the chain in order, the client first',
          ),
        ]),
  ]
}

function observeKey(cert: string, key: string): Observation {
  const certificates = certificatesIn(cert)
  const [certificate] = Array.isArray(certificates) ? certificates : []
  try {
    const made = createPrivateKey(readFileSync(key))
    if (certificate?.checkPrivateKey(made) === true) return good('--key', 'belongs to the certificate')
    return mend(
      '--key',
      'does not belong to the certificate',
      'give the key that the certificate was asked for with',
    )
  } catch (error) {
    return mend(
      '--key',
      `${basename(key)}: ${messageOf(error)}`,
      'give a key in PEM that no passphrase protects',
    )
  }
}

/** Every certificate of a file, or what is wrong with it. */
function certificatesIn(file: string): X509Certificate[] | string {
  try {
    const blocks = readFileSync(file, 'utf8').match(
      /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g,
    )
    return blocks === null ? 'it holds no certificate' : blocks.map((block) => new X509Certificate(block))
  } catch (error) {
    return messageOf(error)
  }
}

function halfOf(cert: string | undefined): Observation {
  const [there, missing] = cert === undefined ? ['--key', '--cert'] : ['--cert', '--key']
  return mend(there, `given without ${missing}`, `give ${missing}, too`)
}

/** Its common name, else all of its subject, on one line. */
function nameOf({ subject }: X509Certificate): string {
  return (/^CN=(.*)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')).replace(/\\(.)/g, '$1')
}

function dayOf(date: string): string {
  return new Date(date).toISOString().slice(0, 10)
}

function messageOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'there is no such file'
  return error instanceof Error ? error.message : String(error)
}

/** Days within which somebody should ask for a new one. */
const soon = 30
