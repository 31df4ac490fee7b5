import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type OpenBrowser, openBrowser } from '../../build/chromium.ts'
import type { Draft } from '../../generators/draft/draft.ts'
import { renderBytes } from '../../generators/draft/render.ts'
import { seenInTheWild } from '../../generators/in-the-wild.ts'
import { RawConnection } from '../../src/client/raw-connection.ts'
import { type Watched, type WatchedOptions, watched } from './watched.ts'

/** A page that is open in Chromium, with what it shows. */
export interface OpenPage extends Watched {
  /** What it wrote to the console, and dialogs that it opened. */
  readonly complaints: readonly string[]
}

export type OnPage = (
  act: (page: Page, kit: OpenPage) => Promise<void>,
  options?: WatchedOptions,
) => Promise<void>

/** Opens pages in one Chromium for the tests of a file; each with a provider of its own. */
export function pagesInChromium(): OnPage {
  let browser: OpenBrowser
  beforeAll(async () => {
    browser = await openBrowser({ viewport: { width: 1280, height: 800 } })
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  })
  afterAll(() => browser.close())
  return async (act, options) => {
    const kit = await watched(options)
    const page = await browser.context.newPage()
    page.setDefaultTimeout(8_000)
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    try {
      await page.goto(kit.page.url)
      await act(page, { ...kit, complaints })
    } finally {
      await page.close()
      await kit.close()
    }
  }
}

/** The rows of the list. */
export function rowsOf(page: Page): Locator {
  return page.locator('#rows [role=option]')
}

/** What is shown of the request that was chosen. */
export function detailsOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Request', exact: true })
}

/** A request as it would be sent now. */
export function bytesOf(draft: Draft): Uint8Array {
  return renderBytes(draft, { now: Math.floor(Date.now() / 1000) })
}

/** A request with a defect that was seen in the wild, by a rule that it breaks. */
export function defect(rule: string): Draft {
  const found = seenInTheWild().find(({ breaks }) => breaks.some((each) => each === rule))
  if (found === undefined) throw new Error(`no defect breaks ${rule}`)
  return found.draft
}

export async function send(url: string, bytes: Uint8Array): Promise<void> {
  const connection = await RawConnection.to(url)
  await connection.exchange(bytes)
  connection.close()
}
