import type { RequestRuleId } from '../../src/spec/rules/ids.generated.ts'
import { type Change, where } from '../operators/change.ts'
import { claim, claimText, renamedClaim, textOfClaim, withoutClaim } from '../operators/claim.ts'
import { type Expectation, refuse } from './expectation.ts'

/** On one operation only. */
export const of = (operation: string, change: Change) =>
  where((draft) => draft.operation === operation, change)

/** On the operations of the Subscription API only. */
export const forSubscriptions = (change: Change) =>
  where((draft) => draft.operation !== 'publish-event', change)

/** On a token without requesting_user only. */
export const withoutUser =
  (change: Change): Change =>
  (draft) =>
    textOfClaim(draft, 'requesting_user') === undefined ? change(draft) : undefined

/** Ways in which a claim that must be a text is none. */
export const noText = (name: string, ...companions: readonly RequestRuleId[]): readonly Expectation[] => [
  refuse(`${name} absent`, withoutClaim(name), ...companions),
  refuse(`${name} null`, claim(name, null), ...companions),
  refuse(`${name} empty`, claim(name, ''), ...companions),
  refuse(`${name} blank`, claim(name, '  '), ...companions),
  refuse(`${name} a number`, claim(name, 7), ...companions),
  refuse(`${name} true`, claim(name, true), ...companions),
  refuse(`${name} an object`, claim(name, {}), ...companions),
  refuse(`${name} misspelt`, renamedClaim(name, `${name}_`), ...companions),
  refuse(`${name} in upper case`, renamedClaim(name, name.toUpperCase()), ...companions),
]

/** Ways in which a claim that must be one text among few is another. */
export const bentText = (name: string): readonly Expectation[] => [
  refuse(
    `${name} in an array`,
    claimText(name, (text) => [text]),
  ),
  refuse(
    `${name} with a blank before`,
    claimText(name, (text) => ` ${text}`),
  ),
  refuse(
    `${name} with a blank behind`,
    claimText(name, (text) => `${text} `),
  ),
  refuse(
    `${name} with a zero-width character`,
    claimText(name, (text) => `${text}\u200b`),
  ),
  refuse(
    `${name} with a bidi character`,
    claimText(name, (text) => `\u202e${text}`),
  ),
]
