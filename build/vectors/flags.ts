import type { Rule } from '../../src/spec/model/rule.ts'
import type { Entry, RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import { requestRules } from '../../src/spec/rules/index.generated.ts'
import type { Vector } from '../../src/vectors/vector-file.ts'

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
  NeedsTime: 'Rests on the time: see `at` of the group.',
} as const

type Flag = keyof typeof flagNotes

/** Flags of a test that breaks these rules, by what they oblige each party to. */
export function flagsOf(
  origin: 'ByHand' | 'Generated',
  result: Vector['result'],
  broken: readonly string[],
): readonly Flag[] {
  const rules = broken.map(ruleOf)
  const isAny = (holds: (rule: Rule) => boolean) => rules.some(holds)
  const isLoose = result === 'acceptable'
  const flags: Readonly<Record<Flag, boolean>> = {
    ByHand: origin === 'ByHand',
    Generated: origin === 'Generated',
    ClientMust: result !== 'invalid' && isAny(({ strength }) => strength.client === 'must'),
    ClientTold: result === 'valid' && rules.length > 0,
    NotSettled: isLoose && isAny(({ strength }) => strength.provider === 'open'),
    Assurance: isLoose && isAny(({ strength }) => strength.provider === 'assurance'),
    Advice: isLoose && isAny(({ strength }) => strength.provider === 'advice'),
    NeedsRegistry: isAny(({ needs }) => needs === 'registry'),
    NeedsTime: isAny(({ needs }) => needs === 'clock'),
  }
  return (Object.keys(flagNotes) as Flag[]).filter((flag) => flags[flag])
}

/** The rule of an id. */
export function ruleOf(id: string): Rule {
  return (requestRules[id as RequestRuleId] as Entry<Rule>).rule
}
