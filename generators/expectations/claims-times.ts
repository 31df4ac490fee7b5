import { both } from '../operators/change.ts'
import { claim, claimJson, claimTime, withoutClaim } from '../operators/claim.ts'
import { claimsJson } from '../operators/token.ts'
import { type Expectation, type ExpectationsOf, either, refuse } from './expectation.ts'

const written = (name: string, write: (seconds: string) => string) =>
  claimsJson((text) =>
    text.replace(new RegExp(`("${name}":)(\\d+)`), (_, start, seconds) => start + write(seconds)),
  )

const noDate = (name: string): readonly Expectation[] => [
  refuse('absent', withoutClaim(name)),
  refuse('null', claim(name, null)),
  refuse(
    'string of digits',
    written(name, (seconds) => `"${seconds}"`),
  ),
  refuse('ISO date', claim(name, '2027-01-15T08:00:00Z')),
  refuse('true', claim(name, true)),
  refuse(
    'array',
    written(name, (seconds) => `[${seconds}]`),
  ),
  refuse(
    'milliseconds',
    written(name, (seconds) => `${seconds}000`),
  ),
  refuse(
    'microseconds',
    written(name, (seconds) => `${seconds}000000`),
  ),
  refuse('10^11 and one', claimJson(name, '100000000001')),
  refuse('2^53 and one', claimJson(name, '9007199254740993')),
  refuse('0', claimJson(name, '0')),
  refuse('negative', claimJson(name, '-1800000000')),
]

/** When a token was made, and how long it is good. */
export const times = {
  'claims/iat-is-in-seconds': noDate('iat'),
  'claims/iat-is-spelt-as-an-integer': [
    either('.0', claimJson('iat', '1800000000.0')),
    either('exponent', claimJson('iat', '18e8')),
    either('fraction', claimJson('iat', '1800000000.5')),
  ],
  'claims/exp-is-in-seconds': noDate('exp'),
  'claims/exp-is-spelt-as-an-integer': [
    either('.0', claimJson('exp', '1800000300.0')),
    either('exponent', claimJson('exp', '1.8000003e9')),
    either('fraction', claimJson('exp', '1800000300.25')),
  ],
  'claims/exp-is-after-iat': [
    refuse('the same', both(claimTime('iat', 30), claimTime('exp', 30)), 'claims/exp-is-clear-of-the-skew'),
    refuse('before', both(claimTime('iat', 50), claimTime('exp', 40)), 'claims/exp-is-clear-of-the-skew'),
  ],
  'claims/exp-is-300-seconds-after-iat': [
    either('299', claimTime('exp', 299)),
    either('301', claimTime('exp', 301)),
    either('an hour', claimTime('exp', 3_600)),
    either('a year', claimTime('exp', 31_536_000)),
    either('2^31', claimJson('exp', '2147483648')),
    either('2^32', claimJson('exp', '4294967296')),
  ],
  'claims/exp-is-not-past': [
    refuse('ten minutes ago', both(claimTime('iat', -900), claimTime('exp', -600))),
    refuse('61 seconds ago', both(claimTime('iat', -361), claimTime('exp', -61))),
    refuse('an hour, in local time', both(claimTime('iat', -3_600), claimTime('exp', -3_300))),
  ],
  'claims/exp-is-clear-of-the-skew': [
    either('one second ago', both(claimTime('iat', -301), claimTime('exp', -1))),
    either('60 seconds ago', both(claimTime('iat', -360), claimTime('exp', -60))),
    either('now', both(claimTime('iat', -300), claimTime('exp', 0))),
    either('in 60 seconds', both(claimTime('iat', -240), claimTime('exp', 60))),
  ],
  'claims/iat-is-not-ahead': [
    either('61 seconds', both(claimTime('iat', 61), claimTime('exp', 361))),
    either('an hour', both(claimTime('iat', 3_600), claimTime('exp', 3_900))),
  ],
  'claims/nbf-is-not-ahead': [either('ahead', claimTime('nbf', 120))],
} satisfies Partial<ExpectationsOf<'claims'>>
