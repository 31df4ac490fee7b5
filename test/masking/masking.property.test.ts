import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskEvent, maskNhsNumbers } from '../../src/masking/masking.ts'
import type { FindingEvent } from '../../src/report/events.ts'
import { finding } from '../report/sample-events.ts'

const base64url = (text: string) => Buffer.from(text).toString('base64url')
const token = (claims: object) => `${base64url('{"alg":"none"}')}.${base64url(JSON.stringify(claims))}.`

/** Numbers that may be written down: two of the test tools', one of the documentation. */
const numbers = ['9000000009', '9434765919', '6101231234']
const number = fc.constantFrom(...numbers)

/** What a number is carried in. Each says how to find it again. */
const carriers: readonly ((number: string, around: string) => string)[] = [
  (number) => number,
  (number, around) => `${around} ${number} ${around}`,
  (number, around) => `${around}|${number}&${around}`,
  (number, around) => encodeURIComponent(`${around}|${number}|${around}`),
  (number, around) => encodeURIComponent(encodeURIComponent(`${around}|${number}`)),
  (number, around) => JSON.stringify({ [`a${around}`]: `${around} ${number}` }),
  (number, around) => JSON.stringify(JSON.stringify({ nhsNumber: Number(number), around })),
  (number, around) => `<value value="${around.replace(/[<&"]/g, '')}&#32;${number}"/>`,
  (number, around) => token({ requesting_patient: `http://fhir.nhs.net/Id/nhs-number|${number}`, around }),
  (number, around) => `${around} Bearer ${token({ around, a: { b: [number] } })}`,
  (number, around) => token({ act: token({ around, number }) }),
  (number, around) => Buffer.from(`${around} ${number}`).toString('base64'),
  (number) => `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`,
  (number) => `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`,
]

const around = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/\p{Nd}/u.test(text)),
  fc.constantFrom('', 'exp', '"exp":', 'a%20', 'https://host/STU3', 'ab', '\u200B', '{"iat":', '%7C', '\\'),
)
const carried = fc
  .tuple(number, fc.constantFrom(...carriers), around)
  .map(([number, carrier, around]) => carrier(number, around))

/** Everything that a text shows to whoever opens what is in it, four layers deep. */
function layers(text: string, depth = 4): string[] {
  if (depth === 0) return [text]
  const inner = [
    text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (octets) =>
      Buffer.from(octets.replaceAll('%', ''), 'hex').toString('utf8'),
    ),
    text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, hex, character) =>
      hex ? String.fromCharCode(Number.parseInt(hex, 16)) : character,
    ),
    ...(text.match(/[A-Za-z0-9+/_-]{14,}/g) ?? []).map((run) => Buffer.from(run, 'base64').toString('utf8')),
  ]
  return [text, ...inner.filter((other) => other !== text).flatMap((other) => layers(other, depth - 1))]
}

function shows(text: string): boolean {
  const told = layers(text).map((layer) => layer.replace(/[ -]/g, ''))
  return told.some((layer) => numbers.some((number) => layer.includes(number)))
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

describe('numbers that may be somebody’s', () => {
  test('the carriers show them before they are masked', () => {
    for (const carrier of carriers)
      for (const number of numbers) expect(shows(carrier(number, 'x'))).toBe(true)
  })

  test('show nowhere in an event', () => {
    const members = ['place', 'message', 'expected', 'received', 'answered', 'replay'] as const
    fc.assert(
      fc.property(
        fc.constantFrom(...members),
        fc.constantFrom('claims/iss-is-a-uri', 'nhs-number/check-digit-holds'),
        carried,
        carried,
        (member, rule, text, section) => {
          const event: FindingEvent = {
            ...finding,
            rule,
            source: { ...finding.source, section },
            [member]: text,
          }
          expect(textsOf(maskEvent(event)).filter(shows)).toEqual([])
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('masking twice is masking once', () => {
    fc.assert(
      fc.property(carried, (text) => {
        const masked = maskNhsNumbers(text)
        expect(maskNhsNumbers(masked)).toBe(masked)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what is nobody’s', () => {
  const digits = (length: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
      .map((list) => list.join(''))
  const quiet = fc.string({ maxLength: 8 }).filter((text) => !/[\p{Nd}%\\&]/u.test(text))
  const harmless = fc.oneof(
    digits(7).map((rest) => `999${rest}`),
    digits(12),
    digits(12).map((asid) => `https://fhir.nhs.uk/Id/accredited-system|${asid}`),
    digits(9).map((rest) => `{"iat":1${rest},"exp":1${rest}}`),
    fc.uuid(),
    fc
      .uuid()
      .map((id) => id.replaceAll('-', ''))
      .filter((id) => /[a-f]/.test(id)),
  )

  test('stays as it is: the range 999, ASIDs, numeric dates, UUIDs, ids', () => {
    fc.assert(
      fc.property(quiet, harmless, (before, text) => {
        expect(maskNhsNumbers(`${before} ${text} ${before}`)).toBe(`${before} ${text} ${before}`)
      }),
      { numRuns: 2000 },
    )
  })

  test('stays as it is inside a token too, to the character', () => {
    fc.assert(
      fc.property(harmless, fc.string(), (text, other) => {
        const sent = `Bearer ${token({ iat: 1700000000, exp: 1700000300, text, other: other.replace(/\p{Nd}/gu, '') })}`
        expect(maskNhsNumbers(sent)).toBe(sent)
      }),
      { numRuns: 1000 },
    )
  })

  test('texts without digits stay as they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', size: 'large' }).filter((text) => !/\p{Nd}/u.test(text)),
        (text) => {
          expect(maskNhsNumbers(text)).toBe(text)
        },
      ),
    )
  })
})
