import { expect, test } from 'vitest'
import { Tally } from '../../src/check/tally.ts'
import { judgeRequest } from '../../src/judge.ts'
import type { Finding } from '../../src/spec/model/finding.ts'

const { findings } = judgeRequest({ method: 'GET', target: '/nowhere', headers: [], body: new Uint8Array() })
const [finding] = findings as readonly [Finding]

function tally(): Tally {
  return new Tally({ strength: 'assurance', baseline: undefined, waivers: [], now: 0 })
}

test('one fault is told once, with how many requests showed it, and the first of them', () => {
  const told = tally()
  for (let number = 1; number <= 1000; number += 1) told.add(finding, `request ${number}`)
  told.add(finding, 'request 1000')
  const [event, ...others] = told.events(() => null)
  expect(others).toEqual([])
  expect(event?.count).toBe(1000)
  expect(event?.place).toBe(`request 1: ${finding.place}`)
  expect(event?.title).toBe(finding.title)
  expect(event?.message).toMatch(/; also in request 2, request 3, request 4 and 996 more$/)
})

test('of one rule a thousand places are told, the others counted, and each other rule is told all the same', () => {
  const told = tally()
  for (let number = 1; number <= 1_007; number += 1)
    told.add({ ...finding, place: `claims.c${number}` }, `request ${number}`)
  told.add({ ...finding, rule: 'claims/scope-is-bundle-write' }, 'request 1008')
  expect([told.events(() => null).length, told.leftOut]).toEqual([1_001, 7])
})
