import { describe, expect, test } from 'vitest'
import { maskEvent, maskNhsNumbers, maskNumber } from '../../src/masking/masking.ts'
import { finding } from '../report/sample-events.ts'

const base64url = (text: string) => Buffer.from(text).toString('base64url')
const token = (claims: string) => `${base64url('{"alg":"none","typ":"JWT"}')}.${base64url(claims)}.`

describe('masked', () => {
  test.each<[string, string, string]>([
    ['by itself', '9434765919', '*******919'],
    ['in a sentence', 'Patient 9434765919, and 9000000009.', 'Patient *******919, and *******009.'],
    ['with a wrong check digit', '6101231234', '*******234'],
    ['3-3-4 with blanks', 'is 943 476 5919 known', 'is *******919 known'],
    ['3-3-4 with hyphens', '943-476-5919', '*******919'],
    ['3-3-4 with no-break spaces', '943\u00A0476\u202F5919', '*******919'],
    ['with a zero-width space inside', '94347\u200B65919', '*******919'],
    ['in Arabic-Indic digits', '٩٤٣٤٧٦٥٩١٩', '*******٩١٩'],
    ['in full-width digits', '９４３４７６５９１９', '*******９１９'],
    ['in mathematical digits', '𝟗𝟒𝟑𝟒𝟕𝟔𝟓𝟗𝟏𝟗', '*******𝟗𝟏𝟗'],
    [
      'behind an encoded bar',
      'identifier=http://fhir.nhs.net/Id/nhs-number%7C9434765919&x',
      'identifier=http://fhir.nhs.net/Id/nhs-number%7C*******919&x',
    ],
    ['behind an encoded blank', 'a%209434765919%20b', 'a%20*******919%20b'],
    [
      'in full-width digits, encoded',
      encodeURIComponent('９４３４７６５９１９'),
      `*******${encodeURIComponent('９１９')}`,
    ],
    [
      'in mathematical digits, encoded',
      encodeURIComponent('𝟡𝟜𝟛𝟜𝟟𝟞𝟝𝟡𝟙𝟡'),
      `*******${encodeURIComponent('𝟡𝟙𝟡')}`,
    ],
    [
      'in Arabic-Indic digits, encoded',
      encodeURIComponent('٩٤٣٤٧٦٥٩١٩'),
      `*******${encodeURIComponent('٩١٩')}`,
    ],
    ['with a decimal reference inside', '<value value="&#57;434765919"/>', '<value value="*******919"/>'],
    ['behind octets that are not UTF-8', '%E9%209434765919', '%E9%20*******919'],
    ['behind a character of four octets', '%F0%9F%99%82%209434765919', '%F0%9F%99%82%20*******919'],
    ['between apostrophes of XML', '&apos;943&nbsp;476&nbsp;5919&apos;', '&apos;*******919&apos;'],
    ['behind a reference beyond Unicode', '&#9999999;9434765919', '&#9999999;*******919'],
    ['with its digits encoded', '%39%34%334765919', '*******919'],
    ['behind an encoded no-break space', '%C2%A09434765919', '%C2%A0*******919'],
    ['encoded twice', '%257C%32%30%2520943476591%39', '%257C%32%30%2520*******91%39'],
    ['behind a JSON escape', '"\\u00a09434765919"', '"\\u00a0*******919"'],
    ['with a JSON escape inside', '"\\u0039434765919"', '"*******919"'],
    [
      'behind an XML character reference',
      '<value value="&#160;9434765919"/>',
      '<value value="&#160;*******919"/>',
    ],
    [
      'with an XML character reference inside',
      '<value value="&#x39;434765919"/>',
      '<value value="*******919"/>',
    ],
    ['behind a line break of JSON', '"a\\n9434765919"', '"a\\n*******919"'],
    ['beside letters', 'NHS9434765919x', 'NHS*******919x'],
    ['beside two letters of the hexadecimal alphabet', 'AE9434765919', 'AE*******919'],
    ['as another claim', '{"patient":9434765919}', '{"patient":*******919}'],
    ['as exp, though no time near ours', '{"exp":9434765919}', '{"exp":*******919}'],
    ['behind a name that only ends in exp', '{"regexp":1000000010}', '{"regexp":*******010}'],
    ['inside a token', `Bearer ${token('{"a":"9434765919"}')}`, `Bearer ${token('{"a":"*******919"}')}`],
    [
      'inside the header of a token',
      `${base64url('{"kid":"9434765919"}')}.e30.`,
      `${base64url('{"kid":"*******919"}')}.e30.`,
    ],
    [
      'inside a token in an address',
      `/x?access_token=${token('{"a":"9434765919"}')}`,
      `/x?access_token=${token('{"a":"*******919"}')}`,
    ],
    [
      'inside a token behind a path',
      `path/x/${token('{"a":"9434765919"}')}`,
      `path/x/${token('{"a":"*******919"}')}`,
    ],
    [
      'inside base64 with padding',
      `${Buffer.from('a9434765919').toString('base64')}`,
      `${Buffer.from('a*******919').toString('base64')}`,
    ],
    ['at the start of base64', base64url('9434765919'), base64url('*******919')],
    ['inside base64 twice', base64url(token('{"a":"9434765919"}')), base64url(token('{"a":"*******919"}'))],
    [
      'shorter than it was, inside base64',
      base64url('{"a":"943 476 5919"}'),
      base64url('{"a":"*******919"}'),
    ],
    [
      'inside base64 that is not UTF-8',
      Buffer.from('\xFF 9434765919', 'latin1').toString('base64url'),
      Buffer.from('\xFF *******919', 'latin1').toString('base64url'),
    ],
  ])('%s', (_name, text, masked) => {
    expect(maskNhsNumbers(text)).toBe(masked)
    expect(maskNhsNumbers(masked)).toBe(masked)
  })

  test('what is left of a masked number does not begin another', () => {
    expect(maskNhsNumbers('9434765919 476 5919')).toBe('*******919 476 5919')
  })
})

describe('left alone', () => {
  test.each<[string, string]>([
    ['the range 999', '9993405639, 999 340 5639, ９９９３４０５６３９, ٩٩٩٣٤٠٥٦٣٩, 𝟡𝟡𝟡𝟛𝟜𝟘𝟝𝟞𝟛𝟡, 𝟗𝟗𝟗𝟑𝟒𝟎𝟓𝟔𝟑𝟗'],
    ['ASIDs', 'https://fhir.nhs.uk/Id/accredited-system%7C200000000117'],
    ['nine and eleven digits', '943476591 94347659190'],
    ['numeric dates of a token', '{"iat":1700000000,"exp": 1700000300,"nbf":"1700000000"}'],
    ['numeric dates of a token inside a text', '"{\\"exp\\":1700000300}"'],
    ['numeric dates in a sentence', 'exp 1700000300 is iat (1700000000) + 300'],
    ['a seed', 'npx nems-contract-kit fuzz --seed=-1823456789 --seed 1823456789'],
    ['a token without a number', token('{"iat":1700000000,"exp":1700000300,"sub":"200000000117"}')],
    [
      'a token inside the range',
      token('{"requesting_patient":"http://fhir.nhs.net/Id/nhs-number|9993405639"}'),
    ],
    ['a UUID', 'urn:uuid:0c8f2b1e-1234-4321-8765-a1234567890b'],
    ['an id of 32 hexadecimal digits', '/STU3/Subscription/ab9434765919cdef0123456789abcdef'],
    ['an instant', '2031-01-02T03:04:05.678+00:00'],
    ['base64 that is cut and padded wrongly', 'eyJhbGciOiJub25lIn0===.eyJhIjoxfQ+/_-'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(maskNhsNumbers(text)).toBe(text)
  })

  test('spare bits behind a number in base64', () => {
    const encoded = base64url('9434765919 and x')
    expect(encoded).toMatch(/A$/)
    expect(maskNhsNumbers(encoded.replace(/A$/, 'B'))).toBe(base64url('*******919 and x').replace(/A$/, 'B'))
  })

  test('base64 four deep is opened, and what is deeper does not hang', () => {
    const nested = (text: string, depth: number): string =>
      depth === 0 ? text : base64url(nested(text, depth - 1))
    expect(maskNhsNumbers(nested('9434765919 and x', 4))).toBe(nested('*******919 and x', 4))
    expect(maskNhsNumbers(nested('9434765919 and x', 20))).toBe(nested('9434765919 and x', 20))
  })

  test('the rest of a token, to the character', () => {
    const [header = '', claims = ''] = token('{"a":"9434765919","zzz":"???>>>~~~"}').split('.')
    const masked = maskNhsNumbers(`${header}.${claims}.c2lnbmF0dXJlLW9mLXNvbWVib2R5`)
    expect(masked).toMatch(new RegExp(`^${header}\\..+\\.c2lnbmF0dXJlLW9mLXNvbWVib2R5$`))
    expect(masked).toHaveLength(header.length + claims.length + 30)
  })
})

describe('a value in the place of an NHS number', () => {
  test.each([
    ['9434765919', '*******919'],
    ['94347659', '*******659'],
    ['94347659191', '*******191'],
    ['943476591O', '*******91O'],
    ['somebody', '*******ody'],
    ['٩٤٣', '*******٩٤٣'],
    ['9', '*******9'],
    ['', ''],
    ['9993405639', '9993405639'],
    ['999340563', '999340563'],
    ['９９９３４０５６３９', '９９９３４０５６３９'],
    ['999 9434765919', '999 *******919'],
  ])('%s becomes %s', (value, masked) => {
    expect(maskNumber(value)).toBe(masked)
  })
})

describe('events', () => {
  test('every text of an event, however deep', () => {
    const section = 'section of 9434765919'
    const told = maskEvent({
      ...finding,
      replay: 'npx nems-contract-kit check 9434765919.http',
      source: { ...finding.source, section },
    })
    expect(told).toEqual({
      ...finding,
      replay: 'npx nems-contract-kit check *******919.http',
      source: { ...finding.source, section: 'section of *******919' },
    })
  })

  test('a finding about an NHS number shows none of another length either', () => {
    const told = maskEvent({
      ...finding,
      rule: 'nhs-number/has-ten-digits',
      place: 'criteria.Patient.identifier',
      message: 'received 94347659191',
      expected: 'ten digits, such as 9993405639',
      received: '943 476 591',
      answered: '94347659I9 is not valid: 400, 9993405639 943 476 5919',
    })
    expect(told).toMatchObject({
      message: 'received *******191',
      expected: 'ten digits, such as 9993405639',
      received: '*******591',
      answered: '*******9I9 is not valid: 400, 9993405639 *******919',
    })
  })

  test('an observation about an NHS number likewise', () => {
    const open = {
      type: 'open',
      rule: 'nhs-number/is-ten-digits',
      party: 'provider',
      operation: null,
      count: 1,
    } as const
    expect(maskEvent({ ...open, place: 'criteria', message: 'took 94347659191' })).toMatchObject({
      message: 'took *******191',
    })
  })

  test('a finding about exp keeps its times', () => {
    const times = { place: 'claims.exp', expected: '1700000300 (1700000000 + 300)', received: '1700003600' }
    expect(maskEvent({ ...finding, ...times })).toMatchObject(times)
    expect(maskEvent({ ...finding, ...times, place: 'claims.sub' })).toMatchObject({ received: '*******600' })
  })
})
