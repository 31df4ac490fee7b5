import { ofField } from '../pact.ts'
import { inInteractions, type Trap } from '../trap.ts'

export const tokenComesFromAState: Trap = {
  wrong: 'A token stands in the file, with times of its own',
  why: 'It holds for five minutes: from then on the provider refuses it, and a refusal that is expected comes for another reason.',
  find: inInteractions(({ request }) =>
    request.headers
      .filter(([name]) => name.toLowerCase() === 'authorization')
      .filter(() => ofField(request.generators, 'Authorization').length === 0)
      .flatMap(([, value]) => {
        const exp = expiryOf(value)
        if (exp === undefined) return []
        return [
          {
            place: 'request header Authorization',
            received: `a token that expires at ${exp}`,
            instead:
              'the generator { "type": "ProviderState", "expression": "Bearer ${token}" } and the state "a token"',
          },
        ]
      }),
  ),
}

/** When a token expires, in ISO 8601; undefined where it is none, or never does. */
function expiryOf(field: string): string | undefined {
  const claims = /\bey[\w-]*\.(ey[\w-]*)\./.exec(field)?.[1]
  if (claims === undefined) return undefined
  try {
    const { exp } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { exp?: unknown }
    return typeof exp === 'number' ? new Date(exp * 1000).toISOString() : undefined
  } catch {
    return undefined
  }
}
