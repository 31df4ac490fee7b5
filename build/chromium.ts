import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

/** Chromium as distributions install it, or what CHROMIUM_PATH names; undefined where there is none. */
export const chromiumPath = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== undefined && existsSync(path))

/** What a skipped test says. */
export const browserName =
  chromiumPath === undefined ? 'skipped: no Chromium here; CHROMIUM_PATH names one' : 'in Chromium'

export interface OpenBrowser {
  readonly context: BrowserContext
  readonly close: () => Promise<void>
}

/** Starts Chromium with a folder of its own, empty, and without a word to the network. */
export async function openBrowser(
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<OpenBrowser> {
  if (chromiumPath === undefined) throw new Error('there is no Chromium')
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-chromium-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ...options,
  })
  const close = async (): Promise<void> => {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { context, close }
}
