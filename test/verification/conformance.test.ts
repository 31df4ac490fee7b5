import { readFileSync, rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import type { ProviderExchange } from '../../src/provider/exchange.ts'
import { startProvider } from '../../src/provider/provider.ts'
import { referenceStates } from '../../src/verification/reference-states.ts'
import { verifyPacts } from '../../src/verification/verify-pacts.ts'
import { ofConformance } from '../contracts/committed.ts'
import { conformance, files, folder, pact, program, written } from './pact-files.ts'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the reference provider was asked, and what is not as expected of it. */
async function verified(paths: readonly string[]) {
  const exchanges: ProviderExchange[] = []
  const now = () => Math.floor(Date.now() / 1000)
  const provider = await startProvider({ registry, now, onExchange: (each) => exchanges.push(each) })
  const verification = await verifyPacts({
    files: paths,
    pact,
    program,
    providerUrl: provider.url,
    handlers: referenceStates(provider, registry, now),
    wasReceived: () => true,
  })
  await provider.close()
  if ('unavailable' in verification) throw new Error(verification.unavailable)
  const problems = verification.pacts.flatMap(({ interactions }) =>
    interactions.filter((each) => each.problems.length > 0).map(({ description }) => description),
  )
  return { exchanges, problems: [...problems, ...verification.faults] }
}

test('each request of conformance arrives broken as it is described, whatever the verifier does to it', async () => {
  const { exchanges, problems } = await verified(conformance)
  expect(problems).toEqual([])
  expect(exchanges).toHaveLength(ofConformance.length)
  const arrived = exchanges.map(({ findings }) => findings.map(({ rule }): string => rule))
  const unbroken = ofConformance.filter(({ interaction }, index) => {
    const [rule = ''] = interaction.comments.references['nems-contract-kit'].rule
    return !arrived[index]?.includes(rule)
  })
  expect(unbroken.map(({ name }) => name)).toEqual([])
})

test('order changes nothing', async () => {
  const reversed = [...files, ...conformance].map((file, index) => {
    const text = JSON.parse(readFileSync(file, 'utf8')) as { interactions: unknown[] }
    return written(
      `reversed-${index}.json`,
      JSON.stringify({ ...text, interactions: text.interactions.reverse() }),
    )
  })
  expect((await verified(reversed)).problems).toEqual([])
})
