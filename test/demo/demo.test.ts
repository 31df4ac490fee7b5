import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectations } from '../../generators/expectations/index.ts'
import { seenInTheWild } from '../../generators/in-the-wild.ts'
import { answerRules, requestRules } from '../../src/spec/rules/index.generated.ts'
import { ofConsumers } from '../contracts/committed.ts'
import { demo, folder, type Run } from './stranger.ts'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Of the table of areas: the numbers of each row. */
function table({ stdout }: Run): ReadonlyMap<string, readonly number[]> {
  const rows = [...stdout.matchAll(/^ {2}[✓✗] ([a-z-]+) +([0-9]+) +([0-9]+) +([0-9–]+) +([0-9–]+)$/gm)]
  return new Map(
    rows.map(([, area = '', ...numbers]) => [area, numbers.map((text) => Number(text.replace('–', '0')))]),
  )
}

describe('nems-kit demo', () => {
  let run: Run
  beforeAll(async () => {
    run = await demo([])
  }, 60_000)

  test('ends well, in time, and says nothing on standard error', () => {
    expect([run.code, run.stderr]).toEqual([0, ''])
    expect(run.milliseconds).toBeLessThan(20_000)
    expect(run.stdout).toContain('✓ All is well in ')
    expect(run.stdout).not.toContain('✗')
  })

  test('keeps and breaks every rule about requests', () => {
    const count = Object.keys(requestRules).length
    const areas = [...table(run)].filter(([area]) => area !== 'together')
    const sums = [0, 1, 2, 3].map((column) =>
      areas.reduce((sum, [, numbers]) => sum + (numbers[column] ?? 0), 0),
    )
    expect(sums).toEqual(table(run).get('together'))
    const [rules, kept, refused = 0, mayPass = 0] = sums
    expect([rules, kept, refused + mayPass]).toEqual([count, count, count])
    expect(refused).toBe(Object.values(expectations).filter(([first]) => first?.expected === 'refuse').length)
  })

  test('spoils an answer for every rule about answers', () => {
    expect(run.stdout).toContain(`each of ${Object.keys(answerRules).length} rules against a right answer`)
  })

  test('shows every defect with what it is refused for', () => {
    for (const { name, what, breaks } of seenInTheWild()) {
      const more = breaks.length === 1 ? '' : ` and ${breaks.length - 1} more`
      const line = run.stdout.split('\n').find((each) => each.includes(`${name.padEnd(3)} ${what}`))
      expect(line).toMatch(/^ {2}✓ .* 4[0-9]{2} {2}/)
      expect(line).toMatch(new RegExp(`  ${breaks[0]}${more}$`))
    }
  })

  test('has the Pact files verified by Pact', () => {
    expect(run.stdout).toMatch(/verified by Pact 17\.1\.4 against the provider/)
    expect(
      [...run.stdout.matchAll(/(\d+) of \1 interactions verified/g)].reduce(
        (sum, [, n]) => sum + Number(n),
        0,
      ),
    ).toBe(ofConsumers.length)
  })

  test('keeps to the width of a page, but for commands to copy', () => {
    const wide = run.stdout.split('\n').filter((line) => [...line].length > 110 && !line.includes('npx '))
    expect(wide).toEqual([])
    expect(run.stdout.split('\n').length).toBeLessThan(75)
  })

  test('is plain where nobody reads it on a terminal', () => {
    expect(run.stdout).not.toContain('\u001b')
  })
})

test('a provider that does not know a rule is caught, by the rule and by the Pact files', async () => {
  const run = await demo(['--without', 'claims/exp-is-not-past'], { env: { FORCE_COLOR: '1' } })
  expect(run.code).toBe(1)
  const text = run.stdout.replaceAll(/\u001b\[[0-9]+m/g, '')
  expect(text).not.toBe(run.stdout)
  expect(text).toContain(
    '✗ claims/exp-is-not-past, broken by: ten minutes ago\n      broken: must be refused, was answered 202\n',
  )
  const published = ofConsumers.filter(({ pact }) => pact.consumer.name === 'nems-publisher').length
  expect(text).toContain(`${published - 1} of ${published} interactions verified`)
  expect(text).toContain(
    '✗ publish an event with a token that has expired\n      Expected status code 202 to be a 400, 401',
  )
  expect(text).toMatch(/✗ 3 faults in [0-9.]+ s, else 235 rules kept and broken, 37 about answers/)
}, 60_000)

describe('messages of one’s own', () => {
  const message = (id: string, number: string, source: string) =>
    `<Bundle xmlns="http://hl7.org/fhir"><type value="message"/><entry><resource><MessageHeader><id value="${id}"/>${source}<event><code value="vaccinations-1"/></event></MessageHeader></resource></entry><entry><resource><Patient><identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="${number}"/></identifier></Patient></resource></entry></Bundle>`

  test('are published, and told of with place, received and expected; no NHS number is shown', async () => {
    const own = join(folder, 'messages')
    mkdirSync(own)
    writeFileSync(join(own, 'a.xml'), message('1', '9434765919', ''))
    writeFileSync(join(own, 'b.http'), 'GET /STU3/Subscription/1 HTTP/1.1\r\nHost: a\r\n\r\n')
    writeFileSync(join(own, 'notes.txt'), 'about 943 476 5919\n')
    const run = await demo(['messages'])
    expect([run.code, run.stderr]).toEqual([1, ''])
    expect(run.stdout).toContain('2 judged, 1 of them published with a fresh token each')
    expect(run.stdout).toMatch(/✗ messages.a\.xml {2}refused with 422 for event\/[a-z-]+, 1[0-9] faults/)
    expect(run.stdout).toMatch(
      /event\/id-is-a-uuid {2}MessageHeader\.id, line 1\n +received 1\n +expected a UUID/,
    )
    expect(run.stdout).toMatch(/✗ messages.b\.http {2}not an event message, 5 faults/)
    expect(run.stdout).toMatch(/– messages.notes\.txt: expected raw HTTP/)
    expect(run.stdout).not.toMatch(/943 ?476 ?5919/)
    // Nobody said who exists: no patient, organisation or ASID is unknown.
    expect(run.stdout.slice(run.stdout.indexOf('\n5  '))).not.toMatch(
      /nhs-number\/is-known-to-pds|endpoint\//,
    )
  }, 60_000)

  test('of which there are none leave something untested', async () => {
    mkdirSync(join(folder, 'empty'))
    const run = await demo(['empty'])
    expect([run.code, run.stderr]).toEqual([3, ''])
    expect(run.stdout).toContain('– empty: expected messages, received an empty folder')
    expect(run.stdout).toContain('– none of your files holds a message')
  }, 60_000)

  test.each([
    [['nowhere'], 'nowhere: expected a file that can be read, received no such file\n'],
    [
      ['notes.txt'],
      'notes.txt: expected raw HTTP/1.1 requests, a HAR 1.2, a FHIR Bundle or Subscription (XML or JSON), or a token; received text that begins hello\n',
    ],
    [
      ['--without', 'claims/exp'],
      '--without: expected the id of a rule about requests, received claims/exp: did you mean ',
    ],
    [['--config', 'nowhere.json'], 'nowhere.json cannot be used:\n'],
  ])('%j is a wrong use', async (args, told) => {
    writeFileSync(join(folder, 'notes.txt'), 'hello\n')
    const run = await demo(args)
    expect([run.code, run.stdout]).toEqual([2, ''])
    expect(run.stderr.startsWith(told)).toBe(true)
    expect(run.stderr).not.toMatch(/^ +at /m)
  })

  test('are not published where the registry has no endpoint for it', async () => {
    const endpoints = [
      {
        asid: '200000000351',
        odsCodes: ['B82099'],
        interactions: ['urn:nhs:names:services:events:Nipeoutcome.Write'],
      },
    ]
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ registry: { endpoints } }))
    writeFileSync(join(folder, 'event.xml'), message('1', '9993405639', ''))
    const run = await demo(['event.xml', '--config', 'config.json'])
    expect(run.stdout).toContain('event.xml  not published: no endpoint of the registry was assured for it')
    expect(run.stdout).toContain('who exists is as your configuration says')
    expect(run.code).toBe(1)
  }, 60_000)
})

test.skipIf(process.platform === 'win32')(
  'Ctrl+C ends it at once, by its signal and without a word',
  async () => {
    const run = await demo([], { signal: 'SIGINT' })
    expect([run.code, run.signal, run.stderr]).toEqual([null, 'SIGINT', ''])
    expect(run.milliseconds).toBeLessThan(5_000)
  },
  30_000,
)

test.skipIf(process.platform === 'win32')(
  'whoever reads along may stop',
  async () => {
    const run = await demo([], { readsOn: false })
    expect([run.code, run.signal, run.stderr]).toEqual([0, null, ''])
  },
  60_000,
)

const examples = process.env.NEMS_KIT_EXAMPLES
const isThere = examples !== undefined && existsSync(examples)

describe.skipIf(!isThere)(
  `published example messages (${isThere ? 'published' : 'set NEMS_KIT_EXAMPLES to their folder'})`,
  () => {
    test('are published, all of them, and told of by their real faults', async () => {
      const run = await demo([examples ?? ''])
      const count = readdirSync(examples ?? '').length
      expect(run.stdout).toContain(`${count} judged, ${count} of them published`)
      const found = run.stdout
        .slice(run.stdout.indexOf('\n5  '))
        .split('\n')
        .flatMap(
          (line) =>
            /^ {2}([✓✗]) .*[\\/](\S+\.xml) {2}(accepted|refused)|^ {6}(\S+\/\S+) {2}/.exec(line)?.slice(1) ??
            [],
        )
        .filter((part) => part !== undefined)
      expect(found).toEqual([
        ...['✗', 'PDS-Death-Notification-formal-ems-example.xml', 'refused'],
        ...['event/elements-are-in-order', 'event/event-can-be-published', 'event/patient-has-a-birth-date'],
        ...[
          'event/patient-is-the-one-routed-by',
          'event/source-name-is-sent',
          'nhs-number/check-digit-holds',
        ],
        ...['✗', 'Professional-Contacts-1-new.xml', 'refused', 'event/source-name-is-sent'],
        ...['✓', 'blood-spot-test-outcome-1-new.xml', 'accepted'],
        ...['✓', 'newborn-hearing-1-new.xml', 'accepted'],
        ...['✓', 'nipe-outcome-1-delete.xml', 'accepted'],
        ...['✗', 'vaccinations-1-new.xml', 'refused', 'event/id-is-new', 'event/source-name-is-sent'],
      ])
      expect(run.code).toBe(1)
    }, 60_000)
  },
)
