import { type AnswerCase, answers } from './answer-case.ts'
import { replacing } from './changes.ts'

const emptyBody = `HTTP/1.1 202 Accepted
Content-Length: 0

`

const created = `HTTP/1.1 201 Created
Location: https://nems.example/STU3/Subscription/5f0c8a7d3b2e4f6a9c1d8e7b6a504132
Content-Length: 0

`

const deleted = `HTTP/1.1 200 OK
Content-Length: 0

`

/** A warning that an event type is deprecated. */
const issue = `<issue><severity value="information"/><code value="informational"/><details><coding><system value="https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1"/><code value="DEPRECATED"/><display value="Deprecated"/></coding></details><diagnostics value="Until 2027-06-30, see https://nems.example/deprecated"/></issue>`

const warning = `HTTP/1.1 202 Accepted
Content-Type: application/fhir+xml;charset=utf-8

<OperationOutcome xmlns="http://hl7.org/fhir"><meta><profile value="https://fhir.nhs.uk/STU3/StructureDefinition/Spine-OperationOutcome-1"/></meta>${issue}</OperationOutcome>`

const createdWithWarning = warning.replace(
  '202 Accepted',
  '201 Created\nLocation: /STU3/Subscription/5f0c8a7d3b2e4f6a9c1d8e7b6a504132',
)

const deletedWithOutcome = warning
  .replace('202 Accepted', '200 OK')
  .replace('DEPRECATED', 'RESOURCE_DELETED')
  .replace('"Deprecated"', '"Resource deleted"')

const deprecatedVaccinations = { config: { events: { 'vaccinations-1': 'deprecated' } } } as const
const unsupportedVaccinations = { config: { events: { 'vaccinations-1': 'no-longer-supported' } } } as const
const twoDeprecated = {
  config: { events: { 'vaccinations-1': 'deprecated', 'pds-change-of-gp-1': 'deprecated' } },
} as const

/** What the answer of a provider that accepts must be, by hand. */
export const answersAccepting: readonly AnswerCase[] = [
  ...answers('publish', '', {
    'a publish': emptyBody,
    'with another reason': 'HTTP/1.1 202 OK\n\n',
    'the type of no body': 'HTTP/1.1 202 Accepted\nContent-Type: application/fhir+xml\n\n',
  }),
  ...answers(['create', 'createGeneric', 'createJson'], '', {
    'a create': created,
    'a Location without a host': replacing('https://nems.example', '')(created),
    'a Location with a version': replacing(/(5f\w+)/, '5f0c8a7d/_history/1')(created),
    'an id with dash and dot': replacing(/5f\w+/, 'A-0.z')(created),
    'an id of one character': replacing(/5f\w+/, '0')(created),
    'an id of 64 characters': replacing(/5f\w+/, 'Z'.repeat(64))(created),
  }),
  ...answers('delete', '', { 'a delete': deleted, 'with an outcome': deletedWithOutcome }),
  ...answers('publish', 'publish-is-answered-202', {
    '200': replacing('202 Accepted', '200 OK')(emptyBody),
    '201': replacing('202 Accepted', '201 Created')(emptyBody),
    '203': replacing('202 Accepted', '203 Other')(emptyBody),
    '299': replacing('202 Accepted', '299 Other')(emptyBody),
  }),
  ...answers('create', 'create-is-answered-201', {
    '200': replacing('201 Created', '200 OK')(created),
    '202': replacing('201 Created', '202 Accepted')(created),
    '204': replacing('201 Created', '204 No Content')(created),
  }),
  ...answers('delete', 'read-and-delete-are-answered-200', {
    '204': replacing('200 OK', '204 No Content')(deleted),
    '202': replacing('200 OK', '202 Accepted')(deleted),
    '201': replacing('200 OK', '201 Created')(deleted),
  }),
  ...answers(['publish', 'create', 'read', 'delete'], 'accepts-or-refuses', {
    'a redirection': 'HTTP/1.1 302 Found\nLocation: https://nems.example/\n\n',
    '300': 'HTTP/1.1 300 Multiple Choices\n\n',
    '304': 'HTTP/1.1 304 Not Modified\n\n',
    '399': 'HTTP/1.1 399 Unknown\n\n',
    '199': 'HTTP/1.1 199 Unknown\n\n',
    '101': 'HTTP/1.1 101 Switching Protocols\n\n',
  }),
  ...answers('create', 'create-has-a-location', {
    'no Location': replacing(/Location: .*\n/, '')(created),
    'an empty Location': replacing(/Location: .*\n/, 'Location:\n')(created),
    'without an id': replacing(/\/5f\w+/, '')(created),
    'with an empty id': replacing(/5f\w+/, '')(created),
    'an id of 65 characters': replacing(/5f\w+/, 'Z'.repeat(65))(created),
    'an id with an underscore': replacing(/5f\w+/, 'a_b')(created),
    'something behind the id': replacing(/(5f\w+)/, 'a1/extra')(created),
    'a version that is empty': replacing(/(5f\w+)/, 'a1/_history/')(created),
    'a version of 65 characters': replacing(/(5f\w+)/, `a1/_history/${'1'.repeat(65)}`)(created),
    'a version with an underscore': replacing(/(5f\w+)/, 'a1/_history/a_b')(created),
    'of another resource': replacing('Subscription/', 'Bundle/')(created),
  }),
  ...answers('create', '', {
    'a version of 64 characters': replacing(/(5f\w+)/, `a1/_history/${'1'.repeat(64)}`)(created),
    'a version of letters, digits, dash and dot': replacing(/(5f\w+)/, 'a1/_history/aZ-0.')(created),
  }),
  ...answers('publish', 'accepted-body-is-empty-or-a-warning', {
    'the message itself':
      'HTTP/1.1 202 Accepted\nContent-Type: application/fhir+xml\n\n<Bundle xmlns="http://hl7.org/fhir"/>',
  }),
  ...answers('create', 'accepted-body-is-empty-or-a-warning', {
    'the Subscription itself': `${created.trim().replace('Content-Length: 0', 'Content-Type: application/fhir+xml')}\n\n<Subscription xmlns="http://hl7.org/fhir"/>`,
  }),
  ...answers('delete', 'deleted-body-is-empty-or-an-outcome', {
    'the Subscription':
      'HTTP/1.1 200 OK\nContent-Type: application/fhir+xml\n\n<Subscription xmlns="http://hl7.org/fhir"/>',
  }),

  ...answers('publish', '', { 'a warning': warning }, deprecatedVaccinations),
  ...answers('publish', '', { 'a warning': warning }, unsupportedVaccinations),
  ...answers('nipe', '', { 'a warning, the type being deprecated': withType(warning, 'xml+fhir') }),
  ...answers('hearing', '', { 'a warning, the type being no longer supported': warning }),
  ...answers('nipe', 'deprecation-is-told', { 'no warning': emptyBody }),
  ...answers('hearing', 'deprecation-is-told', { 'no warning': emptyBody }),
  ...answers('publish', 'deprecation-is-told', { 'no warning': emptyBody }, deprecatedVaccinations),
  ...answers('publish', 'deprecation-is-told', { 'no warning': emptyBody }, unsupportedVaccinations),
  ...answers('nipe', '', { 'no warning, and nobody knows of states': emptyBody }, { config: 'none' }),
  ...answers('publish', '', { 'a warning, and nobody knows of states': warning }, { config: 'none' }),
  ...answers('publish', 'deprecation-is-told-with-cause', { 'a warning of a current event': warning }),
  ...answers('create', 'deprecation-is-told-with-cause', {
    'a warning of current events': createdWithWarning,
  }),
  ...answers('create', '', { 'a warning': createdWithWarning }, deprecatedVaccinations),
  ...answers('create', 'deprecation-is-told', { 'no warning': created }, deprecatedVaccinations),
  ...answers('create', 'deprecation-is-told', { 'no warning of either': created }, twoDeprecated),
  ...answers(
    'create',
    'deprecation-is-told-of-each-event',
    { 'one warning of two': createdWithWarning },
    twoDeprecated,
  ),
  ...answers(
    'create',
    '',
    { 'two warnings of two': replacing('</issue>', `</issue>${issue}`)(createdWithWarning) },
    twoDeprecated,
  ),
  ...answers(
    'create',
    '',
    {
      'a warning and what else is not supported': replacing(
        '</issue>',
        `</issue>${unsupported()}`,
      )(createdWithWarning),
    },
    { config: { events: { 'vaccinations-1': 'deprecated', 'pds-change-of-gp-1': 'no-longer-supported' } } },
  ),
  ...answers(
    'publish',
    'warning-severity-is-information',
    {
      'severity of an error': replacing('value="information"', 'value="error"')(warning),
      'severity warning': replacing('value="information"', 'value="warning"')(warning),
      'no severity': replacing('<severity value="information"/>', '')(warning),
    },
    deprecatedVaccinations,
  ),
  ...answers(
    'publish',
    'warning-code-is-informational',
    {
      'code of an error': replacing('value="informational"', 'value="invalid"')(warning),
      'code not-supported': replacing('value="informational"', 'value="not-supported"')(warning),
    },
    deprecatedVaccinations,
  ),
  ...answers(
    'publish',
    'warning-code-is-informational issue-has-a-fhir-code',
    { 'no code': replacing('<code value="informational"/>', '')(warning) },
    deprecatedVaccinations,
  ),
  ...answers(
    'publish',
    'warning-has-diagnostics',
    {
      'no diagnostics': replacing(/<diagnostics .*?\/>/, '')(warning),
      'blank diagnostics': replacing(/<diagnostics .*?\/>/, '<diagnostics value=" "/>')(warning),
    },
    deprecatedVaccinations,
  ),
  ...answers(
    'publish',
    'warning-has-a-spine-code deprecation-is-told',
    {
      'another code': replacing('DEPRECATED', 'BAD_REQUEST')(warning),
      'no code': replacing('<code value="DEPRECATED"/>', '')(warning),
    },
    deprecatedVaccinations,
  ),
  ...answers(
    'create',
    'warning-severity-is-information',
    { 'severity of an error': replacing('value="information"', 'value="error"')(createdWithWarning) },
    deprecatedVaccinations,
  ),
]

function withType(answer: string, subtype: string): string {
  return answer.replace('application/fhir+xml', `application/${subtype}`)
}

function unsupported(): string {
  return issue
    .replace('"information"', '"error"')
    .replace('informational', 'not-supported')
    .replace('DEPRECATED', 'NO_LONGER_SUPPORTED')
    .replace(/<diagnostics .*\/>/, '')
}
