import { compareVersions } from '../spec/added-rules.ts'
import { good, mend, type Observation } from './observation.ts'

/**
 * Whether Node is new enough.
 * @param version such as 20.19.0
 * @param asked what the package asks for, such as `>=20.19.0`
 */
export function observeNode(version: string, asked: string): Observation {
  const least = asked.replace(/^>=/, '')
  const found = `${version}; the kit asks for ${least} or later`
  if (compareVersions(version, least) >= 0) return good('Node', found)
  return mend('Node', found, 'install a version of Node that is still supported: https://nodejs.org')
}
