import type { Draft } from '../../generators/draft/draft.ts'
import { render } from '../../generators/draft/render.ts'
import { knowledgeOf } from '../../generators/world.ts'
import { knownFields } from '../../src/provider/known-fields.ts'
import { judge } from '../../src/spec/judge.ts'
import type { Context } from '../../src/spec/model/context.ts'
import type { Finding } from '../../src/spec/model/finding.ts'
import type { Part } from '../../src/spec/model/request.ts'
import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import { readRequest } from '../../src/wire/request-reader.ts'
import { now, pairsOf, ruleIds } from './catalogue.ts'

/** What a request is found to break, by one who remembers the fields of earlier ones, and by one who does not. */
export interface JudgedTwice {
  readonly remembering: readonly Finding[]
  readonly anew: readonly Finding[]
}

/** One for all, so that what one rule is broken by meets what another is. */
const readFields = knownFields()

/** An ordinary request and one that breaks a rule, in turn, where one thing apart from them after the other is different. */
export function* judgedTwice(id: RequestRuleId): Generator<JudgedTwice> {
  for (const { ordinary, changed, world } of pairsOf(id)) {
    const pair = [ordinary, changed].map((draft) => ({ draft, request: render(draft, { now }) }))
    if (pair.some(({ request }) => request.body.length > 100_000)) continue
    for (const { around, time, missing, without } of surroundings) {
      const both = pair.map(({ draft, request }) => {
        const context = { ...ofWorld(draft, around.asAsked === true ? world : {}, time), ...around.context }
        return { request, context, anew: judge(readRequest(request, { missing }), context, without) }
      })
      for (const { request, context, anew } of [...both, ...both])
        yield { remembering: judge(readRequest(request, { missing, readFields }), context, without), anew }
    }
  }
}

interface Surroundings {
  readonly around: { readonly asAsked?: true; readonly context?: Partial<Context> }
  readonly time: number
  readonly missing?: ReadonlySet<Part>
  readonly without?: ReadonlySet<string>
}

const surroundings: readonly Surroundings[] = [
  { around: {}, time: now },
  { around: { asAsked: true }, time: now },
  { around: {}, time: now + 400 },
  { around: { context: { asAdvice: new Set(ruleIds) } }, time: now },
  { around: { context: { pdsEnforced: true } }, time: now },
  { around: { context: { organisationClaim: 'requesting_organization' } }, time: now },
  { around: { context: { organisationClaim: 'requesting_organisation' } }, time: now },
  { around: {}, time: now, without: new Set(ruleIds.filter((id) => !id.startsWith('event/'))) },
  { around: {}, time: now, missing: new Set(['authorization', 'headers']) },
]

function ofWorld(draft: Draft, world: Parameters<typeof knowledgeOf>[1], time: number): Context {
  const { pdsEnforced = false, organisationClaim = 'either', ...known } = knowledgeOf(draft, world, time)
  return { pdsEnforced, organisationClaim, ...known } as Context
}
