import { describe, expect, test } from 'vitest'
import type { ShownLine } from '../../src/live-page/told.ts'
import { everyBroken, shownOf } from './exchanges.ts'

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
