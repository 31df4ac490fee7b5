import type { HttpRequest } from '../../src/wire/http-message.ts'
import { withBody } from './request-edits.ts'
import type { VectorSpot } from './spots.ts'

const numberInCriteria = /(?<=[?&]Patient\.identifier=http:\/\/fhir\.nhs\.net\/Id\/nhs-number\|)[^&]*/g
const numberInEvent =
  /(?<=<system value="https:\/\/fhir\.nhs\.uk\/Id\/nhs-number"\/>\s*<value value=")[^"]*(?="\/>)/g
const criteriaInXml = /(?<=<criteria value=")[^"]*(?="\/>)/g
const criteriaInJson = /(?<="criteria":\s*")(?:[^"\\]|\\.)*(?=")/g
const contact = /(?<="https:\/\/directory\.spineservices\.nhs\.uk\/STU3\/Organization\/)[^"]*(?=")/g

/** The places in a body, the narrowest first. */
export const bodySpots: readonly VectorSpot[] = [
  {
    kind: 'nhs-number',
    place: 'Patient.identifier of the criteria, behind http://fhir.nhs.net/Id/nhs-number|',
    read: (request) => bytesOf(onlyOf(numberInCriteria, criteriaOf(request) ?? '')),
    put: (request, input) => {
      const criteria = criteriaOf(request) ?? ''
      return withCriteria(
        request,
        criteria.replace(numberInCriteria, () => textOf(input)),
      )
    },
  },
  {
    kind: 'nhs-number',
    place: 'every identifier of the system https://fhir.nhs.uk/Id/nhs-number in the message',
    read: ({ body }) => {
      const found = new Set(textOf(body).match(numberInEvent))
      const [number] = found
      return found.size === 1 && number !== undefined ? bytesOf(unescaped(number)) : undefined
    },
    put: (request, input) =>
      withText(
        request,
        textOf(request.body).replace(numberInEvent, () => escaped(textOf(input))),
      ),
  },
  {
    kind: 'ods-code',
    place: 'Subscription.contact.value, behind https://directory.spineservices.nhs.uk/STU3/Organization/',
    read: (request) => bytesOf(onlyOf(contact, textOf(request.body))),
    put: (request, input) =>
      withText(
        request,
        textOf(request.body).replace(contact, () => textOf(input)),
      ),
  },
  {
    kind: 'criteria',
    place: 'Subscription.criteria',
    read: (request) => bytesOf(criteriaOf(request)),
    put: (request, input) => withCriteria(request, textOf(input)),
  },
  { ...wholeBody(/\/Subscription$/), kind: 'subscription' },
  { ...wholeBody(/process-message$/), kind: 'event-message' },
]

function wholeBody(target: RegExp): Omit<VectorSpot, 'kind'> {
  return {
    place: 'the body',
    read: (request) => (target.test(request.target) ? request.body : undefined),
    put: withBody,
  }
}

function criteriaOf({ body }: HttpRequest): string | undefined {
  const text = textOf(body)
  if (!isJson(text)) {
    const written = onlyOf(criteriaInXml, text)
    return written === undefined ? undefined : unescaped(written)
  }
  const written = onlyOf(criteriaInJson, text)
  return written === undefined ? undefined : JSON.parse(`"${written}"`)
}

function withCriteria(request: HttpRequest, criteria: string): HttpRequest {
  const text = textOf(request.body)
  if (isJson(text))
    return withText(
      request,
      text.replace(criteriaInJson, () => JSON.stringify(criteria).slice(1, -1)),
    )
  return withText(
    request,
    text.replace(criteriaInXml, () => escaped(criteria)),
  )
}

function withText(request: HttpRequest, text: string): HttpRequest {
  return withBody(request, Buffer.from(text))
}

function isJson(text: string): boolean {
  return text.startsWith('{')
}

/** What matches; undefined where nothing does, or more than one. */
function onlyOf(pattern: RegExp, text: string): string | undefined {
  const found = text.match(pattern) ?? []
  return found.length === 1 ? found[0] : undefined
}

function bytesOf(text: string | undefined): Buffer | undefined {
  return text === undefined ? undefined : Buffer.from(text)
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString()
}

const references: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&quot;': '"' }

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|quot);/g, (reference) => references[reference] ?? reference)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
