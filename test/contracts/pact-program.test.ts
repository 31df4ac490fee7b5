import { request } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type interactions, ofConformance, ofConsumers } from './committed.ts'
import { type PactProgram, startPactProgram } from './pact-program.ts'
import { sentOf } from './sent.ts'

let program: PactProgram
beforeAll(async () => {
  program = await startPactProgram()
})
afterAll(() => program.stop())

/** Those that Pact's mock server, made from the file, does not answer as the file says; each in one of its own. */
async function notTaken(all: typeof interactions): Promise<readonly string[]> {
  const left: string[] = []
  for (const { pact, interaction } of all) {
    const { consumer, provider, metadata } = pact
    const port = await program.play({ consumer, provider, metadata, interactions: [interaction] })
    const { method, target, headers, body } = sentOf(interaction, 'eyJhIjoxfQ.eyJiIjoyfQ.')
    const { statusCode, body: answered } = await request(`http://127.0.0.1:${port}${target}`, {
      method: method as 'GET',
      headers: headers.flat(),
      body: body.length === 0 ? null : body,
      reset: true,
    })
    await answered.dump()
    if (statusCode !== interaction.response.status) left.push(interaction.description)
  }
  return left
}

test('Pact’s program plays every interaction of a publisher and a subscriber from the files', async () => {
  expect(await notTaken(ofConsumers)).toEqual([])
}, 60_000)

test('and of those that break a rule all but the bodies that it cannot read', async () => {
  const left = await notTaken(ofConformance)
  expect(new Set(left)).toEqual(
    new Set([
      'media-type/body-is-of-the-content-type: JSON to publish',
      'media-type/body-is-of-the-content-type: XML as JSON',
      'media-type/body-is-utf-8: UTF-16',
      'media-type/body-nests-at-most-200-deep: JSON of depth 10,000',
      'media-type/json-is-well-formed: trailing comma',
      'media-type/xml-has-no-doctype: entity bomb',
      'media-type/xml-is-well-formed: text behind',
      'transport/content-encoding-is-identity: deflate',
    ]),
  )
}, 60_000)
