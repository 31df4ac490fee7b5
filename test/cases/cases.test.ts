import { describe, expect, test } from 'vitest'
import { judgeRequest } from '../../src/judge.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import { allCases } from './all.ts'
import { buildRequest } from './build.ts'
import { judgeCase } from './judging.ts'
import { NOW, requests } from './requests.ts'

describe('a valid request breaks no rule', () => {
  test.each(Object.entries(requests))('%s', (_, parts) => {
    const { expected, findings } = judgeRequest(buildRequest(parts), {
      registry: registryFrom(embeddedConfig),
      now: NOW,
    })
    expect({ expected, broken: findings.map(({ rule }) => rule) }).toEqual({ expected: 'accept', broken: [] })
  })
})

describe('every line of the sources is judged as it says', () => {
  test.each([...new Set(allCases.map(({ line }) => line))])('%s', (line) => {
    const cases = allCases.filter((one) => one.line === line)
    expect(cases.map((one) => ({ what: one.what, on: one.on, ...judgeCase(one) }))).toEqual(
      cases.map(({ what, on, letter, broken }) => ({ what, on, letter, broken })),
    )
  })
})

test('no two cases have one name', () => {
  const names = allCases.map(({ line, what, on }) => `${line}: ${what}, on ${on}`)
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
})
