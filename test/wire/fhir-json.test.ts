import { describe, expect, test } from 'vitest'
import { readFhirJson } from '../../src/wire/fhir-json.ts'
import { json, treeOf } from './tree.ts'

const subscription = (members: object): string[] =>
  json({ resourceType: 'Subscription', ...members }).mistyped.map(
    ({ element, expected, received }) => `${element.name}: ${received} instead of ${expected}`,
  )

describe('the root of readFhirJson', () => {
  test.each([
    ['{"resourceType":"Subscription"}', 'Subscription'],
    ['{"resourceType":"Nonsense"}', 'Nonsense'],
    ['{}', ''],
    ['{"resourceType":5}', ''],
    ['{"resourceType":null}', ''],
    ['[]', ''],
    ['[{"resourceType":"Subscription"}]', ''],
    ['"Subscription"', ''],
    ['1', ''],
    ['null', ''],
  ])('of %s is named %j', (text, name) => {
    const { root, syntax, foreign } = json(text)
    expect(root).toMatchObject({ name, value: undefined, url: undefined, parent: undefined, line: 0 })
    expect({ syntax, foreign }).toEqual({ syntax: 'json', foreign: [] })
  })

  test('is not there when the text is no JSON', () => {
    expect(readFhirJson(Buffer.from('{"resourceType":'))).toMatchObject({
      ok: false,
      fault: { kind: 'syntax' },
    })
    expect(readFhirJson(Buffer.from([0x22, 0xff, 0x22]))).toMatchObject({
      ok: false,
      fault: { kind: 'utf-8' },
    })
    expect(readFhirJson(Buffer.from('['.repeat(1000)))).toMatchObject({ ok: false, fault: { kind: 'depth' } })
  })
})

describe('the tree of readFhirJson', () => {
  test('gives numbers as they were written', () => {
    const text =
      '{"resourceType":"Observation","valueQuantity":{"value":1.50},"a":[1e3,-0,12345678901234567890,true,false]}'
    expect(treeOf(json(text).root)).toEqual([
      'Observation',
      undefined,
      ['valueQuantity', undefined, 'value=1.50'],
      ...['1e3', '-0', '12345678901234567890', 'true', 'false'].map((value) => `a=${value}`),
    ])
  })

  test('has a parent everywhere', () => {
    const { root } = json({
      resourceType: 'Bundle',
      entry: [{ resource: { resourceType: 'Patient', id: 'a' } }],
    })
    const patient = root.children[0]?.children[0]?.children[0]
    expect(patient?.name).toBe('Patient')
    expect(patient?.parent?.parent?.parent).toBe(root)
  })

  test('has the members of what STU3 does not know as well', () => {
    const document = json({
      resourceType: 'Subscription',
      colour: [{ a: 1, id: 'x', url: 'y' }, [2]],
      toString: 3,
      _colours: 4,
    })
    expect(treeOf(document.root)).toEqual([
      'Subscription',
      undefined,
      ['colour', undefined, 'a=1', 'url=y'],
      'colour',
      'toString=3',
      '_colours=4',
    ])
    expect(document.mistyped).toEqual([])
  })

  test('is not fooled by the names of Object.prototype', () => {
    const text =
      '{"resourceType":"Subscription","__proto__":{"status":"off"},"constructor":1,"_valueOf":{"extension":[]},"___proto__":{}}'
    expect(treeOf(json(text).root)).toEqual([
      'Subscription',
      undefined,
      ['__proto__', undefined, 'status=off'],
      'constructor=1',
      '_valueOf',
    ])
  })

  test('leaves out what is beside the id of a datatype and the url of an extension', () => {
    const beside = { extension: [{ url: 'v', valueCode: 'x' }] }
    const document = json({
      resourceType: 'Subscription',
      extension: [{ url: 'u', _url: beside, _id: beside, valueCode: 'y' }],
      channel: { _id: beside, type: 'message' },
    })
    expect(treeOf(document.root)).toEqual([
      'Subscription',
      undefined,
      ['extension', undefined, { url: 'u' }, 'valueCode=y'],
      ['channel', undefined, 'type=message'],
    ])
  })

  test('tells resources held from elements named alike', () => {
    const claim = json({ resourceType: 'Claim', payee: { resourceType: { text: 'organization' } } })
    expect(treeOf(claim.root)).toEqual([
      'Claim',
      undefined,
      ['payee', undefined, ['resourceType', undefined, 'text=organization']],
    ])
    const unknown = json({
      resourceType: 'Nonsense',
      colour: { resourceType: 'Patient' },
      resource: { resourceType: 'Patient' },
    })
    expect(treeOf(unknown.root)).toEqual([
      'Nonsense',
      undefined,
      ['colour', undefined, 'resourceType=Patient'],
      ['resource', undefined, 'Patient'],
    ])
    const statement = json({
      resourceType: 'CapabilityStatement',
      rest: [{ mode: 'server', resource: [{ type: 'Patient' }] }],
    })
    expect(treeOf(statement.root)).toEqual([
      'CapabilityStatement',
      undefined,
      ['rest', undefined, 'mode=server', ['resource', undefined, 'type=Patient']],
    ])
  })
})

describe('what readFhirJson calls mistyped', () => {
  test('nothing of a right Subscription', () => {
    expect(
      subscription({
        id: 'a',
        meta: { versionId: '1', profile: ['p'] },
        text: { status: 'generated', div: '<div/>' },
        contained: [{ resourceType: 'Patient', active: true, multipleBirthInteger: 2 }],
        extension: [
          { id: 'e', url: 'u', valueDecimal: 1.5 },
          { url: 'u', valueUnsignedInt: 1 },
          { url: 'u', valuePositiveInt: 1 },
        ],
        status: 'requested',
        _status: { id: 's', extension: [{ url: 'u', valueBoolean: false }] },
        contact: [{ id: 'c', system: 'url', rank: 1 }],
        _reason: { extension: [{ url: 'u', valueCode: 'x' }] },
        channel: { type: 'message', header: ['a', null], _header: [null, { id: 'h' }] },
        tag: [{ userSelected: true }],
      }),
    ).toEqual([])
  })

  test.each([
    ['a number for a string', { status: 5 }, 'status: a number instead of a string'],
    ['a boolean for a string', { criteria: true }, 'criteria: a boolean instead of a string'],
    ['an object for a string', { reason: { text: 'x' } }, 'reason: an object instead of a string'],
    ['an empty object for a string', { reason: {} }, 'reason: an empty object instead of a string'],
    ['null for a string', { reason: null }, 'reason: null instead of a string'],
    ['null for an array', { contact: null }, 'contact: null instead of an object'],
    ['a string for a number', { contact: [{ rank: '1' }] }, 'rank: a string instead of a number'],
    [
      'a string for a boolean',
      { tag: [{ userSelected: 'true' }] },
      'userSelected: a string instead of a boolean',
    ],
    ['a number for a boolean', { tag: [{ userSelected: 1 }] }, 'userSelected: a number instead of a boolean'],
    ['a string for an object', { channel: 'message' }, 'channel: a string instead of an object'],
    ['an empty object', { channel: {} }, 'channel: an empty object instead of an object'],
    [
      'an array for a single element',
      { channel: [{ type: 'message' }] },
      'channel: an array instead of an object',
    ],
    ['an array for a single primitive', { status: ['requested'] }, 'status: an array instead of a string'],
    [
      'a single value for a repeatable element',
      { contact: { system: 'url' } },
      'contact: an object instead of an array',
    ],
    ['an empty array', { contact: [] }, 'Subscription: an empty array instead of at least one contact'],
    [
      'an empty array deeper down',
      { meta: { profile: [] } },
      'meta: an empty array instead of at least one profile',
    ],
    ['an array in an array', { contact: [[]] }, 'contact: an empty array instead of an object'],
    ['null in an array', { tag: [{ code: 'a' }, null] }, 'tag: null instead of an object'],
    [
      'null in an array of primitives',
      { meta: { profile: ['p', null] } },
      'profile: null instead of a string',
    ],
    ['a sibling that is no object', { _status: 'x' }, 'status: a string instead of an object as _status'],
    ['a sibling that is null', { status: 'off', _status: null }, 'status: null instead of no _status'],
    [
      'an id of a datatype',
      { channel: { id: 5, type: 'message' } },
      'channel: a number instead of a string as id',
    ],
    [
      'the url of an extension',
      { extension: [{ url: 5, valueCode: 'x' }] },
      'extension: a number instead of a string as url',
    ],
    ['a primitive for a resource', { contained: ['Patient'] }, 'contained: a string instead of an object'],
    [
      'something in a resource held',
      { contained: [{ resourceType: 'Patient', gender: 1 }] },
      'gender: a number instead of a string',
    ],
    [
      'something beside a value',
      { status: 'off', _status: { extension: [{ url: 'u', valueCode: 1 }] } },
      'valueCode: a number instead of a string',
    ],
  ])('%s', (_, members, expected) => {
    expect(subscription(members).join(' ')).toBe(expected)
  })

  test('a value and what is beside it in arrays of unlike length', () => {
    const document = json({
      resourceType: 'Patient',
      name: [{ given: ['a'], _given: [null, { id: 'x' }, null] }],
    })
    expect(treeOf(document.root)).toEqual([
      'Patient',
      undefined,
      ['name', undefined, 'given=a', 'given', 'given'],
    ])
    expect(document.mistyped.map(({ expected, received }) => [expected, received])).toEqual([
      ['a string', 'null'],
    ])
  })

  test('the underscore before an element that is no primitive makes another name of it', () => {
    const { root, mistyped } = json({
      resourceType: 'Subscription',
      channel: { type: 'message' },
      _channel: { id: 'x' },
    })
    expect(treeOf(root)).toEqual([
      'Subscription',
      undefined,
      ['channel', undefined, 'type=message'],
      '_channel',
    ])
    expect(mistyped).toEqual([])
  })
})

test('names written twice are told by their path', () => {
  const text =
    '{"resourceType":"Subscription","status":"off","contact":[{"use":"work","use":"home"}],"status":"requested"}'
  const { duplicates, root } = json(text)
  expect(duplicates).toEqual(['contact[0].use', 'status'])
  expect(treeOf(root)).toEqual([
    'Subscription',
    undefined,
    'status=requested',
    ['contact', undefined, 'use=home'],
  ])
})
