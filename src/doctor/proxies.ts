import { good, mend, type Observation } from './observation.ts'

/**
 * Whether a proxy stands before loopback. The kit itself asks none; clients that are started beside it do. What a variable
 * holds may have a password in it: it is not told.
 */
export function observeProxies(environment: NodeJS.ProcessEnv): Observation {
  const set = proxies.filter((name) => (environment[name] ?? '') !== '')
  if (set.length === 0) return good('proxy', 'no proxy variable is set')
  const exempt = (environment.NO_PROXY ?? environment.no_proxy ?? '').split(/[\s,]+/)
  const missing = loopback.filter((host) => !exempt.includes(host) && !exempt.includes('*'))
  const names = set.join(', ')
  if (missing.length === 0)
    return good('proxy', `${names}, from which NO_PROXY excepts loopback; the kit asks no proxy`)
  return mend(
    'proxy',
    `${names}, and NO_PROXY lacks ${missing.join(' and ')}: a client may send what is for serve to the proxy`,
    `set NO_PROXY to ${[...exempt.filter((host) => host !== ''), ...missing].join(',')}; the command client does so for its command`,
  )
}

const proxies = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY']
const loopback = ['127.0.0.1', 'localhost']
