import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import type { FindingEvent, KitEvent } from '../../src/report/events.ts'
import { sarifSink } from '../../src/report/sarif/sarif.ts'
import { hostile, rendered } from './rendered.ts'
import { everyEvent, finding, run, summary, toldFinding, toldRun } from './sample-events.ts'

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly suppressions?: readonly object[]
  readonly partialFingerprints: object
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }
      readonly region: { readonly startLine: number }
    }
  }[]
}

interface Log {
  readonly version: string
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] }
      }
      readonly automationDetails: { readonly id: string }
      readonly invocations: readonly [
        {
          readonly exitCode?: number
          readonly toolExecutionNotifications: readonly { readonly level: string }[]
        },
      ]
      readonly results: readonly Result[]
    },
  ]
}

/** The schema of OASIS, from the package of its makers. */
const schemaFile = new URL(
  '../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  import.meta.url,
)
const isThere = existsSync(schemaFile)

function logOf(events: readonly KitEvent[]): Log {
  return JSON.parse(rendered(sarifSink, events)) as Log
}

function resultsOf(...findings: readonly FindingEvent[]): readonly Result[] {
  return logOf([run, ...findings, summary]).runs[0].results
}

test('each result is of a rule that is listed, at its index, with help and address', () => {
  const other = { ...finding, rule: 'jose/alg-is-none', id: 'b' }
  const [{ results, tool }] = logOf([toldRun, finding, other, { ...finding, id: 'c' }, summary]).runs
  const { rules } = tool.driver
  expect(rules.map(({ id }) => id)).toEqual(['claims/scope-is-bundle-write', 'jose/alg-is-none'])
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId)
  expect(rules[0]).toMatchObject({
    helpUri: finding.source.address,
    help: { text: expect.stringContaining(finding.source.page) },
    shortDescription: { text: expect.stringContaining('scope') },
  })
})

test('a finding is told with all that is needed, under its signature', () => {
  const [result] = resultsOf(toldFinding)
  expect(result?.partialFingerprints).toEqual({
    'nemsContractKit/v1': finding.id,
    primaryLocationLineHash: `${finding.id}:1`,
  })
  for (const part of ['place', 'expected', 'received', 'answered', 'replay'] as const)
    expect(result?.message.text).toContain(toldFinding[part])
})

test.each([
  ['must', 'error'],
  ['assurance', 'warning'],
  ['advice', 'note'],
  ['open', 'none'],
] as const)('what is %s is of level %s', (strength, level) => {
  expect(resultsOf({ ...finding, strength })[0]?.level).toBe(level)
})

test('what the baseline or a waiver excuses is suppressed', () => {
  expect(resultsOf({ ...finding, failing: false })[0]?.suppressions).toHaveLength(1)
  expect(resultsOf(finding)[0]?.suppressions).toBeUndefined()
  expect(resultsOf({ ...finding, failing: false, strength: 'advice' })[0]?.suppressions).toBeUndefined()
})

describe('where a finding is', () => {
  test.each([
    [{ path: 'requests/a b.http', line: 7 }, 'requests/a%20b.http', 'SRCROOT', 7],
    [{ path: './x\\y#1.http' }, 'x/y%231.http', 'SRCROOT', 1],
    [{ path: '/captures/ä.http' }, 'file:///captures/%C3%A4.http', undefined, 1],
    [{ path: 'C:\\a\\b.http' }, 'file:///C:/a/b.http', undefined, 1],
    [undefined, 'nems-kit.config.json', 'SRCROOT', 1],
  ])('%o', (file, uri, uriBaseId, startLine) => {
    const [result] = resultsOf({ ...finding, ...(file === undefined ? {} : { file }) })
    const at = result?.locations[0]?.physicalLocation
    expect(at?.artifactLocation).toEqual(uriBaseId === undefined ? { uri } : { uri, uriBaseId })
    expect(at?.region.startLine).toBe(startLine)
  })
})

test('what was skipped or omitted is a notification, and no result', () => {
  const [{ invocations, results }] = logOf(everyEvent).runs
  expect(results).toHaveLength(1)
  expect(invocations[0].toolExecutionNotifications.map(({ level }) => level)).toEqual(['warning', 'note'])
  expect(invocations[0].exitCode).toBe(1)
})

test('runs of one repository are told apart', () => {
  expect(logOf([toldRun]).runs[0].automationDetails.id).toBe('nems-contract-kit/fuzz/shard-1-of-4/')
  expect(logOf([run]).runs[0].automationDetails.id).toBe('nems-contract-kit/check/')
})

test.skipIf(!isThere)(
  `the schema of SARIF${isThere ? '' : ' (skipped: @microsoft/jest-sarif is not there)'}`,
  () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, unicodeRegExp: false })
    formats.default(ajv)
    // Of draft 4, which ajv knows by its keywords, not by its name.
    const {
      $schema: _draft,
      id: _id,
      ...schema
    } = JSON.parse(readFileSync(schemaFile, 'utf8')) as {
      $schema: string
      id: string
    }
    const validate = ajv.compile(schema)
    const hostiles = hostile.map((text) => ({ ...toldFinding, rule: text, place: text, message: text }))
    for (const events of [everyEvent, [toldRun, toldFinding, ...hostiles], [], [run]]) {
      validate(logOf(events))
      expect(validate.errors).toBeNull()
    }
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
  },
)

test('a rule is described by its own words, also one of conduct, and not by the message of a finding', () => {
  const rule = 'conduct/retry-after-is-waited-for'
  const told = { ...finding, rule, title: 'It waits', message: 'It waits; also in request 3' }
  const [described] = logOf([run, told, summary]).runs[0].tool.driver.rules
  expect(described).toMatchObject({
    id: rule,
    shortDescription: { text: 'It waits' },
    fullDescription: { text: 'It waits.' },
  })
})
