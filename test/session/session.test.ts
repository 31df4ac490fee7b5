import { type ChildProcess, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { client, ofType, path } from './kit.ts'

/** A command that runs a line of JavaScript. */
function node(code: string): readonly string[] {
  return ['--', process.execPath, '--input-type=module', '--eval', code]
}

const sendsNothing = 'process.exit(0)'
const isPosix = process.platform !== 'win32'

/** Asks for a subscription that is not there, which breaks rules; what came before it is run first. */
const asks = (before = '') => `${before}; await fetch(process.env.NEMS_BASE_URL + '/STU3/Subscription/1')`

/** Publishes nothing, but keeps every rule: a subscription of its own is created by the client in Python's words. */
const good = [path('node_modules/tsx/dist/cli.mjs'), path('test/clients/typescript/client.ts')]

describe('exit codes', () => {
  test.each<[what: string, args: readonly string[], code: number]>([
    ['nothing was asked', node(sendsNothing), 3],
    ['nothing was asked, and the command failed', node('process.exit(7)'), 4],
    ['findings', node(asks()), 1],
    ['findings, and the command failed', node(asks('process.exitCode = 7')), 1],
    ['a command that is not there', ['--', 'no-such-program-of-nems'], 2],
    ['a time that is none', ['--timeout', 'soon', ...node(sendsNothing)], 2],
  ])('%s', async (_what, args, code) => {
    expect((await client(args)).code).toBe(code)
  })

  test('a command that failed though it sent what is right', async () => {
    const code = `
      import { spawnSync } from 'node:child_process'
      spawnSync(process.execPath, ${JSON.stringify(good)}, { stdio: 'inherit' })
      process.exit(7)`
    const run = await client(node(code))
    expect([run.code, ofType(run, 'finding')]).toEqual([4, []])
    expect(run.stdout).toContain('– No rule was found broken, but the run did not end well')
    expect(run.stdout).toMatch(/note +\S+node\S* ended with exit code 7/)
  })

  test('a command that was killed', async ({ skip }) => {
    skip(!isPosix, 'Windows knows no signals')
    const run = await client(node("process.kill(process.pid, 'SIGKILL')"))
    expect(run.code).toBe(4)
    expect(run.stdout).toContain('was killed by SIGKILL')
  })
})

test('the environment says where NEMS is, for whom to speak, and of whom', async () => {
  const names = `['BASE_URL', 'FROM_ASID', 'TO_ASID', 'ODS_CODE', 'MAILBOX', 'PATIENT'].map((name) => process.env['NEMS_' + name])`
  const run = await client(node(`console.log(JSON.stringify(${names})); console.log(process.env.NO_PROXY)`))
  const [variables = '', noProxy] =
    run.stdout
      .split('\n')
      .slice(-20)
      .join('\n')
      .match(/^\[.*$|^.*localhost.*$/gm) ?? []
  expect(JSON.parse(variables)).toEqual([
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    ...['200000000117', '200000009999', 'A91720', 'A91720OT001', '9993405639'],
  ])
  expect(noProxy).toContain('127.0.0.1')
})

test('input, output and exit pass through as they are', async () => {
  const run = await client(
    node(
      "process.stderr.write('err\\n'); for await (const chunk of process.stdin) process.stdout.write(chunk)",
    ),
    ({ stdin }) => stdin?.end('typed\n'),
  )
  expect(run.stdout).toContain('\ntyped\n')
  expect(run.stderr).toBe('err\n')
})

/** Waits for a text of the output. */
function said(child: ChildProcess, text: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let all = ''
    child.stdout?.on('data', (more: string) => {
      all += more
      const [found] = all.match(text) ?? []
      if (found !== undefined) resolve(found)
    })
  })
}

/** Whether a process is there, and no zombie. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  return !/^Z/.test(spawnSync('ps', ['-o', 'stat=', '-p', String(pid)]).stdout?.toString() ?? '')
}

/** Starts a process that takes no SIGTERM for an answer, says which it is, and does something then. */
const stubborn = (then: string) => `
  import { spawn } from 'node:child_process'
  const hard = "process.on('SIGTERM', () => {}); process.on('SIGINT', () => {}); setInterval(() => {}, 1000)"
  const child = spawn(process.execPath, ['--eval', hard + '; console.log("grandchild " + process.pid)'], { stdio: 'inherit' })
  ${then}`

describe.concurrent('the command is ended as a tree', () => {
  const waits = 'setInterval(() => {}, 1000)'

  test.each<[what: string, args: readonly string[], then: string, signal: NodeJS.Signals | undefined]>([
    ['when its time is up', ['--timeout', '2s'], waits, undefined],
    ['by Ctrl+C', [], waits, 'SIGINT'],
    ['by SIGTERM', [], waits, 'SIGTERM'],
    [
      'when it ends itself, and leaves something behind',
      [],
      'setTimeout(() => process.exit(0), 1000)',
      undefined,
    ],
  ])('%s', { timeout: 30_000 }, async (_what, args, then, signal) => {
    let pid = 0
    const run = await client([...args, ...node(stubborn(then))], (child) => {
      said(child, /grandchild \d+/).then((found) => {
        pid = Number(found.split(' ')[1])
        if (signal !== undefined) child.kill(signal)
      })
    })
    expect(pid).toBeGreaterThan(0)
    expect(isAlive(pid)).toBe(false)
    expect(run.code).toBe(then === waits ? 4 : 3)
  })
})

describe('without a command', () => {
  /** Sends a request once the address is known. */
  const asking = (child: ChildProcess) => {
    said(child, /http:\/\/127\.0\.0\.1:\d+/).then((url) => fetch(`${url}/STU3/Subscription/1`))
  }

  test('it says all that a client has to know, shows each request, and ends with Ctrl+C', async () => {
    const run = await client([], (child) => {
      asking(child)
      said(child, /→ \d/).then(() => child.kill('SIGINT'))
    })
    for (const name of ['NEMS_BASE_URL=http', 'NEMS_FROM_ASID=200000000117', 'NEMS_MAILBOX=A91720OT001'])
      expect(run.stdout).toContain(`  ${name}`)
    expect(run.stdout).toContain('GET /STU3/Subscription/1 → 404')
    expect(ofType(run, 'finding').length).toBeGreaterThan(0)
    expect(run.code).toBe(1)
  })

  test('it ends when nobody asked for a while, counted from the first request', async () => {
    const run = await client(['--until-idle', '1s'], asking)
    expect([run.code, ofType(run, 'exchange').length]).toEqual([1, 1])
  })

  test('it ends when its time is up, which is no failure of any command', async () => {
    expect((await client(['--timeout', '500ms'])).code).toBe(3)
  })
})

test('what is no HTTP is judged, too, and stops nobody', async () => {
  const code = `
    import { connect } from 'node:net'
    import { once } from 'node:events'
    const { hostname, port } = new URL(process.env.NEMS_BASE_URL)
    for (const bytes of ['rubbish\\r\\n\\r\\n', '\\x00\\xff']) {
      const socket = connect(Number(port), hostname)
      socket.on('error', () => {}).end(bytes, 'latin1')
      await once(socket.resume(), 'close')
    }`
  const run = await client(node(code))
  const told = ofType(run, 'finding').map(({ rule, place }) => `${rule} ${place}`)
  expect(told).toEqual(['transport/head-is-well-formed request 1 (no operation): request head'])
  expect(ofType(run, 'finding')[0]?.count).toBe(ofType(run, 'exchange').length)
  expect(run.code).toBe(1)
})
