import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { maskNhsNumbers } from '../masking/masking.ts'
import { detailsOf, type Telling } from './details.ts'
import type { KeptExchanges } from './kept-exchanges.ts'
import { strangeness } from './own-requests.ts'
import { type PageFiles, type ServedFile, safeguards, servedFiles } from './page-files.ts'
import { mostReaders, Readers } from './readers.ts'

export interface LivePageOptions extends Telling {
  readonly files: PageFiles
  /** What is shown. */
  readonly kept: KeptExchanges
  /** What else is to be known of this run, a sentence each. */
  readonly notes?: readonly string[]
  /** Any that is free unless told. */
  readonly port?: number
}

export interface LivePage {
  /** Where a browser on this machine finds it, with a slash at the end. */
  readonly url: string
  /** Closes it with every connection. */
  close(): Promise<void>
}

/**
 * Starts the live page: on loopback, whatever NEMS listens on, and for nobody but who opens it on this machine.
 * @throws the error of node:net when it cannot listen, such as EADDRINUSE
 */
export async function startLivePage(options: LivePageOptions): Promise<LivePage> {
  const { kept, nems, notes = [], showNhsNumbers, files, port = 0 } = options
  const server = createServer({ maxHeaderSize: 16_384, keepAliveTimeout: 5_000 })
  server.maxConnections = mostConnections
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const { port: ownPort } = server.address() as AddressInfo
  const readers = new Readers({ kept, showNhsNumbers, greeting: { run: randomUUID(), nems, notes } })
  const page: Page = { options, files: servedFiles(files), readers, port: ownPort }
  server.on('request', (request, response) => serve(request, response, page))
  const close = async (): Promise<void> => {
    readers.close()
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  return { url: `http://127.0.0.1:${ownPort}/`, close }
}

const mostConnections = 64

interface Page {
  readonly options: LivePageOptions
  readonly files: ReadonlyMap<string, ServedFile>
  readonly readers: Readers
  readonly port: number
}

function serve(request: IncomingMessage, response: ServerResponse, page: Page): void {
  response.on('error', () => response.destroy())
  request.resume()
  const strange = strangeness(request, page.port)
  const [path = ''] = (request.url ?? '').split('?')
  const file = page.files.get(path)
  const [, number] = /^\/exchanges\/([1-9][0-9]{0,14})$/.exec(path) ?? []
  if (strange !== undefined) refuse(response, strange.status, strange.why)
  else if (file !== undefined) send(request, response, file)
  else if (path === '/events') tellFromNowOn(request, response, page)
  else if (number !== undefined) sendDetails(request, response, Number(number), page)
  else refuse(response, 404, 'There is nothing here; the page is at /')
}

function tellFromNowOn(request: IncomingMessage, response: ServerResponse, { readers }: Page): void {
  if (readers.areTooMany) {
    refuse(response, 503, `The page is open ${mostReaders} times: close one of them.`)
    return
  }
  response.writeHead(200, { ...safeguards, 'Content-Type': 'text/event-stream' })
  if (request.method === 'HEAD') response.end()
  else readers.add(request, response)
}

function sendDetails(
  request: IncomingMessage,
  response: ServerResponse,
  number: number,
  { options }: Page,
): void {
  const found = options.kept.get(number)
  if (found === undefined) {
    const isToCome = number > options.kept.latest
    if (isToCome) refuse(response, 404, `There was no request ${number} yet.`)
    else refuse(response, 410, `Request ${number} is left out by now: only the newest are kept.`)
    return
  }
  try {
    const text = JSON.stringify(detailsOf(found, options))
    send(request, response, { contentType: 'application/json', text })
  } catch (error) {
    // What cannot be shown must not end what is judged.
    const said = maskNhsNumbers(error instanceof Error ? error.message : String(error))
    refuse(response, 500, `A fault of nems-contract-kit, please report it: ${said}`)
  }
}

function send(request: IncomingMessage, response: ServerResponse, { contentType, text }: ServedFile): void {
  const length = Buffer.byteLength(text)
  response.writeHead(200, { ...safeguards, 'Content-Type': contentType, 'Content-Length': length })
  response.end(request.method === 'HEAD' ? undefined : text)
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, {
    ...safeguards,
    'Content-Type': 'text/plain; charset=utf-8',
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
    Connection: 'close',
  })
  response.end(`${why}\n`)
}
