/** FHIR XML, by its name of today and the one before. */
export const fhirXmlTypes: readonly string[] = ['application/fhir+xml', 'application/xml+fhir']

/** FHIR JSON, likewise; the Subscription API only. */
export const fhirJsonTypes: readonly string[] = ['application/fhir+json', 'application/json+fhir']

/** XML types that are not FHIR's. */
export const genericXmlTypes: readonly string[] = ['application/xml', 'text/xml']

/** JSON types that are not FHIR's. */
export const genericJsonTypes: readonly string[] = ['application/json', 'text/json']

/** What NEMS takes a request for that has no media type. */
export const defaultMediaType = 'application/xml+fhir'

/** Each type bare and with its charset: every spelling that the pages list. */
export function spellingsOf(types: readonly string[]): readonly string[] {
  return types.flatMap((type) => [type, `${type};charset=utf-8`])
}

/** The syntax that a media type stands for; undefined for any other type, and for none. */
export function syntaxOf(essence: string | undefined): 'xml' | 'json' | undefined {
  if (essence === undefined) return undefined
  if (fhirXmlTypes.includes(essence) || genericXmlTypes.includes(essence)) return 'xml'
  return fhirJsonTypes.includes(essence) || genericJsonTypes.includes(essence) ? 'json' : undefined
}
