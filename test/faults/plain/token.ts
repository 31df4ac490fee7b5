import type { Asker } from './ask.ts'

/** What is other than plain in a token. */
export interface TokenOf {
  /** Claims in the place of others of the name, or besides; left out where undefined. */
  readonly claims?: Claims | ((now: number) => Claims)
  /** The JSON of the claims, from the plain one. */
  readonly claimsText?: (json: string) => string | Uint8Array
  /** The JSON of the header. */
  readonly jose?: string
  /** The token, from the plain one. */
  readonly token?: (plain: string) => string
}

export type Claims = Readonly<Record<string, unknown>>

export const system = 'https://fhir.nhs.uk/Id/accredited-system|'
export const organisation = 'https://fhir.nhs.uk/Id/ods-organization-code|'
export const user = 'https://fhir.nhs.uk/Id/sds-role-profile-id|555254242102'

/** An unsecured token of five minutes. */
export function token(now: number, by: Asker, scope: string, change: TokenOf): string {
  const { claims: other = {}, claimsText = (json) => json, token: changed = (plain) => plain } = change
  const claims = {
    iss: 'https://system.example/token',
    sub: `${system}${by.asid}`,
    aud: 'https://nems.example/STU3',
    iat: now,
    exp: now + 300,
    reason_for_request: 'directcare',
    scope,
    requesting_system: `${system}${by.asid}`,
    requesting_organization: `${organisation}${by.odsCode}`,
    ...(typeof other === 'function' ? other(now) : other),
  }
  const jose = change.jose ?? '{"alg":"none","typ":"JWT"}'
  return changed(`${encoded(jose)}.${encoded(claimsText(JSON.stringify(claims)))}.`)
}

function encoded(part: string | Uint8Array): string {
  return Buffer.from(part).toString('base64url')
}
