import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import { program } from '../../src/cli/program.ts'
import { type Gateway, startGateway } from '../../src/gateway/gateway.ts'
import { ProviderUnderTest } from '../../src/gateway/provider-under-test.ts'

const page = (name: string) => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8')
let gateway: Gateway
beforeAll(async () => {
  const provider = new ProviderUnderTest({
    target: { url: 'http://127.0.0.1:1', basePath: '', headers: [] },
    knowledge: { config: {}, registry, registryOrigin: 'example' },
    milliseconds: 1_000,
  })
  gateway = await startGateway({
    provider,
    onExchange: () => undefined,
    onChange: (asked, make) => make(asked),
  })
})
afterAll(() => gateway.close())

test('the state-change endpoint answers what its page says', async () => {
  const [asked = '', answered = ''] = [
    ...page('gateway').matchAll(/```http\n[\s\S]*?\n\n([\s\S]*?)```/g),
  ].map(([, body = '']) => body)
  const answer = await fetch(gateway.statesUrl, { method: 'POST', body: asked })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json'])
  const values = (await answer.json()) as Readonly<Record<string, string>>
  expect(Object.keys(values)).toEqual(Object.keys(JSON.parse(answered) as object))
  expect(values.token).toMatch(/^[\w-]+\.[\w-]+\.$/)
})

test('the pages name options that there are, and every one of verify that is not of all commands', () => {
  const optionsOf = (name: string) =>
    program()
      .commands.find((command) => command.name() === name)
      ?.options.flatMap(({ long }) => long ?? []) ?? []
  const named = (text: string) => new Set(text.match(/--[a-z][a-z-]+/g))
  const elsewhere = ['--config', '--strength', '--catalogue-as-of', '--baseline', '--show-nhs-numbers']
  const spelt = ['--broker-username', '--broker-password', '--broker-token', '--build-url']
  const verify = named(page('verifying'))
  for (const option of optionsOf('verify'))
    if (![...elsewhere, ...spelt].includes(option)) expect(verify).toContain(option)
  const ofPact = ['--hostname', '--port', '--state-change-url', '--file', '--save-dev']
  const known = new Set([...optionsOf('verify'), ...optionsOf('gateway'), ...ofPact])
  for (const option of [...verify, ...named(page('gateway'))]) expect(known).toContain(option)
})
