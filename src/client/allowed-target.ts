import { BlockList, isIP } from 'node:net'
import { UsageError } from '../report/usage-error.ts'

/** What somebody says who lets the kit send requests to a machine that is not their own. */
export interface Allowance {
  /** `--allow-host NAME`: names of hosts, without a port. */
  readonly allowHost?: readonly string[]
  /** `--i-am-authorised`: NHS England agreed to it, for an environment on the path to live. */
  readonly iAmAuthorised?: boolean
}

/**
 * Lets broken requests go to loopback; to another host where it is named; to an environment of the Spine where somebody
 * was authorised, too; to the live Spine never.
 * @param url of a `Target`
 * @throws UsageError where they may not go there
 */
export function assertAllowedTarget(url: string, { allowHost = [], iAmAuthorised = false }: Allowance): void {
  const host = hostOf(url)
  if (isLoopback(host)) return
  if (isOfTheSpine(host) && !isOnThePathToLive(host))
    throw refused(
      `expected any host but the live Spine, received ${host}; the kit sends nothing broken to ${[...spine].join(' or ')}, whatever it is told`,
    )
  if (!allowHost.map(namedHost).includes(host))
    throw refused(
      `expected a host of loopback, received ${host}; --allow-host ${host} says that you may send it broken requests`,
    )
  if (isOnThePathToLive(host) && !iAmAuthorised)
    throw refused(
      `expected --i-am-authorised for ${host}, received none; it says that NHS England agreed to such a test on this path-to-live environment`,
    )
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** `localhost` by itself: a longer name may be anybody's. */
function isLoopback(host: string): boolean {
  const family = isIP(host)
  return family === 0 ? host === 'localhost' : loopback.check(host, family === 6 ? 'ipv6' : 'ipv4')
}

/** Domains of the Spine, of every environment. */
const spine: ReadonlySet<string> = new Set(['spineservices.nhs.uk', 'ncrs.nhs.uk'])

/** Integration, deployment and development, as suppliers know them; whatever is not listed counts as live. */
const pathToLive: ReadonlySet<string> = new Set([
  'intspineservices.nhs.uk',
  'depspineservices.nhs.uk',
  'devspineservices.nhs.uk',
  'int.spine2.ncrs.nhs.uk',
  'dep.spine2.ncrs.nhs.uk',
  'dev.spine2.ncrs.nhs.uk',
])

/** Environments put a word before the name of the live domain, so that any name that ends in it is of the Spine. */
function isOfTheSpine(host: string): boolean {
  return host.endsWith('spineservices.nhs.uk') || isWithin(host, spine)
}

function isOnThePathToLive(host: string): boolean {
  return isWithin(host, pathToLive)
}

function isWithin(host: string, domains: ReadonlySet<string>): boolean {
  return [...domains].some((domain) => host === domain || host.endsWith(`.${domain}`))
}

/** As a resolver takes it: the URL parser lowers, decodes and counts; brackets and dots at the end mean nothing. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '')
}

/** A URL or a port is no name of a host: it would be taken for more than it says. */
function namedHost(name: string): string {
  const bracketed = isIP(name) === 6 ? `[${name}]` : name
  const url = `http://${bracketed}`
  const isName = !/[/@?#\\*]|:\d*$/.test(bracketed.replace(/^\[.*\]$/, '')) && URL.canParse(url)
  if (!isName)
    throw new UsageError(
      'ERR_OPTION',
      `--allow-host: expected the name of one host, such as nems.example, received ${name}`,
    )
  return hostOf(url)
}

function refused(message: string): UsageError {
  return new UsageError('ERR_OPTION', `the provider: ${message}`)
}
