import type { Node } from '../fhir/node.ts'
import { type Demographics, demographicsOf } from '../pds/demographics.ts'

/**
 * A message in which somebody else stands for the patient: another number, and with it other names, dates of birth,
 * addresses and telephone numbers. What else may tell of somebody is not known to be so, and stays.
 * @param numbers the number to be written for each that is to go
 */
export function withMadeUpPatient(root: Node, numbers: ReadonlyMap<string, string>): Node {
  const [stands = ''] = numbers.values()
  const person = demographicsOf(stands)
  const visit = (node: Node, inside: string): Node => {
    const path = `${inside}.${node.name}${node.url === undefined ? '' : `(${node.url})`}`
    const children = node.children.filter(({ name }) => name !== 'text').map((child) => visit(child, path))
    if (node.value === undefined) return { ...node, children }
    return { ...node, children, value: demographic(path, person) ?? withNumbers(node.value, numbers) }
  }
  return visit(root, '')
}

function withNumbers(text: string, numbers: ReadonlyMap<string, string>): string {
  let written = text
  for (const [number, other] of numbers) written = written.replaceAll(number, other)
  return written
}

const forms: readonly (readonly [path: RegExp, of: (person: Demographics) => string])[] = [
  [/(\.Patient\.name|\.valueHumanName)\.family$/, ({ family }) => family],
  [/(\.Patient\.name|\.valueHumanName)\.(given|prefix|suffix)$/, ({ given }) => given],
  [/\.Patient\.birthDate$/, ({ birthDate }) => birthDate],
  [/\(birthDateTime\)\.valueDateTime$/, ({ birthDate }) => birthDate],
  [/\.Patient\.address\.(line|city|district|postalCode|state)$/, ({ addressLine }) => addressLine],
  [/\.Patient\.(telecom|contact\.telecom)\.value$/, () => '01632 960000'],
]

function demographic(path: string, person: Demographics): string | undefined {
  return forms.find(([form]) => form.test(path))?.[1](person)
}
