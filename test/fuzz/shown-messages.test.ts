import { describe, expect, test } from 'vitest'
import { NothingToChange, render } from '../../generators/draft/render.ts'
import { expectations } from '../../generators/expectations/index.ts'
import { draftOf } from '../../generators/requests/choices.ts'
import { plainChoices } from '../../generators/requests/plain-choices.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { excerpt } from '../../src/fuzz/shown-lines.ts'
import { shownReply } from '../../src/fuzz/shown-reply.ts'
import { shownRequest } from '../../src/fuzz/shown-request.ts'
import { judgeRequest } from '../../src/judge.ts'
import type { MessageLine } from '../../src/report/events.ts'
import { everyOperation } from '../../src/spec/model/operation.ts'

const now = 1_925_000_000
const registry = embeddedRegistry
const context = {
  registry,
  now,
  history: undefined,
  pdsEnforced: false,
  organisationClaim: 'either',
} as const

/** Every way to break every rule of each operation, alone, with what is shown of it. */
function* everyShown(): Generator<{
  rule: string
  operator: string
  place: string
  shown: readonly MessageLine[]
}> {
  for (const operation of everyOperation) {
    const choices = plainChoices(operation, registry)
    if (choices === undefined) continue
    const draft = draftOf(choices, registry)
    for (const [rule, ways] of Object.entries(expectations))
      for (const { operator, change } of ways) {
        const request = renderedOf(() => {
          const changed = change(draft)
          return changed && render(changed, { now, host: 'nems.example' })
        })
        if (request === undefined) continue
        const finding = judgeRequest(request, { registry, now }).findings.find((each) => each.rule === rule)
        if (finding === undefined) continue
        yield { rule, operator, place: finding.place, shown: shownRequest(request, finding, context, '') }
      }
  }
}

function renderedOf<T>(make: () => T | undefined): T | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof NothingToChange) return undefined
    throw error
  }
}

const all = [...everyShown()]

function isMarked(line: MessageLine): line is { marked: string } {
  return 'marked' in line
}

describe('a request that breaks a rule', () => {
  test('is shown with the place marked, whatever is broken, but where nothing of it was sent', () => {
    expect(all.length).toBeGreaterThan(1_000)
    const unmarked = all
      .filter(({ place, shown }) => place !== 'client certificate' && !shown.some(isMarked))
      .map(({ rule, place }) => `${rule} at ${place}`)
    expect([...new Set(unmarked)]).toEqual([])
  })

  test('is shown in a bounded number of lines', () => {
    for (const { shown } of all) expect(shown.length).toBeLessThan(400)
  })

  test('has the claim, the field or the element in the line that is marked', () => {
    const marked = (rule: string, operator: RegExp) =>
      all
        .find((each) => each.rule === rule && operator.test(each.operator))
        ?.shown.filter(isMarked)
        .map((line) => line.marked.trim())
    expect(marked('claims/scope-is-bundle-write', /./)).toEqual([expect.stringMatching(/^"scope": /)])
    expect(marked('header/to-asid-is-an-asid', /./)).toEqual([expect.stringMatching(/^toASID: /)])
    expect(marked('event/timestamp-is-an-instant', /./)).toEqual([expect.stringMatching(/^<timestamp /)])
  })
})

test('of a long message the beginning and what stands around a mark is shown, and what is left out is counted', () => {
  const lines = Array.from({ length: 5_000 }, (_, i) => ({ text: String(i), isMarked: i === 3_000 }))
  const shown = excerpt(lines)
  expect(shown.length).toBeLessThan(300)
  expect(shown.filter((line) => line.isMarked)).toEqual([{ text: '3000', isMarked: true }])
  const left = shown.flatMap(({ text }) => Number(/^… (\d+) lines left out$/.exec(text)?.[1] ?? 0))
  expect(
    left.reduce((sum, each) => sum + each, 0) + shown.length - left.filter((each) => each > 0).length,
  ).toBe(5_000)
})

describe('an answer', () => {
  const target = { url: 'http://127.0.0.1', basePath: '', headers: [['x-key', 'secret-key-1']] as const }
  const body = Buffer.from('{"diagnostics":"you sent secret-key-1"}')
  const answer = { status: 500, headers: [['Content-Type', 'application/json']] as const, body }

  test('is shown laid out, without the fields of --header', () => {
    const shown = shownReply({ answer, reasonPhrase: 'Oh' }, target, 'Content-Type')
    expect(shown).toEqual([
      { text: 'HTTP/1.1 500 Oh' },
      { marked: 'Content-Type: application/json' },
      { text: '' },
      { text: '{' },
      { text: '  "diagnostics": "you sent (a field of --header)"' },
      { text: '}' },
    ])
  })

  test('that did not come says why', () => {
    expect(shownReply({ failure: 'hung', reason: 'no answer in 5 s' }, target, undefined)).toEqual([
      { marked: 'hung: no answer in 5 s' },
    ])
  })
})
