import { describe, expect, test } from 'vitest'
import { browserName, chromiumPath } from '../../build/chromium.ts'
import { valid } from '../provider/asking.ts'
import { bytesOf, detailsOf, pagesInChromium, rowsOf, send } from './on-page.ts'
import type { WatchedOptions } from './watched.ts'

describe.skipIf(chromiumPath === undefined)(`the live page is safe to look at (${browserName})`, () => {
  const on = pagesInChromium()

  test('shows whatever a client sends as text, and nothing but text', () =>
    on(async (page, { provider, complaints }) => {
      const before = await page.locator('script, img, iframe, svg, style, object').count()
      for (const bytes of hostileRequests()) await send(provider.url, bytes)
      const count = hostileRequests().length
      await expect.poll(() => rowsOf(page).count()).toBe(count)
      for (let at = 0; at < count; at++) {
        await rowsOf(page).nth(at).click()
        await page.getByText(`request ${count - at},`).waitFor()
        const text = await detailsOf(page).innerText()
        expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\0]/)
      }
      expect(await page.locator('body').innerText()).toContain('<script>alert(1)</script>')
      expect(await page.locator('script, img, iframe, svg, style, object').count()).toBe(before)
      expect(await page.evaluate('globalThis.hacked')).toBeUndefined()
      expect(complaints).toEqual([])
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
        await rowsOf(page).first().click()
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
      await rowsOf(page).first().click()
      await page.getByRole('button', { name: 'Copy as curl' }).click()
      await detailsOf(page).getByText('Copied', { exact: true }).waitFor()
      const copied = await page.evaluate<string>('navigator.clipboard.readText()')
      expect(copied).toMatch(/^curl -i -g .*-H 'Authorization: Bearer /)
      expect(copied).toContain(`'${provider.url}/STU3/Subscription'`)
    }))
})

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
