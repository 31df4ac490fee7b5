import type { IncomingMessage } from 'node:http'

/**
 * Why a request is not one that the page itself made, or somebody who opened it; undefined where it is. A page of
 * another site must not read what comes in here, by its own name or by a name of its own that it lets point to this
 * machine (DNS rebinding): so host, origin and what the browser says of where a request came from are all looked at.
 */
export function strangeness({ method, rawHeaders }: IncomingMessage, port: number): Strangeness | undefined {
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, why: `expected GET or HEAD, received ${method}: this page only shows things` }
  const [host, ...moreHosts] = valuesOf(rawHeaders, 'host')
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (host === undefined || moreHosts.length > 0 || !hosts.includes(host))
    return refused(`expected the Host ${hosts.join(' or ')}, received ${host ?? 'none'}`)
  const origins = valuesOf(rawHeaders, 'origin')
  if (origins.some((origin) => origin !== `http://${host}`))
    return refused(`expected the Origin http://${host} or none, received ${origins.join(', ')}`)
  const sites = valuesOf(rawHeaders, 'sec-fetch-site')
  if (sites.some((site) => site !== 'same-origin' && site !== 'none'))
    return refused(`expected a request of the page itself, received one that came ${sites.join(', ')}`)
  return undefined
}

/** What is answered to a request that is not the page's own. */
export interface Strangeness {
  readonly status: 403 | 405
  readonly why: string
}

function refused(what: string): Strangeness {
  const why = `${what}. This page shows what clients send, and to nobody but who opens it on this machine: type its address into the browser.`
  return { status: 403, why }
}

/** Names and values take turns. */
function valuesOf(raw: readonly string[], name: string): readonly string[] {
  return raw.filter((_, at) => at % 2 === 1 && raw[at - 1]?.toLowerCase() === name)
}
