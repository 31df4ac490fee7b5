import { embeddedConfig } from '../src/registry/embedded.ts'
import { registryFrom } from '../src/registry/registry.ts'
import type { RegistryConfig } from '../src/registry/registry-config.ts'
import type { Endpoint, Registry } from '../src/spec/model/registry.ts'
import { everyPatient } from './patients.ts'

/**
 * Who exists where the contracts hold: what the kit brings as an example, the patients of the contracts, and one more
 * system of the organisation that asks.
 */
export const registryConfig: RegistryConfig = {
  ...embeddedConfig,
  endpoints: [...embeddedConfig.endpoints, { asid: '200000000468', odsCodes: ['A91720'] }],
  patients: [...(embeddedConfig.patients ?? []), ...everyPatient],
}

/** The same as a registry. */
export const registry: Registry = registryFrom(registryConfig)

/** An endpoint with the first of its organisations and a mailbox of that. */
export type Subject = Endpoint & { readonly odsCode: string; readonly mailbox: string }

/** The endpoint that asks. */
export const endpoint: Subject = subjectOf('200000000117')

/** Another system of the same organisation. */
export const colleague: Subject = subjectOf('200000000468')

/** An endpoint of another organisation. */
export const stranger: Subject = subjectOf('200000000234')

/** A system without a mailbox of its own delivers to one of its organisation. */
function subjectOf(asid: string): Subject {
  const found = registry.endpoint(asid)
  const [odsCode] = found?.odsCodes ?? []
  const mailbox = registry.endpoints
    .flatMap(({ mailboxes }) => mailboxes)
    .find((each) => each.odsCode === odsCode)
  if (found === undefined || odsCode === undefined || mailbox === undefined)
    throw new Error(`the registry of the contracts has no endpoint ${asid} with a mailbox`)
  return { ...found, odsCode, mailbox: mailbox.id }
}
