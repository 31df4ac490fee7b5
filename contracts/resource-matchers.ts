import { jsonOf } from '../src/fhir/json.ts'
import type { Node } from '../src/fhir/node.ts'

/** Regular expressions for the values of a resource, by the end of the path of their names: the first that fits. */
export type Forms = readonly (readonly [path: RegExp, regex: string])[]

/** The matchers of a resource as it is written: what else will do, by Pact's path of each value. */
export function resourceMatchers(
  resource: Node,
  forms: Forms,
  format: 'xml' | 'json',
): ReadonlyMap<string, string> {
  const values = format === 'xml' ? xmlValues(resource, '$', '') : jsonValues(resource)
  const found = values.flatMap(({ names, path }): [string, string][] => {
    const form = forms.find(([end]) => end.test(names))?.[1]
    return form === undefined ? [] : [[path, form]]
  })
  return new Map(found)
}

/** A value of a resource: by the names of its elements, divided by dots, and by Pact's path. */
interface Value {
  readonly names: string
  readonly path: string
}

/**
 * Pact names elements of XML with their namespace, and matchers on paths without it are ignored without a word;
 * elements of one name share one path, however many there are.
 */
function xmlValues(node: Node, above: string, namesAbove: string): readonly Value[] {
  const names = namesAbove === '' ? node.name : `${namesAbove}.${node.name}`
  const path = `${above}['http://hl7.org/fhir:${node.name}']`
  const own = node.value === undefined ? [] : [{ names, path: `${path}['@value']` }]
  return [...own, ...node.children.flatMap((child) => xmlValues(child, path, names))]
}

function jsonValues(resource: Node): readonly Value[] {
  const visit = (value: unknown, names: string, path: string): readonly Value[] => {
    if (Array.isArray(value)) return value.flatMap((each) => visit(each, names, `${path}[*]`))
    if (typeof value !== 'object' || value === null) return [{ names, path }]
    return Object.entries(value).flatMap(([name, member]) =>
      visit(member, `${names}.${name}`, `${path}.${name}`),
    )
  }
  return visit(JSON.parse(jsonOf(resource)), resource.name, '$')
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
