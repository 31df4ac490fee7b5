import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { RawConnection } from '../../src/client/raw-connection.ts'

test('a server that says nothing is not waited for longer than told', async () => {
  const server = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const connection = await RawConnection.to(`http://127.0.0.1:${port}`, 100)
  expect(await connection.exchange('GET / HTTP/1.1\r\n\r\n')).toBeUndefined()
  expect(connection.isClosed).toBe(true)
  server.close()
})

test('an address of IPv6 is connected to', async () => {
  await expect(RawConnection.to('http://[::1]:9')).rejects.toMatchObject({
    syscall: 'connect',
    address: '::1',
  })
})
