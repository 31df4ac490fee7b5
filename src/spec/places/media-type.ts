import type { MediaType } from '../model/media-type.ts'
import { nowhere, type Place } from '../model/place.ts'
import type { Request } from '../model/request.ts'
import {
  defaultMediaType,
  fhirJsonTypes,
  fhirXmlTypes,
  genericJsonTypes,
  genericXmlTypes,
  syntaxOf,
} from '../vocabulary/media-types.ts'

/** The Content-Type field; undefined when absent. */
export const contentTypeLine: Place<string | undefined> = ({ contentType: { lines }, missing }) =>
  missing.has('headers') ? nowhere : [{ value: lines[0], at: 'Content-Type' }]

/** How far the API called supports the Content-Type; silent when absent or sent twice. */
export const contentTypeSupport: Place<'supported' | 'generic' | 'not supported'> = (request) => {
  const { contentType, missing } = request
  if (missing.has('headers') || contentType.lines.length !== 1) return nowhere
  return [{ value: supportOf(request), at: 'Content-Type', received: contentType.lines[0] || 'empty' }]
}

function supportOf(request: Request): 'supported' | 'generic' | 'not supported' {
  const { value } = request.contentType
  if (value === undefined) return 'not supported'
  const { essence } = value
  if (servableTypes(request).includes(essence)) return 'supported'
  const generic = request.operation === 'publish-event' ? genericXmlTypes : genericTypes
  return generic.includes(essence) ? 'generic' : 'not supported'
}

const genericTypes = [...genericXmlTypes, ...genericJsonTypes]

/** The media types of the API called. */
function servableTypes({ operation }: Request): readonly string[] {
  return operation === 'publish-event' ? fhirXmlTypes : fhirTypes
}

const fhirTypes = [...fhirXmlTypes, ...fhirJsonTypes]

/** Something of a Content-Type that can be read. */
function contentType<T>(pick: (type: MediaType) => T | undefined): Place<T> {
  return ({ contentType: { value, lines }, missing }) => {
    if (value === undefined || missing.has('headers')) return nowhere
    const picked = pick(value)
    return picked === undefined ? nowhere : [{ value: picked, at: 'Content-Type', received: lines[0] }]
  }
}

/** The charset parameter; silent when there is none, or several. */
export const charset: Place<string> = contentType(({ parameters }) => {
  const charsets = parameters.filter(({ name }) => name === 'charset')
  return charsets.length === 1 ? charsets[0]?.value : undefined
})

/** Whether a charset means utf-8 but is not spelt so. */
export function isMisspeltUtf8(value: string): boolean {
  return /^(?:utf8|'utf-8')$/i.test(value)
}

/** Names of the parameters that are not charset. */
export const otherParameters: Place<readonly string[]> = contentType(({ parameters }) =>
  parameters.filter(({ name }) => name !== 'charset').map(({ name }) => name),
)

/** Departures from the grammar that readers forgive. */
export const contentTypeQuirks: Place<readonly string[]> = contentType(({ parameters, quirks }) => {
  const charsets = parameters.filter(({ name }) => name === 'charset')
  return [
    ...quirks,
    ...(charsets.length > 1 ? ['charset twice'] : []),
    ...(charsets.some(({ value }) => isMisspeltUtf8(value)) ? ['charset not spelt utf-8'] : []),
  ]
})

/** A Content-Type of a supported type with nothing but a charset of utf-8, as it was sent. */
export const wellReadContentType: Place<string> = (request) => {
  const { value, lines } = request.contentType
  if (
    value === undefined ||
    request.missing.has('headers') ||
    !servableTypes(request).includes(value.essence)
  )
    return nowhere
  const [line] = lines
  const plain = value.quirks.length === 0 && value.parameters.length <= 1
  const utf8 = value.parameters.every(
    ({ name, value }) => name === 'charset' && value.toLowerCase() === 'utf-8',
  )
  return plain && utf8 && line !== undefined ? [{ value: line, at: 'Content-Type' }] : nowhere
}

/** The syntax of the body, and the one that Content-Type says; silent where either is not known. */
export const syntaxAndContentType: Place<readonly [string, string]> = (request) => {
  const { body, contentType, missing } = request
  if (missing.has('headers') || body.document === undefined) return nowhere
  const essence = contentType.lines.length === 0 ? defaultMediaType : contentType.value?.essence
  const declared = syntaxOf(essence)
  if (declared === undefined || body.syntax === 'unknown' || body.syntax === 'none') return nowhere
  const received = () =>
    `${body.syntax.toUpperCase()} under ${contentType.lines[0] ?? 'no Content-Type, which means XML'}`
  return [{ value: [body.syntax, declared], at: 'body', received }]
}

/** The Accept field; undefined when absent. */
export const acceptLine: Place<string | undefined> = ({ accept: { lines }, missing }) =>
  missing.has('headers') ? nowhere : [{ value: lines[0], at: 'Accept' }]

/** Whether the Accept field is well formed; silent when it is absent. */
export const acceptIsWellFormed: Place<boolean> = ({ accept, missing }) =>
  missing.has('headers') || accept.lines.length === 0
    ? nowhere
    : [{ value: accept.value !== undefined, at: 'Accept', received: accept.lines.join(', ') }]

/** Whether something that Accept names can be served, all where it names nothing; silent when absent or malformed. */
export const acceptCanBeServed: Place<boolean> = (request) => {
  const { accept, missing } = request
  if (missing.has('headers') || accept.value === undefined) return nowhere
  return [{ value: servedBy(request).length > 0, at: 'Accept', received: accept.lines.join(', ') }]
}

/** The media types that a request asks for and the API can serve. */
export function servedBy(request: Request): readonly string[] {
  const { accept } = request
  const servable = servableTypes(request)
  if (accept.value === undefined || accept.value.length === 0) return servable
  return servable.filter((type) => isAskedFor(type, request))
}

function isAskedFor(type: string, request: Request): boolean {
  const q = qualityOf(type, request)
  return q !== undefined && q > 0
}

/** The weight that Accept gives a media type of FHIR: that of the most specific range that names it, if one does. */
export function qualityOf(type: string, { accept }: Request): number | undefined {
  for (const name of [type, 'application/*', '*/*']) {
    const range = accept.value?.find(
      ({ essence, parameters }) => essence === name && parameters.every(isUtf8),
    )
    if (range !== undefined) return range.q
  }
  return undefined
}

function isUtf8({ name, value }: MediaType['parameters'][number]): boolean {
  return name !== 'charset' || value.toLowerCase() === 'utf-8'
}
