import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { yamlOf } from '../../src/openapi/yaml.ts'

test('a YAML reader reads what was written, whatever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parse(yamlOf(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 500 },
  )
})

test.each(['no', 'Yes', 'null', 'on', '1', '~', '', 'a: b', '- a', '#', '\u2028', '__proto__x'])(
  '%j is a text',
  (text) => {
    expect(parse(yamlOf({ [text]: text }))).toEqual({ [text]: text })
  },
)
