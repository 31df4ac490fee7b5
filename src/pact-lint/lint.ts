import type { Pact } from './pact.ts'
import type { Caught } from './trap.ts'
import { type TrapId, traps } from './traps/index.ts'

/** What a pact is caught in. */
export interface LintFinding extends Caught {
  readonly file: string
  readonly trap: TrapId
  readonly wrong: string
  readonly why: string
}

/** Looks for every trap in a pact. */
export function lintPact(pact: Pact): readonly LintFinding[] {
  return (Object.keys(traps) as TrapId[]).flatMap((trap) => {
    const { wrong, why, find } = traps[trap]
    return find(pact).map((caught) => ({ ...caught, file: pact.file, trap, wrong, why }))
  })
}
