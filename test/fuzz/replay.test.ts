import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedRegistry as registry } from '../../generators/world.ts'
import { targetFrom } from '../../src/client/target.ts'
import { jsonOf } from '../../src/fuzz/corpus/stored-case.ts'
import { type StoredFault, storedFault, storedFrom } from '../../src/fuzz/corpus/stored-fault.ts'
import { type Replayed, type ReplayOptions, replay } from '../../src/fuzz/replay.ts'
import { type Provider, type ProviderOptions, startProvider } from '../../src/provider/provider.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import { faultNamed } from '../faults/catalogue.ts'
import { startFaultyProvider } from '../faults/faulty-provider.ts'
import { beginning, fuzzed } from './scope.ts'

const rules = [
  'claims/exp-is-not-past',
  'criteria/tag-is-at-most-100-characters',
  'endpoint/mailbox-is-of-the-contact',
  'transport/head-is-well-formed',
]
const seconds = () => Math.floor(Date.now() / 1000)

async function replayedOn(
  url: string,
  stored: readonly StoredFault[],
  options: Partial<ReplayOptions> = {},
): Promise<readonly Replayed[]> {
  const all: Replayed[] = []
  const plain = { target: targetFrom(url), registry, judging: {}, patience: 3_000, raw: false, now: seconds }
  const { signal } = new AbortController()
  for await (const each of replay(stored, { ...plain, signal, ...options })) all.push(each)
  return all
}

async function on<T>(options: Partial<ProviderOptions>, use: (provider: Provider) => Promise<T>): Promise<T> {
  const provider = await startProvider({ registry, ...options })
  try {
    return await use(provider)
  } finally {
    await provider.close()
  }
}

const verdicts = (all: readonly Replayed[]) => [...new Set(all.map(({ verdict }) => verdict))]
const reasons = (all: readonly Replayed[]) => all.map(({ reason }) => reason ?? '').join('\n')

async function foundOn(url: string, about: readonly string[], stages: readonly ('sweep' | 'state')[]) {
  const outcome = await fuzzed(url, { includes: beginning(...about), stages: new Set(stages), patience: 500 })
  const run = { kit: '0.1.0', catalogue: '1', seed: 1, target: targetFrom(url), now: seconds() }
  return outcome.faults.map((fault) => storedFault.parse(JSON.parse(jsonOf(storedFrom(fault, run)))))
}

describe('replay', () => {
  const without = new Set(rules)
  const seen: number[] = []
  let stored: readonly StoredFault[] = []

  beforeAll(async () => {
    stored = await on({ without }, ({ url }) => foundOn(url, rules, ['sweep']))
  }, 60_000)

  test('has something to send', () => {
    expect(stored.map(({ rule }) => rule).sort()).toEqual(rules)
  })

  test('says FAILED where the fault is still there, and leaves no subscription behind', () =>
    on({ without, onExchange: (each) => seen.push(each.answer.status) }, async ({ url }) => {
      const all = await replayedOn(url, stored)
      expect(all.map(({ verdict, reason }) => [verdict, reason])).toEqual(
        stored.map(() => ['FAILED', undefined]),
      )
      const count = (status: number) => seen.filter((each) => each === status).length
      expect(count(201)).toBeGreaterThan(0)
      expect(count(204) + count(200)).toBe(count(201))
    }))

  test('says FIXED where it is gone', () =>
    on({}, async ({ url }) => {
      const all = await replayedOn(url, stored)
      expect(all.map(({ verdict, reason }) => [verdict, reason])).toEqual(
        stored.map(() => ['FIXED', undefined]),
      )
    }))

  test('says INCONCLUSIVE where the request without the fault is not accepted', async () => {
    const nobody = registryFrom({ ...embeddedConfig, nemsAsid: '200000000500' })
    const refused = await on({ registry: nobody }, ({ url }) => replayedOn(url, stored))
    expect(verdicts(refused)).toEqual(['INCONCLUSIVE'])
    expect(reasons(refused)).toContain('the same request without the fault was not accepted: 4')
    const gone = await on({}, async ({ url }) => url)
    const down = await replayedOn(gone, stored)
    expect(verdicts(down)).toEqual(['INCONCLUSIVE'])
    expect(reasons(down)).toContain('ECONNREFUSED')
  })

  test('says INCONCLUSIVE where the configuration is about others', () =>
    on({}, async ({ url }) => {
      const others = registryFrom({ ...embeddedConfig, endpoints: embeddedConfig.endpoints.slice(2) })
      const all = await replayedOn(url, stored, { registry: others })
      expect(verdicts(all)).toEqual(['INCONCLUSIVE'])
      expect(reasons(all)).toContain('is not in the registry')
    }))

  test('says INCONCLUSIVE of a change that this version does not have', () =>
    on({}, async ({ url }) => {
      const later = stored.map((each) => ({
        ...each,
        case: { ...each.case, changes: ['claims/new: thing'] },
      }))
      expect(reasons(await replayedOn(url, later))).toContain('does not know the change claims/new: thing')
    }))

  test('says INCONCLUSIVE where what must happen is no longer the same', () =>
    on({ without }, async ({ url }) => {
      const [expired] = stored.filter(({ rule }) => rule === 'claims/exp-is-not-past')
      const open = expired && {
        ...expired,
        expected: 'either' as const,
        case: { ...expired.case, changes: [] },
      }
      const [replayed] = await replayedOn(url, open === undefined ? [] : [open])
      expect(replayed).toMatchObject({
        verdict: 'INCONCLUSIVE',
        reason: 'what must happen was either, and is accept by this configuration and catalogue',
      })
    }))

  test('stops when it is told to', () =>
    on({}, async ({ url }) => {
      expect(await replayedOn(url, stored, { signal: AbortSignal.abort() })).toEqual([])
    }))
})

describe('replay of the stored bytes', () => {
  const rule = 'criteria/tag-is-at-most-100-characters'
  const without = new Set([rule])
  let stored: readonly StoredFault[] = []

  beforeAll(async () => {
    stored = await on({ without }, ({ url }) => foundOn(url, [rule], ['sweep']))
  }, 60_000)

  test('sends them as they are', () =>
    on({ without }, async ({ url }) => {
      const [replayed] = await replayedOn(url, stored, { raw: true })
      expect(replayed?.verdict).toBe('FAILED')
      const sent = replayed?.fault?.trial.request.bytes ?? new Uint8Array()
      expect(Buffer.from(sent).toString('base64')).toBe(stored[0]?.sent.bytes)
    }))

  test('is FIXED as long as their token holds, and INCONCLUSIVE then', async () => {
    expect(verdicts(await on({}, ({ url }) => replayedOn(url, stored, { raw: true })))).toEqual(['FIXED'])
    const late = await on({}, ({ url }) => replayedOn(url, stored.map(anHourAgo), { raw: true }))
    expect(verdicts(late)).toEqual(['INCONCLUSIVE'])
    expect(reasons(late)).toContain('by now it breaks claims/exp-is-not-past')
  })
})

/** The same with the times of its token an hour earlier. */
function anHourAgo(stored: StoredFault): StoredFault {
  const text = Buffer.from(stored.sent.bytes, 'base64').toString('latin1')
  const earlier = text.replace(/(?<=\n[Aa]uthorization: Bearer [\w-]+\.)[\w-]+/, (payload) =>
    Buffer.from(
      Buffer.from(payload, 'base64url')
        .toString()
        .replace(/(?<="(?:iat|exp)":)\d+/g, (at) => String(Number(at) - 3_600)),
    ).toString('base64url'),
  )
  expect(earlier).not.toBe(text)
  return { ...stored, sent: { ...stored.sent, bytes: Buffer.from(earlier, 'latin1').toString('base64') } }
}

describe('replay of other kinds', () => {
  const ids = [
    'hang-on-an-unknown-delete',
    'delete-without-effect',
    'crash-on-claims-null',
    'expired-403',
    'drop-without-an-interaction',
    'authorization-in-capitals-only',
  ]
  const providers: (() => Promise<void>)[] = []
  afterAll(() => Promise.all(providers.map((close) => close())))

  test.each(ids)(
    '%s',
    async (id) => {
      const fault = faultNamed(id)
      const provider = await startFaultyProvider()
      providers.push(provider.close)
      provider.become({ fault })
      const stored = await foundOn(provider.url, fault.rules, ['sweep', 'state'])
      expect(stored.length).toBeGreaterThan(0)
      provider.become({ fault })
      expect(verdicts(await replayedOn(provider.url, stored))).toEqual(['FAILED'])
      provider.become()
      expect(verdicts(await replayedOn(provider.url, stored))).toEqual(['FIXED'])
    },
    60_000,
  )
})
