import { randomUUID } from 'node:crypto'
import { type Served, servedTo } from '../../../src/provider/media-type.ts'
import { type Subscription, Subscriptions } from '../../../src/provider/subscriptions.ts'
import type { HttpAnswer } from '../../../src/wire/http-message.ts'
import { readRequest } from '../../../src/wire/request-reader.ts'
import { answerOf, edited, fieldOf, withField } from '../answer.ts'
import { chunked, closing, type Deliver, late } from '../delivery.ts'
import type { Variant } from '../fault.ts'
import { create, publish, read, remove } from '../plain/ask.ts'

/** Providers that accept, and send what they answer, in another way, as they may. */
export const answeringVariants: readonly Variant[] = [
  {
    id: 'uuids',
    says: 'Gives subscriptions UUIDs.',
    subscriptions: () => new Named(() => randomUUID()),
    witness: [create()],
  },
  {
    id: 'numbers',
    says: 'Gives subscriptions numbers that rise.',
    subscriptions: () => {
      let number = 4_000_000
      return new Named(() => String(++number))
    },
    witness: [create()],
  },
  {
    id: 'absolute-location',
    says: 'Gives a Location with scheme and host.',
    answers: (answer) => {
      const location = fieldOf(answer, 'Location')
      return location === undefined
        ? answer
        : withField(answer, 'Location', `https://nems.example${location}`)
    },
    witness: [create()],
  },
  {
    id: 'location-of-a-version',
    says: 'Gives a Location that ends in the version.',
    answers: (answer) => {
      const location = fieldOf(answer, 'Location')
      return location === undefined ? answer : withField(answer, 'Location', `${location}/_history/1`)
    },
    witness: [create()],
  },
  {
    id: 'delete-tells',
    says: 'Answers a delete with an OperationOutcome, RESOURCE_DELETED.',
    answers: (answer, { seen, isRefused }) =>
      seen.operation === 'delete' && !isRefused ? deletedAs(servedTo(readRequest(seen.http))) : answer,
    witness: [create(), remove()],
  },
  {
    id: 'active',
    says: 'Gives a Subscription that is active, without a version.',
    answers: (answer, { seen, isRefused }) =>
      seen.operation === 'read' && !isRefused
        ? edited(
            edited(answer, /("?status"?(?: value=|:))"requested"/, '$1"active"'),
            /<(?:versionId|lastUpdated) [^>]*\/>|"(?:versionId|lastUpdated)":"[^"]*",/g,
            '',
          )
        : answer,
    witness: [create(), read()],
  },
  {
    id: 'json-for-any',
    says: 'Answers in JSON where anything is asked for.',
    mends: (seen) =>
      seen.operation !== 'publish' && seen.field('Accept') === '*/*'
        ? seen.withField('Accept', 'application/fhir+json')
        : seen.http,
    witness: [create(), read({ fields: { Accept: '*/*' } })],
  },
  {
    id: 'type-without-charset',
    says: 'Says the media type of an answer without its charset.',
    answers: (answer) => {
      const type = fieldOf(answer, 'Content-Type')
      return type === undefined ? answer : withField(answer, 'Content-Type', type.split(';')[0])
    },
    witness: [create(), read()],
  },
  {
    id: 'other-fields',
    says: 'Sends its fields in lower case, with others among them.',
    answers: (answer) => ({
      ...answer,
      headers: [
        ['server', 'nginx'],
        ['x-request-id', '7d0c4d4c'],
        ...answer.headers.map(([name, value]) => [name.toLowerCase(), value] as const),
        ['strict-transport-security', 'max-age=31536000'],
        ['cache-control', 'no-store'],
      ],
    }),
    witness: [publish()],
  },
  {
    id: 'closing',
    says: 'Closes each connection behind its answer.',
    delivers: always(closing),
    witness: [publish()],
  },
  {
    id: 'chunked',
    says: 'Sends its answers in chunks.',
    delivers: always(chunked),
    witness: [create(), read()],
  },
  { id: 'slow', says: 'Takes 10 ms over each answer.', delivers: always(late(10)) },
]

/** Gives subscriptions ids of another form. */
class Named extends Subscriptions {
  readonly #next: () => string

  constructor(next: () => string) {
    super()
    this.#next = next
  }

  override add(subscription: Subscription): string {
    return super.add(subscription, this.#next())
  }
}

function always(deliver: Deliver): () => Deliver {
  return () => deliver
}

const system = 'https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1'
const code = 'RESOURCE_DELETED'
const deleted = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'information', code: 'informational', details: { coding: [{ system, code }] } }],
}
const deletedXml = `<OperationOutcome xmlns="http://hl7.org/fhir"><issue><severity value="information"/><code value="informational"/><details><coding><system value="${system}"/><code value="${code}"/></coding></details></issue></OperationOutcome>`

function deletedAs({ essence, syntax }: Served): HttpAnswer {
  return answerOf(200, essence, syntax === 'json' ? JSON.stringify(deleted) : deletedXml)
}
