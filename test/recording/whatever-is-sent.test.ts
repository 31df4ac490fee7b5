import { expect, test } from 'vitest'
import { originalsOf } from '../../contracts/originals.ts'
import { registry } from '../../contracts/subjects.ts'
import { render } from '../../generators/draft/render.ts'
import { expectations } from '../../generators/expectations/index.ts'
import { Recording } from '../../src/recording/recording.ts'
import { everyOperation } from '../../src/spec/model/operation.ts'
import { patient, ScriptedClient } from '../conduct/scripted-client.ts'

test('nothing that breaks a rule, in whichever way, stops who watches and records', () => {
  const client = new ScriptedClient()
  const recording = new Recording('a client', registry)
  let sent = 0
  for (const { draft } of everyOperation.flatMap((operation) => originalsOf(operation, patient).slice(0, 1)))
    for (const ways of Object.values(expectations))
      for (const { change } of ways) {
        const changed = change(draft)
        if (changed === undefined) continue
        sent += 1
        client.now += 1
        client.sendBytes(render(changed, { now: client.now }))
        const last = client.exchanges.pop()
        if (last !== undefined) recording.see(last)
      }
  expect(sent).toBeGreaterThan(1_000)
  const reasons = recording.notes()
  expect(reasons.length).toBeLessThan(40)
  const text = recording
    .pacts()
    .map((pact) => pact.text)
    .join('')
  expect(text).not.toMatch(/eyJ[\w-]+\./)
}, 60_000)
