import type { Context } from '../spec/model/context.ts'

/** What places are read by that need to know nothing apart from the request. */
export const withoutHistory: Context = {
  registry: undefined,
  now: undefined,
  history: undefined,
  pdsEnforced: false,
  organisationClaim: 'either',
}
