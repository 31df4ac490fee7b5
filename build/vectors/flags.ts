import type { Rule } from '../../src/spec/model/rule.ts'
import type { Entry, RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import { requestRules } from '../../src/spec/rules/index.generated.ts'
import type { Vector } from '../../src/vectors/vector-file.ts'
import type { VectorCase } from './vector-case.ts'

/** What the flags of the tests mean. */
export const flagNotes = {
  ByHand: 'Transcribed by hand from the published pages, without looking at the rules of the kit.',
  Generated: 'Made by the generators of the kit, with a fixed seed.',
  ClientMust: 'A client must not send it, though a provider may take it.',
  ClientTold: 'A provider must accept it; a client is told to send something else.',
  NotSettled: 'The sources do not settle what a provider does with it.',
  Assurance: "The NHS's own test tools demand that it is not sent; the live service is known to let it pass.",
  Advice: 'The sources advise against it.',
  NeedsRegistry: 'Rests on who exists: see `registry`, of the group or else of the file.',
  NeedsRequest: 'Rests on what else the request says: see `request` of the group.',
  NeedsTime: 'Rests on the time: see `at` of the group.',
} as const

type Flag = keyof typeof flagNotes

/** Flags of a test, by what the rules that it breaks oblige each party to, and by what they and its companions need. */
export function flagsOf(
  { origin, broken, companions }: Pick<VectorCase, 'origin' | 'broken' | 'companions'>,
  result: Vector['result'],
): readonly Flag[] {
  const isAny = (holds: (rule: Rule) => boolean) => broken.map(ruleOf).some(holds)
  const needs = [...broken, ...companions].map((id) => ruleOf(id).needs)
  const isLoose = result === 'acceptable'
  const flags: Readonly<Record<Flag, boolean>> = {
    ByHand: origin === 'ByHand',
    Generated: origin === 'Generated',
    ClientMust: result !== 'invalid' && isAny(({ strength }) => strength.client === 'must'),
    ClientTold: result === 'valid' && broken.length > 0,
    NotSettled: isLoose && isAny(({ strength }) => strength.provider === 'open'),
    Assurance: isLoose && isAny(({ strength }) => strength.provider === 'assurance'),
    Advice: isLoose && isAny(({ strength }) => strength.provider === 'advice'),
    NeedsRegistry: needs.includes('registry'),
    NeedsRequest: broken.some((id) => relations.includes(id)),
    NeedsTime: needs.includes('clock'),
  }
  return (Object.keys(flagNotes) as Flag[]).filter((flag) => flags[flag])
}

/** Rules by which a value alone is right or wrong with another part of the request. */
const relations = [
  'endpoint/from-asid-is-the-requesting-system',
  'header/to-asid-is-not-the-senders',
  'media-type/body-is-of-the-content-type',
]

/** The rule of an id. */
export function ruleOf(id: string): Rule {
  return (requestRules[id as RequestRuleId] as Entry<Rule>).rule
}
