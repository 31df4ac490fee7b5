import type { MatchedBody } from '../../contracts/interaction.ts'
import { partIdFor } from '../../contracts/message-ids.ts'
import { eventForms, resourceMatchers, subscriptionForms } from '../../contracts/resource-matchers.ts'
import { withoutHistory } from '../conduct/without-history.ts'
import { jsonOf } from '../fhir/json.ts'
import { nodesOf } from '../fhir/read-element.ts'
import { xmlOf } from '../fhir/xml.ts'
import type { FhirDocument } from '../spec/model/fhir.ts'
import type { Request } from '../spec/model/request.ts'
import { nhsNumber } from '../spec/places/nhs-number.ts'
import { isValidNhsNumber } from '../spec/vocabulary/nhs-number-schemas.ts'
import { LeftOut } from './left-out.ts'
import { withMadeUpPatient } from './made-up-patient.ts'
import type { Pseudonyms } from './pseudonyms.ts'

export interface RecordedBody {
  readonly body: MatchedBody | undefined
  /** The NHS numbers that are written, those that PDS can know. */
  readonly patients: readonly string[]
}

/**
 * The body that was sent: byte for byte, but for its UUIDs, which are those of the interaction, and but for patients out
 * of the 999 range, for whom others stand in a message that is written anew.
 * @param number of the interaction, from which its UUIDs are made
 * @throws LeftOut where nobody stands in, or Pact cannot send it
 */
export function recordedBody(
  bytes: Uint8Array,
  request: Request,
  pseudonyms: Pseudonyms,
  number: number,
): RecordedBody {
  const { syntax, encoding, document, size } = request.body
  if (size === 0) return { body: undefined, patients: [] }
  if (size > mostBytes) throw new LeftOut('its body is over 100 kB')
  if (encoding !== 'identity') throw new LeftOut('its body is compressed, or encoded otherwise')
  const numbers = numbersIn(request, pseudonyms)
  const isPlain = [...numbers].every(([sent, written]) => sent === written)
  const read = document?.ok ? document.value : undefined
  const text = isPlain || read === undefined ? textOf(bytes) : rewritten(read, numbers)
  const [essence = ''] = (request.contentType.lines[0] ?? `application/${syntax}`).split(';')
  const contentType = essence.trim()
  const fits = read?.mistyped.length === 0 && contentType.includes(read.syntax)
  return {
    body: {
      content: withOwnIds(text, number),
      contentType: /^[\w.-]+\/[\w.+-]+$/.test(contentType) ? contentType : 'text/plain',
      matchers: fits ? matchersOf(read, request) : new Map(),
    },
    patients: [...numbers.values()],
  }
}

const mostBytes = 102_400

/** What is written for each number that was sent; one that is no number has to be of the 999 range all the same. */
function numbersIn(request: Request, pseudonyms: Pseudonyms): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  for (const { value } of nhsNumber(request, withoutHistory)) {
    if (isValidNhsNumber(value)) numbers.set(value, pseudonyms.of(value))
    else if (!/^(999|$)/.test(value ?? ''))
      throw new LeftOut('it has what may be an NHS number, spelt wrongly')
  }
  return numbers
}

/** Pact reads no byte order mark: the decoder leaves it out. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new LeftOut('its body is not UTF-8')
  }
}

function rewritten({ root, syntax }: FhirDocument, numbers: ReadonlyMap<string, string>): string {
  const [node] = nodesOf(root)
  if (node === undefined) throw new LeftOut('its body cannot be written anew')
  const other = withMadeUpPatient(node, numbers)
  return syntax === 'json' ? jsonOf(other) : xmlOf(other)
}

function matchersOf({ root, syntax }: FhirDocument, { event }: Request): MatchedBody['matchers'] {
  const [node] = nodesOf(root)
  if (node === undefined) return new Map()
  return resourceMatchers(node, event === undefined ? subscriptionForms : eventForms, syntax)
}

/** UUIDs of the form of the kit's own Pact files: a verifier sends new ones in their place each time. */
function withOwnIds(text: string, number: number): string {
  const known: string[] = []
  return text.replace(uuid, (sent) => {
    const id = sent.toLowerCase()
    if (!known.includes(id)) known.push(id)
    return partIdFor(known.indexOf(id), `999${String(number).padStart(7, '0')}`)
  })
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
