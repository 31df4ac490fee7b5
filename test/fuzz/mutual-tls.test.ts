import { afterEach, describe, expect, test } from 'vitest'
import { embeddedRegistry as registry } from '../../generators/world.ts'
import { makeCertificates } from '../../src/certificates/certificate-set.ts'
import { replayedText } from '../../src/cli/replay-text.ts'
import type { Target } from '../../src/client/target.ts'
import { storedFrom } from '../../src/fuzz/corpus/stored-fault.ts'
import { findingEventOf } from '../../src/fuzz/fuzz-events.ts'
import type { FuzzOptions } from '../../src/fuzz/fuzz-options.ts'
import { replay } from '../../src/fuzz/replay.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { plain } from '../../src/report/paint.ts'
import { beginning, fuzzed } from './scope.ts'

/** Whom the first endpoint of the example registry says its certificate is made out to. */
const ofOne = 'gp.a91720.nems.example'
const rules = ['transport/client-certificate-is-valid', 'transport/client-certificate-is-the-endpoints']

let provider: Provider | undefined
afterEach(() => provider?.close())

/** A provider over mutual TLS, and who reaches it with a certificate that is made out to a name. */
async function reached(name: string, without: readonly string[] = []): Promise<Target> {
  const { ca, server, client } = await makeCertificates(name)
  provider = await startProvider({ registry, without: new Set(without), tls: { ca, server } })
  const tls = { ca: Buffer.from(ca), cert: Buffer.from(client.cert), key: Buffer.from(client.key) }
  return { url: provider.tlsUrl ?? '', basePath: '', tls, headers: [] }
}

function fuzzedOver(target: Target, options: Partial<FuzzOptions> = {}) {
  const includes = beginning('transport/client-', 'endpoint/', 'header/', 'operation/')
  return fuzzed(target.url, { target, includes, stages: new Set(['sweep', 'state']), ...options })
}

describe('over mutual TLS', () => {
  test('who looks at the certificate is right, of whichever endpoint a request comes', async () => {
    const { faults, unconfirmed, trouble, left, notes, uncovered } = await fuzzedOver(await reached(ofOne))
    expect({ faults, unconfirmed, trouble, left, notes }).toEqual({
      ...{ faults: [], unconfirmed: [], trouble: undefined, left: 0, notes: [] },
    })
    expect(uncovered.map(({ rule }) => rule)).not.toEqual(expect.arrayContaining([rules[0]]))
    expect(uncovered.map(({ rule }) => rule)).not.toEqual(expect.arrayContaining([rules[1]]))
  })

  test.each(rules)(
    'who does not ask for %s is told of that once, and again when it is replayed',
    async (rule) => {
      const target = await reached(ofOne, [rule])
      const { faults, left } = await fuzzedOver(target)
      expect(faults.map((fault) => [fault.kind, fault.rule])).toEqual([['false-accept', rule]])
      expect(left).toBe(0)
      const now = Math.floor(Date.now() / 1000)
      const stored = faults.map((fault) =>
        storedFrom(fault, {
          ...{ kit: '0.1.0', catalogue: '1', seed: 1, target, now },
          finding: findingEventOf(fault, { registry, isExcused: false, replay: '' }),
        }),
      )
      const again = { target, registry, judging: {}, patience: 2_000, now: () => Date.now() / 1000 }
      const signal = new AbortController().signal
      // The stored bytes come with the certificate of the run.
      if (rule.endsWith('-endpoints'))
        for await (const { verdict } of replay(stored, { ...again, raw: true, signal }))
          expect(verdict).toBe('FAILED')
      for await (const replayed of replay(stored, { ...again, raw: false, signal })) {
        expect(replayed.verdict).toBe('FAILED')
        const told = replayedText(replayed, { registry, target, paint: plain, curl: true })
        expect(told).toContain(
          rule.endsWith('-is-valid')
            ? 'curl      cannot send it alone'
            : '; add --cacert, --cert, --key as they',
        )
      }
    },
  )

  test('a certificate that is made out to nobody in the registry: it is said, and certificates are not judged', async () => {
    const target = await reached('nobody.example', rules.slice(1))
    const { faults, trouble, notes, uncovered } = await fuzzedOver(target)
    expect({ faults, trouble }).toEqual({ faults: [], trouble: undefined })
    expect(notes).toEqual([expect.stringMatching(/--cert is made out to nobody\.example, .*nothing is said/)])
    expect(uncovered.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules))
  })
})

test('without TLS nothing is said of certificates', async () => {
  provider = await startProvider({ registry })
  const { faults, notes, uncovered } = await fuzzed(provider.url, {
    includes: beginning('transport/client-'),
  })
  expect({ faults, notes }).toEqual({ faults: [], notes: [] })
  expect(uncovered.map(({ rule }) => rule).sort()).toEqual([...rules].sort())
})
