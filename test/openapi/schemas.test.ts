import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { jsonOf } from '../../src/fhir/json.ts'
import { judgeRequest } from '../../src/judge.ts'
import { rulesExpressedIn } from '../../src/openapi/document.ts'
import { operationOutcome } from '../../src/provider/operation-outcome.ts'
import { type BuiltVector, vectorsOfKind } from '../vectors/built.ts'

const built = JSON.parse(readFileSync(new URL('../../dist/openapi.json', import.meta.url), 'utf8'))
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema({ $id: 'openapi', components: built.components })

/** Whether a value fits a schema of the document. */
function fits(pointer: string, value: unknown): boolean {
  return ajv.validate({ $ref: `openapi#/components/${pointer}` }, value) === true
}

const told = (vectors: readonly BuiltVector[]) =>
  vectors.map(({ vector: { comment, rules } }) => ({ comment, rules }))

describe('a Subscription in JSON', () => {
  const vectors = vectorsOfKind('subscription').filter(({ group }) => group.request.body.startsWith('{'))
  const expressed = rulesExpressedIn({
    NewSubscription: built.components.schemas.NewSubscription,
    Subscription: built.components.schemas.Subscription,
  })
  const isAccepted = ({ bytes }: BuiltVector) => {
    try {
      return fits('schemas/NewSubscription', JSON.parse(new TextDecoder().decode(bytes)))
    } catch {
      return false
    }
  }

  test('fits its schema when it is valid', () => {
    const valid = vectors.filter(({ vector: { result } }) => result === 'valid')
    expect(told(valid.filter((each) => !isAccepted(each)))).toEqual([])
    expect(valid.length).toBeGreaterThan(50)
  })

  test('does not fit it when it breaks a rule that the document says it expresses', () => {
    const broken = vectors.filter(
      ({ vector: { result, rules } }) =>
        result === 'invalid' && rules.some((id) => (expressed as ReadonlySet<string>).has(id)),
    )
    expect(told(broken.filter(isAccepted))).toEqual([])
    expect(new Set(broken.flatMap(({ vector }) => vector.rules)).size).toBeGreaterThan(10)
  })
})

test('the ASIDs of the headers fit their schemas when the judge finds twelve digits, and only then', () => {
  for (const name of ['fromASID', 'toASID'] as const) {
    const vectors = vectorsOfKind('asid').filter(({ group }) => group.place === `the header ${name}`)
    const wrong = vectors.filter(({ vector: { input, rules, result } }) => {
      const ofForm = result !== 'valid' && rules.some((id) => /is-an-asid|12-digits/.test(id))
      return fits(`parameters/${name}/schema`, input) === ofForm
    })
    expect(told(wrong)).toEqual([])
    expect(vectors.length).toBeGreaterThan(20)
  }
})

test('the claims and JOSE headers of valid tokens fit their schemas', () => {
  const valid = vectorsOfKind('token').filter(({ vector }) => vector.result === 'valid')
  const wrong = valid.filter(({ bytes, group }) => {
    const [header = '', claims = ''] = Buffer.from(bytes)
      .toString()
      .replace(/^Bearer /i, '')
      .split('.')
    const schema = group.request.target.includes('Events') ? 'PublicationClaims' : 'SubscriptionClaims'
    const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString())
    return !fits('schemas/JoseHeader', read(header)) || !fits(`schemas/${schema}`, read(claims))
  })
  expect(told(wrong)).toEqual([])
  expect(fits('schemas/JoseHeader', { alg: 'HS256', typ: 'JWT' })).toBe(false)
  expect(fits('schemas/PublicationClaims', {})).toBe(false)
})

test('an OperationOutcome as the kit makes it is a Refusal; one without a code is not', () => {
  const issue = { severity: 'error', code: 'invalid', diagnostics: 'The status is not requested.' } as const
  const refusal: unknown = JSON.parse(jsonOf(operationOutcome([{ ...issue, spine: 'INVALID_RESOURCE' }])))
  expect(fits('schemas/Refusal', refusal)).toBe(true)
  const bare: unknown = JSON.parse(jsonOf(operationOutcome([issue])))
  expect([fits('schemas/Refusal', bare), fits('schemas/Outcome', bare)]).toEqual([false, true])
})

test('the examples break no rule that needs nothing but the body', () => {
  const { examples } = built.components
  const ofRequests = Object.entries<{ value: unknown }>(examples).filter(
    ([name]) => !/^(?:stored|refusal)-/.test(name),
  )
  expect(ofRequests).toHaveLength(9)
  for (const [name, { value }] of ofRequests) {
    const isText = typeof value === 'string'
    const isEvent = name.endsWith('-1')
    const { findings } = judgeRequest(
      {
        method: 'POST',
        target: isEvent ? '/STU3/Events/1/$process-message' : '/STU3/Subscription',
        headers: [['Content-Type', isText ? 'application/fhir+xml' : 'application/fhir+json']],
        body: Buffer.from(isText ? value : JSON.stringify(value)),
      },
      { missing: new Set(['headers']) },
    )
    const ofBody = findings.filter(({ rule }) => /^(event|subscription|criteria|nhs-number)\//.test(rule))
    expect(
      ofBody.map(({ rule }) => rule),
      name,
    ).toEqual([])
  }
})

test('the examples of answers fit their schemas', () => {
  const { examples } = built.components
  expect(fits('schemas/StoredSubscription', examples['stored-json'].value)).toBe(true)
  expect(fits('schemas/Refusal', examples['refusal-json'].value)).toBe(true)
  expect(examples['stored-xml'].value).toMatch(/^<Subscription xmlns="http:\/\/hl7.org\/fhir">/)
  expect(examples['refusal-xml'].value).toMatch(/^<OperationOutcome xmlns="http:\/\/hl7.org\/fhir">/)
})
