import type { Mistake } from '../fault.ts'
import { create, publish, read, remove } from '../plain/ask.ts'

/** Authorization fields and tokens that are taken though they are none. */
export const laxTokens: readonly Mistake[] = [
  {
    id: 'any-scheme',
    says: 'Takes the token behind any scheme, such as Basic.',
    rules: ['authorization/scheme-is-bearer'],
    mends: (seen) => {
      const [, token] = /^[A-Za-z]+ (.*)$/.exec(seen.field('Authorization')) ?? []
      return token === undefined ? seen.http : seen.withBearer(token)
    },
    witness: [create({ authorization: (token) => `Basic ${token}` })],
  },
  {
    id: 'no-scheme',
    says: 'Takes a token without a scheme before it.',
    rules: ['authorization/scheme-is-bearer', 'authorization/is-sent'],
    mends: (seen) =>
      /^eyJ/.test(seen.field('Authorization')) ? seen.withBearer(seen.field('Authorization')) : seen.http,
    witness: [publish({ authorization: (token) => token })],
  },
  {
    id: 'token-in-the-query',
    says: 'Takes a token from access_token in the query where there is no Authorization.',
    rules: ['authorization/is-sent'],
    mends: (seen) => {
      const sent = /[?&]access_token=([^&]+)/.exec(seen.http.target)?.[1]
      return sent === undefined || seen.has('Authorization') ? seen.http : seen.withBearer(sent)
    },
    witness: [
      (now) => {
        const made = create()(now)
        const token = made.headers.find(([name]) => name === 'Authorization')?.[1].slice(7)
        const headers = made.headers.filter(([name]) => name !== 'Authorization')
        return { ...made, headers, target: `${made.target}?access_token=${token}` }
      },
    ],
  },
  {
    id: 'base64-by-buffer',
    says: 'Decodes the token by Buffer.from, which skips what is not base64url.',
    rules: ['authorization/token-is-base64url'],
    mends: (seen) =>
      seen.withToken(
        seen.tokenParts.map((part) => Buffer.from(part, 'base64url').toString('base64url')).join('.'),
      ),
    witness: [create({ token: (plain) => plain.replace(/\.$/, '!!!!.') })],
  },
  {
    id: 'base64-with-padding',
    says: 'Takes the padding of base64 at the end of the claims.',
    rules: ['authorization/token-is-base64url'],
    mends: (seen) => seen.withToken(seen.tokenParts.map((part) => part.replace(/=+$/, '')).join('.')),
    witness: [
      publish({
        claims: { iss: 'https://system.example/tokens' },
        token: (plain) => padded(plain),
      }),
    ],
  },
  {
    id: 'base64-of-the-standard-alphabet',
    says: 'Takes + and / in the token, for - and _.',
    rules: ['authorization/token-is-base64url'],
    mends: (seen) => seen.withToken(seen.tokenParts.join('.').replaceAll('+', '-').replaceAll('/', '_')),
    witness: [
      create({
        claims: { note: '~~~???>>>' },
        token: (plain) => plain.replaceAll('-', '+').replaceAll('_', '/'),
      }),
    ],
  },
  {
    id: 'blanks-in-the-token',
    says: 'Removes blanks from the token before it decodes it.',
    rules: ['authorization/token-is-base64url', 'authorization/token-has-three-parts'],
    mends: (seen) =>
      seen.withToken(
        seen
          .field('Authorization')
          .replace(/^Bearer\s+/, '')
          .replaceAll(/\s/g, ''),
      ),
    witness: [create({ token: (plain) => `${plain.slice(0, 60)} ${plain.slice(60)}` })],
  },
  {
    id: 'signature-not-looked-at',
    says: 'Takes a token with a signature, which nobody verifies.',
    rules: ['authorization/signature-is-empty'],
    overlooks: () => true,
    witness: [create({ token: (plain) => `${plain}c2lnbmF0dXJl` })],
  },
  {
    id: 'two-parts',
    says: 'Takes a token without its last dot.',
    rules: ['authorization/token-has-three-parts'],
    mends: (seen) =>
      seen.tokenParts.length === 2 ? seen.withToken(`${seen.tokenParts.join('.')}.`) : seen.http,
    witness: [publish({ token: (plain) => plain.slice(0, -1) })],
  },
  {
    id: 'four-parts',
    says: 'Takes the first three parts of a token that has more.',
    rules: ['authorization/token-has-three-parts'],
    mends: (seen) => seen.withToken(seen.tokenParts.slice(0, 3).join('.')),
    witness: [create({ token: (plain) => `${plain}.` })],
  },
  {
    id: 'alg-in-any-case',
    says: 'Takes alg NONE for none.',
    rules: ['jose/alg-is-none'],
    overlooks: (seen) => String(seen.jose.alg).toLowerCase() === 'none',
    witness: [create({ jose: '{"alg":"NONE","typ":"JWT"}' })],
  },
  {
    id: 'alg-absent',
    says: 'Takes a token header without alg.',
    rules: ['jose/alg-is-none'],
    overlooks: (seen) => seen.jose.alg === undefined,
    witness: [publish({ jose: '{"typ":"JWT"}' })],
  },
  {
    id: 'alg-not-compared',
    says: 'Takes any alg when the signature is empty.',
    rules: ['jose/alg-is-none'],
    overlooks: (seen) => seen.tokenParts[2] === '' && String(seen.jose.alg).length === 5,
    witness: [create({ jose: '{"alg":"HS256","typ":"JWT"}' })],
  },
  {
    id: 'crit-not-looked-at',
    says: 'Takes a token header with crit, whose demands it does not know.',
    rules: ['jose/crit-is-not-sent'],
    overlooks: () => true,
    witness: [create(), read({ jose: '{"alg":"none","typ":"JWT","crit":["exp"],"exp":1}' })],
  },
  {
    id: 'header-not-decoded',
    says: 'Does not notice a token header that is no JSON.',
    rules: ['jose/header-is-a-json-object'],
    overlooks: () => true,
    witness: [publish({ jose: 'alg=none' })],
  },
  {
    id: 'token-checked-once-a-connection',
    says: 'Looks at the expiry of a token with the first request of a connection only.',
    rules: ['claims/exp-is-not-past'],
    overlooks: (seen) => seen.nth > 1,
    witness: [create(), remove({ claims: (now) => ({ iat: now - 900, exp: now - 600 }) })],
  },
]

function padded(plain: string): string {
  return plain
    .split('.')
    .map((part, at) => (at < 2 ? part.padEnd(Math.ceil(part.length / 4) * 4, '=') : part))
    .join('.')
}
