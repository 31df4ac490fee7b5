import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { publishDraft } from '../../contracts/drafts.ts'
import { creation, explicit, oneSubscription } from '../../contracts/originals.ts'
import type { ConductRule } from '../../src/conduct/conduct-rule.ts'
import { PdsLookups } from '../../src/conduct/pds-lookups.ts'
import { conductRules } from '../../src/conduct/rules/index.generated.ts'
import type { OutgoingAnswer } from '../../src/provider/answering.ts'
import { requestRules } from '../../src/spec/rules/index.generated.ts'
import { answer, patient, ScriptedClient } from './scripted-client.ts'

const rulings = readFileSync(new URL('../../docs/rulings.md', import.meta.url), 'utf8')

const cut: OutgoingAnswer = { ...answer(200), spoilt: { cut: 'half way' } }

test('a client that does everything once and right breaks no rule of conduct', () => {
  const client = new ScriptedClient()
  const id = client.create()
  client.read(id)
  client.delete(id)
  client.publish()
  expect([client.told, client.broken]).toEqual([[], []])
})

describe('a subscription is created again only when it is gone', () => {
  const rule = 'conduct/subscription-is-created-again-only-when-gone'
  const afterRead = (instead: OutgoingAnswer, between?: (client: ScriptedClient, id: string) => void) => {
    const client = new ScriptedClient()
    const id = client.create()
    client.read(id, instead)
    between?.(client, id)
    client.create()
    return client.told
  }

  test.each([
    ['an error of NEMS', answer(500), 'HTTP 500'],
    ['too many requests', answer(429), 'HTTP 429'],
    ['a refusal', answer(400), 'HTTP 400'],
    ['no answer', cut, 'a connection that was cut'],
  ])('after %s it may be there still', (_, instead, told) => {
    expect(afterRead(instead)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^request 3: ${rule} at Subscription.criteria: .* after ${told} to the read of request 2$`,
        ),
      ),
    ])
  })

  test.each([404, 410])('after %i it is gone', (status) => {
    expect(afterRead(answer(status))).toEqual([])
  })

  test.each<[string, (client: ScriptedClient, id: string) => void]>([
    ['it was read again', (client, id) => client.read(id)],
    ['it was deleted', (client, id) => client.delete(id)],
    ['it was found to be gone', (client, id) => client.read(id, answer(404))],
  ])('nothing is said when %s meanwhile', (_, between) => {
    expect(afterRead(answer(500), between)).toEqual([])
  })

  test('another subscription may be created', () => {
    const client = new ScriptedClient()
    client.read(client.create(), answer(500))
    client.send(creation(patient, explicit(patient, 'pds-change-of-gp-1')).draft)
    expect(client.told).toEqual([])
  })
})

describe('Retry-After is waited for', () => {
  const early = 'conduct/retry-after-is-waited-for'
  const retried = (retryAfter: string, seconds: number) => {
    const client = new ScriptedClient()
    client.publish(answer(429, [['retry-after', retryAfter]]))
    client.now += seconds
    client.publish()
    return client.told
  }

  test('in seconds', () => {
    expect(retried('3', 1)).toEqual([
      expect.stringContaining(`request 2: ${early} at request line: the same request 1.9 s too early`),
    ])
    expect(retried('3', 3)).toEqual([])
  })

  test('as a date, to the second', () => {
    const date = new Date((1_800_000_000 + 10) * 1000).toUTCString()
    expect(retried(date, 8)).toHaveLength(1)
    expect(retried(date, 9.5)).toEqual([])
  })

  test('what it says of nothing is not waited for', () => {
    expect([...retried('soon', 0), ...retried('', 0), ...retried('-1', 0)]).toEqual([])
  })

  test('another request may be sent', () => {
    const client = new ScriptedClient()
    client.publish(answer(429, [['Retry-After', '60']]))
    client.create()
    expect(client.told).toEqual([])
  })

  test('counted from when a late answer went out', () => {
    const client = new ScriptedClient()
    client.publish({ ...answer(503, [['Retry-After', '2']]), spoilt: { delayMilliseconds: 3_000 } })
    client.now += 4
    client.publish()
    expect(client.told).toHaveLength(1)
  })
})

describe('a retry storm', () => {
  const tries = (instead: (index: number) => OutgoingAnswer | undefined, pause: number, count = 6) => {
    const client = new ScriptedClient()
    for (let index = 0; index < count; index++) {
      client.publish(instead(index))
      client.now += pause
    }
    return client.told.map((told) => told.replace(/:.*: /, ': '))
  }

  test('is six failing tries of one request within five seconds', () => {
    expect(tries(() => answer(500), 0.5)).toEqual([
      'request 6: 6 tries within 2.5 s, the last answered by HTTP 500',
    ])
    expect(tries(() => cut, 0.9)).toHaveLength(1)
    expect(tries(() => answer(400), 0)).toHaveLength(1)
  })

  test('is told once, and again when it goes on', () => {
    expect(tries(() => answer(500), 0, 11)).toHaveLength(1)
    expect(tries(() => answer(500), 0, 12)).toHaveLength(2)
  })

  test('is not five, not six with pauses, and not six of which one was accepted', () => {
    expect(tries(() => answer(500), 0, 5)).toEqual([])
    expect(tries(() => answer(500), 1.1)).toEqual([])
    expect(tries((index) => (index === 4 ? undefined : answer(500)), 0)).toEqual([])
  })

  test('is not what is asked of different subscriptions', () => {
    const client = new ScriptedClient()
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) client.read(id, answer(500))
    expect(client.told).toEqual([])
  })
})

describe('what is deleted is what NEMS gave', () => {
  const rule = 'conduct/deleted-id-is-one-that-nems-gave'
  const location = (value: string) => answer(201, [['Location', value]])

  test('an id of the client is told once, and not as one that does not exist', () => {
    const client = new ScriptedClient()
    client.delete('42')
    expect(client.told).toEqual([
      `request 1: ${rule} at id in the path: 42, which NEMS did not give in this run`,
    ])
    expect(client.broken).toEqual([])
  })

  test('one that was deleted before is one that does not exist', () => {
    const client = new ScriptedClient()
    const id = client.create()
    client.delete(id)
    client.delete(id)
    expect([client.told, client.broken]).toEqual([[], ['operation/subscription-exists']])
  })

  test.each([
    ['/STU3/Subscription/42'],
    ['https://nems.example/base/STU3/Subscription/42'],
    ['Subscription/42'],
    ['/STU3/Subscription/42/_history/1'],
  ])('an id of the Location %s', (value) => {
    const client = new ScriptedClient()
    client.create(location(value))
    client.delete('42', answer(404))
    expect(client.told).toEqual([])
    client.delete('1')
    expect(client.told).toHaveLength(1)
  })

  test('an id that was read, or that a refused duplicate names', () => {
    const client = new ScriptedClient()
    client.read('7', answer(200))
    const outcome = '<diagnostics value="subscription already exists : 8"/>'
    client.create({ ...answer(422), body: Buffer.from(outcome) })
    client.delete('7', answer(404))
    client.delete('8', answer(404))
    expect(client.told).toEqual([])
  })
})

describe('a token', () => {
  const rule = 'conduct/token-is-not-sent-again-after-exp'

  test('that is sent again after its five minutes is told once, and not as expired', () => {
    const client = new ScriptedClient()
    const request = client.bytesOf(publishDraft('vaccinations-1', patient))
    client.sendBytes(request)
    client.now += 300
    client.sendBytes(request)
    expect(client.told).toEqual([])
    client.now += 61
    client.broken.length = 0
    client.sendBytes(request)
    expect(client.told).toEqual([
      expect.stringMatching(
        new RegExp(`^request 3: ${rule} at claims.exp: the token of request 1, whose exp is`),
      ),
    ])
    expect(client.broken).not.toContain('claims/exp-is-not-past')
  })

  test('that has expired when it is first sent is expired', () => {
    const client = new ScriptedClient()
    const request = client.bytesOf(oneSubscription('read-subscription', patient).draft)
    client.now += 361
    client.sendBytes(request)
    expect([client.told, client.broken]).toEqual([[], expect.arrayContaining(['claims/exp-is-not-past'])])
  })
})

describe('an NHS number is found at PDS first', () => {
  const rule = 'conduct/nhs-numbers-were-found-at-pds'
  const sendAll = (lookups: PdsLookups) => {
    const client = new ScriptedClient(lookups)
    client.create()
    client.publish()
    return client.told
  }

  test('where PDS is played', () => {
    expect(sendAll(new PdsLookups(false))).toEqual([])
    expect(sendAll(new PdsLookups(true))).toEqual([
      `request 1: ${rule} at Subscription.criteria: Patient.identifier: ${patient}: not looked up`,
      expect.stringMatching(new RegExp(`^request 2: ${rule} at .*${patient}: not looked up$`)),
    ])
  })

  test('one that was found is right, one that was not found is told with the answer', () => {
    const found = new PdsLookups(true)
    found.note(patient, 200)
    expect(sendAll(found)).toEqual([])
    found.note(patient, 404)
    expect(sendAll(found)).toEqual([
      expect.stringMatching(/looked up, and PDS answered 404$/),
      expect.stringMatching(/looked up, and PDS answered 404$/),
    ])
  })

  test('what is no NHS number is left to the rules about requests', () => {
    const client = new ScriptedClient(new PdsLookups(true))
    client.send(creation('9990000010', explicit('9990000010')).draft)
    expect([client.told, client.broken]).toEqual([[], ['nhs-number/check-digit-holds']])
  })
})

test('a rule binds as must only where a page or a ruling says so, and names whatever it names', () => {
  const ids = Object.keys(requestRules)
  for (const { rule } of Object.values<{ readonly rule: ConductRule }>(conductRules)) {
    const isStated = rule.source.some(
      ({ sentence, page }) => sentence !== undefined || !page.startsWith('RFC'),
    )
    expect(rule.strength === 'must' ? isStated : true).toBe(true)
    for (const { page, section } of rule.source.filter(({ address }) => address === ''))
      expect([page, rulings]).toEqual([
        expect.stringContaining('docs/rulings.md'),
        expect.stringMatching(new RegExp(`^${section.replace('ruling ', '')}\\. `, 'm')),
      ])
    if (rule.explains !== undefined) expect(ids).toContain(rule.explains)
  }
})

test('its page names each rule with its strength', () => {
  const page = readFileSync(new URL('../../docs/conduct.md', import.meta.url), 'utf8')
  const named = [...page.matchAll(/^\| `(conduct\/[a-z-]+)` \| (must|advice)/gm)].map(([, id, strength]) => [
    id,
    strength,
  ])
  const rules = Object.entries<{ readonly rule: ConductRule }>(conductRules)
  expect(named.sort()).toEqual(rules.map(([id, { rule }]) => [id, rule.strength]).sort())
})
