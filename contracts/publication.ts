import type { Draft } from '../generators/draft/draft.ts'
import type { PublishableEvent } from '../src/spec/vocabulary/events.ts'
import { publishInteraction } from '../src/spec/vocabulary/interactions.ts'
import { publishDraft } from './drafts.ts'
import { accepted, refusedFor } from './expected-answer.ts'
import { expectedRequest, publishPath } from './expected-request.ts'
import type { Contract, Interaction } from './interaction.ts'
import { eventForms } from './resource-matchers.ts'
import type { State } from './states.ts'
import { assuredFor, endpoint, knownPatient, type Patient, patients } from './subjects.ts'
import { expectationOf } from './tokens.ts'

/** What a publisher expects of the Publication API. */
export function publication(): Contract {
  return {
    consumer: 'nems-publisher',
    provider: 'nems-publication-api',
    interactions: [published(), withExpiredToken(), asPlainText()],
  }
}

function published(): Interaction {
  return {
    description: 'publish an event',
    states: [...statesFor(patients.published), token],
    rules: ['answer/publish-is-answered-202'],
    request: requestOf(publishDraft(event, patients.published)),
    answer: accepted(202),
  }
}

function withExpiredToken(): Interaction {
  const patient = patients.publishedWithExpiredToken
  const breaking = { rule: 'claims/exp-is-not-past', operator: 'ten minutes ago' } as const
  return {
    description: 'publish an event with a token that has expired',
    states: [
      ...statesFor(patient),
      { name: 'a token that breaks', params: { ...token.params, ...breaking } },
    ],
    rules: [breaking.rule, 'answer/refusal-is-a-stated-one', 'answer/refusal-has-an-operation-outcome'],
    request: requestOf(publishDraft(event, patient)),
    answer: refusedFor(breaking.rule),
  }
}

function asPlainText(): Interaction {
  const rule = 'media-type/content-type-is-supported'
  const patient = patients.publishedAsPlainText
  const draft = expectationOf(rule, '"text/plain"').change(publishDraft(event, patient))
  if (draft === undefined) throw new Error(`${rule} is not about publish`)
  return {
    description: 'publish an event as plain text',
    states: [...statesFor(patient), token],
    rules: [rule, 'answer/refusal-is-a-stated-one'],
    request: requestOf(draft),
    answer: refusedFor(rule),
  }
}

const event: PublishableEvent = 'vaccinations-1'

const token: State<'a token'> = {
  name: 'a token',
  params: { operation: 'publish-event', asid: endpoint.asid, odsCode: endpoint.odsCode },
}

function statesFor(patient: Patient): readonly [State, State] {
  return [assuredFor(publishInteraction(event)), knownPatient(patient)]
}

function requestOf(draft: Draft): Interaction['request'] {
  return expectedRequest(draft, publishPath, eventForms)
}
