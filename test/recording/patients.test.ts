import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { creation, explicit } from '../../contracts/originals.ts'
import { registry } from '../../contracts/subjects.ts'
import { withMadeUpPatient } from '../../src/recording/made-up-patient.ts'
import { Recording } from '../../src/recording/recording.ts'
import { readPact } from '../../src/verification/pact-document.ts'
import { isVerified } from '../../src/verification/verdict.ts'
import { answer, outsider, patient, ScriptedClient } from '../conduct/scripted-client.ts'
import { verifyMarked } from '../verification/marked-provider.ts'
import { folder } from '../verification/pact-files.ts'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function recordingOf(script: (client: ScriptedClient) => void): Recording {
  const client = new ScriptedClient()
  script(client)
  const recording = new Recording('a client', registry)
  for (const exchange of client.exchanges) recording.see(exchange)
  return recording
}

const textOf = (recording: Recording) =>
  recording
    .pacts()
    .map(({ text }) => text)
    .join('')

test('somebody of the 999 range stands for a patient who is not, in every place', async () => {
  const recording = recordingOf((client) => {
    const id = client.create(undefined, outsider)
    client.read(id)
    client.delete(id)
    client.publish(undefined, outsider)
    client.send(creation(outsider, explicit(outsider), { patient: outsider, format: 'json' }).draft)
  })
  const text = textOf(recording)
  expect(recording.notes()).toEqual([])
  expect(text).not.toContain(outsider)
  expect(text).not.toContain('Thistlewood')
  const verified = await verifyMarked(recording.pacts().map((each) => readPact(each.name, each.text)))
  expect(verified.map((each) => isVerified(each))).toEqual([true, true, true, true, true])
})

test('a number goes however often it stands in one value', () => {
  const note = {
    name: 'Basic',
    children: [{ name: 'display', value: `${outsider}, ${outsider}`, children: [] }],
  }
  expect(withMadeUpPatient(note, new Map([[outsider, patient]])).children[0]?.value).toBe(
    `${patient}, ${patient}`,
  )
})

test('a patient of the 999 range is kept, and so is every byte of the message but its ids', () => {
  const recording = recordingOf((client) => client.publish())
  expect(textOf(recording)).toContain(patient)
  expect(textOf(recording)).toContain('Thistlewood')
})

test('what may be a number and is none is left out', () => {
  const recording = recordingOf((client) => client.send(creation('9000000001', explicit('9000000001')).draft))
  expect([recording.pacts(), recording.notes()]).toEqual([
    [],
    ['not recorded: a request, since it has what may be an NHS number, spelt wrongly'],
  ])
})

test('the same request is recorded once, of whichever patient, and so is what it is like when refused', () => {
  const recording = recordingOf((client) => {
    for (const of of registry.patients.slice(0, 20)) client.create(undefined, of)
    for (let time = 0; time < 3; time++) client.read('a')
  })
  expect(recording.pacts().map(({ interactions }) => interactions)).toEqual([2])
})

test('the same client gives the same file each time', () => {
  const script = (client: ScriptedClient) => {
    const id = client.create()
    client.read(id)
    client.delete(id)
    client.read(id)
  }
  expect(textOf(recordingOf(script))).toBe(textOf(recordingOf(script)))
})

test('what was answered by a scenario is not expected of a provider', () => {
  const recording = recordingOf((client) => {
    client.create(answer(503))
    client.publish({ ...answer(202), spoilt: { cut: 'half way' } })
  })
  expect([recording.pacts(), recording.notes()]).toEqual([
    [],
    ['not recorded: 2 requests, since it was not answered as the rules say'],
  ])
})
