import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, parseAllDocuments, stringify } from 'yaml'
import { embeddedRegistry as registry } from '../../generators/world.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { root } from './action-runner.ts'
import { finished, type ProcessRun } from './finished.ts'
import { npm, npmReason, packed } from './packed.ts'

const local = createRequire(import.meta.url).resolve('gitlab-ci-local')
const text = readFileSync(join(root, 'templates/provider.yml'), 'utf8')
const [header] = parseAllDocuments(text).map((each) => each.toJSON() as Header)
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest

interface Header {
  readonly spec: { readonly inputs: Readonly<Record<string, { readonly default?: string }>> }
}

interface Manifest {
  readonly version: string
  readonly peerDependencies: Readonly<Record<string, string>>
}

describe('the template for GitLab', () => {
  test('takes the versions that belong together', () => {
    expect(header?.spec.inputs.version?.default).toBe(manifest.version)
    expect(header?.spec.inputs['pact-version']?.default).toBe(
      manifest.peerDependencies['@pact-foundation/pact'],
    )
  })

  test('no script has an input in it', () => {
    const scripts = text.split('\n').filter((line) => line.startsWith('    - '))
    expect(scripts.length).toBeGreaterThan(10)
    for (const line of scripts.filter((each) => !each.includes('$[[ inputs.reports ]]')))
      expect(line).not.toContain('$[[')
  })

  test('the example gives inputs that it has', () => {
    const example = readFileSync(join(root, 'examples/ci/gitlab.yml'), 'utf8')
    const given = [...example.matchAll(/^ {6}([a-z-]+):/gm)].map(([, name]) => name ?? '')
    expect(given).toContain('url')
    expect(Object.keys(header?.spec.inputs ?? {})).toEqual(expect.arrayContaining(given))
  })
})

describe.skipIf(npm === undefined || process.platform === 'win32')(
  `jobs of the template, by GitLab’s schema and in a shell (${npmReason})`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'nems-kit-gitlab-'))
    let tarball = ''
    let provider: Provider

    beforeAll(async () => {
      tarball = packed(folder)
      writeFileSync(join(folder, 'npm'), npmWithoutNetwork, { mode: 0o755 })
      provider = await startProvider({ registry, without: new Set(['claims/scope-is-of-subscriptions']) })
    })
    afterAll(async () => {
      await provider.close()
      rmSync(folder, { recursive: true, force: true })
    })

    /** A project that includes the template: its pipeline is read and checked, and a job run in a shell, as a runner does. */
    async function jobOf(
      name: string,
      inputs: Readonly<Record<string, string>>,
      spoilt = (template: string) => template,
    ): Promise<Ran> {
      const project = mkdtempSync(join(folder, 'project-'))
      mkdirSync(join(project, 'templates'))
      writeFileSync(join(project, 'templates/provider.yml'), spoilt(text))
      const include = [{ local: 'templates/provider.yml', inputs: { version: `file:${tarball}`, ...inputs } }]
      writeFileSync(join(project, '.gitlab-ci.yml'), stringify({ include }))
      const origin = ['remote', 'add', 'origin', 'https://gitlab.example/nems/kit.git']
      for (const args of [['init', '-q'], origin, ['add', '.']]) execFileSync('git', args, { cwd: project })
      const env = {
        PATH: `${folder}:${dirname(process.execPath)}:${process.env.PATH}`,
        HOME: process.env.HOME,
      }
      const read = await finished(process.execPath, [local, '--preview', '--home', folder], project, env)
      if (read.code !== 0) return { ...read, project }
      const { script, variables } = (parse(read.stdout) as Readonly<Record<string, Job>>)[name]!
      const run = await finished('sh', ['-e', '-c', script.join('\n')], project, {
        ...{ ...env, ...variables },
        CI_PROJECT_DIR: project,
        npm_config_offline: 'true',
      })
      return { ...run, project }
    }

    test.each([
      ['nems-verify', { 'verify-options': '--rule claims/scope' }],
      [
        'nems-fuzz',
        { 'fuzz-options': '--stages sweep --rules claims --seed 1', operations: 'create-subscription' },
      ],
    ])(
      '%s fails by what it finds, and all reports are there',
      async (name, inputs) => {
        const { code, stdout, project } = await jobOf(name, { url: provider.url, ...inputs })
        expect(stdout).toContain('claims/scope-is-of-subscriptions')
        const command = name.replace('nems-', '')
        expect(
          readdirSync(join(project, 'nems-reports'))
            .filter((file) => file !== 'corpus')
            .sort(),
        ).toEqual(
          ['html', 'json', 'junit', 'markdown', 'ndjson', 'sarif'].map((format) => `${command}.${format}`),
        )
        expect(code).toBe(1)
      },
      60_000,
    )

    test('the schema finds a fault in a spoilt template', async () => {
      const { code, stderr } = await jobOf('nems-fuzz', { url: provider.url }, (template) =>
        template.replace('artifacts:', 'artefacts:'),
      )
      expect([code, stderr]).toEqual([1, expect.stringContaining('artefacts')])
    })

    test.each(['$(touch pwned)', '"; touch pwned; "'])('no input becomes a command: %s', async (hostile) => {
      const names = ['url', 'config', 'operations', 'time', 'allow-host', 'fuzz-options']
      const { code, stderr, project } = await jobOf(
        'nems-fuzz',
        Object.fromEntries(names.map((name) => [name, hostile])),
      )
      expect(existsSync(join(project, 'pwned'))).toBe(false)
      expect([code, stderr]).toEqual([2, expect.stringContaining('error: ')])
    })
  },
)

interface Job {
  readonly script: readonly string[]
  readonly variables: Readonly<Record<string, string>>
}

interface Ran extends ProcessRun {
  readonly project: string
}

/** What it would fetch from a registry is linked. */
const npmWithoutNetwork = `#!/bin/sh
for argument do
  shift
  case $argument in @pact-foundation/*) ;; *) set -- "$@" "$argument" ;; esac
done
'${process.execPath}' '${npm}' "$@"
mkdir -p "$CI_PROJECT_DIR/.nems-contract-kit/lib/node_modules/@pact-foundation"
ln -sfn '${join(root, 'node_modules/@pact-foundation/pact')}' "$CI_PROJECT_DIR/.nems-contract-kit/lib/node_modules/@pact-foundation/pact"
`
