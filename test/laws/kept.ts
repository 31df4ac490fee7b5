import { render } from '../../generators/draft/render.ts'
import { knowledgeOf } from '../../generators/world.ts'
import { knownFields } from '../../src/provider/known-fields.ts'
import { judge, outcomes } from '../../src/spec/judge.ts'
import type { Context } from '../../src/spec/model/context.ts'
import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import { readRequest } from '../../src/wire/request-reader.ts'
import { now, pairsOf } from './catalogue.ts'

/** The rules that a request keeps: as they are told of while it is judged, and as their outcomes say. */
export interface Kept {
  readonly told: readonly string[]
  readonly byOutcome: readonly string[]
}

const readFields = knownFields()

/** Of an ordinary request of each operation of a rule, and of each that breaks the rule. */
export function* keptBeside(id: RequestRuleId): Generator<Kept> {
  for (const { ordinary, changed, world } of pairsOf(id))
    for (const draft of [ordinary, changed]) {
      const request = readRequest(render(draft, { now }), { readFields })
      const context = { pdsEnforced: false, organisationClaim: 'either', ...knowledgeOf(draft, world, now) }
      // Its fields are remembered the second time.
      yield keptOf(request, context as Context)
      yield keptOf(request, context as Context)
    }
}

function keptOf(request: ReturnType<typeof readRequest>, context: Context): Kept {
  const told: string[] = []
  judge(request, context, undefined, (rule) => told.push(rule))
  const byOutcome = [...outcomes(request, context)].filter(([, outcome]) => outcome === 'kept')
  return { told: told.sort(), byOutcome: byOutcome.map(([rule]) => rule).sort() }
}
