import { describe, expect, test } from 'vitest'
import { contracts } from '../../contracts/contracts.ts'
import { pactFileName, pactText } from '../../contracts/pact-file.ts'
import { states } from '../../contracts/states.ts'
import { registry } from '../../contracts/subjects.ts'
import type { FhirElement } from '../../src/spec/model/fhir.ts'
import { answerRules, requestRules } from '../../src/spec/rules/index.generated.ts'
import { readFhirXml } from '../../src/wire/fhir-xml.ts'
import { committed, interactions, type Matching, type PactPart } from './committed.ts'

describe('the files', () => {
  test('are those of the contracts, to the byte, and no others', () => {
    const fresh = contracts().map((contract) => [pactFileName(contract), pactText(contract)])
    expect(committed.map(({ name, text }) => [name, text])).toEqual(fresh)
  })

  test('are of V4, and say nothing of tools, versions or dates', () => {
    for (const { metadata, text } of committed) {
      expect(metadata).toEqual({ pactSpecification: { version: '4.0' } })
      expect(text).not.toMatch(/pactRust|pact-js|"created|T\d\d:\d\d:\d\d\.\d{3}Z/)
      expect(text).not.toMatch(/^\uFEFF|<!DOCTYPE/)
    }
  })

  test('hold, for each API, what the consumer does and two refusals', () => {
    expect(committed.map(({ name, consumer, provider }) => [name, consumer.name, provider.name])).toEqual([
      ['nems-publisher-nems-publication-api.json', 'nems-publisher', 'nems-publication-api'],
      ['nems-subscriber-nems-subscription-api.json', 'nems-subscriber', 'nems-subscription-api'],
    ])
    expect(
      interactions.map(({ name, interaction: { response } }) => {
        const [matcher] = response.matchingRules?.status?.$?.matchers ?? []
        return [name, response.status, matcher?.match, matcher?.status]
      }),
    ).toEqual([
      ['nems-publisher: publish an event', 202, undefined, undefined],
      ['nems-publisher: publish an event with a token that has expired', 400, 'statusCode', [400, 401]],
      ['nems-publisher: publish an event as plain text', 415, undefined, undefined],
      ['nems-subscriber: create a subscription', 201, undefined, undefined],
      ['nems-subscriber: read a subscription', 200, undefined, undefined],
      ['nems-subscriber: delete a subscription', 200, undefined, undefined],
      ['nems-subscriber: create a subscription with a token that has expired', 400, 'statusCode', [400, 401]],
      ['nems-subscriber: create a subscription as plain text', 415, undefined, undefined],
    ])
  })
})

describe.each(interactions)('$name', ({ interaction }) => {
  const { providerStates, comments, request, response } = interaction

  test('asks for states of the catalogue, with all of their parameters', () => {
    for (const { name, params } of providerStates) {
      expect(Object.keys(states)).toContain(name)
      const { parameters } = states[name as keyof typeof states]
      expect(Object.keys(params).sort()).toEqual(Object.keys(parameters).sort())
    }
  })

  test('gets every value that it puts into the request from one of its states', () => {
    const given = providerStates.flatMap(({ name }) =>
      Object.keys(states[name as keyof typeof states].values),
    )
    const used = [...JSON.stringify(request.generators).matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name)
    expect(used.sort()).toEqual(given.sort())
  })

  test('has no token but the one of its state', () => {
    const tokens = providerStates.filter(({ name }) => name.startsWith('a token'))
    expect(tokens).toHaveLength(1)
    expect(request.generators.header.Authorization).toEqual({
      type: 'ProviderState',
      expression: 'Bearer ${token}',
    })
    const [example = ''] = request.headers?.Authorization ?? []
    expect(example).toMatch(new RegExp(regexOf(request.matchingRules?.header?.Authorization)))
    expect(() =>
      JSON.parse(Buffer.from(example.slice('Bearer '.length).split('.')[0] ?? '', 'base64url').toString()),
    ).toThrow()
    expect(JSON.stringify(interaction)).not.toMatch(/eyJ/)
  })

  test('names rules that there are, and what they say', () => {
    const rules = comments.references['nems-contract-kit'].rule
    expect(rules.length).toBeGreaterThan(0)
    for (const [index, rule] of rules.entries()) {
      expect({ ...requestRules, ...answerRules }).toHaveProperty([rule])
      expect(comments.text[index]).toMatch(new RegExp(`^${rule}: .+\\. Source: .+https://`))
    }
  })

  test.each([
    ['request', request],
    ['response', response],
  ] as const)('avoids the traps of Pact in its %s', (_, part) => {
    const { header = {}, body = {} } = part.matchingRules ?? {}
    for (const matching of [...Object.values(header), ...Object.values(body), part.matchingRules?.path]) {
      if (matching !== undefined) expect(regexOf(matching)).toMatch(/^\^.*\$$/)
    }
    // A matcher would compare the Content-Type as text, charset and all.
    expect(Object.keys(header)).not.toContain('Content-Type')
    const [contentType] = part.headers?.['Content-Type'] ?? []
    expect(contentType ?? '').not.toContain(';')
    expect(part.body?.contentType).toBe(part.body === undefined ? undefined : contentType)
    expect(pathsOf(part)).toEqual(expect.arrayContaining(Object.keys(body)))
  })
})

test('each interaction has a patient of its own, of the range that is never issued and known to the registry', () => {
  const numbers = interactions.map(({ interaction }) => [
    ...new Set(JSON.stringify(interaction).match(/(?<![0-9])[0-9]{10}(?![0-9])/g)),
  ])
  for (const [number = '', ...others] of numbers) {
    expect(others).toEqual([])
    expect(registry.patient(number)).toBe('known')
    expect(number).toMatch(/^999/)
  }
  expect(new Set(numbers.flat()).size).toBe(interactions.length)
})

function regexOf(matching: Matching | undefined): string {
  expect(matching?.matchers).toHaveLength(1)
  return matching?.matchers[0]?.regex ?? ''
}

/** Pact's paths of all values of a body; none where it is not compared as XML. */
function pathsOf({ body }: PactPart): readonly string[] {
  if (body === undefined || !body.contentType.endsWith('xml')) return []
  const read = readFhirXml(Buffer.from(body.content))
  if (!read.ok) throw new Error(read.fault.message)
  const visit = (element: FhirElement, above: string): readonly string[] => {
    const path = `${above}['http://hl7.org/fhir:${element.name}']`
    return [`${path}['@value']`, ...element.children.flatMap((child) => visit(child, path))]
  }
  return visit(read.value.root, '$')
}
