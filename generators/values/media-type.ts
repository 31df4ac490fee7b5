import fc from 'fast-check'

const xml = [
  'application/fhir+xml',
  'application/fhir+xml;charset=utf-8',
  'application/xml+fhir',
  'application/xml+fhir;charset=utf-8',
]
const json = [
  'application/fhir+json',
  'application/fhir+json;charset=utf-8',
  'application/json+fhir',
  'application/json+fhir;charset=utf-8',
]

/** Every spelling that the pages list. */
export const listedSpellings: ReadonlySet<string> = new Set([...xml, ...json])

/** Every spelling that the pages list for a format. */
export function mediaType(format: 'xml' | 'json'): fc.Arbitrary<string> {
  return fc.constantFrom(...(format === 'xml' ? xml : json))
}

/** Accept fields that ask for something that can be served. */
export function accept(json: boolean): fc.Arbitrary<string> {
  const wide = [
    '*/*',
    'application/*',
    'application/fhir+xml, */*;q=0.1',
    'text/html;q=0.5, application/xml+fhir;q=1.000',
  ]
  const ofJson = ['application/fhir+json', 'application/json+fhir;q=0.9, application/fhir+json']
  return fc.constantFrom(...xml, ...xml, ...wide, ...(json ? ofJson : []))
}
