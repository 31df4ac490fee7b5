import { fileURLToPath } from 'node:url'
import { openBrowser } from './chromium.ts'
import { livePagePicture } from './pictures/live-page.ts'
import { reportPicture } from './pictures/report.ts'

/** Draws the pictures in docs/images. The kit has to be built. */
const pictures = [
  { name: 'live-page', draw: livePagePicture, height: 850 },
  { name: 'report', draw: reportPicture, height: 1_180 },
]
for (const { name, draw, height } of pictures) {
  const browser = await openBrowser({
    viewport: { width: 1260, height },
    colorScheme: 'light',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  })
  await draw(async (url, prepare) => {
    const tab = await browser.context.newPage()
    await tab.goto(url)
    await prepare(tab)
    await tab.mouse.move(0, 0)
    await tab.screenshot({ path: fileURLToPath(new URL(`../docs/images/${name}.png`, import.meta.url)) })
  })
  await browser.close()
}
