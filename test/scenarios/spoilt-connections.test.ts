import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { originalsOf } from '../../contracts/originals.ts'
import { registry } from '../../contracts/subjects.ts'
import { renderBytes } from '../../generators/draft/render.ts'
import type { OutgoingAnswer, Spoilt } from '../../src/provider/answering.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'

let provider: Provider | undefined
afterEach(() => provider?.close())

async function started(...spoilt: readonly (Spoilt | undefined)[]): Promise<Provider> {
  let asked = 0
  provider = await startProvider({
    registry,
    answering: (_, accept): OutgoingAnswer => {
      const next = spoilt[asked++]
      return next === undefined ? accept() : { ...accept(), spoilt: next }
    },
  })
  return provider
}

/** Sends a create over a connection of its own; what came back before it was closed or idle, and after how long. */
function create(url: string): Promise<{ readonly text: string; readonly milliseconds: number }> {
  const [original] = originalsOf('create-subscription', registry.patients[0] ?? '')
  if (original === undefined) throw new Error('there is one')
  const started = Date.now()
  return new Promise((resolve) => {
    let text = ''
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname, () =>
      socket.write(renderBytes(original.draft, { now: Math.floor(Date.now() / 1000) })),
    )
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => {
      text += chunk
      if (text.includes('\r\n\r\n')) socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve({ text, milliseconds: Date.now() - started }))
  })
}

test('a connection is cut before the first byte, and the next is served', async () => {
  const { url } = await started({ cut: 'before the first byte' })
  expect((await create(url)).text).toBe('')
  expect((await create(url)).text).toMatch(/^HTTP\/1\.1 201 Created\r\n/)
})

test('an answer without a body is cut in the middle of its head', async () => {
  const { url } = await started({ cut: 'half way' })
  const { text } = await create(url)
  expect(text).toMatch(/^HTTP\/1\.1 201 Created\r\n/)
  expect(text).not.toContain('\r\n\r\n')
})

test('an answer is late, and others are not', async () => {
  const { url } = await started({ delayMilliseconds: 300 })
  const [late, other] = await Promise.all([create(url), create(url)])
  expect([late, other].map(({ text }) => text.slice(0, 12))).toEqual(['HTTP/1.1 201', 'HTTP/1.1 201'])
  expect(late.milliseconds).toBeGreaterThanOrEqual(290)
  expect(other.milliseconds).toBeLessThan(290)
})

test('a client that goes before a late answer leaves nothing behind', async () => {
  const { url } = await started({ delayMilliseconds: 60_000 })
  const left = create(url)
  await new Promise((resolve) => setTimeout(resolve, 50))
  await provider?.close()
  provider = undefined
  expect((await left).text).toBe('')
})
