import { readCriteria } from '../../src/spec/model/criteria.ts'
import { lifeCycles } from '../../src/spec/model/registry.ts'
import { hintOfNumericDate } from '../../src/spec/places/claims.ts'
import { readIdentifier } from '../../src/spec/vocabulary/identifier.ts'
import { readingsOfVersions } from './readings-of-versions.ts'

/** What a part of the rules makes of what it is given. */
export interface Reading {
  readonly what: string
  readonly read: () => unknown
  readonly is: unknown
}

/** What no request tells apart, and those who use the parts by themselves rely on; by hand. */
export const readings: readonly Reading[] = [
  {
    what: 'a component that is not there is there no time',
    read: () => readCriteria('/Bundle?type=message&tag=a&tag').countOf('Patient.age'),
    is: 0,
  },
  {
    what: 'a component is counted with and without a value',
    read: () => readCriteria('/Bundle?type=message&tag=a&tag').countOf('tag'),
    is: 2,
  },
  ...(
    [
      ['a|b', { system: 'a', value: 'b' }],
      ['a|', { system: 'a', value: '' }],
      ['|b', undefined],
      ['a|b|c', undefined],
      ['ab', undefined],
    ] as const
  ).map(([text, is]) => ({ what: `the identifier ${text}`, read: () => readIdentifier(text), is })),
  {
    what: 'the states of apis.md, Event life cycle',
    read: () => lifeCycles,
    is: ['current', 'deprecated', 'no-longer-supported', 'withdrawn'],
  },
  {
    what: 'rulings.md 2: 10^11 is not over 10^11',
    read: () => hintOfNumericDate(100_000_000_000),
    is: undefined,
  },
  {
    what: 'rulings.md 2: a value over 10^11 is milliseconds',
    read: () => hintOfNumericDate(100_000_000_001),
    is: 'this looks like milliseconds or less: send whole seconds',
  },
  ...readingsOfVersions,
]
