import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { browserName, chromiumPath } from '../../build/chromium.ts'
import { seenInTheWild } from '../../generators/in-the-wild.ts'
import { valid } from '../provider/asking.ts'
import { bytesOf, defect, detailsOf, pagesInChromium, rowsOf, send } from './on-page.ts'
import { watched } from './watched.ts'

describe.skipIf(chromiumPath === undefined)(`the live page (${browserName})`, () => {
  const on = pagesInChromium()

  test('says what to do while nothing came', () =>
    on(async (page, { provider, complaints }) => {
      await page.getByText('Waiting for the first request').waitFor()
      expect(await page.getByRole('region', { name: 'Requests' }).textContent()).toContain(
        `curl -i ${provider.url}/STU3/Subscription/1`,
      )
      await page.getByRole('button', { name: 'Copy this command' }).click()
      await page.getByText('Copied', { exact: true }).waitFor()
      expect(await page.evaluate<string>('navigator.clipboard.readText()')).toContain(
        'npx nems-contract-kit token',
      )
      expect(complaints).toEqual([])
    }))

  test('shows requests as they arrive, the verdict first, and all there is to one', () =>
    on(async (page, { provider, complaints }) => {
      await send(provider.url, bytesOf(valid('create-subscription')))
      await send(provider.url, bytesOf(defect('claims/reason-for-request-is-a-known-code')))
      await expect.poll(() => rowsOf(page).count()).toBe(2)
      await rowsOf(page).first().click()
      await page.getByRole('heading', { name: /Refused/ }).waitFor()
      const text = await detailsOf(page).innerText()
      for (const part of [
        'claims/reason-for-request-is-a-known-code',
        'Expected',
        'Received',
        '"alg": "none"',
        'Answer: 404',
      ])
        expect(text).toContain(part)
      const line = detailsOf(page).locator('.line.is-broken', { hasText: 'reason_for_request' }).first()
      expect(await line.textContent()).toContain('claims/reason-for-request-is-a-known-code')
      expect(complaints).toEqual([])
    }))

  test('marks the broken place of the message, laid out and as it was sent', () =>
    on(async (page, { provider }) => {
      await send(provider.url, bytesOf(defect('criteria/service-type-is-known')))
      await rowsOf(page).first().click()
      const broken = detailsOf(page).locator('.lines.is-numbered .line.is-broken')
      await broken.waitFor()
      expect(await broken.locator('code').textContent()).toMatch(/^<criteria value=/)
      await page.getByRole('radio', { name: 'As sent' }).first().check()
      await expect.poll(() => broken.locator('code').textContent()).toContain('<Subscription')
    }))

  test('narrows the list by verdict, operation and rule, and counts exactly', () =>
    on(async (page, { provider }) => {
      for (const { draft } of seenInTheWild()) await send(provider.url, bytesOf(draft))
      for (let time = 0; time < 3; time++) await send(provider.url, bytesOf(valid('publish-event')))
      const all = seenInTheWild().length + 3
      await expect.poll(() => rowsOf(page).count()).toBe(all)
      const count = async (name: string) =>
        Number(await page.locator('.verdict', { hasText: name }).locator('.count').textContent())
      expect(await count('All')).toBe(all)
      const refused = await count('Refused')
      await page.getByRole('radio', { name: 'Refused' }).check()
      await expect.poll(() => rowsOf(page).count()).toBe(refused)
      await page.getByRole('radio', { name: 'All' }).check()
      await page.getByLabel('Operation').selectOption('publish-event')
      await expect
        .poll(async () => new Set(await rowsOf(page).locator('.operation').allTextContents()))
        .toEqual(new Set(['Publish event']))
      await page.getByLabel('Operation').selectOption('')
      await page.getByLabel('Rule').selectOption('criteria/service-type-is-known')
      await expect.poll(() => rowsOf(page).count()).toBe(1)
      await page.getByRole('radio', { name: 'Accepted' }).last().check()
      await page.getByRole('button', { name: 'Show every request' }).click()
      await expect.poll(() => rowsOf(page).count()).toBe(all)
    }))

  test('stands still when it is told to, and says how many came since', () =>
    on(async (page, { provider }) => {
      await send(provider.url, bytesOf(valid('publish-event')))
      await expect.poll(() => rowsOf(page).count()).toBe(1)
      await page.getByRole('button', { name: 'Pause' }).click()
      await page.getByText('Paused: 0 more came since.').waitFor()
      for (let time = 0; time < 4; time++) await send(provider.url, bytesOf(valid('create-subscription')))
      await page.getByText('Paused: 4 more came since.').waitFor()
      expect(await rowsOf(page).count()).toBe(1)
      await page.getByRole('button', { name: 'Pause' }).click()
      await expect.poll(() => rowsOf(page).count()).toBe(5)
    }))

  test('comes back when the connection does, and loses nothing', () => {
    const asked: IncomingMessage[] = []
    const note = (message: unknown): void => {
      const { request } = message as { request: IncomingMessage }
      if (request.url === '/events') asked.push(request)
    }
    subscribe('http.server.request.start', note)
    return on(async (page, { provider }) => {
      await send(provider.url, bytesOf(valid('publish-event')))
      await expect.poll(() => rowsOf(page).count()).toBe(1)
      for (const { socket } of asked) socket.destroy()
      await page.getByText('Connection lost, trying again').waitFor()
      for (let time = 0; time < 7; time++) await send(provider.url, bytesOf(valid('create-subscription')))
      await page.getByText('Live', { exact: true }).waitFor()
      await expect.poll(() => rowsOf(page).count()).toBe(8)
      expect(asked.map(({ headers }) => headers['last-event-id'])).toEqual([
        undefined,
        expect.stringMatching(/^[0-9a-f-]{36}\.1$/),
      ])
    }).finally(() => unsubscribe('http.server.request.start', note))
  })

  test('begins anew with another run of the kit at the same address', () =>
    on(async (page, { provider, page: { url }, close }) => {
      for (let time = 0; time < 3; time++) await send(provider.url, bytesOf(valid('publish-event')))
      await expect.poll(() => rowsOf(page).count()).toBe(3)
      await rowsOf(page).first().click()
      await page.getByText('request 3,').waitFor()
      await close()
      const next = await watched({ pagePort: Number(new URL(url).port) })
      await page.getByText('Waiting for the first request').waitFor()
      await page.getByText('Choose a request').waitFor()
      await send(next.provider.url, bytesOf(valid('publish-event')))
      await expect.poll(() => rowsOf(page).count()).toBe(1)
      await next.close()
    }))
})
