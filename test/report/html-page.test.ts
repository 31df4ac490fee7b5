import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserName, chromiumPath, type OpenBrowser, openBrowser } from '../../build/chromium.ts'
import { reportPageParts } from '../../build/report-page.ts'
import type { FindingEvent, KitEvent } from '../../src/report/events.ts'
import { htmlSink } from '../../src/report/html/html.ts'
import { hostile, rendered } from './rendered.ts'
import { everyEvent, summary, toldExchange, toldFinding, toldRun } from './sample-events.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const parts = await reportPageParts()
const folder = mkdtempSync(join(tmpdir(), 'nems-kit-html-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A run with something in every section. */
const full: readonly KitEvent[] = [
  toldRun,
  ...Array.from({ length: 300 }, (_, i) => ({
    ...toldExchange,
    at: i * 40,
    observed: i % 3 === 0 ? ('accepted' as const) : ('refused' as const),
  })),
  ...everyEvent.filter(({ type }) => ['open', 'skipped', 'omitted', 'coverage', 'contract'].includes(type)),
  toldFinding,
  { ...toldFinding, id: 'b', failing: false, strength: 'advice', rule: 'jose/alg-is-none' },
  { ...summary, notes: ['a note'], next: 'npx nems-contract-kit replay' },
]

const patience = { timeout: 120_000 }

describe.skipIf(chromiumPath === undefined)(`the HTML report (${browserName})`, patience, () => {
  let browser: OpenBrowser
  beforeAll(async () => {
    browser = await openBrowser()
  }, 60_000)
  afterAll(() => browser.close())

  /** Opens a report, and watches that the browser has nothing to complain of. */
  async function opened(events: Iterable<KitEvent>, look: (page: Page, words: string[]) => Promise<void>) {
    const file = join(folder, 'report.html')
    writeFileSync(
      file,
      rendered((write) => htmlSink(write, parts), events),
    )
    const page = await browser.context.newPage()
    const words: string[] = []
    page.on('console', (message) => words.push(message.text()))
    page.on('pageerror', (error) => words.push(String(error)))
    page.on('dialog', (dialog) => words.push(dialog.message()))
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) words.push(request.url())
    })
    try {
      await page.goto(pathToFileURL(file).href)
      await look(page, words)
      expect(words).toEqual([])
    } finally {
      await page.close()
    }
  }

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 400],
    ['dark', 400],
  ] as const)('axe finds nothing, all of it open: %s, %i wide', (colorScheme, width) =>
    opened(full, async (page) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
      const isTooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
      expect(isTooWide).toBe(false)
      await page.evaluate(axe)
      const found = await page.evaluate<readonly { id: string; nodes: readonly { html: string }[] }[]>(
        'axe.run(document).then(({ violations }) => violations)',
      )
      expect(found.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([])
    }),
  )

  test('hostile texts are shown as texts', () =>
    opened(
      [
        toldRun,
        ...Array.from({ length: 250 }, (_, i): FindingEvent => {
          const text = hostile[i % hostile.length] ?? ''
          const lines = [{ text }, { marked: text }]
          return {
            ...toldFinding,
            id: `f${i}`,
            rule: text,
            place: text,
            received: text,
            sent: lines,
            got: lines,
          }
        }),
        summary,
      ],
      async (page) => {
        for (let more = 0; more < 6; more++) await page.getByRole('button', { name: 'Show more' }).click()
        expect(await page.locator('.finding').count()).toBe(250)
        expect(await page.locator('img, iframe, .finding script').count()).toBe(0)
        const text = await page.locator('#cards').textContent()
        for (const part of ['<script>alert(1)</script>', '\\u{2028}', '\\u{202e}', '\\u{0000}'])
          expect(text).toContain(part)
      },
    ))

  test('ten thousand findings are there at once, and a key of the search takes less than a tenth of a second', () =>
    opened(many(10_000), async (page) => {
      await page.locator('#filters').waitFor()
      const interactive = await page.evaluate<number>(
        'performance.timing.domInteractive - performance.timing.navigationStart',
      )
      expect(interactive).toBeLessThan(5_000)
      expect(await page.locator('#count').textContent()).toBe('10000 findings, the first 40 shown')
      const took: number[] = []
      for (const text of ['p', 'place 9', 'place 99', 'place 999', 'place 9999'])
        took.push(await page.evaluate<number>(keystroke(text)))
      expect(await page.locator('#count').textContent()).toBe('1 of 10000 findings')
      expect(await page.locator('.finding').count()).toBe(1)
      // The first makes the text that is searched; a machine that is busy with other things is not the page's fault.
      expect(Math.min(...took.slice(1))).toBeLessThan(100)
      expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(20_000)
    }))

  test('search and filters hold together, and are told', () =>
    opened(full, async (page) => {
      await page.getByLabel('Shown', { exact: true }).selectOption('advice')
      expect(await page.getByRole('status').textContent()).toBe('1 of 2 findings')
      await page.getByRole('searchbox').fill('scope')
      expect(await page.locator('.finding').count()).toBe(1)
      await page.getByLabel('Rule', { exact: true }).selectOption('claims/scope-is-bundle-write')
      expect(await page.getByRole('status').textContent()).toBe('0 of 2 findings')
    }))

  test('is used with the keyboard alone', () =>
    opened(many(100), async (page) => {
      const focused = () => page.evaluate<string>('document.activeElement.textContent')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('To the findings')
      await page.getByRole('searchbox').focus()
      await page.keyboard.type('place')
      await page.getByRole('button', { name: 'Show more' }).focus()
      await page.keyboard.press('Enter')
      expect(await page.locator('.finding').count()).toBe(80)
      expect(await page.evaluate("document.activeElement.closest('.finding').id")).toBe('finding-f40')
    }))

  test('an address names a finding that is not shown', () =>
    opened(many(1_000), async (page) => {
      await page.evaluate("location.hash = '#finding-f987'")
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('title-f987')
      expect(await page.locator('.finding').count()).toBe(1)
    }))

  test('a message that is opened shows its mark', () =>
    opened(
      [
        toldRun,
        {
          ...toldFinding,
          sent: [...Array.from({ length: 200 }, (_, i) => ({ text: `line ${i}` })), { marked: 'here' }],
        },
        summary,
      ],
      async (page) => {
        await page.getByText('What was sent').click()
        await expect.poll(() => page.evaluate("document.querySelector('pre').scrollTop")).toBeGreaterThan(500)
      },
    ))

  test('on paper everything is open, and nothing is there to be used', () =>
    opened(full, async (page) => {
      const before = await page.locator('details[open]').count()
      await page.emulateMedia({ media: 'print' })
      await page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
      expect(await page.locator('details:not([open])').count()).toBe(0)
      for (const control of ['nav', '#filters', '#more'])
        expect(await page.locator(control).isVisible()).toBe(false)
      await page.evaluate("window.dispatchEvent(new Event('afterprint'))")
      expect(await page.locator('details[open]').count()).toBe(before)
      expect((await page.pdf()).length).toBeGreaterThan(20_000)
    }))

  test('is read without a script', async () => {
    const file = join(folder, 'plain.html')
    writeFileSync(
      file,
      rendered((write) => htmlSink(write, parts), many(300)),
    )
    const plain = await openBrowser({ javaScriptEnabled: false })
    try {
      const page = await plain.context.newPage()
      await page.goto(pathToFileURL(file).href)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Not as it must be')
      expect(await page.locator('.finding').count()).toBe(200)
      expect(await page.locator('.finding').first().innerText()).toContain('patient/Bundle.read')
      expect(await page.getByText('100 more findings').isVisible()).toBe(true)
      expect(await page.locator('#filters').isVisible()).toBe(false)
    } finally {
      await plain.close()
    }
  })
})

function* many(count: number): Generator<KitEvent> {
  yield toldRun
  for (let i = 0; i < count; i++) yield { ...toldFinding, id: `f${i}`, place: `place ${i}` }
  yield summary
}

/** Milliseconds from a key to the page laid out anew. */
function keystroke(text: string): string {
  return `(() => {
    const search = document.getElementById('filter-text')
    const from = performance.now()
    search.value = ${JSON.stringify(text)}
    search.dispatchEvent(new Event('input', { bubbles: true }))
    document.body.offsetHeight
    return performance.now() - from
  })()`
}
