import fc from 'fast-check'
import Negotiator from 'negotiator'
import { describe, expect, test } from 'vitest'
import type { AcceptRange } from '../../src/spec/model/media-type.ts'
import { readAccept } from '../../src/wire/accept.ts'

const range = (essence: string, q = 1, parameters: AcceptRange['parameters'] = []): AcceptRange => ({
  essence,
  parameters,
  q,
})

describe('readAccept', () => {
  test.each([
    ['*/*', [range('*/*')]],
    ['application/*', [range('application/*')]],
    ['Application/FHIR+XML', [range('application/fhir+xml')]],
    ['a/b;q=0', [range('a/b', 0)]],
    ['a/b;q=1.000', [range('a/b')]],
    ['a/b; Q=0.125', [range('a/b', 0.125)]],
    ['a/b;q=0.', [range('a/b', 0)]],
    ['a/b , c/d;q=0.5,*/*;q=0.1', [range('a/b'), range('c/d', 0.5), range('*/*', 0.1)]],
    ['a/b;charset=utf-8;q=0.5', [range('a/b', 0.5, [{ name: 'charset', value: 'utf-8' }])]],
    ['a/b;q=0.5;charset=utf-8', [range('a/b', 0.5, [{ name: 'charset', value: 'utf-8' }])]],
    ['a/b;x="c,d;q=0\\"",e/f', [range('a/b', 1, [{ name: 'x', value: 'c,d;q=0"' }]), range('e/f')]],
    ['a/b;', [range('a/b')]],
    ['', []],
    [' , ,, ', []],
    [',a/b,,c/d,', [range('a/b'), range('c/d')]],
  ])('reads %j', (value, ranges) => {
    expect(readAccept(value)).toEqual({ ranges, wellFormed: true })
  })

  const malformed = [
    ...[
      'q=1.1',
      'q=-1',
      'q=abc',
      'q=0.1234',
      'q=',
      'q',
      'q="1"',
      'q=2',
      'q=1.001',
      'q=1.0000',
      'q=.5',
      'q=00.5',
      'q= 1',
      'q =1',
    ],
    ...['q=0.1;q=0.2', 'q=1e0', 'q=+1', 'q=0.5x', 'x="', 'x="y', 'x', 'x='],
  ]
  test.each(malformed.map((parameter) => `a/b;${parameter}`))('leaves %j out', (member) => {
    expect(readAccept(`c/d, ${member}`)).toEqual({ ranges: [range('c/d')], wellFormed: false })
  })

  test.each([
    'bogus',
    '*',
    '*/xml',
    'a/',
    '/b',
    'a/b/c',
    'a/b c/d',
    '"a/b"',
    'a b',
    '\0',
    'a/\u00e9',
    '()',
    'a/b\u00a0',
  ])('leaves %j out', (member) => {
    expect(readAccept(`${member},c/d;q=0.5`)).toEqual({ ranges: [range('c/d', 0.5)], wellFormed: false })
  })

  test('lets a quotation mark that is not closed swallow what follows', () => {
    expect(readAccept('c/d, a/b;x="y, e/f')).toEqual({ ranges: [range('c/d')], wellFormed: false })
  })
})

describe('readAccept and negotiator', () => {
  const available = ['application/fhir+xml', 'application/xml+fhir', 'application/fhir+json', 'text/html']
  const ranges = fc.constantFrom(...available, 'text/*', 'application/*', '*/*', 'image/png', 'TEXT/HTML')
  const weights = fc.constantFrom('', ';q=0', ';q=0.2', ';q=0.75', ';q=1', '; q=1.000', ' ;q=0.001', ';Q=0.5')
  const members = fc.tuple(ranges, weights).map(([essence, weight]) => essence + weight)
  const fields = fc.array(members, { minLength: 1, maxLength: 5 }).map((list) => list.join(', '))

  /** The weight that the most specific range gives a type. */
  const weightOf = (type: string, accepted: readonly AcceptRange[]): number => {
    for (const essence of [type, `${type.split('/')[0]}/*`, '*/*']) {
      const fitting = accepted.filter((each) => each.essence === essence)
      if (fitting.length > 0) return Math.max(...fitting.map(({ q }) => q))
    }
    return 0
  }

  test('agree on which types a field accepts, best first', () => {
    fc.assert(
      fc.property(fields, (accept) => {
        const { ranges } = readAccept(accept)
        const theirs = new Negotiator({ headers: { accept } }).mediaTypes(available)
        const mine = available.filter((type) => weightOf(type, ranges) > 0)
        expect([...theirs].sort()).toEqual([...mine].sort())
        const weights = theirs.map((type) => weightOf(type, ranges))
        expect(weights).toEqual(weights.toSorted((one, other) => other - one))
      }),
      { numRuns: 5000, seed: 20261122 },
    )
  })
})
