import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What somebody published. */
interface Published {
  readonly consumer: string
  readonly provider: string
  readonly version: string
  readonly branch: string | undefined
  readonly content: Readonly<Record<string, unknown>>
}

/** What came in. */
export interface BrokerRequest {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly body: Readonly<Record<string, unknown>>
}

/** A stand-in for a Pact Broker: as much of its HAL as publishing, fetching for verification and results need. */
export interface BrokerStandIn {
  readonly url: string
  readonly requests: BrokerRequest[]
  /** Names of consumers whose Pact files are pending. */
  readonly pending: Set<string>
  /** Paths that are answered with 500. */
  readonly broken: Set<string>
  close(): void
}

/** Starts one on loopback, which takes one token alone. */
export async function startBrokerStandIn(token: string): Promise<BrokerStandIn> {
  const published: Published[] = []
  const requests: BrokerRequest[] = []
  const pending = new Set<string>()
  const broken = new Set<string>()
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = '', url = '' } = request
      const { authorization } = request.headers
      const path = decodeURIComponent(url.split('?')[0] ?? '')
      requests.push({ method, path, authorization, body })
      const [status, answer] =
        authorization !== `Bearer ${token}`
          ? [401, {}]
          : broken.has(path)
            ? [500, {}]
            : answerTo(method, path, body, `http://${request.headers.host}`)
      response.writeHead(status, { 'Content-Type': 'application/hal+json' }).end(JSON.stringify(answer))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')

  function answerTo(
    method: string,
    path: string,
    body: BrokerRequest['body'],
    base: string,
  ): [number, unknown] {
    if (path === '/') return [200, indexOf(base)]
    if (path === '/contracts/publish' && method === 'POST') {
      published.push(...contractsIn(body))
      return [200, { notices: [], _embedded: {}, _links: {} }]
    }
    const ofProvider = /^\/pacts\/provider\/([^/]+)\/for-verification$/.exec(path)?.[1]
    if (ofProvider !== undefined && method === 'POST') {
      const wanted = published.filter((each) => each.provider === ofProvider && isSelected(each, body))
      const pacts = wanted.map((each) => ({
        verificationProperties: { pending: pending.has(each.consumer) },
        _links: { self: { href: `${base}/pacts/${published.indexOf(each)}` } },
      }))
      return [200, { _embedded: { pacts } }]
    }
    const pact = published[Number(/^\/pacts\/([0-9]+)$/.exec(path)?.[1])]
    if (pact !== undefined && method === 'GET') return [200, { ...pact.content, ...linksOf(path, base) }]
    if (/\/results$|\/branches\//.test(path)) return [201, {}]
    return [404, {}]
  }

  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${port}/`, requests, pending, broken, close }
}

function indexOf(base: string) {
  const link = (path: string) => ({ href: `${base}${path}`, templated: true })
  return {
    _links: {
      self: link(''),
      'pb:publish-contracts': link('/contracts/publish'),
      'pb:provider-pacts-for-verification': link('/pacts/provider/{provider}/for-verification'),
      'pb:pacticipant-branch-version': link(
        '/pacticipants/{pacticipant}/branches/{branch}/versions/{version}',
      ),
    },
  }
}

function linksOf(path: string, base: string) {
  return { _links: { 'pb:publish-verification-results': { href: `${base}${path}/results` } } }
}

function contractsIn(body: BrokerRequest['body']): readonly Published[] {
  const contracts = body.contracts as readonly Readonly<Record<string, string>>[]
  return contracts.map(({ consumerName = '', providerName = '', content = '' }) => {
    const pact = JSON.parse(Buffer.from(content, 'base64').toString()) as { interactions: readonly object[] }
    const interactions = pact.interactions.map((each, at) => ({ ...each, _id: `${consumerName}-${at}` }))
    return {
      consumer: consumerName,
      provider: providerName,
      version: String(body.pacticipantVersionNumber),
      branch: body.branch as string | undefined,
      content: { ...pact, interactions },
    }
  })
}

/** The main branch of every consumer is `main`; nothing is deployed or released. */
function isSelected(
  { branch, consumer }: Published,
  { consumerVersionSelectors, providerVersionBranch }: BrokerRequest['body'],
): boolean {
  const selectors = consumerVersionSelectors as readonly Readonly<Record<string, unknown>>[]
  return selectors.some(
    (each) =>
      (each.consumer ?? consumer) === consumer &&
      ((each.mainBranch === true && branch === 'main') ||
        (each.matchingBranch === true && branch === providerVersionBranch) ||
        (each.branch !== undefined && each.branch === branch)),
  )
}

async function bodyOf(request: IncomingMessage): Promise<BrokerRequest['body']> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk as string
  return text === '' ? {} : (JSON.parse(text) as BrokerRequest['body'])
}
