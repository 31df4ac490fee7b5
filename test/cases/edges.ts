import type { Case } from './case.ts'
import { edgesOfCriteria } from './edges-criteria.ts'
import { edgesOfEvents } from './edges-events.ts'
import { edgesOfRequests } from './edges-requests.ts'
import { edgesOfTokens } from './edges-tokens.ts'

/** Cases at the very edge of what is right, one step to either side. */
export const edgeCases: readonly Case[] = [
  ...edgesOfTokens,
  ...edgesOfRequests,
  ...edgesOfCriteria,
  ...edgesOfEvents,
]
