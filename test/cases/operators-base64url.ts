import { cases } from './case.ts'
import {
  addClaimText,
  both,
  claimsBytes,
  claimsText,
  jose,
  joseText,
  raw,
  replacing,
  token,
} from './changes.ts'

const line = 'operators.md Base64url'

/** Claims whose base64url has both `-` and `_`: three question marks and three tildes on a boundary of three bytes. */
const withBothSpecials = claimsText(
  (text) => `${text.slice(0, -1)}${' '.repeat((3 - ((text.length + 8) % 3)) % 3)},"note":"???~~~"}`,
)

/** JOSE headers of 27 and 28 bytes: base64url leaves no spare bits of the first, four of the second, two of the plain one. */
const jose27 = jose('{"alg":"none","typ":"JWT" }')
const jose28 = jose('{"alg":"none","typ":"JWT"  }')

export const operatorsBase64url = [
  ...cases(line, ['publish', 'read'], 'R', 'authorization/token-is-base64url', {
    '`=` padding on the header': token((text) => text.replace('.', '=.')),
    '`==` padding on the header': both(
      jose28,
      token((text) => text.replace('.', '==.')),
    ),
    '`=` behind a header that needs none': both(
      jose27,
      token((text) => text.replace('.', '=.')),
    ),
    '`=` padding on the claims': token((text) => `${text.slice(0, -1)}=.`),
    '`==` padding on the claims': token((text) => `${text.slice(0, -1)}==.`),
  }),
  ...cases(line, 'publish', 'R', 'authorization/token-is-base64url', {
    'standard alphabet': both(withBothSpecials, token(replacing('-', '+')), token(replacing('_', '/'))),
    'mixed alphabets, a `+`': both(withBothSpecials, token(replacing('-', '+'))),
    'mixed alphabets, a `/`': both(withBothSpecials, token(replacing('_', '/'))),
    '`=` in the middle of the claims': token((text) => `${text.slice(0, 80)}=${text.slice(80)}`),
    '`====` in the middle of the header': token((text) => `${text.slice(0, 8)}====${text.slice(8)}`),
    'header of a length 1 mod 4': both(
      jose27,
      token((text) => text.replace('.', 'A.')),
    ),
    'claims of a length 1 mod 4': both(
      multipleOfThree,
      token((text) => `${text.slice(0, -1)}A.`),
    ),
    '`!!!!` behind the header': token((text) => text.replace('.', '!!!!.')),
    '`!!!!` behind the claims': token((text) => `${text.slice(0, -1)}!!!!.`),
    'a `*` in the claims': token((text) => `${text.slice(0, 80)}*${text.slice(81)}`),
    'a letter with an accent in the claims': token((text) => `${text.slice(0, 80)}é${text.slice(81)}`),
    'header as bare JSON': token((text) => text.replace(/^[^.]+/, '{"alg":"none","typ":"JWT"}')),
  }),
  ...cases(line, 'publish', 'R', 'authorization/token-is-base64url', {
    '`!!!!` behind the last dot': token((text) => `${text}!!!!`),
    '`=` behind the last dot': token((text) => `${text}=`),
  }),
  ...cases(line, 'publish', 'A', '', {
    'both special letters of base64url': both(withBothSpecials, token(has('-')), token(has('_'))),
    'a header without spare bits': jose27,
    'a header that ends in four spare bits, all zero': jose28,
  }),
  ...cases(line, ['publish', 'create', 'read', 'delete'], 'E', 'authorization/token-spare-bits-are-zero', {
    'four spare bits of the header, the last one set': both(jose28, token(replacing('fQ.', 'fR.'))),
  }),
  ...cases(line, 'publish', 'E', 'authorization/token-spare-bits-are-zero', {
    'four spare bits of the header, the first one set': both(jose28, token(replacing('fQ.', 'fY.'))),
    'two spare bits of the header, the last one set': token(replacing('In0.', 'In1.')),
    'two spare bits of the header, the first one set': token(replacing('In0.', 'In2.')),
    'two spare bits of the claims, the first one set': both(
      multipleOfThree,
      claimsText((text) => `${text}  `),
      token(replacing(/A\.$/, 'C.')),
    ),
    'four spare bits of the claims, the last one set': both(
      multipleOfThree,
      claimsText((text) => `${text} `),
      token(replacing(/A\.$/, 'B.')),
    ),
  }),
  ...cases(line, 'publish', 'R', 'transport/head-is-well-formed', {
    'CR LF every 76 characters (raw)': raw((text) => text.replace(/(Bearer .{69})(.{76})/, '$1\r\n$2\r\n')),
  }),
  ...cases(line, 'publish', 'R', 'jose/header-is-a-json-object', {
    'header encoded twice': token((text) => text.replace(/^[^.]+/, (head) => encoded(head))),
    'header in hex': token((text) =>
      text.replace(/^[^.]+/, '7b22616c67223a226e6f6e65222c22747970223a224a5754227d'),
    ),
    'header in base32': token((text) => text.replace(/^[^.]+/, 'PMRGC3DHEI5CE3TPNZSSELBCOR4XAIR2EJFFOIT5')),
  }),
  ...cases(line, 'publish', 'R', 'claims/are-a-json-object', {
    'claims encoded twice': both(
      multipleOfThree,
      claimsBytes((text) => Buffer.from(encoded(text))),
    ),
  }),
  ...cases(line, 'publish', 'R', 'authorization/token-has-three-parts', {
    'the whole token encoded twice': token((text) => encoded(text)),
    'the whole token in hex': token((text) => Buffer.from(text).toString('hex')),
    'claims as bare JSON': token((text) => text.replace(/\..*\.$/, '.{"iss":"https://a.example"}.')),
  }),
  ...cases(line, 'read', 'A', '', { 'JOSE header with blanks': joseText(replacing(',', ' , ')) }),
  ...cases(line, 'read', 'A', '', { 'another claim': addClaimText('"note":"ok"') }),
]

/** Claims padded with blanks to a multiple of three bytes, so that base64url leaves no spare bits. */
function multipleOfThree(parts: Parameters<ReturnType<typeof claimsText>>[0]) {
  return claimsText((text) => text + ' '.repeat((3 - (text.length % 3)) % 3))(parts)
}

function encoded(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url')
}

function has(character: string): (text: string) => string {
  return (text) => {
    if (!text.includes(character)) throw new Error(`The token has no ${character}`)
    return text
  }
}
