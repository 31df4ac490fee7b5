import { RawConnection } from '../../src/client/raw-connection.ts'
import { type Attack, good, type Outcome, openHead, outcomeOf, pause, several } from './attack.ts'

export const slow: readonly Attack[] = [
  {
    name: 'heads that come in a byte at a time',
    outcomes: [408, 'closed'],
    run: ({ url, scale }) =>
      several(50 * scale, () => dribble(url, '', Buffer.from(good).toString('latin1'))),
  },
  {
    name: 'bodies that come in a byte at a time',
    outcomes: [408, 'closed'],
    run: ({ url, scale }) =>
      several(50 * scale, () =>
        dribble(url, `${openHead}Content-Length: 100000\r\n\r\n`, ' '.repeat(100_000)),
      ),
  },
  {
    name: 'connections on which nothing is sent',
    outcomes: [408, 'closed'],
    run: ({ url, scale }) => several(50 * scale, () => dribble(url, '', '')),
  },
  {
    name: 'requests sent on and on, their answers never read',
    outcomes: ['closed'],
    run: ({ url, scale }) => several(5 * scale, () => neverRead(url)),
  },
]

/** Sends a byte every twentieth of a second until the other side has had enough. */
async function dribble(url: string, atOnce: string, bytes: string): Promise<Outcome> {
  const connection = await RawConnection.to(url)
  connection.socket.write(atOnce)
  let at = 0
  const drops = setInterval(() => connection.socket.write(bytes.charAt(at++)), 50)
  const outcome = await outcomeOf(connection)
  clearInterval(drops)
  connection.close()
  return outcome
}

/** Small requests with large answers, sent for as long as the socket takes them. */
async function neverRead(url: string): Promise<Outcome> {
  const { socket } = await RawConnection.to(url)
  socket.pause()
  const closed = new Promise<Outcome>((resolve) => socket.once('close', () => resolve('closed')))
  const many = 'GET /STU3/Subscription/1 HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(1_000)
  while (!socket.destroyed) {
    if (!socket.writableNeedDrain) socket.write(many)
    await Promise.race([pause(20), closed])
  }
  return closed
}
