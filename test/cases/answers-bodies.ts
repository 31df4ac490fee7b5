import { type AnswerCase, answers } from './answer-case.ts'
import { refusing, refusingInJson } from './answer-outcomes.ts'
import { addHeader, both, claim, header, replacing } from './changes.ts'

const outcome = { status: 400, code: 'structure', spine: 'MISSING_OR_INVALID_HEADER' } as const
const xml = refusing(outcome)
const json = refusingInJson(outcome)
const badToken = { request: claim('iss', '') } as const

const deprecation =
  '<issue><severity value="information"/><code value="informational"/><details><coding><system value="https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1"/><code value="DEPRECATED"/><display value="Deprecated"/></coding></details><diagnostics value="Until 2027-06-30"/></issue>'

/** A bad token whose sender asks for these media types. */
function asking(accept: string | undefined) {
  return { request: both(claim('iss', ''), header('Accept', accept)) }
}

function typed(answer: string, type: string): string {
  return answer.replace(/Content-Type: .*/, `Content-Type: ${type}`)
}

/** What the OperationOutcome of a refusal must be, and in which media type, by hand. */
export const answersBodies: readonly AnswerCase[] = [
  ...answers(
    'publish',
    '',
    {
      'the other XML type is not what was asked for, but the same with a charset is': typed(
        xml,
        'application/fhir+xml;charset=utf-8',
      ),
      'upper case': typed(xml, 'Application/FHIR+XML'),
      'no profile': replacing(/<meta>.*<\/meta>/, '')(xml),
      'no id': replacing(/<id .*\/>/, '')(xml),
      'the system that the samples print': replacing('/CodeSystem/', '/ValueSet/')(xml),
      'two issues': replacing('</issue>', `</issue>${/<issue>.*<\/issue>/.exec(xml)?.[0]}`)(xml),
    },
    badToken,
  ),
  ...answers('publish', '', { 'the other XML type': typed(xml, 'application/xml+fhir') }, asking('*/*')),
  ...answers(
    'publish',
    '',
    { 'the one asked for': typed(xml, 'application/xml+fhir') },
    asking('application/xml+fhir, application/fhir+xml;q=0'),
  ),
  ...answers(
    'publish',
    'media-type-was-asked-for',
    { 'one with q=0': xml },
    asking('application/xml+fhir, application/fhir+xml;q=0'),
  ),
  ...answers(
    'publish',
    'media-type-was-asked-for',
    { 'the other XML type': typed(xml, 'application/xml+fhir') },
    badToken,
  ),
  ...answers(
    'publish',
    'media-type-was-asked-for',
    { 'XML of no kind': typed(xml, 'application/xml') },
    asking('*/*'),
  ),
  ...answers('publish', 'media-type-was-asked-for', { 'JSON on publish': json }, asking('*/*')),
  ...answers('create', '', { 'XML, all being the same': xml, 'JSON likewise': json }, asking('*/*')),
  ...answers('create', '', { 'JSON asked for': json }, asking('application/fhir+json')),
  ...answers('create', 'media-type-was-asked-for', { 'XML for JSON': xml }, asking('application/fhir+json')),
  ...answers('create', 'media-type-was-asked-for', { 'JSON for XML': json }, asking('application/fhir+xml')),
  ...answers('create', '', { 'XML where nothing was asked for': xml }, asking(undefined)),
  ...answers('create', '', { 'XML where nothing was asked for, but with the field': xml }, asking('')),
  ...answers(
    'create',
    'media-type-was-asked-for',
    { 'JSON where nothing was asked for': json },
    asking(undefined),
  ),
  ...answers(
    'create',
    'media-type-was-asked-for',
    { 'JSON where nothing was asked for, but with the field': json },
    asking(''),
  ),
  ...answers(
    'create',
    'media-type-was-asked-for',
    { 'JSON where nothing was asked for, but with the field twice': json },
    { request: both(claim('iss', ''), header('Accept', ''), addHeader('Accept', '')) },
  ),
  ...answers('create', '', { 'anything where nothing can be served': json }, asking('image/png')),
  ...answers(
    ['publish', 'create'],
    'content-type-is-sent',
    { 'no Content-Type': replacing(/Content-Type: .*\n/, '')(xml) },
    badToken,
  ),
  ...answers(
    'publish',
    'body-is-of-its-content-type media-type-was-asked-for',
    { 'XML under JSON': typed(xml, 'application/fhir+json') },
    badToken,
  ),
  ...answers(
    'create',
    'body-is-of-its-content-type',
    { 'JSON under XML': typed(json, 'application/fhir+xml') },
    badToken,
  ),
  ...answers(
    'create',
    'body-is-of-its-content-type',
    { 'XML under JSON': typed(xml, 'application/fhir+json') },
    asking('application/fhir+json'),
  ),
  ...answers(
    'publish',
    'outcome-has-an-issue',
    { 'no issue': replacing(/<issue>.*<\/issue>/, '')(xml) },
    badToken,
  ),
  ...answers(
    'publish',
    'issue-has-an-error-severity',
    {
      'severity warning': replacing('value="error"', 'value="warning"')(xml),
      'severity information': replacing('value="error"', 'value="information"')(xml),
      'no severity': replacing('<severity value="error"/>', '')(xml),
    },
    badToken,
  ),
  ...answers(
    'publish',
    'issue-has-a-fhir-code',
    { 'no code': replacing('<code value="structure"/>', '')(xml) },
    badToken,
  ),
  ...answers(
    'publish',
    'issue-has-a-fhir-code refusal-is-a-stated-one',
    { 'a code that FHIR does not have': replacing('"structure"', '"structural"')(xml) },
    badToken,
  ),
  ...answers(
    'publish',
    'issue-has-a-spine-code',
    {
      'no Spine code': replacing('<code value="MISSING_OR_INVALID_HEADER"/>', '')(xml),
    },
    badToken,
  ),
  ...answers(
    'publish',
    'issue-has-a-spine-code refusal-is-a-stated-one',
    {
      'a blank Spine code': replacing('"MISSING_OR_INVALID_HEADER"', '" "')(xml),
    },
    badToken,
  ),
  ...answers(
    'publish',
    'issue-has-a-spine-code issue-has-a-spine-code-system issue-has-a-display',
    { 'no coding': replacing(/<coding>.*<\/coding>/, '')(xml) },
    badToken,
  ),
  ...answers(
    'publish',
    'issue-has-a-spine-code-system',
    {
      'another system': replacing('Spine-ErrorOrWarningCode-1', 'Spine-ErrorOrWarningCode-2')(xml),
      'no system': replacing(/<system .*?\/>/, '')(xml),
    },
    badToken,
  ),
  ...answers(
    'publish',
    'issue-has-a-display',
    {
      'no display': replacing(/<display .*?\/>/, '')(xml),
      'a blank display': replacing(/<display .*?\/>/, '<display value=" "/>')(xml),
    },
    badToken,
  ),
  ...answers(
    'publish',
    'outcome-profile-is-spines',
    {
      'another profile': replacing('Spine-OperationOutcome-1', 'Other-OperationOutcome-1')(xml),
    },
    badToken,
  ),
  ...answers(
    'create',
    'outcome-profile-is-spines',
    {
      'another profile in JSON': replacing('Spine-OperationOutcome-1', 'Spine-OperationOutcome-2')(json),
    },
    asking('application/fhir+json'),
  ),
  ...answers(
    'create',
    '',
    {
      'an outcome where nothing can be served': xml
        .replace('400 Refused', '201 Created\nLocation: /STU3/Subscription/1')
        .replace(/<issue>.*<\/issue>/, deprecation),
    },
    {
      request: header('Accept', 'image/png'),
      config: { events: { 'vaccinations-1': 'deprecated' } },
    },
  ),
]
