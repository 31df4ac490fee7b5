import fc from 'fast-check'
import type { RequestRuleId } from '../../src/spec/rules/ids.generated.ts'
import { type NumberSpoil, notTenDigits, wrongCheckDigit } from '../values/broken-nhs-number.ts'
import { nhsNumber } from '../values/nhs-number.ts'

/** A text that is no NHS number. */
export interface BrokenNhsNumber {
  readonly number: string
  /** The rule that it breaks in a message. */
  readonly rule: Extract<RequestRuleId, 'nhs-number/has-ten-digits' | 'nhs-number/check-digit-holds'>
  /** How it is broken, in a few words. */
  readonly way: string
}

/** Valid NHS numbers of the 999 range, which is never issued: no patient has one. */
export function validNhsNumber(): fc.Arbitrary<string> {
  return nhsNumber()
}

/** Texts that are no NHS numbers: not ten digits, or with a check digit that does not hold. */
export function brokenNhsNumber(): fc.Arbitrary<BrokenNhsNumber> {
  return fc.oneof(
    spoilt('nhs-number/has-ten-digits', notTenDigits),
    spoilt('nhs-number/check-digit-holds', wrongCheckDigit),
  )
}

function spoilt(
  rule: BrokenNhsNumber['rule'],
  spoils: readonly NumberSpoil[],
): fc.Arbitrary<BrokenNhsNumber> {
  return fc
    .tuple(nhsNumber(), fc.constantFrom(...spoils))
    .map(([number, [way, spoil]]) => ({ number: spoil(number), rule, way }))
}
