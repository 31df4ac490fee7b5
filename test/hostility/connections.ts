import { RawConnection } from '../../src/client/raw-connection.ts'
import { type Attack, good, type Outcome, openHead, outcomeOf, pause, send, several } from './attack.ts'

export const connections: readonly Attack[] = [
  {
    name: 'half-closed connections: a whole request, half a head, half a body',
    outcomes: [202, 400, 'closed'],
    run: async ({ url, scale }) => {
      const whole = several(20 * scale, () => halfClosed(url, good))
      const head = several(20 * scale, () => halfClosed(url, good.subarray(0, 100)))
      const body = several(20 * scale, () => halfClosed(url, `${openHead}Content-Length: 100\r\n\r\n<Subs`))
      return (await Promise.all([whole, head, body])).flat()
    },
  },
  {
    name: 'connections abandoned in the middle of a body, and before an answer',
    outcomes: ['closed'],
    run: async ({ url, scale }) => {
      const inBody = several(200 * scale, () =>
        abandoned(url, `${openHead}Content-Length: 100000\r\n\r\n<Subs`),
      )
      const inAnswer = several(200 * scale, () => abandoned(url, good))
      return (await Promise.all([inBody, inAnswer])).flat()
    },
  },
  {
    name: 'thousands of connections kept alive',
    outcomes: [202],
    run: async ({ url, scale }) => {
      const open: RawConnection[] = []
      const outcomes = await several(1_000 * scale, async () => {
        const connection = await RawConnection.to(url)
        open.push(connection)
        return (await connection.exchange(good))?.status ?? 'closed'
      })
      const other = await send(url, good)
      for (const connection of open) connection.close()
      return [...outcomes, other]
    },
  },
  {
    name: 'a thousand requests in one piece',
    outcomes: [202],
    run: async ({ url }) => {
      const connection = await RawConnection.to(url)
      connection.socket.write(Buffer.concat(Array.from({ length: 1_000 }, () => Buffer.from(good))))
      const outcomes: Outcome[] = []
      while (outcomes.length < 1_000 && outcomes.at(-1) !== 'closed')
        outcomes.push(await outcomeOf(connection))
      connection.close()
      return outcomes
    },
  },
]

async function halfClosed(url: string, bytes: Uint8Array | string): Promise<Outcome> {
  const connection = await RawConnection.to(url)
  connection.socket.end(bytes)
  const outcome = await outcomeOf(connection)
  await connection.closed()
  return outcome
}

async function abandoned(url: string, bytes: Uint8Array | string): Promise<Outcome> {
  const { socket } = await RawConnection.to(url)
  socket.write(bytes)
  await pause(Math.random() * 50)
  socket.resetAndDestroy()
  return 'closed'
}
