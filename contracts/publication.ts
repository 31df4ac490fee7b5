import { publishableEvents } from '../src/spec/vocabulary/events.ts'
import { accepted, deprecationWarning, fhirXml } from './expected-answer.ts'
import { expectedRequest } from './expected-request.ts'
import type { Contract, ExpectedAnswer, Interaction } from './interaction.ts'
import { publication as original, user } from './originals.ts'
import { Patients } from './patients.ts'
import { refusedInteraction } from './refused-interaction.ts'
import { refusedPublications } from './refused-publications.ts'
import { statesOf } from './request-states.ts'
import { eventForms } from './resource-matchers.ts'
import { registry } from './subjects.ts'

/** What a publisher expects of the Publication API. */
export function publication(): Contract {
  const patients = new Patients(0)
  return {
    consumer: 'nems-publisher',
    provider: 'nems-publication-api',
    interactions: [
      ...published.map((each) => publishedInteraction(each, patients)),
      ...warned.map((event) => warnedInteraction(event, patients)),
      ...refusedPublications.map((each) =>
        refusedInteraction(each, original('vaccinations-1', patients.of(each.description)), eventForms),
      ),
    ],
    notExpressible: [],
  }
}

type PublishOptions = Parameters<typeof original>

/** What is published: each event type, each action, each spelling of the media type, with and without a user. */
const published: readonly {
  readonly description: string
  readonly event: PublishOptions[0]
  readonly options?: PublishOptions[2]
}[] = [
  ...publishableEvents.map((event) => ({ description: `publish ${event}`, event })),
  {
    description: 'publish an update',
    event: 'vaccinations-1',
    options: { message: { action: 'update' } },
  },
  {
    description: 'publish a delete of an event that is not of screening',
    event: 'professional-contacts-1',
    options: { message: { action: 'delete' } },
  },
  {
    description: 'publish a delete of a screening event without Patient and name',
    event: 'blood-spot-test-outcome-1',
    options: { message: { action: 'delete', whole: false } },
  },
  { description: 'publish an event for a user', event: 'vaccinations-1', options: { user } },
  ...['application/fhir+xml;charset=utf-8', 'application/xml+fhir', 'application/xml+fhir;charset=utf-8'].map(
    (contentType) => ({
      description: `publish an event as ${contentType}`,
      event: 'vaccinations-1' as const,
      options: { contentType, accept: contentType },
    }),
  ),
]

/** Event types that are told of with a warning: they come to an end. */
const warned = ['nipe-outcome-1', 'newborn-hearing-1'] as const

function publishedInteraction(
  { description, event, options }: (typeof published)[number],
  patients: Patients,
): Interaction {
  const { draft, ...rest } = original(event, patients.of(description), options)
  return {
    description,
    states: statesOf({ draft, ...rest }),
    rules: ['answer/publish-is-answered-202'],
    request: expectedRequest(draft, eventForms),
    answer: accepted(202),
  }
}

function warnedInteraction(event: (typeof warned)[number], patients: Patients): Interaction {
  const lifeCycle = registry.lifeCycle(event)
  const description = `publish an event of a type that is ${lifeCycle.replaceAll('-', ' ')}`
  const request = original(event, patients.of(description))
  const [endpoint, ...others] = statesOf(request)
  return {
    description,
    states: [endpoint, { name: 'an event type', params: { event, lifeCycle } }, ...others],
    rules: [
      'answer/deprecation-is-told',
      'answer/publish-is-answered-202',
      'answer/warning-has-a-spine-code',
    ],
    request: expectedRequest(request.draft, eventForms),
    answer: accepted(202, [['Content-Type', fhirXml]], warning),
  }
}

const warning: ExpectedAnswer['body'] = deprecationWarning()
