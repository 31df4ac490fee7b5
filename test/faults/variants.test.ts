import { afterAll, describe, expect, test } from 'vitest'
import type { HttpRequest } from '../../src/wire/http-message.ts'
import { ask, inShort } from './asking.ts'
import { faults, variants } from './catalogue.ts'
import type { Variant } from './fault.ts'
import { startFaultyProvider } from './faulty-provider.ts'
import { bindingRules, judgeLast } from './judging.ts'
import { type Ask, create, publish, read, remove, trust } from './plain/ask.ts'
import { generic } from './plain/subscription.ts'

const provider = await startFaultyProvider()
afterAll(() => provider.close())

const good: readonly (readonly Ask[])[] = [
  [create()],
  [create({ json: true, criteria: generic(), by: trust })],
  [create(), read()],
  [create({ json: true }), read({ fields: { Accept: 'application/fhir+json' } })],
  [create(), remove()],
  [publish()],
  [publish({ code: 'professional-contacts-1', action: 'update' })],
  [publish({ code: 'nipe-outcome-1' })],
]

const gone: readonly (readonly Ask[])[] = [
  [create(), remove(), read()],
  [create(), remove(), remove()],
  [read({ target: '/STU3/Subscription/0123456789abcdef0123456789abcdef' })],
]

test('there are enough, and no id is there twice', () => {
  expect(variants.length).toBeGreaterThanOrEqual(8)
  expect(new Set([...variants, ...faults].map(({ id }) => id)).size).toBe(variants.length + faults.length)
})

describe.each(variants.map((variant, at) => ({ ...variant, at })))(
  'the variant $id',
  ({ at, ...variant }) => {
    // Each witness meets a third of the variants, and each variant a third of the witnesses.
    const share = (_: unknown, nth: number): boolean => nth % 3 === at % 3

    test.skipIf(variant.witness === undefined)('is other than the reference provider', async () => {
      const { witness = [] } = variant
      provider.become()
      const [usual] = (await ask(provider.url, witness, 10_000)).slice(-1)
      provider.become({ variant })
      const [other] = (await ask(provider.url, witness, 10_000)).slice(-1)
      expect(other && inShort(other.outcome)).not.toBe(usual && inShort(usual.outcome))
    })

    test('accepts what must be accepted', async () => {
      const odd = await strange(variant, [...good, ...witnessesOf('over-strict').filter(share)], 'accepted')
      expect(odd).toEqual([])
    })

    test('refuses what must be refused, in ways that are allowed', async () => {
      const odd = await strange(variant, [...gone, ...witnessesOf('over-lax').filter(share)], 'refused')
      expect(odd).toEqual([])
    })
  },
)

/** The requests of which the last is not answered so, or by an answer that breaks a rule. */
async function strange(
  variant: Variant,
  all: readonly (readonly Ask[])[],
  wanted: 'accepted' | 'refused',
): Promise<readonly unknown[]> {
  const odd: unknown[] = []
  for (const asks of all) {
    provider.become({ variant })
    const sent = await ask(provider.url, asks.map(suited(variant)), 10_000)
    const judged = judgeLast(sent, variant.config)
    const broken = bindingRules(sent, variant.config)
    if (judged?.observed !== wanted || broken.length > 0) odd.push([judged?.observed, broken, sent.at(-1)])
  }
  return odd
}

function witnessesOf(kind: string): readonly (readonly Ask[])[] {
  return faults.filter((fault) => fault.kind === kind).map(({ witness }) => witness)
}

/** Requests whose organisation claim has the name that a variant asks for. */
function suited({ config }: Variant): (each: Ask) => Ask {
  const name = config?.organisationClaim
  return name === undefined ? (each) => each : (each) => (now) => withClaim(each(now), name)
}

function withClaim(request: HttpRequest, name: string): HttpRequest {
  const headers = request.headers.map(([field, value]) => {
    const claims = /^(.* ?[\w-]+\.)([\w-]+)(\..*)$/.exec(value)
    if (field.toLowerCase() !== 'authorization' || claims === null) return [field, value] as const
    const [, before = '', encoded = '', behind = ''] = claims
    const text = Buffer.from(encoded, 'base64url').toString('latin1')
    const renamed = Buffer.from(text.replace(/requesting_organi[sz]ation/g, name), 'latin1')
    return [field, `${before}${renamed.toString('base64url')}${behind}`] as const
  })
  return { ...request, headers }
}
