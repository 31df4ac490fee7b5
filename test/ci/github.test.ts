import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedRegistry as registry } from '../../generators/world.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { ActionRunner, action, actionText, root } from './action-runner.ts'
import { faultsOfAction, faultsOfWorkflow } from './github-parser.ts'
import { npm, npmReason, packed, withPact } from './packed.ts'

const faulty = 'claims/scope-is-of-subscriptions'
/** Runs that are as long as a test may take. */
const shortened = {
  'verify-options': '--rule\nclaims/scope',
  'fuzz-options': '--stages\nsweep\n--rules\nclaims/scope-is-of-subscriptions,claims/exp-is-not-past',
  seed: '1',
}

describe('what is written for GitHub Actions', () => {
  test('GitHub’s own parser finds nothing wrong with the action, and something with a spoilt one', () => {
    expect(faultsOfAction(actionText)).toEqual([])
    for (const [right, wrong] of [
      ['using: composite', 'using: composit'],
      ['shell: bash', 'shel: bash'],
      ['${{ inputs.version }}', '${{ inputs.version + }}'],
    ] as const)
      expect(faultsOfAction(actionText.replace(right, wrong))).not.toEqual([])
  })

  test.each(['provider.yml', 'fuzz-matrix.yml'])('nor with the workflow %s', (name) => {
    const content = readFileSync(join(root, 'examples/ci', name), 'utf8')
    expect(faultsOfWorkflow(content)).toEqual([])
    expect(faultsOfWorkflow(content.replace('runs-on:', 'run-on:'))).not.toEqual([])
  })

  test('the workflow gives the action inputs that it has', () => {
    const content = readFileSync(join(root, 'examples/ci/provider.yml'), 'utf8')
    const given = [...content.matchAll(/^ {10}([a-z-]+):/gm)].map(([, name]) => name ?? '')
    expect(given).toContain('url')
    expect(Object.keys(action.inputs)).toEqual(
      expect.arrayContaining(given.filter((name) => !notInputs.has(name))),
    )
  })

  test('no script has an expression in it, and each says its shell', () => {
    const scripts = action.runs.steps.filter(({ run }) => run !== undefined)
    expect(scripts.map(({ run, shell }) => [run?.includes('${{'), shell])).toEqual(
      scripts.map(() => [false, 'bash']),
    )
  })

  test('every input is used, and told of in the documentation', () => {
    const page = readFileSync(join(root, 'docs/ci.md'), 'utf8')
    const steps = actionText.slice(actionText.indexOf('\nruns:'))
    for (const name of Object.keys(action.inputs)) {
      expect(steps).toContain(`inputs.${name}`)
      expect(page).toContain(`\`${name}\``)
    }
  })
})

const notInputs = new Set(['persist-credentials'])

describe.skipIf(npm === undefined)(`the steps of the action, run as a runner does (${npmReason})`, () => {
  const temporary = mkdtempSync(join(tmpdir(), 'nems-kit-action-'))
  const jobWith = (inputs: Readonly<Record<string, string>>) =>
    new ActionRunner({ ...shortened, ...inputs }, temporary)
  let good: Provider
  let bad: Provider

  beforeAll(async () => {
    const inputs = { verify: 'false', version: packed(temporary) }
    const { code, stderr } = await new ActionRunner(inputs, temporary, { npm_config_offline: 'true' }).run(
      'Install',
    )
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('ERR')])
    withPact(join(temporary, 'nems-contract-kit/node_modules'))
    good = await startProvider({ registry })
    bad = await startProvider({ registry, without: new Set([faulty]) })
  }, 120_000)
  afterAll(async () => {
    await good.close()
    await bad.close()
    rmSync(temporary, { recursive: true, force: true })
  })

  test('a provider that is as it must be passes; reports, summary and outputs are there', async () => {
    const job = jobWith({ url: good.url })
    const { code, stdout } = await job.run('Run')
    expect([code, job.output('exit-code'), job.output('findings')]).toEqual([0, '0', '0'])
    expect(readdirSync(join(job.project, 'nems-reports')).sort()).toEqual(
      ['fuzz', 'verify'].flatMap((command) =>
        ['html', 'json', 'junit', 'markdown', 'ndjson', 'sarif'].map((format) => `${command}.${format}`),
      ),
    )
    expect(job.summary.match(/^# ✓ /gm)).toHaveLength(2)
    expect((await job.run('Verdict')).code).toBe(0)
    expect(job.output('reports')).toBe('./nems-reports')
    expect(stdout).toMatch(
      /^::group::verify\n::stop-commands::([\w-]{36})\n.*?\n::\1::\n::endgroup::\n::group::fuzz\n/s,
    )
  }, 120_000)

  test('a faulty provider fails by both commands, unless nothing is to fail', async () => {
    const job = jobWith({ url: bad.url })
    await job.run('Run')
    const outputs = ['exit-code', 'verify-exit-code', 'fuzz-exit-code'].map((name) => job.output(name))
    expect(outputs).toEqual(['1', '1', '1'])
    expect(Number(job.output('findings'))).toBeGreaterThan(1)
    expect(job.summary.match(/^# ✗ /gm)).toHaveLength(2)
    expect(job.summary).toContain(faulty)
    expect(readdirSync(join(job.project, 'nems-reports/corpus'))).not.toEqual([])
    const { code, stdout } = await job.run('Verdict')
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^::error::\d+ findings fail/)])

    const lenient = jobWith({ url: bad.url, 'fail-on': 'never', verify: 'false' })
    await lenient.run('Run')
    expect([lenient.output('verify-exit-code'), (await lenient.run('Verdict')).code]).toEqual(['', 0])

    const known = jobWith({ url: bad.url, verify: 'false', baseline: join(job.project, 'nems-reports') })
    await known.run('Run')
    expect([known.output('exit-code'), known.output('findings')]).toEqual(['0', '0'])
  }, 120_000)

  test.each([
    ['a finding', '1', {}],
    ['a wrong use', '2', { 'verify-options': '--no-such' }],
  ])(
    '%s is graver than what could not be tested',
    async (_, code, inputs) => {
      const untested = '--stages\nstate\n--rules\nevent\n--operations\nread-subscription\n--require-all'
      const job = jobWith({ url: bad.url, 'fuzz-options': untested, ...inputs })
      await job.run('Run')
      const outputs = ['verify-exit-code', 'fuzz-exit-code', 'exit-code'].map((name) => job.output(name))
      expect(outputs).toEqual([code, '3', code])
    },
    60_000,
  )

  test('a provider that is down is inconclusive', async () => {
    const url = 'http://127.0.0.1:9'
    const [strict, lenient] = [jobWith({ url }), jobWith({ url, 'fail-on': 'findings', verify: 'false' })]
    await strict.run('Run')
    expect([strict.output('exit-code'), (await strict.run('Verdict')).code]).toEqual(['3', 3])
    await lenient.run('Run')
    expect([lenient.output('exit-code'), (await lenient.run('Verdict')).code]).toEqual(['3', 0])
  }, 60_000)

  test.each([
    ['a time that is none', { time: 'soon', 'fail-on': 'never' }, /--time/],
    ['an unknown option', { 'fuzz-options': '--no-such', 'fail-on': 'never' }, /--no-such/],
    ['a configuration that is not there', { config: 'missing.json', 'fail-on': 'findings' }, /missing\.json/],
  ])('%s is a wrong use, which fails always', async (_, inputs, told) => {
    const job = jobWith({ url: good.url, verify: 'false', ...inputs })
    const { stderr } = await job.run('Run')
    expect([job.output('exit-code'), stderr]).toEqual(['2', expect.stringMatching(told)])
    expect((await job.run('Verdict')).code).toBe(2)
  })

  test('a value of fail-on that there is not is told', async () => {
    const job = jobWith({ url: good.url, verify: 'false', fuzz: 'false', 'fail-on': 'maybe' })
    await job.run('Run')
    const { code, stdout } = await job.run('Verdict')
    expect([code, stdout]).toEqual([2, expect.stringContaining('expected inconclusive, findings or never')])
  })

  test.each(['$(touch pwned)', '"; touch pwned; "', "'; touch pwned; '", '`touch pwned`', 'a\ntouch pwned'])(
    'no input becomes a command: %j',
    async (hostile) => {
      const inputs = Object.keys(action.inputs).filter(
        (name) => !['verify', 'fuzz', 'version'].includes(name),
      )
      const job = jobWith(
        Object.fromEntries(inputs.map((name) => [name, name === 'reports' ? 'out' : hostile])),
      )
      await job.run('Run')
      await job.run('Verdict')
      expect(existsSync(join(job.project, 'pwned'))).toBe(false)
      expect(job.output('exit-code')).toBe('2')
    },
  )
})
