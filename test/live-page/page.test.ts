import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browserName, chromiumPath, type OpenBrowser, openBrowser } from '../../build/chromium.ts'
import type { Draft } from '../../generators/draft/draft.ts'
import { renderBytes } from '../../generators/draft/render.ts'
import { seenInTheWild } from '../../generators/in-the-wild.ts'
import { RawConnection } from '../../src/client/raw-connection.ts'
import { valid } from '../provider/asking.ts'
import { type Watched, type WatchedOptions, watched } from './watched.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(chromiumPath === undefined)(`the live page (${browserName})`, () => {
  let browser: OpenBrowser
  beforeAll(async () => {
    browser = await openBrowser({ viewport: { width: 1280, height: 800 } })
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  })
  afterAll(() => browser.close())

  let complaints: string[] = []
  beforeEach(() => {
    complaints = []
  })

  /** The page with a provider of its own; `act` is what happens on it. */
  async function on(
    act: (page: Page, kit: Watched) => Promise<void>,
    options: WatchedOptions = {},
  ): Promise<void> {
    const kit = await watched(options)
    const page = await browser.context.newPage()
    page.setDefaultTimeout(8_000)
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    try {
      await page.goto(kit.page.url)
      await act(page, kit)
    } finally {
      await page.close()
      await kit.close()
    }
  }

  const options = (page: Page) => page.locator('#rows [role=option]')
  const details = (page: Page) => page.getByRole('region', { name: 'Request', exact: true })

  test('says what to do while nothing came', () =>
    on(async (page, { provider }) => {
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
    on(async (page, { provider }) => {
      await send(provider.url, bytesOf(valid('create-subscription')))
      await send(provider.url, bytesOf(defect('claims/reason-for-request-is-a-known-code')))
      await expect.poll(() => options(page).count()).toBe(2)
      await options(page).first().click()
      await page.getByRole('heading', { name: /Refused/ }).waitFor()
      const text = await details(page).innerText()
      for (const part of [
        'claims/reason-for-request-is-a-known-code',
        'Expected',
        'Received',
        '"alg": "none"',
        'Answer: 404',
      ])
        expect(text).toContain(part)
      const line = details(page).locator('.line.is-broken', { hasText: 'reason_for_request' }).first()
      expect(await line.textContent()).toContain('claims/reason-for-request-is-a-known-code')
      expect(complaints).toEqual([])
    }))

  test('marks the broken place of the message, laid out and as it was sent', () =>
    on(async (page, { provider }) => {
      await send(provider.url, bytesOf(defect('criteria/service-type-is-known')))
      await options(page).first().click()
      const broken = details(page).locator('.lines.is-numbered .line.is-broken')
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
      await expect.poll(() => options(page).count()).toBe(all)
      const count = async (name: string) =>
        Number(await page.locator('.verdict', { hasText: name }).locator('.count').textContent())
      expect(await count('All')).toBe(all)
      const refused = await count('Refused')
      await page.getByRole('radio', { name: 'Refused' }).check()
      await expect.poll(() => options(page).count()).toBe(refused)
      await page.getByRole('radio', { name: 'All' }).check()
      await page.getByLabel('Operation').selectOption('publish-event')
      await expect
        .poll(async () => new Set(await options(page).locator('.operation').allTextContents()))
        .toEqual(new Set(['Publish event']))
      await page.getByLabel('Operation').selectOption('')
      await page.getByLabel('Rule').selectOption('criteria/service-type-is-known')
      await expect.poll(() => options(page).count()).toBe(1)
      await page.getByRole('radio', { name: 'Accepted' }).last().check()
      await page.getByRole('button', { name: 'Show every request' }).click()
      await expect.poll(() => options(page).count()).toBe(all)
    }))

  test('stands still when it is told to, and says how many came since', () =>
    on(async (page, { provider }) => {
      await send(provider.url, bytesOf(valid('publish-event')))
      await expect.poll(() => options(page).count()).toBe(1)
      await page.getByRole('button', { name: 'Pause' }).click()
      await page.getByText('Paused: 0 more came since.').waitFor()
      for (let time = 0; time < 4; time++) await send(provider.url, bytesOf(valid('create-subscription')))
      await page.getByText('Paused: 4 more came since.').waitFor()
      expect(await options(page).count()).toBe(1)
      await page.getByRole('button', { name: 'Pause' }).click()
      await expect.poll(() => options(page).count()).toBe(5)
    }))

  test('is reached with the keyboard alone', () =>
    on(async (page, { provider }) => {
      for (let time = 0; time < 5; time++) await send(provider.url, bytesOf(valid('create-subscription')))
      await expect.poll(() => options(page).count()).toBe(5)
      const focused = () => page.evaluate<string>('document.activeElement.textContent')
      const tab = async (times: number) => {
        for (let time = 0; time < times; time++) await page.keyboard.press('Tab')
      }
      await tab(5)
      expect(await focused()).toContain('#5')
      await page.keyboard.press('ArrowDown')
      expect(await focused()).toContain('#4')
      await page.keyboard.press('End')
      expect(await focused()).toContain('#1')
      await page.keyboard.press('ArrowDown')
      expect(await focused()).toContain('#1')
      await page.keyboard.press('Home')
      expect(await focused()).toContain('#5')
      expect(await page.locator('[aria-selected="true"]').textContent()).toContain('#5')
      await send(provider.url, bytesOf(valid('create-subscription')))
      await expect.poll(() => options(page).count()).toBe(6)
      expect(await focused()).toContain('#5')
      await page.getByText('request 5,').waitFor()
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.id')).toBe('details')
      await page.keyboard.press('Escape')
      expect(await focused()).toContain('#5')
      for (const role of ['radio', 'button', 'combobox', 'option'] as const)
        expect(await page.getByRole(role).count()).toBeGreaterThan(0)
    }))

  test('what has the focus can be seen to have it', () =>
    on(async (page, { provider }) => {
      await send(provider.url, bytesOf(defect('claims/reason-for-request-is-a-known-code')))
      await options(page).first().click()
      await page.getByRole('button', { name: 'Copy as curl' }).waitFor()
      await page.evaluate('document.activeElement.blur()')
      const seen = new Set<string>()
      for (let time = 0; time < 40; time++) {
        await page.keyboard.press('Tab')
        const [what, isSeen] = await page.evaluate<[string, boolean]>(focusSeen)
        if (what.startsWith('<body')) break
        seen.add(what)
        expect([what, isSeen]).toEqual([what, true])
      }
      expect(seen.size).toBeGreaterThan(10)
    }))

  test(
    'is clean to axe: empty, with requests, with details, in light and dark, wide and narrow',
    () =>
      on(async (page, { provider }) => {
        const faults: string[] = []
        const look = async (state: string) => {
          for (const colorScheme of ['light', 'dark'] as const)
            for (const width of [1280, 400]) {
              await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
              await page.setViewportSize({ width, height: 800 })
              const overflows = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
              if (overflows) faults.push(`${state}, ${colorScheme}, ${width}: wider than the window`)
              for (const { id, nodes } of await axeFaults(page))
                faults.push(
                  `${state}, ${colorScheme}, ${width}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
                )
            }
          await page.setViewportSize({ width: 1280, height: 800 })
        }
        await page.getByText('Waiting for the first request').waitFor()
        await look('empty')
        for (const { draft } of seenInTheWild()) await send(provider.url, bytesOf(draft))
        await send(provider.url, bytesOf(valid('publish-event')))
        await expect.poll(() => options(page).count()).toBe(seenInTheWild().length + 1)
        await look('a list')
        for (const at of [0, 3, 20]) {
          await options(page).nth(at).click()
          await page.getByText(`request ${seenInTheWild().length + 1 - at},`).waitFor()
          await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
          await look(`details of ${at}`)
          await page.keyboard.press('Escape')
        }
        expect(faults).toEqual([])
      }),
    120_000,
  )

  test('shows whatever a client sends as text, and nothing but text', () =>
    on(async (page, { provider }) => {
      const before = await page.locator('script, img, iframe, svg, style, object').count()
      for (const bytes of hostileRequests()) await send(provider.url, bytes)
      const count = hostileRequests().length
      await expect.poll(() => options(page).count()).toBe(count)
      for (let at = 0; at < count; at++) {
        await options(page).nth(at).click()
        await page.getByText(`request ${count - at},`).waitFor()
        const text = await details(page).innerText()
        expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\0]/)
      }
      expect(await page.locator('body').innerText()).toContain('<script>alert(1)</script>')
      expect(await page.locator('script, img, iframe, svg, style, object').count()).toBe(before)
      expect(await page.evaluate('globalThis.hacked')).toBeUndefined()
      expect(complaints).toEqual([])
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
      await expect.poll(() => options(page).count()).toBe(1)
      for (const { socket } of asked) socket.destroy()
      await page.getByText('Connection lost, trying again').waitFor()
      for (let time = 0; time < 7; time++) await send(provider.url, bytesOf(valid('create-subscription')))
      await page.getByText('Live', { exact: true }).waitFor()
      await expect.poll(() => options(page).count()).toBe(8)
      expect(asked.map(({ headers }) => headers['last-event-id'])).toEqual([
        undefined,
        expect.stringMatching(/^[0-9a-f-]{36}\.1$/),
      ])
    }).finally(() => unsubscribe('http.server.request.start', note))
  })

  test('begins anew with another run of the kit at the same address', () =>
    on(async (page, { provider, page: { url }, close }) => {
      for (let time = 0; time < 3; time++) await send(provider.url, bytesOf(valid('publish-event')))
      await expect.poll(() => options(page).count()).toBe(3)
      await options(page).first().click()
      await page.getByText('request 3,').waitFor()
      await close()
      const next = await watched({ pagePort: Number(new URL(url).port) })
      await page.getByText('Waiting for the first request').waitFor()
      await page.getByText('Choose a request').waitFor()
      await send(next.provider.url, bytesOf(valid('publish-event')))
      await expect.poll(() => options(page).count()).toBe(1)
      await next.close()
    }))

  test('masks NHS numbers, and says so where a command would not do the same', async () => {
    const number = '9434765919'
    const criteria = `/Bundle?type=message&Patient.identifier=http://fhir.nhs.net/Id/nhs-number|${number}&MessageHeader.event=vaccinations-1`
    const body = JSON.stringify({ resourceType: 'Subscription', criteria })
    const request = `POST /STU3/Subscription?patient=${number} HTTP/1.1\r\nHost: a\r\nContent-Type: application/fhir+json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    const shown = async (how: WatchedOptions) => {
      let html = ''
      await on(async (page, { provider }) => {
        await send(provider.url, Buffer.from(request))
        await options(page).first().click()
        await page.getByRole('button', { name: 'Copy as curl' }).waitFor()
        html = await page.content()
      }, how)
      return html
    }
    const masked = await shown({})
    expect(masked).not.toContain(number)
    expect(masked).toContain('*******919')
    expect(masked).toContain('NHS numbers are masked in it')
    const open = await shown({ showNhsNumbers: true })
    expect(open).toContain(number)
    expect(open).not.toContain('NHS numbers are masked in it')
  })

  test('copies a command of curl', () =>
    on(async (page, { provider }) => {
      await send(provider.url, bytesOf(valid('create-subscription')))
      await options(page).first().click()
      await page.getByRole('button', { name: 'Copy as curl' }).click()
      await details(page).getByText('Copied', { exact: true }).waitFor()
      const copied = await page.evaluate<string>('navigator.clipboard.readText()')
      expect(copied).toMatch(/^curl -i -g .*-H 'Authorization: Bearer /)
      expect(copied).toContain(`'${provider.url}/STU3/Subscription'`)
    }))

  async function axeFaults(
    page: Page,
  ): Promise<readonly { id: string; nodes: readonly { html: string }[] }[]> {
    const session = await browser.context.newCDPSession(page)
    await session.send('Runtime.evaluate', { expression: axe })
    const { result } = await session.send('Runtime.evaluate', {
      expression: 'axe.run().then(({ violations }) => JSON.stringify(violations))',
      awaitPromise: true,
    })
    await session.detach()
    return JSON.parse(String(result.value))
  }
})

/** What has the focus, and whether an outline shows it; of what cannot be seen, its label's. */
const focusSeen = `(() => {
  const element = document.activeElement
  const { outlineStyle, outlineWidth } = getComputedStyle(element.closest('label') ?? element)
  return [element.outerHTML.slice(0, 120), outlineStyle !== 'none' && outlineWidth === '3px']
})()`

function bytesOf(draft: Draft): Uint8Array {
  return renderBytes(draft, { now: Math.floor(Date.now() / 1000) })
}

function defect(rule: string): Draft {
  const found = seenInTheWild().find(({ breaks }) => breaks.some((each) => each === rule))
  if (found === undefined) throw new Error(`no defect breaks ${rule}`)
  return found.draft
}

async function send(url: string, bytes: Uint8Array): Promise<void> {
  const connection = await RawConnection.to(url)
  await connection.exchange(bytes)
  connection.close()
}

/** Texts that would do something where a page takes them for HTML, or that would turn it around. */
function hostileRequests(): readonly Uint8Array[] {
  const texts = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</code></pre><svg onload="hacked=true">',
    'javascript:alert(1)',
    '\u202Etxt.exe\u2066',
    '${alert(1)}{{alert(1)}}',
  ]
  const encoded = (text: string) => Buffer.from(text).toString('base64url')
  return texts.flatMap((text) => {
    const body = `<Bundle xmlns="http://hl7.org/fhir"><id value='${text.replaceAll(/[<&']/g, '')}'/></Bundle>`
    const token = `${encoded(`{"alg":${JSON.stringify(text)}}`)}.${encoded(`{"sub":${JSON.stringify(text)},"${text}`)}.`
    const bodies = [body, `${text}\0${text}`, JSON.stringify({ resourceType: text, [text]: text })]
    return bodies.map((each) => {
      const length = Buffer.byteLength(each)
      const head = [
        `POST /STU3/Subscription/${encodeURI(text)}${text.replaceAll(/[^!-~]/g, '')} HTTP/1.1`,
        'Host: a',
        `X-Hostile: ${text}`,
        `fromASID: ${text}`,
        `Content-Type: ${text}`,
        `Authorization: Bearer ${token}`,
        `Content-Length: ${length}`,
      ]
      return Buffer.from(`${head.join('\r\n')}\r\n\r\n${each}`)
    })
  })
}
