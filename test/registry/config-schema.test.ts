import { describe, expect, test } from 'vitest'
import { configJsonSchema } from '../../src/registry/config-schema.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { judge } from './schema-judge.ts'

const schema = configJsonSchema()
const endpoint = { asid: '200000000117', odsCodes: ['A91720'], mailboxes: ['A91720OT001'] }
const registry = (changed: object) => ({ registry: { endpoints: [endpoint], ...changed } })

test('it names itself and describes its members', () => {
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: expect.stringMatching(/^https:\/\/.+\/config\.schema\.json$/),
    title: 'nems-kit.config.json',
    type: 'object',
    additionalProperties: false,
    properties: { registry: { description: expect.any(String) }, pds: { description: expect.any(String) } },
  })
})

describe('right', () => {
  test.each<[string, object]>([
    ['nothing at all', {}],
    ['the embedded registry', { registry: embeddedConfig }],
    ['a bare mailbox where there is one ODS code', registry({})],
    ['a state of an event', registry({ events: { 'nipe-outcome-1': 'withdrawn' } })],
    ['a waiver', { waivers: [{ rule: 'claims/iss-is-a-uri', reason: 'r', expires: '2031-01-31' }] }],
  ])('%s', (_name, config) => {
    expect(judge(schema, config)).toEqual([])
  })
})

describe('wrong', () => {
  test.each<[string, unknown, string]>([
    ['an unknown member', { regsitry: {} }, '$.regsitry'],
    [
      'an unknown member of an endpoint',
      registry({ endpoints: [{ ...endpoint, cert: 'x' }] }),
      '$.registry.endpoints[0].cert',
    ],
    ['no endpoints', { registry: {} }, '$.registry.endpoints'],
    ['an ASID of 11 digits', registry({ nemsAsid: '20000000011' }), '$.registry.nemsAsid'],
    [
      'no ODS code',
      registry({ endpoints: [{ ...endpoint, odsCodes: [] }] }),
      '$.registry.endpoints[0].odsCodes',
    ],
    ['an ODS code in lower case', registry({ organisations: ['a91720'] }), '$.registry.organisations[0]'],
    [
      'a bare mailbox of two organisations',
      registry({ endpoints: [{ ...endpoint, odsCodes: ['A91720', 'RA900'] }] }),
      '$.registry.endpoints[0]',
    ],
    ['a patient of nine digits', registry({ patients: ['999340563'] }), '$.registry.patients[0]'],
    [
      'an event that is none',
      registry({ events: { 'pds-change-gp-1': 'current' } }),
      '$.registry.events.pds-change-gp-1',
    ],
    [
      'a state that is none',
      registry({ events: { 'nipe-outcome-1': 'retired' } }),
      '$.registry.events.nipe-outcome-1',
    ],
    ['pds switched off by a word', { pds: 'off' }, '$.pds'],
    [
      'a waiver for ever',
      { waivers: [{ rule: 'claims/iss-is-a-uri', reason: 'r' }] },
      '$.waivers[0].expires',
    ],
    ['a list', [], '$'],
  ])('%s', (_name, config, place) => {
    expect(judge(schema, config)).toContain(place)
  })
})
