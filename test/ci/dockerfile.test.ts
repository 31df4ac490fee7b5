import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DockerfileParser, type Instruction } from 'dockerfile-ast'
import { validate } from 'dockerfile-utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from './action-runner.ts'

const text = readFileSync(join(root, 'Dockerfile'), 'utf8')
const instructions = DockerfileParser.parse(text).getInstructions()

describe('the Dockerfile', () => {
  test('a linter finds nothing wrong with it, and something with a spoilt one', () => {
    expect(validate(text).map(({ message }) => message)).toEqual([])
    expect(validate(text.replace('WORKDIR', 'WORKDER'))).not.toEqual([])
  })

  test('every base has a whole version, and Node is of one that the kit supports', () => {
    const bases = argumentsOf('FROM').map((each) => each.split(' ')[0])
    expect(bases).toHaveLength(2)
    for (const base of bases) expect(base).toMatch(/^node:22\.\d+\.\d+-alpine$/)
  })

  test('the last word on who runs it is not root, and nothing needs a shell when it runs', () => {
    expect(argumentsOf('USER').at(-1)).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    for (const keyword of ['ENTRYPOINT', 'CMD']) expect(listOf(keyword).length).toBeGreaterThan(1)
    expect(healthCheck()[0]).toBe('node')
  })
})

/** The commands are run outside of a container: copied as they say, into folders that stand for the file systems. */
describe('what the Dockerfile makes, made here', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-image-'))
  const [context, image] = [join(folder, 'context'), join(folder, 'image')]

  beforeAll(() => {
    for (const file of filesOfContext()) cpSync(join(root, file), join(context, file))
    symlinkSync(join(root, 'node_modules'), join(context, 'node_modules'), 'junction')
    const [, script = '', ...args] = listOf('RUN')
    execFileSync(process.execPath, [join(context, script), ...args], { cwd: context, stdio: 'pipe' })
    mkdirSync(image)
    for (const each of argumentsOf('COPY').filter((words) => words.startsWith('/kit'))) {
      const words = each.split(' ')
      const to = words.at(-1) ?? ''
      for (const from of words.slice(0, -1))
        cpSync(
          join(context, from.slice('/kit'.length)),
          join(image, to.endsWith('/') ? `${to}${from.split('/').at(-1)}` : to),
          { recursive: true },
        )
    }
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('what is not needed is not in the context', () => {
    for (const left of ['.git', 'docs', 'test/fuzz', 'Dockerfile'])
      expect(existsSync(join(context, left))).toBe(false)
    for (const kept of ['src', 'build', 'test/cases', 'package-lock.json', '.npmrc'])
      expect(existsSync(join(context, kept))).toBe(true)
  })

  test('its command plays NEMS, which the health check finds alive, and ends when it is told to', async () => {
    const port = await freePort()
    const [node, script = '', ...rest] = [...listOf('ENTRYPOINT'), ...listOf('CMD')]
    expect([node, rest]).toEqual(['node', ['serve', '--host', '0.0.0.0']])
    const loopback = rest.map((each) => each.replace('0.0.0.0', '127.0.0.1'))
    const healthy = () => spawnSync(process.execPath, healthCheck(port).slice(1), { encoding: 'utf8' }).status
    expect(healthy()).toBe(1)
    const args = [join(image, script), ...loopback, '--port', String(port)]
    const served = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
    await once(served.stdout, 'data')
    expect(healthy()).toBe(0)
    served.kill('SIGTERM')
    const [code] = await once(served, 'exit')
    expect(code).toBe(0)
  })

  test.each([['rules'], ['demo'], ['openapi'], ['vectors', 'written']])(
    '%s works in it',
    (...args) => {
      const kit = join(image, 'kit/dist/cli.js')
      const { status, stderr } = spawnSync(process.execPath, [kit, ...args], {
        cwd: folder,
        encoding: 'utf8',
      })
      expect([status, stderr]).toEqual([0, ''])
    },
    60_000,
  )
})

function argumentsOf(keyword: string): readonly string[] {
  return of(keyword).map((each) => each.getArgumentsContent() ?? '')
}

/** Arguments of the last one that are given as a list, which needs no shell. */
function listOf(keyword: string): readonly string[] {
  const lists = argumentsOf(keyword).filter((each) => each.startsWith('['))
  return JSON.parse(lists.at(-1) ?? '[]') as readonly string[]
}

function healthCheck(port = 9080): readonly string[] {
  const [check = ''] = argumentsOf('HEALTHCHECK')
  return JSON.parse(check.slice(check.indexOf('[')).replace('9080', String(port))) as readonly string[]
}

function of(keyword: string): readonly Instruction[] {
  return instructions.filter((each) => each.getKeyword() === keyword)
}

/** What git keeps, without what .dockerignore leaves out: its patterns are such as git reads likewise. */
function filesOfContext(): readonly string[] {
  const list = (...more: readonly string[]) =>
    execFileSync('git', ['ls-files', '-z', '--cached', ...more], { cwd: root, encoding: 'utf8' }).split('\0')
  const left = new Set(list('--ignored', '--exclude-from=.dockerignore'))
  return list().filter((file) => file !== '' && !left.has(file) && existsSync(join(root, file)))
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}
