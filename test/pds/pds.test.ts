import type { Patient } from 'fhir/r4.d.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { basePath, type LookUp, lookUp } from '../../src/pds/look-up.ts'
import { type Pds, startPds } from '../../src/pds/pds.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import { firstLineAfter } from './served.ts'

const listed = registryFrom(embeddedConfig)
const open = registryFrom({ ...embeddedConfig, patients: [] })
const [patient = ''] = listed.patients
const unlisted = '9990000018'
const requestId = '60e0b220-8136-4ca5-ae46-1d97ef59d068'
const ids = { 'X-Request-ID': requestId, 'X-Correlation-ID': '11c46f5f-cdef-4865-94b2-0ee0edcc26da' }

const asked: LookUp[] = []
let pds: Pds
beforeAll(async () => {
  pds = await startPds({ registry: listed, onLookUp: (each) => asked.push(each) })
})
afterAll(() => pds.close())

async function get(path: string, headers: Readonly<Record<string, string>> = ids, method = 'GET') {
  const answer = await fetch(`${pds.url}${path}`, { method, headers })
  const body = (await answer.json()) as {
    readonly issue?: readonly { readonly code: string; readonly details: object }[]
  }
  const [issue] = body.issue ?? []
  const spine = JSON.stringify(issue?.details ?? '').match(/"code":"([A-Z_]+)"/)?.[1]
  return { status: answer.status, headers: answer.headers, body, told: [answer.status, issue?.code, spine] }
}

describe('the PDS FHIR API', () => {
  test('is where its address says, and gives a patient with the ids of the request', async () => {
    expect(pds.url).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+\/personal-demographics\/FHIR\/R4$/)
    const { status, headers, body } = await get(`/Patient/${patient}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/fhir+json')
    expect(headers.get('etag')).toBe('W/"1"')
    for (const [name, value] of Object.entries(ids)) expect(headers.get(name)).toBe(value)
    const found = body as unknown as Patient
    expect(found).toMatchObject({
      resourceType: 'Patient',
      id: patient,
      identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: patient }],
      meta: { versionId: '1', security: [{ code: 'U' }] },
    })
    expect(found.birthDate).toMatch(/^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$/)
    expect(found.name?.[0]?.family).not.toBe('')
    expect(asked.at(-1)?.nhsNumber).toBe(patient)
  })

  test.each([
    ['a number that is not listed', `/Patient/${unlisted}`, [404, 'not-found', 'RESOURCE_NOT_FOUND']],
    ['a wrong check digit', '/Patient/9990000010', [400, 'value', 'INVALID_RESOURCE_ID']],
    ['a number that is none', '/Patient/x', [400, 'value', 'INVALID_RESOURCE_ID']],
    ['no number', '/Patient/', [400, 'not-supported', 'UNSUPPORTED_SERVICE']],
    ['a search', '/Patient?family=Quill', [400, 'not-supported', 'UNSUPPORTED_SERVICE']],
    ['another resource', `/Patient/${patient}/RelatedPerson`, [400, 'not-supported', 'UNSUPPORTED_SERVICE']],
  ])('answers %s as the real one does', async (_, path, told) => {
    expect((await get(path)).told).toEqual(told)
  })

  test('needs an X-Request-ID that is a UUID, and no Authorization', async () => {
    expect((await get(`/Patient/${patient}`, {})).told).toEqual([400, 'required', 'MISSING_VALUE'])
    const wrong = await get(`/Patient/${patient}`, { 'X-Request-ID': '1' })
    expect(wrong.told).toEqual([400, 'value', 'INVALID_VALUE'])
  })

  test('is not written to', async () => {
    expect((await get(`/Patient/${patient}`, ids, 'PATCH')).told[2]).toBe('UNSUPPORTED_SERVICE')
  })

  test('without a list of patients knows every number that somebody can have', () => {
    const statusOf = (number: string) =>
      lookUp(
        {
          method: 'GET',
          target: `${basePath}/Patient/${number}`,
          headers: [['x-request-id', requestId]],
          body: new Uint8Array(0),
        },
        open,
      ).answer.status
    expect([unlisted, patient, '9990000010', '9999999999'].map(statusOf)).toEqual([200, 200, 400, 404])
  })

  test('gives the same patient for the same number, and different ones', () => {
    const patients = listed.patients.map((number) => {
      const target = `${basePath}/Patient/${number}`
      const headers = [['X-Request-ID', requestId]] as const
      const told = () => lookUp({ method: 'GET', target, headers, body: new Uint8Array(0) }, open).answer.body
      expect(told()).toEqual(told())
      const { name, birthDate } = JSON.parse(Buffer.from(told()).toString()) as Patient
      return JSON.stringify([name, birthDate])
    })
    expect(new Set(patients).size).toBeGreaterThan(patients.length / 2)
  })
})

test.each([
  ['rubbish', 'rubbish\r\n\r\n'],
  [
    'a body without end',
    `GET ${basePath}/Patient/1 HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n`,
  ],
  ['a head that is too large', `GET ${basePath}/Patient/${'1'.repeat(100_000)} HTTP/1.1\r\nHost: a\r\n\r\n`],
])('%s cannot stop it', async (_, bytes) => {
  expect(await firstLineAfter(pds.url, bytes)).toMatch(/^HTTP\/1\.1 4/)
  expect((await get(`/Patient/${patient}`)).status).toBe(200)
})
