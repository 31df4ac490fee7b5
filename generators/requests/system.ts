import type { Endpoint } from '../../src/spec/model/registry.ts'

/** A system of which no more is known than its ASID and the organisation for which it asks. */
export function systemOf(asid: string, odsCode: string): Endpoint {
  return { asid, odsCodes: [odsCode], mailboxes: [], interactions: undefined, certificateName: undefined }
}
