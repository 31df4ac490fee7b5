import type { PeerCertificate } from 'node:tls'

/** Whom a certificate is made out to: its common names and DNS names, of which each stands once. */
export function namesIn({
  subject,
  subjectaltname = '',
}: Pick<PeerCertificate, 'subject' | 'subjectaltname'>): readonly string[] {
  const common: unknown = subject?.CN
  const dns = [...subjectaltname.matchAll(/(?:^|, )DNS:("(?:[^"\\]|\\.)*"|[^,]*)/g)].map(([, name = '']) =>
    name.startsWith('"') ? String(JSON.parse(name)) : name,
  )
  return [
    ...new Set([
      ...(Array.isArray(common) ? common.map(String) : common === undefined ? [] : [String(common)]),
      ...dns,
    ]),
  ]
}
