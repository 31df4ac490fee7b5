import { RawConnection } from '../../src/client/raw-connection.ts'
import {
  type Attack,
  type Outcome,
  openHead,
  outcomeOf,
  pause,
  send,
  several,
  type Target,
} from './attack.ts'

const chunked = `${openHead}Transfer-Encoding: chunked\r\n\r\n`
const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(65_536, 'a'), Buffer.from('\r\n')])

export const bodies: readonly Attack[] = [
  {
    name: 'a body of 10 GB, announced and sent until the connection is closed',
    outcomes: [413],
    run: async ({ url }) => [
      await endless(url, `${openHead}Content-Length: 10000000000\r\n\r\n`, Buffer.alloc(65_536, 'a')),
    ],
  },
  {
    name: 'a body in chunks without end',
    outcomes: [413],
    run: async ({ url }) => [await endless(url, chunked, chunk)],
  },
  {
    name: 'a body in chunks of one byte',
    outcomes: [400, 413],
    run: async ({ url, scale }) => [
      await send(url, chunked, '1\r\na\r\n'.repeat(300_000 * Math.min(scale, 10)), '0\r\n\r\n'),
    ],
  },
  {
    name: 'many bodies of 3 MB at once, their last byte held back',
    outcomes: [408, 503, 'closed'],
    run: manyLargeBodies,
  },
]

async function manyLargeBodies({ url, scale }: Target): Promise<readonly Outcome[]> {
  const body = Buffer.alloc(3_000_000, ' ')
  return several(30 * scale, async () => {
    const connection = await RawConnection.to(url)
    connection.socket.write(`${openHead}Content-Length: ${body.length + 1}\r\n\r\n`)
    connection.socket.write(body)
    const outcome = await outcomeOf(connection)
    connection.close()
    return outcome
  })
}

/** Sends on and on; a client that does not listen either, but for the first answer. */
async function endless(url: string, head: string, part: Uint8Array): Promise<Outcome> {
  const connection = await RawConnection.to(url)
  connection.socket.write(head)
  const outcome = outcomeOf(connection)
  while (!connection.isClosed)
    if (!connection.socket.write(part)) await Promise.race([drained(connection), pause(50)])
  connection.close()
  return outcome
}

function drained({ socket }: RawConnection): Promise<void> {
  return new Promise((resolve) => socket.once('drain', () => resolve()))
}
