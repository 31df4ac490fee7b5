import type { Draft } from '../../generators/draft/draft.ts'
import { bodyText } from '../../generators/draft/render.ts'
import { draftOf } from '../../generators/requests/choices.ts'
import { plainCreate, plainPublish } from '../../generators/requests/plain-choices.ts'
import { publishable } from '../../generators/requests/publish-event.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { jsonOf } from '../fhir/json.ts'
import { xmlOf } from '../fhir/xml.ts'
import { diagnosticsBy } from '../provider/diagnostics.ts'
import { type Issue, operationOutcome } from '../provider/operation-outcome.ts'
import { storedSubscription } from '../provider/stored-subscription.ts'
import type { OpenApiObject } from './rule-schema.ts'

/** Bodies that the kit makes, by name: of made-up patients, whose numbers are never issued. */
export function examples(): Readonly<Record<string, OpenApiObject>> {
  return { ...messages(), ...subscriptions(), ...answers() }
}

/** References to the examples of requests that are written so. */
export function examplesOf(kind: 'message' | 'xml' | 'json'): OpenApiObject {
  return kind === 'message' ? referencesTo(messages()) : referencesTo(subscriptions(), `-${kind}`)
}

export type AnswerExample = 'stored' | 'refusal'

/** The example of an answer that is written so; nothing where there is none. */
export function exampleOf(name: AnswerExample | undefined, syntax: 'xml' | 'json'): OpenApiObject {
  return name === undefined ? {} : { examples: referencesTo(answers(), `${name}-${syntax}`) }
}

function referencesTo(made: Readonly<Record<string, OpenApiObject>>, ending = ''): OpenApiObject {
  return Object.fromEntries(
    Object.keys(made)
      .filter((name) => name.endsWith(ending))
      .map((name) => [name, { $ref: `#/components/examples/${name}` }]),
  )
}

function answers(): Readonly<Record<`${AnswerExample}-${'xml' | 'json'}`, OpenApiObject>> {
  const stored = storedSubscription(exampleId, created())
  const refusal = operationOutcome([refused])
  const ofStored = { summary: 'A Subscription as it is read' }
  const ofRefusal = { summary: 'What a refusal says' }
  return {
    'stored-xml': { ...ofStored, value: xmlOf(stored) },
    'stored-json': { ...ofStored, value: JSON.parse(jsonOf(stored)) as unknown },
    'refusal-xml': { ...ofRefusal, value: xmlOf(refusal) },
    'refusal-json': { ...ofRefusal, value: JSON.parse(jsonOf(refusal)) as unknown },
  }
}

/** The id of a Subscription. */
export const exampleId = '5f0c8a7d3b2e4f6a9c1d8e7b6a504132'

const refused: Issue = {
  severity: 'error',
  code: 'invalid',
  spine: 'INVALID_RESOURCE',
  diagnostics: diagnosticsBy('subscription/status-is-requested', 'active'),
}

function created(): { readonly created: number; readonly body: Uint8Array } {
  const choices = plainCreate(embeddedRegistry, 'explicit')
  const body = choices === undefined ? '' : bodyText(draftOf(choices, embeddedRegistry))
  return { created: Date.UTC(2026, 0, 5, 9) / 1000, body: Buffer.from(body, 'utf8') }
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
