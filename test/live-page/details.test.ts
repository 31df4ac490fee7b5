import { describe, expect, test } from 'vitest'
import { detailsOf } from '../../src/live-page/details.ts'
import type { ShownLine } from '../../src/live-page/told.ts'
import { unreadExchange } from '../../src/provider/exchange.ts'
import { ordinaryLimits } from '../../src/provider/limits.ts'
import { everyBroken, keptOf, shownOf, telling } from './exchanges.ts'

const shown = everyBroken.map(({ rule, request }) => ({ rule, request, details: shownOf(request) }))

function marked(lines: readonly ShownLine[]): ReadonlySet<number> {
  return new Set(lines.flatMap(({ findings }) => findings))
}

describe('the details of every request that breaks a rule', () => {
  test('tell the same rules as broken as the judge did', () => {
    expect(shown.length).toBeGreaterThan(1_000)
    const different = shown.filter(({ details: { rules, rulesAbout } }) => {
      const broken = rulesAbout.filter(({ outcome }) => outcome === 'broken').map(({ id }) => id)
      return [...rules].sort().join() !== broken.sort().join()
    })
    expect(different.map(({ rule }) => rule)).toEqual([])
  })

  test('mark each claim and member of the JOSE header that is broken, as far as there is one', () => {
    const unmarked = shown.flatMap(({ details: { findings, token } }) => {
      const all = marked(token.parts.flatMap(({ lines }) => lines))
      return findings.filter(({ place }, at) => /^(?:claims|JOSE header)\./.test(place) && !all.has(at))
    })
    expect(unmarked.map(({ rule, place }) => `${rule} at ${place}`)).toEqual([])
  })

  test('mark each element of the message that is broken, or that lacks something', () => {
    const lineless = new Set<string>()
    for (const { request, details } of shown) {
      const { findings, message } = details
      if (message.laidOut === null) continue
      const all = marked(message.laidOut)
      for (const [at, { rule, place, line }] of findings.entries()) {
        const isElement = line !== null || /^[A-Z][A-Za-z]+\./.test(place)
        if (isElement && !all.has(at)) lineless.add(`${rule} at ${place}: ${request.body.length}`)
      }
    }
    expect([...lineless]).toEqual([])
  })

  test('mark the same in the message as it was sent', () => {
    const unlike = shown.filter(({ details: { message } }) => {
      const { laidOut, sent } = message
      return laidOut !== null && [...marked(laidOut)].some((finding) => !marked(sent).has(finding))
    })
    expect(unlike.map(({ rule }) => rule)).toEqual([])
  })
})

describe('the details of what was not read whole', () => {
  const head = { method: 'POST', target: '/STU3/Subscription', headers: [], body: new Uint8Array() }
  test.each([
    ['no HTTP', { why: 'malformed' }],
    ['a head that is too large', { why: 'head too large' }],
    ['a body that is too large', { why: 'body too large', head }],
    ['what comes too slowly', { why: 'too slow', head }],
  ] as const)('say nothing of rules that were not looked at: %s', (_name, unread) => {
    const told = { ...unreadExchange(unread, ordinaryLimits), at: 0 }
    const { rulesAbout, rulesNotes, findings, reason, verdict } = detailsOf(keptOf(told), telling)
    expect([rulesAbout, rulesNotes.length, verdict]).toEqual([[], 1, 'refused'])
    expect(findings.length === 0 ? reason : findings[0]?.rule).toMatch(/./)
  })
})
