import { describe, expect, test } from 'vitest'
import type { Draft } from '../../generators/draft/draft.ts'
import { renderBytes } from '../../generators/draft/render.ts'
import { draftOf } from '../../generators/requests/choices.ts'
import { variations } from '../../generators/variations/index.ts'
import { everyPlainForm, variedDraft } from '../../generators/variations/varied-requests.ts'
import { embeddedRegistry, knowledgeOf } from '../../generators/world.ts'
import { judgeRequest } from '../../src/judge.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import type { Registry } from '../../src/spec/model/registry.ts'
import { readHttpRequest } from '../../src/wire/http-reader.ts'
import { now } from './catalogue.ts'

const forms = everyPlainForm(embeddedRegistry)

/** Of which every variation can be made. */
const wide = registryFrom({
  ...embeddedConfig,
  patients: [],
  events: {},
  endpoints: [
    {
      asid: '200000000117',
      odsCodes: ['A91720', 'A91721'],
      mailboxes: [
        { id: 'A91720OT001', odsCode: 'A91720' },
        { id: 'A91721OT001', odsCode: 'A91721' },
      ],
    },
    ...['200000000234', '200000000351', '200000000468'].map((asid) => ({
      asid,
      odsCodes: ['RA900'],
      mailboxes: ['RA900OT001'],
    })),
  ],
})

/** What is judged is what goes over the wire. */
function judged(draft: Draft, registry: Registry = embeddedRegistry) {
  const read = readHttpRequest(renderBytes(draft, { now }))
  if (!read.ok) throw new Error(read.reason)
  return judgeRequest(read.request, { ...knowledgeOf(draft, {}, now), registry })
}

test('nothing at all is told of the plain requests, of which there are seven', () => {
  expect(forms).toHaveLength(7)
  for (const form of forms) expect(judged(draftOf(form, embeddedRegistry)).findings).toEqual([])
})

test('names of variations are unique', () => {
  const names = variations.map(({ rule, name }) => `${rule} ${name}`)
  expect(names.filter((name, place) => names.indexOf(name) < place)).toEqual([])
})

describe('a variation changes some plain request, which a provider must still accept', () => {
  test.each(variations.map((each) => [each.rule, each.name, each] as const))('%s: %s', (_, __, variation) => {
    const verdicts = [embeddedRegistry, wide].flatMap((registry) =>
      everyPlainForm(registry)
        .map((form) => variedDraft(form, variation, registry))
        .filter((draft) => draft !== undefined)
        .map((draft) => judged(draft, registry).expected),
    )
    expect(verdicts).toContain('accept')
    expect(verdicts).not.toContain('refuse')
  })
})
