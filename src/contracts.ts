/** What consumers expect of the two APIs, to be run against one's own client. */
export { contractOf } from '../contracts/contracts.ts'
export type {
  Contract,
  ExpectedAnswer,
  ExpectedRequest,
  Interaction,
  Matched,
  MatchedBody,
  MatchedHeader,
  NotExpressible,
  Statuses,
} from '../contracts/interaction.ts'
export {
  type State,
  type StateDefinition,
  type StateName,
  type StateParameters,
  states,
} from '../contracts/states.ts'
export { registryConfig } from '../contracts/subjects.ts'
export { tokenOfState } from '../contracts/tokens.ts'
export { type PlayedProvider, RequestMismatch, replay } from './consumer/replay.ts'
