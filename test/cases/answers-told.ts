import { type AnswerCase, answers } from './answer-case.ts'
import { judgeAnswerCase } from './answer-cases.ts'
import { refusing } from './answer-outcomes.ts'
import { claim, header, replacing } from './changes.ts'
import { explicitXml } from './subscriptions.ts'
import type { Tells } from './told-case.ts'

/** One answer, and what is told of each fault of one rule. */
export interface ToldOfAnswer {
  readonly one: AnswerCase
  readonly tells: readonly Tells[]
}

const id = '5f0c8a7d3b2e4f6a9c1d8e7b6a504132'
const read = `HTTP/1.1 200 OK
Content-Type: application/fhir+xml

${explicitXml.replace('<meta>', `<id value="${id}"/><meta>`)}`
const readXml = { request: header('Accept', 'application/fhir+xml'), created: explicitXml } as const

function tell(cases: readonly AnswerCase[], ...tells: readonly Tells[]): readonly ToldOfAnswer[] {
  return cases.map((one) => ({ one, tells }))
}

/** What is told where it depends on the exchange, by hand. */
export const toldOfAnswers: readonly ToldOfAnswer[] = [
  ...tell(
    answers('read', 'read-gives-what-was-created', { '': replacing(/<end .*?\/>/, '')(read) }, readXml),
    { expected: '2028-03-01T00:00:00+00:00, as it was created', received: 'absent' },
  ),
  ...tell(
    answers(
      'read',
      'read-gives-what-was-created',
      { '': replacing('<end', '<contact><system value="phone"/></contact><end')(read) },
      readXml,
    ),
    { place: 'Subscription.contact.system', expected: 'url, as it was created', received: 'url, phone' },
  ),
  ...tell(
    answers(
      'read',
      'read-gives-what-was-created',
      { '': read },
      { ...readXml, created: replacing(/<end .*?\/>/, '')(explicitXml) },
    ),
    { expected: 'absent, as it was created', received: '2028-03-01T00:00:00+00:00' },
  ),
  ...tell(
    answers(
      'read',
      'read-gives-what-was-created',
      { '': replacing('<reason value="Direct care"/>', '<reason><extension url="urn:x"/></reason>')(read) },
      readXml,
    ),
    { expected: 'Direct care, as it was created', received: 'absent' },
  ),
  ...tell(
    answers(
      'createGeneric',
      'refusal-is-a-stated-one',
      { '': refusing({ status: 422, code: 'not-supported', spine: 'X' }) },
      { config: { events: { 'pds-record-change-1': 'no-longer-supported' } } },
    ),
    {
      expected:
        '422 · not-supported · NO_LONGER_SUPPORTED; 4xx · not-supported · NO_LONGER_SUPPORTED; 4xx · not-supported · NO_LONGER_SUPPORTED · fatal',
      received: '422 · not-supported · X',
    },
  ),
  ...tell(
    answers(
      'create',
      'deprecation-is-told',
      { '': 'HTTP/1.1 201 Created\nLocation: /STU3/Subscription/1\n\n' },
      {
        config: { events: { 'vaccinations-1': 'deprecated', 'pds-change-of-gp-1': 'deprecated' } },
      },
    ),
    { expected: 'an issue with the code DEPRECATED for pds-change-of-gp-1, vaccinations-1' },
  ),
  ...tell(
    answers(
      'create',
      'media-type-was-asked-for',
      {
        '': refusing({ status: 400, code: 'structure', spine: 'MISSING_OR_INVALID_HEADER' }).replace(
          'application/fhir+xml',
          'text/xml',
        ),
      },
      { request: claim('iss', '') },
    ),
    { expected: 'application/fhir+xml', received: 'text/xml' },
  ),
  ...tell(
    answers(
      'delete',
      'media-type-was-asked-for',
      {
        '': 'HTTP/1.1 200 OK\nContent-Type: text/xml\n\n<OperationOutcome xmlns="http://hl7.org/fhir"><issue><severity value="information"/><code value="informational"/><details><coding><system value="https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1"/><code value="RESOURCE_DELETED"/><display value="Deleted"/></coding></details></issue></OperationOutcome>',
      },
      { request: header('Accept', 'application/*') },
    ),
    {
      expected:
        'application/fhir+xml or application/xml+fhir or application/fhir+json or application/json+fhir',
      received: 'text/xml',
    },
  ),
]

/** What the judge tells of an answer, as far as it is stated. */
export function toldOfAnswer({ one, tells }: ToldOfAnswer): readonly Tells[] {
  const { findings } = judgeAnswerCase(one)
  return findings
    .filter(({ rule }) => rule === one.broken[0])
    .map((finding, index) => {
      const keys = Object.keys(tells[index] ?? {}) as (keyof Tells)[]
      return Object.fromEntries(keys.map((key) => [key, finding[key]]))
    })
}
