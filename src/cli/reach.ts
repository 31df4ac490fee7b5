import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'

/** Who can reach a server beside this machine, in lines to be shown; none where nobody can. */
export function reachText(host: string, url: string): readonly string[] {
  if (isLoopback(host)) return []
  const { port } = new URL(url)
  const addresses = isEvery(host) ? outerAddresses(host) : [host]
  const urls = addresses.map((address) => `http://${isIP(address) === 6 ? `[${address}]` : address}:${port}`)
  return [
    `Whoever reaches this machine over the network can use it, without a certificate${urls.length === 0 ? '' : ':'}`,
    ...urls.map((each) => `  ${each}`),
  ]
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function isEvery(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

/** Addresses of this machine that others know; of both kinds for `::`, which listens on both. */
function outerAddresses(host: string): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && (host === '::' || family === 'IPv4'))
    .map(({ address }) => address)
}
