/** What a browser loads, each a file of its own: no script and no style stands in the page itself. */
export interface PageFiles {
  readonly html: string
  readonly script: string
  readonly style: string
  readonly icon: string
}

/** A file of the page as it is served. */
export interface ServedFile {
  readonly contentType: string
  readonly text: string
}

/** The files by the path at which each is asked for. */
export function servedFiles({ html, script, style, icon }: PageFiles): ReadonlyMap<string, ServedFile> {
  return new Map([
    ['/', { contentType: 'text/html; charset=utf-8', text: html }],
    ['/page.js', { contentType: 'text/javascript; charset=utf-8', text: script }],
    ['/page.css', { contentType: 'text/css; charset=utf-8', text: style }],
    ['/icon.svg', { contentType: 'image/svg+xml', text: icon }],
  ])
}

/** Nothing but the page's own files, and no text that becomes elements, whatever a client sends. */
export const safeguards: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
}
