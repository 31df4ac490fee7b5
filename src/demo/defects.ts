import { type SeenInTheWild, seenInTheWild } from '../../generators/in-the-wild.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { judgeRequest } from '../judge.ts'
import type { ReferenceProviders } from './reference-providers.ts'

/** A defect that public clients had, sent to the provider. */
export interface CheckedDefect {
  readonly defect: SeenInTheWild
  /** The status that it was answered with; undefined where there was no answer. */
  readonly status: number | undefined
  /** The rules that the judge says it breaks, from what came over the wire. */
  readonly found: readonly string[]
  /** Whether those are the ones that it breaks, and no other. */
  readonly isFound: boolean
}

/** The defects seen in the wild. */
export const defects = seenInTheWild

/** Sends a defect to the provider and judges what it received. */
export async function checkDefect(
  defect: SeenInTheWild,
  providers: ReferenceProviders,
  now: number,
): Promise<CheckedDefect> {
  const asked = await providers.ask(defect.draft, { world: {} })
  const received = asked?.exchange?.request
  const findings =
    received === undefined ? [] : judgeRequest(received, { registry: embeddedRegistry, now }).findings
  const found = [...new Set(findings.map(({ rule }) => rule))]
  const isFound = found.length === defect.breaks.length && defect.breaks.every((rule) => found.includes(rule))
  return { defect, status: asked?.answer.status, found, isFound }
}
