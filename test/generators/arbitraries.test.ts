import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { embeddedRegistry } from '../../generators/world.ts'
import {
  brokenMediaType,
  brokenNhsNumber,
  brokenRequest,
  brokenToken,
  validMediaType,
  validNhsNumber,
  validRequest,
  validToken,
} from '../../src/generators.ts'
import { type JudgedRequest, judgeRequest } from '../../src/judge.ts'
import { everyOperation, type Operation } from '../../src/spec/model/operation.ts'
import type { RequestRuleId } from '../../src/spec/rules/ids.generated.ts'
import { requestRules } from '../../src/spec/rules/index.generated.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'
import { readHttpRequest } from '../../src/wire/http-reader.ts'

const now = 1_800_000_000
const knowledge = { registry: embeddedRegistry, now }
const everyRule = Object.keys(requestRules) as RequestRuleId[]

/** What depends on more than one request: who owns a subscription, what was sent before, what a provider is set to. */
const notByItself = everyRule.filter((rule) => {
  try {
    brokenRequest({ rule })
    return false
  } catch {
    return true
  }
})

function rulesOf({ findings }: JudgedRequest): readonly string[] {
  return findings.map(({ rule }) => rule)
}

function judged(request: HttpRequest): JudgedRequest {
  return judgeRequest(request, knowledge)
}

describe('valid ones', () => {
  test('requests break nothing, and their bytes are of the request', () => {
    fc.assert(
      fc.property(validRequest({ now }), ({ operation, request, bytes }) => {
        const { findings, expected, operation: read } = judged(request)
        const parsed = readHttpRequest(bytes)
        expect([findings, expected, read, parsed.ok]).toEqual([[], 'accept', operation, true])
      }),
      { seed: 1, numRuns: 400 },
    )
  })

  test('a token and a media type keep a request valid that they are put into', () => {
    const operation: Operation = 'create-subscription'
    const plain = validRequest({ operation, now })
    const seeded = fc.tuple(plain, validMediaType('Accept'))
    fc.assert(
      fc.property(seeded, ({ 0: { request }, 1: accept }) => {
        expect(rulesOf(judged(withField(request, 'Accept', accept)))).toEqual([])
      }),
      { seed: 1, numRuns: 200 },
    )
    fc.assert(
      fc.property(validToken({ operation: 'read-subscription', now }), (token) => {
        expect(rulesOf(judgeToken(token))).toEqual([])
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  test('NHS numbers and media types are of the form that they have to be of', () => {
    fc.assert(fc.property(validNhsNumber(), (number) => /^999\d{7}$/.test(number) && isMultipleOf11(number)))
    fc.assert(fc.property(validMediaType(), (type) => /^application\/.*fhir/.test(type)))
  })
})

describe('broken ones', () => {
  test('no single request can break these rules, and who asks for one is told', () => {
    expect(notByItself).toMatchInlineSnapshot(`
      [
        "claims/organisation-claim-is-the-configured-one",
        "criteria/event-is-not-withdrawn",
        "criteria/event-is-still-supported",
        "criteria/events-are-all-supported",
        "event/event-is-not-withdrawn",
        "event/id-is-new",
        "header/to-asid-is-not-the-senders",
        "operation/subscription-exists",
        "operation/subscription-is-ones-own",
        "operation/subscription-was-created-by-the-same-asid",
        "subscription/is-not-a-duplicate",
      ]
    `)
    expect(() =>
      brokenRequest({ rule: 'claims/exp-is-not-past', operation: 'read-subscription' }),
    ).not.toThrow()
    expect(() => brokenMediaType('Accept', { rule: 'claims/exp-is-not-past' })).toThrow(
      'rule: expected one that a request to create-subscription can break by itself in this way, received claims/exp-is-not-past',
    )
  })

  test.each(everyRule.filter((rule) => !notByItself.includes(rule)))(
    'a request breaks %s, as it says',
    (rule) => {
      fc.assert(
        fc.property(brokenRequest({ rule, now }), ({ request, original, expected, ...broken }) => {
          expect(broken.rule).toBe(rule)
          expect(rulesOf(judged(request))).toContain(rule)
          expect([judged(request).expected, rulesOf(judged(original.request))]).toEqual([expected, []])
        }),
        { seed: 1, numRuns: 12 },
      )
    },
  )

  test.each(everyOperation)('tokens break their rule beside any request: %s', (operation) => {
    fc.assert(
      fc.property(brokenToken({ operation, now }), ({ token, rule, way }) => {
        expect(rulesOf(judgeToken(token, operation)), way).toContain(rule)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  test.each(['Content-Type', 'Accept'] as const)('a %s breaks its rule on whatever it is put', (field) => {
    const requests = validRequest({ operation: 'create-subscription', now })
    fc.assert(
      fc.property(requests, brokenMediaType(field), ({ request }, { mediaType, rule }) => {
        expect(rulesOf(judged(withField(request, field, mediaType)))).toContain(rule)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  test('NHS numbers are not ten digits of which the sum is right', () => {
    fc.assert(
      fc.property(brokenNhsNumber(), ({ number, rule }) => {
        const isTen = /^\d{10}$/.test(number)
        expect(isTen).toBe(rule === 'nhs-number/check-digit-holds')
        expect(isTen && isMultipleOf11(number)).toBe(false)
      }),
    )
  })

  test('are shown as text where a property fails', () => {
    const failing = () =>
      fc.assert(
        fc.property(brokenRequest({ now }), () => false),
        { seed: 1 },
      )
    expect(failing).toThrow(/Counterexample: \[(GET|POST|DELETE) \/STU3.*\r\nHost: nems\.example/)
  })
})

test('the same seed gives the same bytes at the same time', () => {
  const sampled = () =>
    fc
      .sample(brokenRequest({ now }), { seed: 5, numRuns: 50 })
      .map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  expect(sampled()).toEqual(sampled())
})

/** The ten digits, weighted 10 down to 1, sum to a multiple of 11. */
function isMultipleOf11(number: string): boolean {
  return [...number].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0) % 11 === 0
}

function withField(request: HttpRequest, field: string, value: string): HttpRequest {
  const headers = request.headers.map(
    ([name, old]) => [name, name.toLowerCase() === field.toLowerCase() ? value : old] as const,
  )
  return { ...request, headers }
}

/** Judges a token alone: of the rest of its request nothing is known but the operation. */
function judgeToken(token: string, operation: Operation = 'read-subscription'): JudgedRequest {
  const headers = [['Authorization', `Bearer ${token}`]] as const
  const request = { ...lines[operation], headers, body: new Uint8Array() }
  return judgeRequest(request, { ...knowledge, missing: new Set(['headers', 'body']) })
}

const one = `/STU3/Subscription/${'0'.repeat(32)}`
const lines: Readonly<Record<Operation, Pick<HttpRequest, 'method' | 'target'>>> = {
  'publish-event': { method: 'POST', target: '/STU3/Events/1/$process-message' },
  'create-subscription': { method: 'POST', target: '/STU3/Subscription' },
  'read-subscription': { method: 'GET', target: one },
  'delete-subscription': { method: 'DELETE', target: one },
}
