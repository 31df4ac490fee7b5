import { readFileSync } from 'node:fs'
import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls, createSecureContext } from 'node:tls'
import { UsageError } from '../report/usage-error.ts'

/** A provider, and how it is reached. */
export interface Target {
  /** Scheme, host and port, without a slash at the end. */
  readonly url: string
  /** What stands before `/STU3` in its paths, without a slash at the end; empty where nothing does. */
  readonly basePath: string
  /** Identity and trust of mutual TLS, as PEM. */
  readonly tls?: { readonly cert?: Buffer; readonly key?: Buffer; readonly ca?: Buffer }
  /** Fields that are added to each request, and never shown. */
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** What the options of a command say of a target. */
export interface TargetOptions {
  /** Client certificate, key and certificate authority: files in PEM. */
  readonly cert?: string
  readonly key?: string
  readonly ca?: string
  /** `Name: value`, each. */
  readonly header?: readonly string[]
}

/**
 * The target that a command was given.
 * @throws UsageError for what is no URL over HTTP, no file in PEM, or no header field
 */
export function targetFrom(url: string, options: TargetOptions = {}): Target {
  const { origin, protocol, pathname } = urlOf(url)
  const tls = tlsOf(options)
  if (tls !== undefined && protocol !== 'https:')
    throw wrong('--cert, --key, --ca', 'a URL that begins with https://', url)
  return {
    url: origin,
    basePath: pathname.replace(/\/+$/, ''),
    ...(tls === undefined ? {} : { tls }),
    headers: (options.header ?? []).map(fieldOf),
  }
}

/** Connects to a target, without any proxy; the socket is not connected yet. */
export function socketTo({ url, tls }: Target): Socket {
  const { protocol, hostname, port } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  if (protocol === 'http:') return connect(Number(port || 80), host)
  const name = isIP(host) === 0 ? { servername: host } : {}
  return connectTls({ host, port: Number(port || 443), ...name, ...tls, ALPNProtocols: ['http/1.1'] })
}

/** The event of a socket to a target that can be written to. */
export function connectedEvent({ url }: Target): 'connect' | 'secureConnect' {
  return url.startsWith('https:') ? 'secureConnect' : 'connect'
}

function urlOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isPlain = url?.username === '' && url.password === '' && url.search === '' && url.hash === ''
  if (url === undefined || !isPlain || !['http:', 'https:'].includes(url.protocol))
    throw wrong('the provider', 'a URL such as https://nems.example:8443/base, without query or user', text)
  return url
}

function tlsOf({ cert, key, ca }: TargetOptions): Target['tls'] {
  if ((cert === undefined) !== (key === undefined))
    throw wrong('--cert, --key', 'both of them', cert === undefined ? '--key alone' : '--cert alone')
  if (cert === undefined && ca === undefined) return undefined
  const files = {
    ...(cert === undefined ? {} : { cert: pemOf('--cert', cert) }),
    ...(key === undefined ? {} : { key: pemOf('--key', key) }),
    ...(ca === undefined ? {} : { ca: pemOf('--ca', ca) }),
  }
  try {
    createSecureContext(files)
  } catch (error) {
    throw wrong('--cert, --key, --ca', 'PEM files that belong together', messageOf(error))
  }
  return files
}

function pemOf(option: string, file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : messageOf(error)
    throw wrong(option, 'a file in PEM that can be read', `${file} (${code})`)
  }
}

/** What it is given may be a secret: it is not repeated. */
function fieldOf(text: string): readonly [string, string] {
  const [, name = '', value = ''] =
    /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\x00-\x08\x0a-\x1f\x7f]*)$/.exec(text) ?? []
  if (name === '') throw wrong('--header', "'Name: value'", 'a text of another form')
  if (ofTheRequest.test(name)) throw wrong('--header', 'a field that requests do not have themselves', name)
  return [name, value.trimEnd()]
}

/** The fields that frame a request, and the token, which comes from the provider states. */
const ofTheRequest = /^(?:host|content-length|transfer-encoding|connection|authorization)$/i

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function wrong(what: string, expected: string, received: string): UsageError {
  return new UsageError('ERR_OPTION', `${what}: expected ${expected}, received ${received}`)
}
