import { cases } from './case.ts'
import { jose } from './changes.ts'

const line = 'operators.md JOSE header'
const every = ['publish', 'create', 'read', 'delete'] as const

export const operatorsJoseHeader = [
  ...cases(line, every, 'R', 'jose/alg-is-none', {
    'alg None': jose('{"alg":"None","typ":"JWT"}'),
    'alg absent': jose('{"typ":"JWT"}'),
    'HS256 with an empty signature': jose('{"alg":"HS256","typ":"JWT"}'),
  }),
  ...cases(line, 'publish', 'R', 'jose/alg-is-none', {
    'alg NONE': jose('{"alg":"NONE","typ":"JWT"}'),
    'alg nOnE': jose('{"alg":"nOnE","typ":"JWT"}'),
    'alg null': jose('{"alg":null,"typ":"JWT"}'),
    'alg empty': jose('{"alg":"","typ":"JWT"}'),
    'alg a number': jose('{"alg":0,"typ":"JWT"}'),
    'alg false': jose('{"alg":false,"typ":"JWT"}'),
    'alg an array': jose('{"alg":["none"],"typ":"JWT"}'),
    'alg an object': jose('{"alg":{"none":true},"typ":"JWT"}'),
    'alg with a blank before': jose('{"alg":" none","typ":"JWT"}'),
    'alg with a blank behind': jose('{"alg":"none ","typ":"JWT"}'),
    'alg with a zero-width space': jose('{"alg":"no\u200Bne","typ":"JWT"}'),
    'alg with a look-alike letter': jose('{"alg":"n\u043Ene","typ":"JWT"}'),
    'RS256 with an empty signature': jose('{"alg":"RS256","typ":"JWT"}'),
    'ES256 with an empty signature': jose('{"alg":"ES256","typ":"JWT"}'),
    'EdDSA with an empty signature': jose('{"alg":"EdDSA","typ":"JWT"}'),
    'unknown alg': jose('{"alg":"XYZ","typ":"JWT"}'),
  }),
  ...cases(line, 'publish', 'R', 'jose/alg-is-none jose/has-no-other-members', {
    'ALG for alg': jose('{"ALG":"none","typ":"JWT"}'),
  }),
  ...cases(line, every, 'E', 'jose/typ-is-jwt', {
    'typ absent': jose('{"alg":"none"}'),
    'typ in lower case': jose('{"alg":"none","typ":"jwt"}'),
  }),
  ...cases(line, 'publish', 'E', 'jose/typ-is-jwt', {
    'typ Jwt': jose('{"alg":"none","typ":"Jwt"}'),
    'typ at+jwt': jose('{"alg":"none","typ":"at+jwt"}'),
    'typ a number': jose('{"alg":"none","typ":1}'),
    'typ null': jose('{"alg":"none","typ":null}'),
    'typ empty': jose('{"alg":"none","typ":""}'),
  }),
  ...cases(line, every, 'R', 'jose/crit-is-not-sent', {
    'crit with an unknown name': jose('{"alg":"none","typ":"JWT","crit":["nems"]}'),
  }),
  ...cases(line, 'publish', 'R', 'jose/crit-is-not-sent', {
    'crit empty': jose('{"alg":"none","typ":"JWT","crit":[]}'),
    'crit null': jose('{"alg":"none","typ":"JWT","crit":null}'),
  }),
  ...cases(line, 'publish', 'R', 'jose/crit-is-not-sent jose/has-no-other-members', {
    'b64:false with its crit': jose('{"alg":"none","typ":"JWT","b64":false,"crit":["b64"]}'),
  }),
  ...cases(
    line,
    'publish',
    'E',
    'jose/has-no-other-members',
    { 'b64:false': jose('{"alg":"none","typ":"JWT","b64":false}') },
    { note: 'operators.md refuses it; by rulings.md 9 a header member other than crit is open' },
  ),
  ...cases(line, 'publish', 'E', 'jose/has-no-other-members', {
    'kid with a path': jose('{"alg":"none","typ":"JWT","kid":"../../../../dev/null"}'),
    'kid with SQL': jose(`{"alg":"none","typ":"JWT","kid":"x' UNION SELECT 'k"}`),
    'kid with a command': jose('{"alg":"none","typ":"JWT","kid":"k|sleep 5"}'),
    jku: jose('{"alg":"none","typ":"JWT","jku":"https://keys.example/jwks.json"}'),
    x5u: jose('{"alg":"none","typ":"JWT","x5u":"https://keys.example/cert.pem"}'),
    jwk: jose('{"alg":"none","typ":"JWT","jwk":{"kty":"oct","k":""}}'),
    x5c: jose('{"alg":"none","typ":"JWT","x5c":["MIIB"]}'),
    cty: jose('{"alg":"none","typ":"JWT","cty":"JWT"}'),
  }),
  ...cases(line, every, 'E', 'jose/has-no-other-members', {
    'an unknown member': jose('{"alg":"none","typ":"JWT","note":"n"}'),
  }),
  ...cases(line, ['publish', 'read'], 'E', 'jose/names-are-unique', {
    'alg twice, both none': jose('{"alg":"none","typ":"JWT","alg":"none"}'),
    'alg twice, HS256 last': jose('{"alg":"none","typ":"JWT","alg":"HS256"}'),
    'alg twice, none last': jose('{"alg":"HS256","typ":"JWT","alg":"none"}'),
    'typ twice': jose('{"alg":"none","typ":"JWT","typ":"JWT"}'),
  }),
]
