import type { Node } from '../src/fhir/node.ts'

/** Regular expressions for the values of a resource, by the end of the path of their names: the first that fits. */
export type Forms = readonly (readonly [path: RegExp, regex: string])[]

/**
 * The matchers of a resource in FHIR XML. Pact names elements with their namespace, and matchers on paths without it
 * are ignored without a word; elements of one name share one path, however many there are.
 */
export function xmlMatchers(resource: Node, forms: Forms): ReadonlyMap<string, string> {
  const matchers = new Map<string, string>()
  const visit = (node: Node, names: readonly string[]): void => {
    const path = [...names, node.name]
    const form = forms.find(([end]) => end.test(path.join('.')))?.[1]
    if (node.value !== undefined && form !== undefined) matchers.set(pactPath(path), form)
    for (const child of node.children) visit(child, path)
  }
  visit(resource, [])
  return matchers
}

function pactPath(names: readonly string[]): string {
  return `$${names.map((name) => `['http://hl7.org/fhir:${name}']`).join('')}['@value']`
}

const anyText = '^\\S(.*\\S)?$'
const anyWord = '^\\S+$'
const uuid = '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
const instant = '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})$'

/** What a publisher fills in of an event message. */
export const eventForms: Forms = [
  [/\.MessageHeader\.id$/, uuid],
  [/\.(id|fullUrl|reference|versionId)$/, anyWord],
  [/\.(lastUpdated|timestamp|valueDateTime|date)$/, instant],
  [/\.birthDate$/, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'],
  [/\.(valueIdentifier|Patient\.identifier)\.value$/, '^[0-9]{10}$'],
  [/\.(Organization\.identifier|source\.contact)\.value$/, anyText],
  [/\.(Immunization|Encounter|EpisodeOfCare)\.identifier\.(system|value)$/, anyText],
  [/\.(vaccineCode\.coding\.(system|code)|source\.endpoint)$/, anyWord],
  [/\.(name|family|given|display)$/, anyText],
]

/** What a subscriber fills in of a Subscription. */
export const subscriptionForms: Forms = [
  [/\.contact\.value$/, '^https://directory\\.spineservices\\.nhs\\.uk/STU3/Organization/[A-Z0-9]+$'],
  [/\.reason$/, anyText],
  [/\.criteria$/, '^/Bundle\\?type=message&\\S+$'],
  [/\.endpoint$/, anyWord],
]
