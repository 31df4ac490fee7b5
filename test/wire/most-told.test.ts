import { describe, expect, test } from 'vitest'
import { mostTold } from '../../src/spec/model/fhir.ts'
import { surveyOf } from '../../src/spec/model/survey.ts'
import { readFhirJson } from '../../src/wire/fhir-json.ts'
import { readFhirXml } from '../../src/wire/fhir-xml.ts'

/** One fault of each kind, and two more of each than are told of. */
const count = mostTold + 2
const xml = (part: string) =>
  read(
    readFhirXml(
      Buffer.from(`<Subscription xmlns="http://hl7.org/fhir">${part.repeat(count)}</Subscription>`),
    ),
  )
const json = (member: string, value: string) =>
  read(readFhirJson(Buffer.from(`{"resourceType":"Subscription","${member}":[${Array(count).fill(value)}]}`)))

describe('of a fault at every turn a thousand are told', () => {
  test.each([
    ['foreign', xml('<status a=""/>').foreign],
    ['mistyped', json('contact', '1').mistyped],
    ['elements of what is mistyped', json('contact', '1').root.children],
    ['unknown', surveyOf(json('colour', '1').root)().unknown],
    ['repeated', surveyOf(json('status', '"requested"').root)().repeated],
    ['misplaced', surveyOf(xml('<status/><meta/>').root)().misplaced],
  ])('%s', (_, faults) => {
    expect(faults).toHaveLength(1_000)
  })
})

function read<T>(document: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!document.ok) throw new Error('a document that cannot be read')
  return document.value
}
