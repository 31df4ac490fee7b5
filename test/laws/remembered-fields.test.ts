import { describe, expect, test } from 'vitest'
import type { Draft } from '../../generators/draft/draft.ts'
import { render } from '../../generators/draft/render.ts'
import type { World } from '../../generators/expectations/expectation.ts'
import { knowledgeOf } from '../../generators/world.ts'
import { knownFields } from '../../src/provider/known-fields.ts'
import { judge } from '../../src/spec/judge.ts'
import type { Context } from '../../src/spec/model/context.ts'
import type { Finding } from '../../src/spec/model/finding.ts'
import type { FieldsReader } from '../../src/wire/fields-reader.ts'
import { readRequest } from '../../src/wire/request-reader.ts'
import { draftsOf, expectations, now, operationsOf, ruleIds } from './catalogue.ts'

/** One for all, so that what one rule is broken by meets what another is. */
const readFields = knownFields()

/** What rules found of one request is remembered by its fields, and must hold for every other that has the same ones. */
describe('a request is judged the same, whatever came before with the same fields', () => {
  test.each(ruleIds)('%s', (id) => {
    for (const operation of operationsOf(id))
      for (const { change, world } of expectations[id])
        for (const ordinary of draftsOf(operation, 2)) {
          const [changed] = [change(ordinary) ?? []].flat()
          if (changed === undefined) continue
          for (const time of [now, now + 400])
            for (const around of [{}, world])
              for (const draft of [ordinary, changed, ordinary])
                expect(judged(draft, around, time, readFields)).toEqual(judged(draft, around, time))
        }
  })
})

function judged(draft: Draft, world: World, time: number, reader?: FieldsReader): readonly Finding[] {
  const { pdsEnforced = false, organisationClaim = 'either', ...known } = knowledgeOf(draft, world, time)
  const context = { pdsEnforced, organisationClaim, ...known } as Context
  return judge(readRequest(render(draft, { now }), { readFields: reader }), context)
}
