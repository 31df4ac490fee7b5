import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { token } from '../../places/authorization.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** Each part of the token is base64url without padding. */
export default rule({
  on: everyOperation,
  at: token(({ base64url, text }) => (base64url === false ? strangerIn(text) : base64url)),
  must: z.literal(true).describe('letters, digits, - and _ only, without = and without blanks'),
  hint: (stranger) =>
    stranger === '' ? 'a part is cut off, or too long' : `it holds ${JSON.stringify(stranger)}`,
  strength: 'must',
  answers: refused.token,
  source: rfc(7515, '2'),
})

/** The first character that base64url does not have; empty when it is the length of a part that is wrong. */
function strangerIn(token: string): string {
  return /[^A-Za-z0-9_.-]/.exec(token)?.[0] ?? ''
}
