import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { answerRules, requestRules } from '../../src/spec/rules/index.generated.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'
import { ask, inShort, type Sent } from './asking.ts'
import { faults } from './catalogue.ts'
import { type Fault, kinds } from './fault.ts'
import { startFaultyProvider } from './faulty-provider.ts'
import { bindingRules, judgeLast } from './judging.ts'
import { create, publish, read, remove } from './plain/ask.ts'

const provider = await startFaultyProvider()
afterAll(() => provider.close())

const plain = [create(), read(), remove(), publish()]

describe('the list', () => {
  test('has every kind, and no id twice', () => {
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length)
    expect(faults.length).toBeGreaterThanOrEqual(120)
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(kinds))
    expect(faults.filter(({ isRare }) => isRare === true).length).toBeGreaterThanOrEqual(10)
  })

  test.each(kinds)('has as many of the kind %s as the README says', (kind) => {
    const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
    expect(readme).toContain(`| ${kind} | ${faults.filter((fault) => fault.kind === kind).length} |`)
  })

  test('names rules that there are', () => {
    const known = new Set([...Object.keys(requestRules), ...Object.keys(answerRules)])
    expect(faults.flatMap(({ rules }) => rules).filter((rule) => !known.has(rule))).toEqual([])
  })
})

describe('a fault', () => {
  test.each(faults)('$id: $says', async (fault) => {
    provider.become()
    const right = await ask(provider.url, fault.witness, 10_000)
    expect(bindingRules(right)).toEqual([])
    provider.become({ fault })
    const wrong = await ask(provider.url, fault.witness, fault.kind === 'hang' ? 500 : 10_000)
    shows(fault, right, wrong)
  })

  test.each(faults)('$id leaves other requests alone', async (fault) => {
    provider.become()
    const right = await ask(provider.url, plain, 10_000)
    provider.become({ fault })
    const others = await ask(provider.url, plain, 10_000)
    const changed = plain.flatMap((_, at) => {
      const [before, now] = [right[at], others[at]]
      if (before === undefined || now === undefined || isAbout(fault, now.request)) return []
      return inShort(before.outcome) === inShort(now.outcome) ? [] : [inShort(now.outcome)]
    })
    expect(changed).toEqual([])
  })
})

/** What the last answer of a witness shows of its fault, beside that of the reference provider. */
function shows({ kind, rules }: Fault, right: readonly Sent[], wrong: readonly Sent[]): void {
  const expected = judgeLast(right)
  const judged = judgeLast(wrong)
  const broken = bindingRules(wrong)
  if (kind === 'hang') expect(wrong.at(-1)?.outcome).toBeTypeOf('string')
  else if (kind === 'crash') expect(judged?.fault).toBe('crash')
  else if (kind === 'over-strict') {
    expect(expected?.expected).toBe('accept')
    expect(judged?.fault).toBe('false-refusal')
  } else {
    if (kind === 'over-lax') expect(judged?.fault).toBe('false-accept')
    expect(judged?.fault !== undefined || broken.length > 0).toBe(true)
    expect(broken.filter((rule) => !(rules as readonly string[]).includes(rule))).toEqual([])
  }
}

/** Whether a wrong answer or a wrong state may show in a request: it is of the API of the witness. */
function isAbout({ kind, witness }: Fault, { target }: HttpRequest): boolean {
  if (kind !== 'wrong-answer' && kind !== 'state') return false
  return witness.some((each) => each(0).target.includes('/Events/') === target.includes('/Events/'))
}
