import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { request } from 'undici'
import { pactBinary } from '../verification/pact-program.ts'

/** Pact's own program, which plays providers from Pact files. */
export interface PactProgram {
  /** Plays a provider until the program is stopped, at the port that is given back. */
  play(pact: object): Promise<number>
  stop(): Promise<void>
}

/** Starts `pact mock` on a free port, from the binary itself: its shim would leave it behind when it is killed. */
export async function startPactProgram(): Promise<PactProgram> {
  const port = await freePort()
  const child = spawn(
    pactBinary,
    ['mock', 'start', '--port', String(port), '--no-file-log', '--loglevel', 'none'],
    {
      cwd: tmpdir(),
      env: { ...process.env, PACT_DO_NOT_TRACK: 'true' },
      stdio: 'ignore',
    },
  )
  const master = `http://127.0.0.1:${port}`
  await untilItAnswers(master, child)
  const play: PactProgram['play'] = async (pact) => {
    const headers = { 'Content-Type': 'application/json' }
    const made = await request(`${master}/`, {
      method: 'POST',
      headers,
      body: JSON.stringify(pact),
      reset: true,
    })
    const text = await made.body.text()
    if (made.statusCode >= 300) throw new Error(text)
    const { mockServer } = JSON.parse(text) as { mockServer: { port: number } }
    return mockServer.port
  }
  const stop = async () => {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  return { play, stop }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    const isThere = await request(url, { reset: true }).then(
      async ({ body }) => body.dump().then(() => true),
      () => false,
    )
    if (isThere) return
    await wait(50)
  }
  throw new Error('pact mock did not start')
}
