import { embeddedConfig } from '../src/registry/embedded.ts'
import { registryFrom } from '../src/registry/registry.ts'
import type { Endpoint, Registry } from '../src/spec/model/registry.ts'
import type { State } from './states.ts'

/** The registry that the contracts speak of: the example that the kit brings. */
export const registry: Registry = registryFrom(embeddedConfig)

/** The endpoint that asks. */
export const endpoint: Endpoint & { readonly odsCode: string; readonly mailbox: string } =
  endpointWith('200000000117')

/** Each interaction has a patient of its own, so that neither order nor parallelism can change a verdict. */
export const patients = {
  published: '9993405639',
  publishedWithExpiredToken: '9999949088',
  publishedAsPlainText: '9991591761',
  subscribedTo: '9994150022',
  read: '9996835545',
  deleted: '9990516316',
  subscribedToWithExpiredToken: '9990769540',
  subscribedToAsPlainText: '9998621682',
} as const

export type Patient = (typeof patients)[keyof typeof patients]

/** The endpoint, assured for an interaction. */
export function assuredFor(interactionId: string): State<'an endpoint'> {
  const { asid, odsCode } = endpoint
  return {
    name: 'an endpoint',
    params: { asid, odsCode, nemsAsid: registry.nemsAsid ?? '', interactionId },
  }
}

/** A patient known to PDS. */
export function knownPatient(nhsNumber: Patient): State<'a patient'> {
  return { name: 'a patient', params: { nhsNumber } }
}

function endpointWith(asid: string): typeof endpoint {
  const found = registry.endpoint(asid)
  const [odsCode] = found?.odsCodes ?? []
  const [mailbox] = found?.mailboxes ?? []
  if (found === undefined || odsCode === undefined || mailbox === undefined)
    throw new Error(`the example registry has no endpoint ${asid} with a mailbox`)
  return { ...found, odsCode, mailbox: mailbox.id }
}
