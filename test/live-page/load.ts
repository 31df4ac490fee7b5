import { openBrowser } from '../../build/chromium.ts'
import { renderBytes } from '../../generators/draft/render.ts'
import { seenInTheWild } from '../../generators/in-the-wild.ts'
import { RawConnection } from '../../src/client/raw-connection.ts'
import { everyOperation } from '../../src/spec/model/operation.ts'
import { valid } from '../provider/asking.ts'
import { PageProcess } from './page-process.ts'

export interface Load {
  readonly perSecond: number
  readonly connections: number
  readonly seconds: number
}

export interface Loaded {
  /** Requests that were sent, those that were rubbish among them. */
  readonly sent: number
  readonly answered: number
  /** How many the provider told the page of. */
  readonly told: number
  /** How many the page says there were. */
  readonly shown: number
  readonly rubbish: number
  /** Seconds that it took. */
  readonly seconds: number
  readonly samples: readonly Sample[]
  /** What the page complained of. */
  readonly complaints: readonly string[]
}

/** What was measured while it went on. */
export interface Sample {
  readonly at: number
  /** Bytes of the process of provider and page. */
  readonly resident: number
  /** Elements of the page. */
  readonly elements: number
  /** Bytes of the page's own heap. */
  readonly heap: number
}

/** Sends requests, right and wrong, from many connections, and rubbish from one more, while the page is open in Chromium. */
export async function loaded({ perSecond, connections, seconds }: Load): Promise<Loaded> {
  const server = await PageProcess.start()
  const browser = await openBrowser({ viewport: { width: 1280, height: 800 } })
  const page = await browser.context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(server.page)
  const counts = { sent: 0, answered: 0, rubbish: 0 }
  const samples: Sample[] = []
  const start = Date.now()
  const end = start + seconds * 1000
  const sample = async (): Promise<void> => {
    const { resident } = await server.state()
    const [elements, heap] = await page.evaluate<[number, number]>(
      '[document.querySelectorAll("*").length, performance.memory.usedJSHeapSize]',
    )
    samples.push({ at: Date.now() - start, resident, elements, heap })
  }
  const sampling = (async () => {
    while (Date.now() < end) {
      await sleep((seconds * 1000) / 12)
      await sample()
    }
  })()
  const requests = requestBytes()
  await Promise.all([
    sampling,
    sendRubbish(server.provider, end, counts),
    ...Array.from({ length: connections }, (_, at) =>
      sendInTime(
        server.provider,
        requests,
        { end, every: (1000 * connections) / perSecond, first: at },
        counts,
      ),
    ),
  ])
  const took = (Date.now() - start) / 1000
  const { exchanges } = await server.state()
  const shown = await settled(async () => {
    const text = await page.locator('.verdict .count').first().textContent()
    return Number(text?.replaceAll(',', ''))
  }, exchanges)
  await sample()
  await browser.close()
  await server.stop()
  return { ...counts, told: exchanges, shown, seconds: took, samples, complaints }
}

interface Counts {
  sent: number
  answered: number
  rubbish: number
}

interface Pace {
  readonly end: number
  /** Milliseconds from one request to the next. */
  readonly every: number
  readonly first: number
}

async function sendInTime(
  url: string,
  requests: readonly Uint8Array[],
  { end, every, first }: Pace,
  counts: Counts,
): Promise<void> {
  const connection = await RawConnection.to(url)
  let due = Date.now() + (every * (first % 10)) / 10
  for (let at = first; due < end; at++, due += every) {
    await sleep(due - Date.now())
    counts.sent += 1
    const answer = await connection.exchange(requests[at % requests.length] ?? new Uint8Array())
    if (answer !== undefined) counts.answered += 1
  }
  connection.close()
}

/** Bytes that are no HTTP, and heads that are cut, twenty times a second. */
async function sendRubbish(url: string, end: number, counts: Counts): Promise<void> {
  const pieces = [
    '\0\x01\x02\r\n\r\n',
    'GET\r\n\r\n',
    '<html>\r\n\r\n',
    `GET / HTTP/1.1\r\n${'x'.repeat(40_000)}\r\n\r\n`,
  ]
  for (let at = 0; Date.now() < end; at++) {
    const connection = await RawConnection.to(url)
    counts.sent += 1
    counts.rubbish += 1
    const answer = await connection.exchange(pieces[at % pieces.length] ?? '')
    if (answer !== undefined) counts.answered += 1
    connection.close()
    await sleep(50)
  }
}

function requestBytes(): readonly Uint8Array[] {
  const now = Math.floor(Date.now() / 1000)
  const drafts = [
    ...everyOperation.map((operation) => valid(operation)),
    ...seenInTheWild().map(({ draft }) => draft),
  ]
  return drafts.map((draft) => renderBytes(draft, { now }))
}

/** What the page shows when it shows what it should, or after a while. */
async function settled(read: () => Promise<number>, wanted: number): Promise<number> {
  for (let time = 0; time < 100 && (await read()) !== wanted; time++) await sleep(100)
  return read()
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)))
}
