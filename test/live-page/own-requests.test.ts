import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RawConnection } from '../../src/client/raw-connection.ts'
import { ask } from './asking.ts'
import { type Watched, watched } from './watched.ts'

let kit: Watched
let host = ''
beforeAll(async () => {
  kit = await watched()
  host = new URL(kit.page.url).host
})
afterAll(() => kit.close())

const paths = ['', 'page.js', 'page.css', 'icon.svg', 'events', 'exchanges/1', 'nothing']

describe('the page is for nobody but who opens it on this machine', () => {
  const port = () => host.split(':')[1]
  test.each([
    ['a name of another site that points to this machine', () => ({ Host: 'evil.example' })],
    ['the same with the right port', () => ({ Host: `evil.example:${port()}` })],
    ['another port', () => ({ Host: '127.0.0.1:1' })],
    ['no port', () => ({ Host: '127.0.0.1' })],
    ['another address of loopback', () => ({ Host: `127.0.0.2:${port()}` })],
    ['a name that begins like its own', () => ({ Host: `localhost:${port()}.evil.example` })],
    ['another origin', () => ({ Host: host, Origin: 'https://evil.example' })],
    ['an origin of this machine on another port', () => ({ Host: host, Origin: 'http://127.0.0.1:1' })],
    ['the origin of a file', () => ({ Host: host, Origin: 'null' })],
    ['a page of another site', () => ({ Host: host, 'Sec-Fetch-Site': 'cross-site' })],
    ['a page of another port of this machine', () => ({ Host: host, 'Sec-Fetch-Site': 'same-site' })],
  ])('refused, with a reason: %s', async (_name, headers) => {
    for (const path of paths) {
      const { status, text, headers: answered } = await ask(`${kit.page.url}${path}`, headers())
      expect([path, status, answered['content-type']]).toEqual([path, 403, 'text/plain; charset=utf-8'])
      expect(text).toMatch(/^expected .*, received .*type its address into the browser\.\n$/s)
    }
  })

  test.each([
    ['by its address', () => ({ Host: host })],
    ['by the name of this machine', () => ({ Host: `localhost:${port()}` })],
    ['by itself', () => ({ Host: host, Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin' })],
    ['by somebody who typed its address', () => ({ Host: host, 'Sec-Fetch-Site': 'none' })],
  ])('answered: %s', async (_name, headers) => {
    const { status, headers: answered } = await ask(kit.page.url, headers())
    expect(status).toBe(200)
    expect(answered['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    expect(answered['content-security-policy']).not.toContain('unsafe')
  })

  test('refused: two Host fields, and none', async () => {
    for (const hosts of [`Host: ${host}\r\nHost: ${host}\r\n`, '']) {
      const connection = await RawConnection.to(kit.page.url)
      const answer = await connection.exchange(`GET / HTTP/1.1\r\n${hosts}\r\n`)
      connection.close()
      expect([400, 403]).toContain(answer?.status)
    }
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
    'it cannot be told anything: %s',
    async (method) => {
      const { status, headers } = await ask(kit.page.url, {}, method)
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
    },
  )

  test('HEAD is answered like GET, without a body', async () => {
    for (const path of ['', 'page.js', 'events'])
      expect(await ask(`${kit.page.url}${path}`, {}, 'HEAD')).toMatchObject({ status: 200, text: '' })
  })

  test('it has a limit to how often it is open, and says so', async () => {
    const open = await Promise.all(Array.from({ length: 16 }, () => RawConnection.to(kit.page.url)))
    for (const connection of open) connection.socket.write(`GET /events HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
    await expect.poll(async () => (await ask(`${kit.page.url}events`, {}, 'HEAD')).status).toBe(503)
    expect((await ask(`${kit.page.url}events`)).text).toContain('close one of them')
    for (const connection of open) connection.close()
    await expect.poll(async () => (await ask(`${kit.page.url}events`, {}, 'HEAD')).status).toBe(200)
  })
})
