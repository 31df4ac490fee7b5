import type { Draft } from '../../generators/draft/draft.ts'
import { render } from '../../generators/draft/render.ts'
import type { World } from '../../generators/expectations/expectation.ts'
import { expectations } from '../../generators/expectations/index.ts'
import { draftOf } from '../../generators/requests/choices.ts'
import { operationsOf } from '../../generators/samples.ts'
import { variations } from '../../generators/variations/index.ts'
import { everyPlainForm, variedDraft } from '../../generators/variations/varied-requests.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import type { Given, VectorCase } from './vector-case.ts'

/** UTC second at which generated vectors are judged: 2027-01-15T08:00:00Z. */
const generatedAt = 1_800_000_000

const forms = everyPlainForm(embeddedRegistry)

/** The ways to break each rule, and the rarer ways to keep it, of every plain request that they change. */
export function generatedCases(): readonly VectorCase[] {
  const ids = Object.keys(expectations) as RequestRuleId[]
  return [...ids.flatMap(breaking), ...keeping()]
}

function breaking(id: RequestRuleId): readonly VectorCase[] {
  return expectations[id]
    .filter(({ world }) => !restsOnHistory(world))
    .flatMap(({ operator, change, expected, companions, world }) =>
      forms.flatMap((form, place) => {
        const plain = draftOf(form, embeddedRegistry)
        const draft = operationsOf(id).includes(form.operation) ? change(plain) : undefined
        if (draft === undefined) return []
        const name = `${id} by ${operator}, on ${place}`
        return [
          {
            ...madeOf(plain, draft),
            name,
            comment: operator,
            given: givenIn(world),
            expected,
            broken: [id],
            companions,
            about: [id],
          },
        ]
      }),
    )
}

function restsOnHistory({ subscription, messageIdsUsed, duplicate }: World): boolean {
  return subscription !== undefined || messageIdsUsed !== undefined || duplicate !== undefined
}

function keeping(): readonly VectorCase[] {
  return variations.flatMap((variation) =>
    forms.flatMap((form, place) => {
      const draft = variedDraft(form, variation, embeddedRegistry)
      if (draft === undefined) return []
      const { rule, name } = variation
      return [
        {
          ...madeOf(draftOf(form, embeddedRegistry), draft),
          name: `${rule} kept by ${name}, on ${place}`,
          comment: name,
          given: givenIn({}),
          expected: 'accept' as const,
          broken: [],
          companions: [],
          about: [rule],
        },
      ]
    }),
  )
}

/** A draft and the plain one that it was made of, as they are sent. */
export function madeOf(plain: Draft, draft: Draft): Pick<VectorCase, 'origin' | 'plain' | 'request'> {
  const now = generatedAt
  return { origin: 'Generated', plain: render(plain, { now }), request: render(draft, { now }) }
}

/** What is known in a world. */
export function givenIn({ registry, pdsEnforced, organisationClaim }: World): Given {
  return {
    at: generatedAt,
    registry: { ...embeddedConfig, ...registry },
    pdsEnforced: pdsEnforced ?? false,
    organisationClaim: organisationClaim ?? 'either',
  }
}
