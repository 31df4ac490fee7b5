import { UnsecuredJWT } from 'jose'
import { XmlDocument } from 'libxml2-wasm'
import Negotiator from 'negotiator'
import { describe, expect, test } from 'vitest'
import { MIMEType } from 'whatwg-mimetype'
import { type BuiltVector, vectorsOfKind } from './built.ts'

/** What the vectors say, held against judges that know nothing of the kit. */

const isAbout =
  (...rules: readonly string[]) =>
  ({ vector }: BuiltVector) =>
    vector.result !== 'valid' && rules.some((rule) => vector.rules.includes(rule))

function told(vectors: readonly BuiltVector[]) {
  return vectors.map(({ vector: { tcId, comment, result, rules } }) => ({ tcId, comment, result, rules }))
}

const ofFormAlone = ({ vector: { flags } }: BuiltVector) =>
  !flags.includes('NeedsRegistry') && !flags.includes('NeedsRequest')

test('NHS numbers: ten ASCII digits, which weighted 10 to 1 sum to a multiple of 11', () => {
  const vectors = vectorsOfKind('nhs-number').filter(ofFormAlone)
  const holds = (number: string) =>
    /^[0-9]{10}$/.test(number) &&
    [...number].reduce((sum, digit, place) => sum + Number(digit) * (10 - place), 0) % 11 === 0
  const wrong = vectors.filter(
    ({ vector: { input = '', result } }) => holds(input) !== (result !== 'invalid'),
  )
  expect(told(wrong)).toEqual([])
  expect(vectors.length).toBeGreaterThan(200)
})

test('ASIDs: twelve ASCII digits, and fewer where the sources do not settle it', () => {
  const vectors = vectorsOfKind('asid').filter(ofFormAlone)
  const wrong = vectors.filter(({ vector: { input = '', result } }) => {
    if (/^[0-9]{12}$/.test(input)) return result !== 'valid'
    return result !== (/^[0-9]{1,11}$/.test(input) ? 'acceptable' : 'invalid')
  })
  expect(told(wrong)).toEqual([])
  expect(vectors.length).toBeGreaterThan(70)
})

describe('tokens: jose', () => {
  const vectors = vectorsOfKind('token')
  const isDecoded = ({ group, bytes }: BuiltVector): boolean => {
    const [, token = ''] = Buffer.from(bytes).toString().split(' ')
    try {
      UnsecuredJWT.decode(token, { currentDate: new Date(group.at * 1000), clockTolerance: 60 })
      return true
    } catch {
      return false
    }
  }

  test('decodes what is valid', () => {
    const valid = vectors.filter(({ vector }) => vector.result === 'valid')
    expect(told(valid.filter((each) => !isDecoded(each)))).toEqual([])
    expect(valid.length).toBeGreaterThan(150)
  })

  test.each([
    ['authorization/is-sent', 5],
    ['authorization/one-blank-divides-scheme-and-token', 5],
    ['authorization/signature-is-empty', 10],
    ['authorization/token-has-three-parts', 30],
    ['claims/exp-is-not-past', 10],
    ['jose/alg-is-none', 50],
    ['jose/crit-is-not-sent', 10],
    ['jose/header-is-a-json-object', 30],
  ])('refuses what breaks %s', (rule, atLeast) => {
    const broken = vectors.filter(isAbout(rule))
    expect(told(broken.filter(isDecoded))).toEqual([])
    expect(broken.length).toBeGreaterThanOrEqual(atLeast)
  })
})

describe.each(['subscription', 'event-message'] as const)('%s', (kind) => {
  const vectors = vectorsOfKind(kind)

  test('XML: libxml2 reads what is well formed, and nothing else', () => {
    const isBroken = isAbout(
      'media-type/body-is-of-the-content-type',
      'media-type/xml-is-well-formed',
      'transport/body-is-sent',
    )
    const settled = vectors
      .filter((each) => !isJson(each))
      .filter((each) => !isAbout('media-type/body-is-utf-8', 'media-type/xml-has-no-doctype')(each))
    expect(told(settled.filter((each) => isXml(each.bytes) === isBroken(each)))).toEqual([])
    expect(settled.filter(isBroken).length).toBeGreaterThan(15)
  })
})

test('JSON: JSON.parse reads what is well formed, and nothing else', () => {
  const isBroken = isAbout(
    'media-type/body-is-of-the-content-type',
    'media-type/body-is-utf-8',
    'media-type/json-is-well-formed',
    'transport/body-is-sent',
  )
  const inJson = vectorsOfKind('subscription').filter(isJson)
  expect(told(inJson.filter((each) => parses(each.bytes) === isBroken(each)))).toEqual([])
  expect(inJson.filter(isBroken).length).toBeGreaterThan(15)
})

function isJson({ group }: BuiltVector): boolean {
  return group.request.body.startsWith('{')
}

function isXml(bytes: Uint8Array): boolean {
  try {
    XmlDocument.fromBuffer(bytes).dispose()
    return true
  } catch {
    return false
  }
}

function parses(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), wellFormed)
    return true
  } catch {
    return false
  }
}

/** Throws on half a surrogate pair, which JSON.parse lets pass. */
function wellFormed(_: string, value: unknown): unknown {
  if (typeof value === 'string') encodeURIComponent(value)
  return value
}

describe('media types', () => {
  const vectors = vectorsOfKind('media-type')
  const xml = ['application/fhir+xml', 'application/xml+fhir']
  const both = [...xml, 'application/fhir+json', 'application/json+fhir']
  const servedTo = ({ group }: BuiltVector) => (group.request.target.includes('Events') ? xml : both)
  const textOf = ({ bytes }: BuiltVector) => Buffer.from(bytes).toString('latin1')

  test('Content-Type: whatwg-mimetype reads a supported type with no charset but utf-8 in what is valid', () => {
    const valid = vectors.filter(
      ({ group, vector }) =>
        group.place === 'the header Content-Type' && vector.result === 'valid' && group.request.body !== '',
    )
    const wrong = valid.filter((each) => {
      const { essence, parameters } = new MIMEType(textOf(each))
      return !servedTo(each).includes(essence) || !/^(utf-8)?$/i.test(parameters.get('charset') ?? '')
    })
    expect(told(wrong)).toEqual([])
    expect(valid.length).toBeGreaterThan(50)
  })

  test('Accept: negotiator finds a type to serve in what is valid, and none in what cannot be served', () => {
    const sent = vectors.filter(({ group }) => group.place === 'the header Accept')
    const isServed = (each: BuiltVector) => {
      const offered = servedTo(each).flatMap((type) => [type, `${type};charset=utf-8`])
      return new Negotiator({ headers: { accept: textOf(each) || '*/*' } }).mediaTypes(offered).length > 0
    }
    const valid = sent.filter(({ vector }) => vector.result === 'valid')
    expect(told(valid.filter((each) => !isServed(each)))).toEqual([])
    const unserved = sent.filter(isAbout('media-type/accept-can-be-served'))
    expect(told(unserved.filter(isServed))).toEqual([])
    expect([valid.length > 50, unserved.length > 20]).toEqual([true, true])
  })
})
