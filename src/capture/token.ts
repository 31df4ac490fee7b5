import type { Capture } from './capture.ts'

/**
 * A token that was saved alone: with or without its scheme or the name of the header, blanks around it left out.
 * The request that it is put into is the one that its scope is for, since the rules of some claims differ.
 */
export function readToken(text: string, label = 'token'): Capture {
  const value = text.trim().replace(/^Authorization[ \t]*:[ \t]*/i, '')
  const authorization = /^(?:[A-Za-z]+[ \t]|Bearer\b)/i.test(value) ? value : `Bearer ${value}`
  const headers = [['Authorization', authorization]] as const
  const request = { ...requestFor(scopeOf(authorization)), headers, body: new Uint8Array() }
  return {
    format: 'token',
    messages: [{ label, request, partial: 'token', startLine: 1 }],
    skipped: 0,
    hints: [],
  }
}

/** Whether a text is one line, and a token or the header that holds one. */
export function looksLikeToken(text: string): boolean {
  const line = text.trim()
  if (/[\r\n]/.test(line)) return false
  return (
    /^(?:Authorization\s*:|Bearer\s)/i.test(line) ||
    /^eyJ\S+$/.test(line) ||
    /^e[wy3]\w*\.[\w-]+\.[\w-]*$/.test(line)
  )
}

function requestFor(scope: string): { readonly method: string; readonly target: string } {
  if (!scope.includes('Subscription')) return { method: 'POST', target: '/STU3/Events/1/$process-message' }
  if (!scope.includes('read')) return { method: 'POST', target: '/STU3/Subscription' }
  return { method: 'GET', target: `/STU3/Subscription/${'0'.repeat(32)}` }
}

/** The scope, as far as it can be made out; the rules judge how it is written. */
function scopeOf(authorization: string): string {
  const claims = Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString('utf8')
  return /"scope"\s*:\s*"([^"]*)"/.exec(claims)?.[1] ?? ''
}
