import type { Draft } from '../../generators/draft/draft.ts'
import { bodyText } from '../../generators/draft/render.ts'
import { draftOf } from '../../generators/requests/choices.ts'
import { plainCreate, plainPublish } from '../../generators/requests/plain-choices.ts'
import { publishable } from '../../generators/requests/publish-event.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import type { OpenApiObject } from './rule-schema.ts'

/** Bodies that the kit makes, by name: of made-up patients, whose numbers are never issued. */
export function examples(): Readonly<Record<string, OpenApiObject>> {
  return { ...messages(), ...subscriptions() }
}

/** References to the examples that are written so. */
export function examplesOf(kind: 'message' | 'xml' | 'json'): OpenApiObject {
  const names = Object.keys(kind === 'message' ? messages() : subscriptions())
  return Object.fromEntries(
    names
      .filter((name) => kind === 'message' || name.endsWith(`-${kind}`))
      .map((name) => [name, { $ref: `#/components/examples/${name}` }]),
  )
}

function messages(): Readonly<Record<string, OpenApiObject>> {
  const made = publishable(embeddedRegistry).flatMap(({ code }) => {
    const choices = plainPublish(embeddedRegistry, code)
    if (choices === undefined) return []
    return [
      [
        code,
        { summary: `An event of ${code}`, value: bodyText(draftOf(choices, embeddedRegistry)) },
      ] as const,
    ]
  })
  return Object.fromEntries(made)
}

function subscriptions(): Readonly<Record<string, OpenApiObject>> {
  const made = (['explicit', 'generic'] as const).flatMap((kind) => {
    const choices = plainCreate(embeddedRegistry, kind)
    if (choices === undefined) return []
    const draft = draftOf(choices, embeddedRegistry)
    const summary =
      kind === 'explicit' ? 'Events of one patient' : 'Events of all patients that a rule matches'
    return [
      [`${kind}-xml`, { summary, value: bodyText(draft) }] as const,
      [`${kind}-json`, { summary, value: inJson(draft) }] as const,
    ]
  })
  return Object.fromEntries(made)
}

function inJson(draft: Draft): unknown {
  return JSON.parse(bodyText({ ...draft, format: 'json' }))
}
