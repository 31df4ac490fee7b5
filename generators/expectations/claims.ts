import { claimsDocument } from './claims-document.ts'
import { parties } from './claims-parties.ts'
import { purpose } from './claims-purpose.ts'
import { requester } from './claims-requester.ts'
import { times } from './claims-times.ts'
import type { ExpectationsOf } from './expectation.ts'

/** For every rule about claims, the ways to break it. */
export const claims: ExpectationsOf<'claims'> = {
  ...claimsDocument,
  ...parties,
  ...times,
  ...purpose,
  ...requester,
}
