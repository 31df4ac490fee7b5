import { cases } from './case.ts'
import { asItIs, both, type Change, claim, claimsText, replacing } from './changes.ts'

const line = 'operators.md Time'
const every = ['publish', 'create', 'read', 'delete'] as const

export const operatorsTime = [
  ...cases(line, every, 'R', 'claims/exp-is-in-seconds', {
    'exp absent': claim('exp', undefined),
    'exp a string of digits': claim('exp', '1800000300'),
    'exp in milliseconds': claim('exp', 1_800_000_300_000),
  }),
  ...cases(line, 'publish', 'R', 'claims/exp-is-in-seconds', malformed('exp')),
  ...cases(line, every, 'R', 'claims/iat-is-in-seconds', {
    'iat absent': claim('iat', undefined),
    'iat a string of digits': claim('iat', '1800000000'),
    'iat in milliseconds': claim('iat', 1_800_000_000_000),
  }),
  ...cases(line, 'publish', 'R', 'claims/iat-is-in-seconds', malformed('iat')),
  ...cases(line, 'read', 'R', 'claims/iat-is-in-seconds claims/exp-is-in-seconds', {
    'both in milliseconds': times(1_800_000_000_000, 1_800_000_300_000),
    'both in microseconds': times(1_800_000_000_000_000, 1_800_000_300_000_000),
    'both strings': both(claim('iat', '1800000000'), claim('exp', '1800000300')),
  }),
  ...cases(line, 'publish', 'R', 'claims/exp-is-in-seconds', {
    'exp 2^53 + 1': expAs('9007199254740993'),
    'exp 2^63': expAs('9223372036854775808'),
    'exp 2^64': expAs('18446744073709551616'),
    'exp 1e20': expAs('1e20'),
    'exp 10^11 + 1': expAs('100000000001'),
  }),
  ...cases(line, 'publish', 'R', 'claims/iat-is-in-seconds', { 'iat 10^11 + 1': iatAs('100000000001') }),
  ...cases(
    line,
    'publish',
    'E',
    'claims/exp-is-300-seconds-after-iat',
    { 'exp 2^31': expAs('2147483648'), 'exp 2^32': expAs('4294967296') },
    { note: 'operators.md refuses them; by rulings.md 2 any difference above 0 but 300 is assurance' },
  ),
  ...cases(line, 'publish', 'E', 'claims/exp-is-300-seconds-after-iat', {
    'exp 10^11': expAs('100000000000'),
  }),
  ...cases(
    line,
    'publish',
    'R',
    'claims/exp-is-after-iat claims/iat-is-not-ahead',
    { 'iat 10^11': iatAs('100000000000') },
    { note: 'not over 10^11, so not milliseconds' },
  ),
  ...cases(line, every, 'R', 'claims/exp-is-after-iat claims/exp-is-clear-of-the-skew', {
    'exp = iat': times(1_800_000_000, 1_800_000_000),
    'exp one second before iat': times(1_800_000_060, 1_800_000_059),
  }),
  ...cases(line, 'read', 'R', 'claims/exp-is-after-iat claims/iat-is-not-ahead', {
    'exp before iat, both far ahead': times(1_800_000_400, 1_800_000_300),
  }),
  ...cases(line, every, 'E', 'claims/exp-is-300-seconds-after-iat', {
    'iat + 299': times(1_800_000_000, 1_800_000_299),
    'iat + 301': times(1_800_000_000, 1_800_000_301),
  }),
  ...cases(line, 'publish', 'E', 'claims/exp-is-300-seconds-after-iat', {
    'iat + 1, just clear of the skew': times(1_800_000_060, 1_800_000_061),
    'iat + 60': times(1_800_000_030, 1_800_000_090),
    'iat + 3600': times(1_800_000_000, 1_800_003_600),
    'iat + a year': times(1_800_000_000, 1_831_536_000),
  }),
  ...cases(line, ['publish', 'read'], 'E', 'claims/exp-is-spelt-as-an-integer', {
    'exp 1800000300.0': expAs('1800000300.0'),
    'exp 1.8000003e9': expAs('1.8000003e9'),
    'exp 18000003E2': expAs('18000003E2'),
  }),
  ...cases(line, ['publish', 'read'], 'E', 'claims/iat-is-spelt-as-an-integer', {
    'iat 1800000000.0': iatAs('1800000000.0'),
    'iat 1.8e9': iatAs('1.8e9'),
  }),
  ...cases(line, 'publish', 'E', 'claims/iat-is-spelt-as-an-integer claims/exp-is-spelt-as-an-integer', {
    'fractions, 300 seconds apart': both(iatAs('1800000000.5'), expAs('1800000300.5')),
  }),
  ...cases(line, 'publish', 'E', 'claims/exp-is-spelt-as-an-integer', {
    'exp with a fraction': expAs('1800000300.5'),
  }),
  ...cases(line, every, 'E', 'claims/exp-is-clear-of-the-skew', {
    'expired one second ago': times(1_799_999_699, 1_799_999_999),
    'expires now': times(1_799_999_700, 1_800_000_000),
    'expired 60 seconds ago': times(1_799_999_640, 1_799_999_940),
    'expires in 60 seconds': times(1_799_999_760, 1_800_000_060),
  }),
  ...cases(line, every, 'A', '', { 'expires in 61 seconds': times(1_799_999_761, 1_800_000_061) }),
  ...cases(line, every, 'R', 'claims/exp-is-not-past', {
    'expired 61 seconds ago': times(1_799_999_639, 1_799_999_939),
    'expired ten minutes ago': times(1_799_999_100, 1_799_999_400),
  }),
  ...cases(line, every, 'A', '', {
    'iat 30 seconds ahead': times(1_800_000_030, 1_800_000_330),
    'iat 60 seconds ahead': times(1_800_000_060, 1_800_000_360),
  }),
  ...cases(line, every, 'E', 'claims/iat-is-not-ahead', {
    'iat 61 seconds ahead': times(1_800_000_061, 1_800_000_361),
    'iat an hour ahead, local time instead of UTC': times(1_800_003_600, 1_800_003_900),
  }),
  ...cases(
    line,
    'publish',
    'R',
    'claims/exp-is-not-past',
    {
      'iat an hour behind, local time instead of UTC': times(1_799_996_400, 1_799_996_700),
      'the other clock ten minutes later': asItIs,
    },
    { now: 1_800_000_900 },
  ),
  ...cases(line, ['publish', 'delete'], 'E', 'claims/nbf-is-not-ahead', {
    'nbf an hour ahead': claim('nbf', 1_800_003_600),
  }),
  ...cases(line, ['publish', 'delete'], 'A', '', {
    'nbf now': claim('nbf', 1_800_000_000),
    'nbf behind': claim('nbf', 1_799_999_000),
  }),
]

function malformed(name: 'iat' | 'exp'): Readonly<Record<string, Change>> {
  return {
    [`${name} null`]: claim(name, null),
    [`${name} an ISO string`]: claim(name, '2027-01-15T08:05:00Z'),
    [`${name} empty`]: claim(name, ''),
    [`${name} true`]: claim(name, true),
    [`${name} an array`]: claim(name, [1_800_000_000]),
    [`${name} an object`]: claim(name, { seconds: 1_800_000_000 }),
    [`${name} in microseconds`]: claim(name, 1_800_000_000_000_000),
    [`${name} negative`]: claim(name, -1),
    [`${name} 0`]: claim(name, 0),
  }
}

function times(iat: number, exp: number): Change {
  return both(claim('iat', iat), claim('exp', exp))
}

function iatAs(text: string): Change {
  return claimsText(replacing('"iat":1800000000', `"iat":${text}`))
}

function expAs(text: string): Change {
  return claimsText(replacing('"exp":1800000300', `"exp":${text}`))
}
