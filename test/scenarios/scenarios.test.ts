import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import type { Draft } from '../../generators/draft/draft.ts'
import { judgeAnswer } from '../../src/judge.ts'
import { scenarios } from '../../src/scenarios/scenarios.ts'
import { everyOperation } from '../../src/spec/model/operation.ts'
import { refused } from '../../src/spec/vocabulary/refused.ts'
import type { HttpAnswer } from '../../src/wire/http-message.ts'
import { now, Played, told, withoutAccept } from './played.ts'
import { textOf } from './texts.ts'

describe.each(scenarios)('$name', (scenario) => {
  const { name, on, tries, isSuccess } = scenario

  test.each(everyOperation)(
    'answers what it says to %s, as often as it says, and then as ever',
    (operation) => {
      const played = new Played(scenario)
      const ordinary = told(new Played(undefined).request(operation, withoutAccept).answer)
      const times = Math.min(tries, 3)
      for (let time = 0; time < times; time++) {
        const { answer, findings } = played.request(operation, withoutAccept)
        expect(findings.filter(({ strength }) => strength.provider === 'must')).toEqual([])
        const isOther = told(answer) !== ordinary || answer.spoilt !== undefined
        expect(isOther).toBe(on.includes(operation) && name !== 'location-absolute-path')
        if (isSuccess) expect(answer.status).toBeLessThan(300)
        if (name.startsWith('error:') && isOther) expect(`error:${told(answer)}`).toContain(name.slice(0, 9))
      }
      if (Number.isFinite(tries)) expect(told(played.request(operation, withoutAccept).answer)).toBe(ordinary)
    },
  )

  test('does nothing to a request that is refused', () => {
    const wrong = (draft: Draft): Draft => ({ ...draft, scheme: 'Basic' })
    const { answer, diagnostics } = new Played(scenario).request('create-subscription', wrong)
    expect([answer.status, diagnostics[0]]).toEqual([
      400,
      expect.stringContaining('authorization/scheme-is-bearer'),
    ])
  })
})

test('there is an error for each that the catalogue knows, with its code, in the media type that is asked for', () => {
  const names = new Set(scenarios.map(({ name }) => name))
  const errors = Object.values(refused).flatMap(
    ({ answers }) => answers as readonly { status: number; spine?: string }[],
  )
  for (const { status, spine } of errors.filter((each) => each.status >= 400))
    expect(names).toContain(spine === undefined ? `error:${status}` : `error:${status}-${spine}`)
  for (const scenario of scenarios.filter(({ name }) => name.startsWith('error:'))) {
    const [, status, spine] = /^error:([0-9]{3})(?:-([A-Z_]+))?$/.exec(scenario.name) ?? []
    const [operation] = scenario.on
    if (operation === undefined) throw new Error(`${scenario.name} is of no operation`)
    const { answer } = new Played(scenario).request(operation)
    const body = Buffer.from(answer.body).toString()
    expect([String(answer.status), body]).toEqual([status, expect.stringContaining('OperationOutcome')])
    const fields = answer.headers.map(([name]) => name)
    expect([fields.includes('WWW-Authenticate'), fields.includes('Allow')]).toEqual([
      status === '401',
      status === '405',
    ])
    if (spine !== undefined) expect(body).toContain(`<code value="${spine}"/>`)
  }
})

/** What changes here is what people read: look at the difference, then write it down with `vitest -u`. */
test('what each scenario says, and does', async () => {
  await expect(`${scenarios.map(textOf).join('\n\n')}\n`).toMatchFileSnapshot('answers.txt')
})

test('each name is there once, and is one to be typed', () => {
  const names = scenarios.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-zA-Z0-9:_-]+$/)
})

test('the page names each that is not an error', () => {
  const page = readFileSync(new URL('../../docs/answers.md', import.meta.url), 'utf8')
  const names = scenarios.map(({ name }) => name).filter((name) => !name.startsWith('error:'))
  for (const name of names) expect(page).toContain(`\`${name}\``)
})

const named = (name: string) => scenarios.find((each) => each.name === name)
const locationOf = ({ headers }: HttpAnswer) => headers.find(([name]) => name === 'Location')?.[1]

describe('what accepts keeps every rule about answers', () => {
  const accepting = scenarios.filter(({ isSuccess }) => isSuccess)
  test.each(accepting)('$name', ({ name }) => {
    for (const operation of everyOperation) {
      const { request, answer } = new Played(named(name)).request(operation)
      if (request === undefined) throw new Error('there was a request')
      const life = { 'vaccinations-1': 'deprecated' } as const
      const isWarned = Buffer.from(answer.body).includes('DEPRECATED')
      const judged = judgeAnswer(request, answer, {
        registry: { ...registry, lifeCycle: (code) => (isWarned && code in life ? 'deprecated' : 'current') },
        now,
      })
      const binding = judged.findings.filter(({ strength }) => strength.provider === 'must')
      expect(binding.filter(({ rule }) => rule !== 'answer/read-gives-what-was-created')).toEqual([])
    }
  })
})

test('a Location of each form leads to the subscription', () => {
  const forms = scenarios.filter(({ name }) => name.startsWith('location-'))
  const locations = forms.map(({ name }) => {
    const played = new Played(named(name))
    const location = locationOf(played.request('create-subscription').answer) ?? ''
    const [, id = ''] = /Subscription\/([0-9a-f]{32})/.exec(location) ?? []
    expect(played.subscriptions.find(id)).toBeTypeOf('object')
    return location.replace(id, '<id>')
  })
  expect(locations).toEqual([
    '/STU3/Subscription/<id>',
    // The requests of the generators come with a client certificate.
    'https://nems.example:9080/STU3/Subscription/<id>',
    'Subscription/<id>',
    '/STU3/Subscription/<id>/_history/1',
  ])
})

test('a duplicate names a subscription that is there, the same one each time', () => {
  const played = new Played(named('duplicate'))
  const idOf = () => {
    const { answer } = played.request('create-subscription')
    expect(answer.status).toBe(422)
    return /already exists : ([0-9a-f]{32})/.exec(Buffer.from(answer.body).toString())?.[1] ?? ''
  }
  const id = idOf()
  expect(played.subscriptions.find(id)).toBeTypeOf('object')
  expect(idOf()).toBe(id)
})

test('what is cut has not been done', () => {
  for (const name of ['cut-before-answer', 'cut-half-way']) {
    const played = new Played(named(name))
    played.request('delete-subscription')
    expect(played.subscriptions.find('a')).toBeTypeOf('object')
    played.request('delete-subscription')
    expect(played.subscriptions.find('a')).toBe('deleted')
  }
})
