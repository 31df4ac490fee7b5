import { rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { type BrokerStandIn, startBrokerStandIn } from './broker-stand-in.ts'
import { kit } from './kit.ts'
import { changed, files, folder, pacts } from './pact-files.ts'
import { pactProgram } from './pact-program.ts'

const token = 'broker-token'
const rule = 'claims/exp-is-not-past'
let broker: BrokerStandIn
let good: Provider
let faulty: Provider

/** Everything that Pact's own program publishes: the main branch, and a change on another one. */
beforeAll(async () => {
  good = await startProvider({ registry })
  faulty = await startProvider({ registry, without: new Set([rule]) })
  broker = await startBrokerStandIn(token)
  const publish = (branch: string, names: readonly string[]) =>
    pactProgram([
      ...['broker', 'publish', ...names, '--broker-base-url', broker.url, '--broker-token', token],
      ...['--consumer-app-version', `1-${branch}`, '--branch', branch],
    ])
  expect(await publish('main', files)).toMatchObject({ code: 0 })
  const other = changed('of-a-branch.json', (text) => text.replaceAll('publish an event', 'publish anew'))
  expect(await publish('work', [other])).toMatchObject({ code: 0 })
})
beforeEach(() => {
  broker.requests.length = 0
  broker.pending.clear()
  broker.broken.clear()
})
afterAll(async () => {
  await Promise.all([good.close(), faulty.close()])
  broker.close()
  rmSync(folder, { recursive: true, force: true })
})

const verify = async (args: readonly string[] = [], url = good.url) => {
  const env = { PACT_BROKER_TOKEN: token }
  const { code, stdout, stderr } = await kit(['verify', url, '--broker-url', broker.url, ...args], env)
  return { code, told: stdout.replaceAll(/\n +/g, ' '), stderr }
}
const count = pacts.reduce((sum, { interactions }) => sum + interactions.length, 0)
const ofPublisher = pacts[0]?.interactions.length ?? 0
const results = () => broker.requests.filter(({ path }) => path.endsWith('/results'))
const publishing = ['--publish', '--provider-version', '7.0.1', '--provider-branch', 'work']

describe('the Pact files of a broker', () => {
  test('are those of the main branch, unless told', async () => {
    const run = await verify()
    expect([run.code, run.told]).toEqual([
      0,
      expect.stringContaining(`All ${count} interactions were answered`),
    ])
    expect(results()).toEqual([])
  })

  test('are chosen by selectors, and by the branch of the provider', async () => {
    const selected = await verify(['--consumer-version-selector', '{"branch":"work"}'])
    expect([selected.code, selected.told]).toEqual([
      0,
      expect.stringContaining(`All ${ofPublisher} interactions`),
    ])
    const both = await verify(['--provider-branch', 'work'])
    expect([both.code, both.told]).toEqual([
      0,
      expect.stringContaining(`All ${count + ofPublisher} interactions`),
    ])
    const asked = broker.requests.find(({ path }) => path.endsWith('/for-verification'))
    expect(asked?.body).toEqual({
      consumerVersionSelectors: [{ branch: 'work' }],
      includePendingStatus: false,
    })
  })

  test('of which there are none verify nothing', async () => {
    const run = await verify(['--consumer-version-selector', '{"branch":"nobody’s"}'])
    expect([run.code, run.told]).toEqual([3, expect.stringContaining('there is no Pact file to verify')])
    const other = await verify(['--provider', 'another-api'])
    expect(other.code).toBe(3)
  })

  test('that are pending fail nothing', async () => {
    broker.pending.add('nems-publisher').add('nems-subscriber')
    const run = await verify(['--enable-pending'], faulty.url)
    expect([run.code, run.told]).toEqual([0, expect.stringContaining(`! ${rule}`)])
    broker.pending.delete('nems-subscriber')
    expect((await verify(['--enable-pending'], faulty.url)).code).toBe(1)
  })

  test('are fetched by their URL too, as a webhook names it', async () => {
    const { code, stdout } = await kit([
      ...['verify', good.url, '--pact', `${broker.url}pacts/2`],
      ...[
        '--broker-url',
        broker.url,
        '--broker-token',
        token,
        '--consumer-version-selector',
        '{"branch":"x"}',
      ],
    ])
    expect([code, stdout]).toEqual([0, expect.stringContaining(`All ${ofPublisher} interactions`)])
  })
})

describe('results are published', () => {
  test('with version, branch and every interaction', async () => {
    const run = await verify([
      ...publishing,
      '--build-url',
      'https://ci.example/1',
      '--consumer-version-selector',
      '{"mainBranch":true}',
    ])
    expect([run.code, run.told]).toEqual([
      0,
      expect.stringContaining('published of nems-publisher and nems-publication-api: verified'),
    ])
    expect(
      results()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/pacts/0/results', '/pacts/1/results'])
    const { body } = results().find(({ body }) => JSON.stringify(body).includes('nems-publisher-0')) ?? {}
    expect(body).toMatchObject({
      success: true,
      providerApplicationVersion: '7.0.1',
      buildUrl: 'https://ci.example/1',
      verifiedBy: { implementation: 'nems-contract-kit' },
    })
    const tests = body?.testResults as readonly Readonly<Record<string, unknown>>[]
    expect(new Set(tests.map(({ interactionDescription: description }) => description))).toEqual(
      new Set(pacts[0]?.interactions.map(({ description }) => description)),
    )
    for (const each of tests) expect(each).toMatchObject({ success: true, mismatches: [] })
    const ids = tests.map(({ interactionId: id }) => id)
    expect(new Set(ids)).toEqual(new Set(tests.map((_, at) => `nems-publisher-${at}`)))
    const branches = broker.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path)
    expect(branches.sort()).toEqual([
      '/pacticipants/nems-publication-api/branches/work/versions/7.0.1',
      '/pacticipants/nems-subscription-api/branches/work/versions/7.0.1',
    ])
  })

  test('with what is wrong, naming the rule', async () => {
    const run = await verify(publishing, faulty.url)
    expect(run.code).toBe(1)
    for (const { body } of results()) {
      expect(body.success).toBe(false)
      expect(JSON.stringify(body.testResults)).toContain(`false accept: ${rule}`)
    }
    expect(results().length).toBeGreaterThan(0)
  })

  test('but not where not everything could be verified', async () => {
    const run = await verify([...publishing, '--state-url', 'http://127.0.0.1:1/'])
    expect([run.code, run.told]).toEqual([
      3,
      expect.stringContaining('no result was published of nems-publisher'),
    ])
    expect(results()).toEqual([])
  })

  test('and where the broker does not take them, that is told', async () => {
    broker.broken.add('/pacts/0/results')
    const run = await verify([...publishing, '--consumer-version-selector', '{"mainBranch":true}'])
    expect([run.code, run.told]).toEqual([
      2,
      expect.stringContaining('the results were not published: POST '),
    ])
  })
})

test.each([
  [['--publish'], '--publish: expected --provider-version beside it, received none'],
  [[...publishing, '--rule', 'claims/'], '--publish: expected whole Pact files, received a selection'],
  [['--consumer-version-selector', 'main'], '--consumer-version-selector: expected a JSON object such as'],
  [['--broker-token', 'wrong'], /^GET \S+: expected an answer of 2xx, received 401 Unauthorized\n$/],
  [
    ['--broker-url', 'http://127.0.0.1:65530/'],
    /^GET \S+: expected an answer of 2xx, received connect ECONNREFUSED/,
  ],
  [['--broker-url', 'broker'], '--broker-url: expected a URL over HTTP, received broker'],
])('%j is a wrong use', async (args, told) => {
  const run = await verify(args)
  expect([run.code, run.told]).toEqual([2, ''])
  expect(run.stderr).toMatch(told)
})
