const absoluteUri = /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/
const hierarchical = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]/

/** Whether a text is an absolute URI (RFC 3986 section 4.3); one with `//` must name a host. */
export function isAbsoluteUri(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    absoluteUri.test(text) &&
    (!/^[^:]*:\/\//.test(text) || hierarchical.test(text))
  )
}

/** Scheme, host and path of an absolute URI, scheme and host in lower case. */
export function partsOfUri(uri: string): {
  readonly scheme: string
  readonly host: string
  readonly path: string
} {
  const [, scheme = '', host = '', path = ''] = /^([^:]+):(?:\/\/([^/?#]*))?([^?#]*)/.exec(uri) ?? []
  return { scheme: scheme.toLowerCase(), host: host.toLowerCase(), path }
}
