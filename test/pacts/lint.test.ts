import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findingLines } from '../../src/pact-lint/finding-lines.ts'
import { lintPact } from '../../src/pact-lint/lint.ts'
import { readPact } from '../../src/pact-lint/read-pact.ts'
import { traps } from '../../src/pact-lint/traps/index.ts'
import { plain } from '../../src/report/paint.ts'
import { committed } from '../contracts/committed.ts'

const folder = new URL('traps/', import.meta.url)
const files = readdirSync(folder)
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const caughtIn = (text: string) => lintPact(readPact('pact.json', text)).map(({ trap }) => trap)

describe('the traps', () => {
  test('have a file each that is caught in it', () => {
    expect(files.map((file) => file.replace('.json', '')).sort()).toEqual(Object.keys(traps).sort())
  })

  test.each(files)('%s is caught in its trap alone', (file) => {
    expect([...new Set(caughtIn(textOf(file)))]).toEqual([file.replace('.json', '')])
  })

  test('catch nothing of the kit’s own pacts', () => {
    for (const { name, text } of committed) expect(lintPact(readPact(name, text))).toEqual([])
  })
})

describe('what to write instead', () => {
  const instead = (file: string) => lintPact(readPact(file, textOf(file))).map((each) => each.instead)

  test('is the path with its namespace, where that meets a value', () => {
    expect(instead('body-matcher-meets-a-value.json')).toEqual([
      "$['http://hl7.org/fhir:Subscription']['http://hl7.org/fhir:channel']['http://hl7.org/fhir:endpoint']['@value']",
    ])
  })

  test('is not caught again', () => {
    const [path = ''] = instead('body-matcher-meets-a-value.json')
    const mended = textOf('body-matcher-meets-a-value.json').replace(
      "$.Subscription.channel.endpoint['@value']",
      () => path,
    )
    expect(caughtIn(mended)).toEqual([])
    const anchored = textOf('regex-is-anchored.json').replace('"[0-9]{12}"', '"^[0-9]{12}$"')
    expect(caughtIn(anchored)).toEqual([])
    const ofCatalogue = textOf('state-is-of-the-catalogue.json').replace('a patient exists', 'a patient')
    expect(caughtIn(ofCatalogue)).toEqual([])
  })

  test('is the state that is spelt most like it', () => {
    expect(instead('state-is-of-the-catalogue.json')[0]).toContain('"a patient"')
  })

  test('keeps alternatives of a regular expression together', () => {
    const text = textOf('regex-is-anchored.json').replace('"[0-9]{12}"', '"1|2"')
    expect(lintPact(readPact('a', text))[0]?.instead).toBe('^(1|2)$')
  })
})

test('states have to have their parameters, and no others', () => {
  const text = textOf('state-is-of-the-catalogue.json').replace('a patient exists', 'a patient')
  expect(caughtIn(text.replace('"nhsNumber"', '"number"'))).toEqual(['state-is-of-the-catalogue'])
  expect(caughtIn(text.replace('"operation"', '"requestingUser": "x|1", "operation"'))).toEqual([])
})

test('a path of JSON has to meet a value, too', () => {
  const pact = (path: string) =>
    JSON.stringify({
      interactions: [
        {
          description: 'a',
          request: { method: 'GET', path: '/', headers: { Accept: 'application/fhir+json' } },
          response: {
            status: 200,
            headers: { 'Content-Type': 'application/fhir+json' },
            body: { contact: [{ value: 'a' }] },
            matchingRules: { body: { [path]: { matchers: [{ match: 'regex', regex: '^a$' }] } } },
          },
        },
      ],
    })
  expect(caughtIn(pact('$.contact[*].value'))).toEqual([])
  expect(caughtIn(pact("$.contact[0]['value']"))).toEqual([])
  expect(caughtIn(pact('$.contact.value'))).toEqual(['body-matcher-meets-a-value'])
  expect(caughtIn(pact('$.name'))).toEqual(['body-matcher-meets-a-value'])
})

test('a pact of V2 is read like one of V4', () => {
  const v2 = {
    interactions: [
      {
        description: 'publish',
        providerState: 'a dragon',
        request: {
          method: 'POST',
          path: '/STU3/Subscription',
          headers: { 'Content-Type': 'application/fhir+xml', Accept: '*/*' },
          body: '<Subscription xmlns="http://hl7.org/fhir"><status value="requested"/></Subscription>',
          matchingRules: {
            '$.headers.fromASID': { match: 'regex', regex: '[0-9]+' },
            "$.body.Subscription.status['@value']": { match: 'regex', regex: '^[a-z]+$' },
          },
        },
        response: { status: 201 },
      },
    ],
  }
  expect(caughtIn(JSON.stringify(v2))).toEqual([
    'body-matcher-meets-a-value',
    'regex-is-anchored',
    'state-is-of-the-catalogue',
  ])
})

test.each([
  ['{', 'pact.json: expected a Pact file with interactions, received what is not JSON'],
  ['{}', 'pact.json: expected a Pact file with interactions, received JSON that has at interactions: '],
  ['{"interactions":[{}]}', 'received JSON that has at interactions.0.description: '],
])('%s is no Pact file', (text, told) => {
  expect(() => readPact('pact.json', text)).toThrow(told)
})

test('the text says file, interaction, what is wrong, why, and what to write instead', () => {
  const findings = lintPact(readPact('pact.json', textOf('token-comes-from-a-state.json')))
  expect(findingLines(findings, plain)).toEqual([
    '✗ pact.json  token-comes-from-a-state',
    '  A token stands in the file, with times of its own',
    '  why       It holds for five minutes: from then on the provider refuses it, and a refusal that is expected',
    '            comes for another reason.',
    '',
    '  at        "create a subscription", request header Authorization',
    '  received  a token that expires at 2023-11-14T22:18:20.000Z',
    '  instead   the generator { "type": "ProviderState", "expression": "Bearer ${token}" } and the state "a token"',
    '',
  ])
})

test('the text shows no NHS number that may be somebody’s', () => {
  const text = textOf('regex-is-anchored.json').replace('"[0-9]{12}"', '"9434765919"')
  const lines = findingLines(lintPact(readPact('9434765919.json', text)), plain).join('\n')
  expect(lines).not.toContain('9434765919')
  expect(lines).toContain('*******919')
})
