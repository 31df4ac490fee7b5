import type { ChildProcess } from 'node:child_process'
import { afterEach, describe, expect, test } from 'vitest'
import { kit } from '../verification/kit.ts'
import { ask, Listening } from './asking.ts'

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

interface Printed {
  readonly nems: string
  readonly page: string
}

/** The two addresses that `nems-kit serve --ui` prints. */
function served(...args: readonly string[]): Promise<Printed> {
  return new Promise((resolve) => {
    void kit(['serve', '--port', '0', '--ui', '--ui-port', '0', ...args], {}, (child) => {
      started.push(child)
      let text = ''
      child.stdout?.on('data', (chunk: string) => {
        text += chunk
        const [, nems] = /plays NEMS at (http:\S+),/.exec(text) ?? []
        const [, page] = /watch +(http:\S+) in a browser/.exec(text) ?? []
        if (nems !== undefined && page !== undefined) resolve({ nems, page })
      })
    })
  })
}

describe('serve --ui', () => {
  test('serves the page as it was built, with what comes in', async () => {
    const { nems, page } = await served('--without', 'claims/exp-is-not-past')
    for (const path of ['', 'page.js', 'page.css', 'icon.svg'])
      expect(await ask(`${page}${path}`)).toMatchObject({ status: 200 })
    const listening = await Listening.to(page)
    await ask(`${nems}/STU3/Subscription/1`)
    await expect.poll(() => listening.numbers).toEqual([1])
    expect(listening.greetings[0]).toMatchObject({
      nems: [nems],
      notes: ['left out: claims/exp-is-not-past'],
    })
    listening.close()
  })

  test('is on loopback, whatever NEMS listens on', async () => {
    const { page } = await served('--host', '0.0.0.0')
    expect(new URL(page).hostname).toBe('127.0.0.1')
  })

  test('says which port is taken', async () => {
    const { page } = await served()
    const { code, stderr } = await kit(['serve', '--port', '0', '--ui', '--ui-port', new URL(page).port])
    expect([code, stderr]).toEqual([2, expect.stringContaining('--ui-port: expected a port that is free')])
  })
})

describe('client --ui', () => {
  test('shows what the client sends, and closes the page with the session', async () => {
    const script =
      "fetch(process.env.NEMS_BASE_URL + '/STU3/Subscription/1').then(() => setTimeout(() => undefined, 60_000))"
    let address = ''
    const ended = kit(
      ['client', '--ui', '--ui-port', '0', '--', process.execPath, '-e', script],
      {},
      (child) => {
        started.push(child)
        child.stdout?.on('data', (chunk: string) => {
          address ||= /watch it at (http:\S+) in a browser/.exec(chunk)?.[1] ?? ''
        })
      },
    )
    await expect.poll(() => address, { timeout: 10_000 }).not.toBe('')
    const listening = await Listening.to(address)
    await expect.poll(() => listening.numbers, { timeout: 10_000 }).toEqual([1])
    started[0]?.kill('SIGTERM')
    await ended
    await expect(ask(address)).rejects.toThrow(/ECONNREFUSED/)
  })
})
