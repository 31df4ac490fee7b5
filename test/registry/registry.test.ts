import { describe, expect, test } from 'vitest'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'

const registry = registryFrom({
  nemsAsid: '200000009999',
  endpoints: [
    { asid: '200000000117', odsCodes: ['A91720'], mailboxes: ['A91720OT001'] },
    {
      asid: '200000000234',
      odsCodes: ['RA900', 'RA901'],
      mailboxes: [{ id: 'RA901OT001', odsCode: 'RA901' }],
      interactions: ['urn:nhs:names:services:events:Vaccinations.Write'],
      certificateName: 'trust.example',
    },
  ],
  organisations: ['T1X5Q'],
  patients: ['9993405639'],
  events: { 'vaccinations-1': 'deprecated' },
})

describe('endpoints', () => {
  test('by ASID', () => {
    expect(registry.endpoint('200000000117')).toEqual({
      asid: '200000000117',
      odsCodes: ['A91720'],
      mailboxes: [{ id: 'A91720OT001', odsCode: 'A91720' }],
      interactions: undefined,
      certificateName: undefined,
    })
    expect(registry.endpoint('200000000234')).toMatchObject({
      interactions: ['urn:nhs:names:services:events:Vaccinations.Write'],
      certificateName: 'trust.example',
    })
  })

  test.each(['', '20000000011', '200000009999', 'constructor', '__proto__'])('none for %j', (asid) => {
    expect(registry.endpoint(asid)).toBeUndefined()
  })

  test('mailboxes of every endpoint, with the organisation that owns them', () => {
    expect(registry.mailbox('A91720OT001')).toEqual({ id: 'A91720OT001', odsCode: 'A91720' })
    expect(registry.mailbox('RA901OT001')).toEqual({ id: 'RA901OT001', odsCode: 'RA901' })
    expect(registry.mailbox('RA900OT001')).toBeUndefined()
  })
})

test.each([
  ['A91720', true],
  ['RA901', true],
  ['T1X5Q', true],
  ['t1x5q', false],
  ['B82099', false],
])('organisation %s known: %s', (odsCode, known) => {
  expect(registry.knowsOrganisation(odsCode)).toBe(known)
})

test('patients: known, unknown, or not listed where the list is empty or absent', () => {
  expect(registry.patient('9993405639')).toBe('known')
  expect(registry.patient('9999949088')).toBe('unknown')
  expect(registryFrom({ endpoints: [], patients: [] }).patient('9999949088')).toBe('not listed')
  expect(registryFrom({ endpoints: [] }).patient('9999949088')).toBe('not listed')
})

test.each([
  ['vaccinations-1', 'deprecated'],
  ['nipe-outcome-1', 'current'],
  ['constructor', 'current'],
])('%s is %s', (eventCode, state) => {
  expect(registry.lifeCycle(eventCode)).toBe(state)
})

describe('the embedded default', () => {
  const embedded = registryFrom(embeddedConfig)

  test('three endpoints of three organisations, one assured for some interactions only', () => {
    expect(embedded.endpoints).toHaveLength(3)
    expect(embedded.endpoints.filter(({ interactions }) => interactions !== undefined)).toHaveLength(1)
  })

  test('six organisations, forty patients of the 999 range, all four states', () => {
    expect(new Set(embedded.organisations).size).toBe(6)
    expect(new Set(embedded.patients).size).toBe(40)
    expect(embedded.patients.every((number) => number.startsWith('999'))).toBe(true)
    const states = ['vaccinations-1', ...Object.keys(embeddedConfig.events ?? {})].map(embedded.lifeCycle)
    expect(new Set(states).size).toBe(4)
  })
})
