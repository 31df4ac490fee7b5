import { anyRequest, type Operation } from '../spec/model/operation.ts'
import { anyClientError, type Refusal, type RefusalAnswer } from '../spec/model/refusal.ts'
import type { Rule } from '../spec/model/rule.ts'
import { type Entry, requestRules } from '../spec/rules/index.generated.ts'
import { fhirJsonTypes, fhirXmlTypes } from '../spec/vocabulary/media-types.ts'
import { type AnswerExample, exampleOf } from './examples.ts'
import { expressing, type OpenApiObject, schemaOfRules } from './rule-schema.ts'
import { schemaNamed } from './stu3-schemas.ts'

/** The answers to an operation, by status: those to what is right, and those by which a fault may be refused. */
export function responsesOf(operation: Operation): OpenApiObject {
  return { ...accepting[operation], ...refusals(operation) }
}

const warning = 'With an OperationOutcome where an event type is deprecated, else without a body.'

const accepting: Readonly<Record<Operation, OpenApiObject>> = {
  'publish-event': {
    202: expressing(['answer/publish-is-answered-202'], {
      description: `Accepted. ${warning}`,
      content: contentOf('publish-event', 'Outcome'),
    }),
  },
  'create-subscription': {
    201: expressing(['answer/create-is-answered-201'], {
      description: `Created. ${warning}`,
      headers: {
        Location: {
          required: true,
          description: 'Address of the new Subscription: its last part is the id.',
          schema: schemaOfRules('answer/create-has-a-location'),
        },
      },
      content: contentOf('create-subscription', 'Outcome'),
    }),
  },
  'read-subscription': {
    200: expressing(['answer/read-and-delete-are-answered-200'], {
      description: 'The Subscription.',
      content: contentOf('read-subscription', 'StoredSubscription', 'stored'),
    }),
  },
  'delete-subscription': {
    200: expressing(
      ['answer/read-and-delete-are-answered-200', 'answer/deleted-body-is-empty-or-an-outcome'],
      {
        description: 'Deleted. With an OperationOutcome or without a body.',
        content: contentOf('delete-subscription', 'Outcome'),
      },
    ),
  },
}

/** What an answer may hold: XML is described, since JSON Schema has no words for it. */
function contentOf(operation: Operation, schema: string, example?: AnswerExample): OpenApiObject {
  const resource = schema === 'StoredSubscription' ? 'Subscription' : 'OperationOutcome'
  const xml = {
    schema: { type: 'string', description: `The ${resource} in the XML of FHIR STU3.` },
    ...exampleOf(example, 'xml'),
  }
  const json = { schema: schemaNamed(schema), ...exampleOf(example, 'json') }
  return Object.fromEntries([
    ...fhirXmlTypes.map((type) => [type, xml]),
    ...(operation === 'publish-event' ? [] : fhirJsonTypes.map((type) => [type, json])),
  ])
}

interface Ways {
  readonly codes: Set<string>
  isByGateway: boolean
}

/** By status, the Spine codes of the faults that may be refused with it. */
function refusals(operation: Operation): OpenApiObject {
  const ways = new Map<string, Ways>()
  for (const { answers, byGateway } of refusalsOf(operation))
    for (const { status, spine } of answers) {
      const key = status === anyClientError ? '4XX' : String(status)
      const way = ways.get(key) ?? { codes: new Set(), isByGateway: false }
      ways.set(key, way)
      if (spine !== undefined) way.codes.add(spine)
      if (byGateway === true) way.isByGateway = true
    }
  const sorted = [...ways].sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(sorted.map(([status, way]) => [status, responseOf(operation, way)]))
}

/** How the faults of an operation may be refused. */
function refusalsOf(
  operation: Operation,
): readonly (Refusal & { readonly answers: readonly RefusalAnswer[] })[] {
  const entries: readonly Entry<Rule>[] = Object.values(requestRules)
  const rules = entries.filter(({ rule: { on } }) => on === anyRequest || on.includes(operation))
  return [...new Set(rules.map(({ rule }) => rule.answers))]
}

function responseOf(operation: Operation, { codes, isByGateway }: Ways): OpenApiObject {
  const told = codes.size === 0 ? '' : ` Spine codes: ${[...codes].sort().join(', ')}.`
  const gateway = isByGateway ? ' A gateway before NEMS may answer so without an OperationOutcome.' : ''
  return {
    description: `Refused.${told}${gateway}`,
    content: contentOf(operation, isByGateway ? 'Outcome' : 'Refusal', 'refusal'),
  }
}
