import { isAsid } from './asid.ts'
import { accreditedSystem, nhsNumberSystems, odsOrganizationCode } from './identifier-systems.ts'
import { isOdsCode } from './ods-code.ts'
import { isAbsoluteUri } from './uri.ts'

/** An identifier as claims and criteria write it: `<system>|<value>`. */
export interface Identifier {
  readonly system: string
  readonly value: string
}

/** Divides at the bar; undefined unless there is exactly one, behind a system. */
export function readIdentifier(text: unknown): Identifier | undefined {
  if (typeof text !== 'string') return undefined
  const bar = text.indexOf('|')
  if (bar < 1 || text.lastIndexOf('|') !== bar) return undefined
  return { system: text.slice(0, bar), value: text.slice(bar + 1) }
}

/** The ASID of a well-formed requesting_system claim. */
export function asidOf(claim: unknown): string | undefined {
  const asid = valueUnder(accreditedSystem, claim)
  return isAsid(asid) ? asid : undefined
}

/** The ODS code of a well-formed organisation claim. */
export function odsCodeOf(claim: unknown): string | undefined {
  const code = valueUnder(odsOrganizationCode, claim)
  return isOdsCode(code) ? code : undefined
}

/** What stands behind a system and a bar; undefined under another system. */
function valueUnder(system: string, text: unknown): string | undefined {
  if (typeof text !== 'string' || !text.startsWith(system)) return undefined
  return text[system.length] === '|' ? text.slice(system.length + 1) : undefined
}

/** The value of an identifier under one of the NHS number systems in use. */
export function nhsNumberOf(text: unknown): string | undefined {
  const identifier = readIdentifier(text)
  return identifier !== undefined && nhsNumberSystems.includes(identifier.system)
    ? identifier.value
    : undefined
}

/** Whether a text is `<absolute URI>|<id>`, the id without blanks, control characters, brackets or a dollar. */
export function isUserIdentifier(text: unknown): text is string {
  const identifier = readIdentifier(text)
  if (identifier === undefined || !isAbsoluteUri(identifier.system)) return false
  return /^[^\s\p{C}[\]{}$]+$/u.test(identifier.value)
}
