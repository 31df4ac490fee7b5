const absoluteUri =
  /^[A-Za-z][A-Za-z0-9+.-]*:(?!\/\/(?:[/?#]|$))(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/

/** Whether a text is an absolute URI (RFC 3986 section 4.3); one with `//` must name a host. */
export function isAbsoluteUri(text: unknown): text is string {
  return typeof text === 'string' && absoluteUri.test(text)
}
