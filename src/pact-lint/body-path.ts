import type { FhirElement } from '../spec/model/fhir.ts'
import { readFhirXml } from '../wire/fhir-xml.ts'

const namespace = 'http://hl7.org/fhir'

/** Whether a path of Pact meets a value of a FHIR resource in XML; undefined where the body cannot be read. */
export function meetsXml(path: string, text: string): boolean | undefined {
  const read = readFhirXml(Buffer.from(text))
  if (!read.ok) return undefined
  const [first, ...steps] = stepsOf(path)
  if (first === undefined) return true
  return isNamed(read.value.root, first) && meetsElement(read.value.root, steps)
}

/** The same with each element named by its namespace, as Pact names them. */
export function withNamespace(path: string): string {
  const steps = stepsOf(path).map((step) => (/^[a-zA-Z][\w.-]*$/.test(step) ? `${namespace}:${step}` : step))
  return `$${steps.map((step) => (/^(\*|[0-9]+)$/.test(step) ? `[${step}]` : `['${step}']`)).join('')}`
}

/** Whether a path of Pact meets a value of a JSON document; undefined where the body cannot be read. */
export function meetsJson(path: string, text: string): boolean | undefined {
  try {
    return meetsValue(JSON.parse(text), stepsOf(path))
  } catch {
    return undefined
  }
}

/** Names, indexes and stars of a path, behind its dollar. */
function stepsOf(path: string): readonly string[] {
  const steps = /\['([^']*)'\]|\["([^"]*)"\]|\[(\*|[0-9]+)\]|\.?(\*|@?[^.[\]]+)/g
  return [...path.slice(1).matchAll(steps)].map(([, a, b, c, d]) => a ?? b ?? c ?? d ?? '')
}

function isNamed({ name }: FhirElement, step: string): boolean {
  return step === '*' || step === `${namespace}:${name}`
}

function meetsElement(element: FhirElement, [step, ...others]: readonly string[]): boolean {
  if (step === undefined || /^[0-9]+$/.test(step)) return step === undefined || meetsElement(element, others)
  if (step === '@value') return element.value !== undefined
  if (step === '@url') return element.url !== undefined
  if (step.startsWith('@')) return true
  return element.children.some((child) => isNamed(child, step) && meetsElement(child, others))
}

function meetsValue(value: unknown, [step, ...others]: readonly string[]): boolean {
  if (step === undefined) return true
  if (typeof value !== 'object' || value === null) return false
  const members = Object.entries(value)
  return members.some(([name, member]) => (step === '*' || step === name) && meetsValue(member, others))
}
