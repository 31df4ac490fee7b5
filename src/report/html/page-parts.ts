import { readFileSync } from 'node:fs'
import type { Traces } from '../traces.ts'

/** What every page holds, made when the kit is built. */
export interface PageParts {
  readonly script: string
  readonly style: string
  readonly traces: Traces
}

/**
 * Reads the parts that were built.
 * @throws Error where the kit was not built
 */
export function builtParts(): PageParts {
  return JSON.parse(fromAny(['../report-page.json', '../../../dist/report-page.json'])) as PageParts
}

/** From a chunk of the bundle, and from its source alike. */
function fromAny([first, ...others]: readonly string[]): string {
  if (first === undefined) throw new Error('report-page.json is not there: npm run build makes it')
  try {
    return readFileSync(new URL(first, import.meta.url), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return fromAny(others)
    throw error
  }
}
