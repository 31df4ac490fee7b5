import type { RuleId } from '../spec/rules/ids.generated.ts'

/** Why the document cannot express a rule; undefined where it can for all that is known here. */
export function whyNotExpressed(id: RuleId): string | undefined {
  return ofRules[id] ?? ofAreas[id.slice(0, id.indexOf('/'))]
}

const ofAreas: Readonly<Record<string, string>> = {
  answer: 'It compares an answer with its request, or with what was answered before, or looks at its bytes.',
  authorization: 'OpenAPI does not look into a bearer token.',
  claims: 'OpenAPI does not look into a bearer token.',
  criteria: 'JSON Schema has no words for the grammar inside a text.',
  endpoint: 'It rests on who is registered.',
  event: 'An event message is XML, for which JSON Schema has no words.',
  header: 'It compares parts of the request with each other, or rests on who is registered.',
  jose: 'OpenAPI does not look into a bearer token.',
  'media-type': 'OpenAPI takes no parameter for Accept or Content-Type, and does not look at bytes.',
  'nhs-number': 'The number stands inside a text, in XML or in a token; its check digit is a calculation.',
  operation: 'It rests on earlier requests, or on how a path is written.',
  subscription: 'JSON Schema does not see the order or the repetition of members, nor XML at all.',
  transport: 'It is about bytes on the wire, or about certificates.',
}

const ofRules: Readonly<Partial<Record<RuleId, string>>> = {
  'answer/accepted-body-is-empty-or-a-warning':
    'A publish is answered in XML, for which JSON Schema has no words.',
  'answer/issue-has-a-display': 'It is advice, and no constraint.',
  'operation/subscription-id-is-a-fhir-id':
    'Its schema has a refinement; the length is there, and the characters are described.',
  'subscription/channel-header-is-not-sent': 'It is advice, and no constraint.',
  'subscription/channel-payload-is-not-sent': 'It is advice, and no constraint.',
  'subscription/contact-value-is-an-organisation-url':
    'Its schema has a refinement; how the URL begins is there, and that it ends in an ODS code is not.',
  'subscription/end-is-an-instant':
    'Its schema has a refinement; the format date-time is there, which tools need not look at.',
  'subscription/end-is-not-past': 'It rests on the time.',
  'subscription/has-only-the-elements-of-the-page': 'The sources do not settle it.',
  'subscription/is-not-a-duplicate': 'It rests on earlier requests.',
  'subscription/profile-is-ems-subscription': 'The sources do not settle it.',
}

/** The rules that have a reason of their own. */
export const withReasonOfTheirOwn = Object.keys(ofRules) as readonly RuleId[]
