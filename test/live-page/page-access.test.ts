import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { browserName, chromiumPath } from '../../build/chromium.ts'
import { seenInTheWild } from '../../generators/in-the-wild.ts'
import { valid } from '../provider/asking.ts'
import { bytesOf, defect, pagesInChromium, rowsOf, send } from './on-page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(chromiumPath === undefined)(`everybody can use the live page (${browserName})`, () => {
  const on = pagesInChromium()

  test('is reached with the keyboard alone', () =>
    on(async (page, { provider }) => {
      for (let time = 0; time < 5; time++) await send(provider.url, bytesOf(valid('create-subscription')))
      await expect.poll(() => rowsOf(page).count()).toBe(5)
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
      await expect.poll(() => rowsOf(page).count()).toBe(6)
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
      await rowsOf(page).first().click()
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
        await expect.poll(() => rowsOf(page).count()).toBe(seenInTheWild().length + 1)
        await look('a list')
        for (const at of [0, 3, 20]) {
          await rowsOf(page).nth(at).click()
          await page.getByText(`request ${seenInTheWild().length + 1 - at},`).waitFor()
          await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
          await look(`details of ${at}`)
          await page.keyboard.press('Escape')
        }
        expect(faults).toEqual([])
      }),
    120_000,
  )
})

/** What has the focus, and whether an outline shows it; of what cannot be seen, its label's. */
const focusSeen = `(() => {
  const element = document.activeElement
  const { outlineStyle, outlineWidth } = getComputedStyle(element.closest('label') ?? element)
  return [element.outerHTML.slice(0, 120), outlineStyle !== 'none' && outlineWidth === '3px']
})()`

async function axeFaults(page: Page): Promise<readonly { id: string; nodes: readonly { html: string }[] }[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe })
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'axe.run().then(({ violations }) => JSON.stringify(violations))',
    awaitPromise: true,
  })
  await session.detach()
  return JSON.parse(String(result.value))
}
