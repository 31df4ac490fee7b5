import { describe, expect, test } from 'vitest'
import { contracts } from '../../contracts/contracts.ts'
import { pactFileName, pactText } from '../../contracts/pact-file.ts'
import { states } from '../../contracts/states.ts'
import { registry } from '../../contracts/subjects.ts'
import type { FhirElement } from '../../src/spec/model/fhir.ts'
import { answerRules, requestRules } from '../../src/spec/rules/index.generated.ts'
import { readFhirXml } from '../../src/wire/fhir-xml.ts'
import { committed, interactions, type Matching, ofConsumers, type PactPart } from './committed.ts'

describe('the files', () => {
  test('are those of the contracts, to the byte, and no others', () => {
    const fresh = contracts().map((contract) => [pactFileName(contract), pactText(contract)])
    expect(Object.fromEntries(committed.map(({ name, text }) => [name, text]))).toEqual(
      Object.fromEntries(fresh),
    )
  })

  test('are of V4, and say nothing of tools, versions or dates', () => {
    for (const { metadata, text } of committed) {
      expect(metadata.pactSpecification).toEqual({ version: '4.0' })
      expect(Object.keys(metadata).sort()).toEqual(
        metadata['nems-contract-kit'] === undefined
          ? ['pactSpecification']
          : ['nems-contract-kit', 'pactSpecification'],
      )
      expect(text).not.toMatch(/pactRust|pact-js|"created|T\d\d:\d\d:\d\d\.\d{3}Z/)
      expect(text).not.toMatch(/^\uFEFF/)
    }
  })

  test('describe each interaction once', () => {
    for (const { interactions: all } of committed)
      expect(new Set(all.map(({ description }) => description)).size).toBe(all.length)
  })
})

test('each asks for states of the catalogue, with their parameters', () => {
  for (const { name: title, interaction } of interactions)
    for (const { name, params } of interaction.providerStates) {
      expect(Object.keys(states), title).toContain(name)
      const { parameters, optional } = states[name as keyof typeof states]
      expect(Object.keys(params), title).toEqual(expect.arrayContaining(Object.keys(parameters)))
      expect(Object.keys({ ...parameters, ...optional }), title).toEqual(
        expect.arrayContaining(Object.keys(params)),
      )
    }
})

test('each gets every value that it puts into the request from one state alone', () => {
  for (const { name: title, interaction } of interactions) {
    const given = interaction.providerStates.flatMap(({ name }) =>
      Object.keys(states[name as keyof typeof states].values),
    )
    expect(new Set(given).size, title).toBe(given.length)
    const expressions = JSON.stringify(interaction.request.generators ?? {})
    const used = new Set([...expressions.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name))
    expect(given, title).toEqual(expect.arrayContaining([...used]))
    expect(given.filter((name) => name === 'token').length, title).toBe(used.has('token') ? 1 : 0)
  }
})

test('each has no token but the one of its state', () => {
  for (const { name, pact, interaction } of interactions) {
    expect(JSON.stringify(interaction), name).not.toMatch(/eyJ/)
    const { headers, generators, matchingRules } = interaction.request
    const expression = generators?.header?.Authorization
    if (expression === undefined) continue
    expect(expression.type, name).toBe('ProviderState')
    const [example = ''] = headers?.Authorization ?? []
    expect(example, name).toMatch(new RegExp(regexOf(matchingRules?.header?.Authorization)))
    if (pact.consumer.name !== 'nems-conformance') expect(expression.expression).toBe('Bearer ${token}')
  }
})

test('each names rules that there are, and what they say', () => {
  for (const { name, interaction } of interactions) {
    const { text, references } = interaction.comments
    const rules = references['nems-contract-kit'].rule
    expect(rules.length, name).toBeGreaterThan(0)
    for (const [index, rule] of rules.entries()) {
      expect({ ...requestRules, ...answerRules }, name).toHaveProperty([rule])
      expect(text[index]).toMatch(new RegExp(`^${rule}: .+\\. Source: .+(https://|docs/rulings.md)`))
    }
  }
})

describe('each of a consumer', () => {
  const parts = ofConsumers.flatMap(({ name, interaction: { request, response } }) => [
    { name: `${name}: request`, part: request },
    { name: `${name}: response`, part: response },
  ])

  test('has matchers that meet a value, and take the example', () => {
    for (const { name, part } of parts) {
      const values = valuesOf(part)
      for (const [path, matching] of Object.entries(part.matchingRules?.body ?? {})) {
        const met = values.filter((value) => value.path === path)
        expect(met.length, `${name} ${path}`).toBeGreaterThan(0)
        for (const { value } of met) expect(value, name).toMatch(new RegExp(regexOf(matching)))
      }
    }
  })

  test('has a body of the type that is declared', () => {
    for (const { name, part } of parts) {
      const [declared = ''] = part.headers?.['Content-Type'] ?? []
      if (part.body === undefined || declared === '' || part.body.contentType === 'text/plain') continue
      expect(declared.split(';')[0], name).toBe(part.body.contentType)
    }
  })
})

test('each interaction has a patient of its own, of the range that is never issued and known to the registry', () => {
  const numbers = interactions.map(({ interaction }) => {
    const patients = interaction.providerStates.filter(({ name }) => name === 'a patient')
    expect(patients).toHaveLength(1)
    return patients[0]?.params.nhsNumber ?? ''
  })
  for (const number of numbers) {
    expect(registry.patient(number)).toBe('known')
    expect(number).toMatch(/^999/)
  }
  expect(new Set(numbers).size).toBe(interactions.length)
  const foreign = interactions.flatMap(({ interaction }, index) => {
    const text = JSON.stringify(interaction)
    return numbers.filter((number, other) => other !== index && text.includes(number))
  })
  expect(foreign).toEqual([])
})

test('no NHS number outside the 999 range stands in a file', () => {
  const printed = ['9000000009', '9434765919', '6101231234']
  for (const { text } of committed) {
    const numbers = text.match(/(?<=nhs-number(?:\||\\"\/><value value=\\"))[0-9]{10}(?![0-9])/g) ?? []
    expect(numbers.length).toBeGreaterThan(20)
    expect(numbers.filter((number) => !number.startsWith('999') && !printed.includes(number))).toEqual([])
  }
})

function regexOf(matching: Matching | undefined): string {
  expect(matching?.matchers).toHaveLength(1)
  return matching?.matchers[0]?.regex ?? ''
}

/** The values of a body by Pact's paths; none where it is compared as text. */
function valuesOf({ body }: PactPart): readonly { readonly path: string; readonly value: string }[] {
  if (body?.contentType.includes('json')) return jsonValues(JSON.parse(body.content), '$')
  if (body === undefined || !body.contentType.includes('xml')) return []
  const read = readFhirXml(Buffer.from(body.content))
  if (!read.ok) throw new Error(read.fault.message)
  const visit = (element: FhirElement, above: string): ReturnType<typeof valuesOf> => {
    const path = `${above}['http://hl7.org/fhir:${element.name}']`
    return [
      { path: `${path}['@value']`, value: element.value ?? '' },
      ...element.children.flatMap((child) => visit(child, path)),
    ]
  }
  return visit(read.value.root, '$')
}

function jsonValues(value: unknown, path: string): ReturnType<typeof valuesOf> {
  if (Array.isArray(value)) return value.flatMap((each) => jsonValues(each, `${path}[*]`))
  if (typeof value !== 'object' || value === null) return [{ path, value: String(value) }]
  return Object.entries(value).flatMap(([name, member]) => jsonValues(member, `${path}.${name}`))
}
