import { describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/registry/config-error.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { readConfig } from '../../src/registry/load-config.ts'
import type { RegistryConfig } from '../../src/registry/registry-config.ts'

const endpoint = { asid: '200000000117', odsCodes: ['A91720'], mailboxes: ['A91720OT001'] }

function mistakesOf(
  config: unknown,
): readonly (readonly [place: string, expected: string, received: string])[] {
  const text = typeof config === 'string' ? config : JSON.stringify(config)
  try {
    readConfig('nems-kit.config.json', Buffer.from(text))
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.mistakes.map(({ place, expected, received }) => [place, expected, received] as const)
  }
}

function registry(changed: object): object {
  return { registry: { endpoints: [endpoint], organisations: [], patients: [], events: {}, ...changed } }
}

describe('configurations that are right', () => {
  test.each<[string, object]>([
    ['nothing at all', {}],
    ['the embedded registry', { registry: embeddedConfig }],
    ['only endpoints', { registry: { endpoints: [endpoint] } satisfies RegistryConfig }],
    [
      'an endpoint without mailboxes',
      registry({ endpoints: [{ asid: '200000000117', odsCodes: ['A91720'] }] }),
    ],
    [
      'every member',
      {
        $schema: './node_modules/nems-contract-kit/dist/config.schema.json',
        ...registry({ nemsAsid: '200000009999', events: { 'vaccinations-1': 'withdrawn' } }),
        pds: 'enforced',
        organisationClaim: 'requesting_organization',
        waivers: [
          {
            rule: 'claims/iss-is-a-uri',
            place: 'claims.iss',
            reason: 'until the next release',
            expires: '2031-01-31',
          },
        ],
      },
    ],
  ])('%s', (_name, config) => {
    expect(mistakesOf(config)).toEqual([])
  })
})

describe('mistakes, each with its place, what was expected and what was received', () => {
  test.each<[string, unknown, string, RegExp, string]>([
    ['an unknown member', { regsitry: {} }, 'regsitry', /^one of the members \$schema, registry, pds/, '{}'],
    [
      'an unknown member of an endpoint',
      registry({ endpoints: [{ ...endpoint, cert: 'x' }] }),
      'registry.endpoints[0].cert',
      /certificateName/,
      '"x"',
    ],
    ['no endpoints', { registry: {} }, 'registry.endpoints', /^a list of endpoints$/, 'nothing'],
    [
      'a bare ASID for an endpoint',
      registry({ endpoints: ['200000000117'] }),
      'registry.endpoints[0]',
      /^an endpoint: an object/,
      '"200000000117"',
    ],
    [
      'an ASID of 11 digits',
      registry({ endpoints: [endpoint, { ...endpoint, mailboxes: [], asid: '20000000011' }] }),
      'registry.endpoints[1].asid',
      /^an ASID: 12 digits$/,
      '"20000000011"',
    ],
    [
      'an ASID as a number',
      registry({ nemsAsid: 200000009999 }),
      'registry.nemsAsid',
      /^an ASID: 12 digits$/,
      '200000009999',
    ],
    [
      'no ODS code',
      registry({ endpoints: [{ ...endpoint, odsCodes: [], mailboxes: [] }] }),
      'registry.endpoints[0].odsCodes',
      /^at least one ODS code$/,
      '[]',
    ],
    [
      'an ODS code in lower case',
      registry({ organisations: ['A91720', 'a91720'] }),
      'registry.organisations[1]',
      /^an ODS code/,
      '"a91720"',
    ],
    [
      'a mailbox of the wrong type',
      registry({ endpoints: [{ ...endpoint, mailboxes: [7] }] }),
      'registry.endpoints[0].mailboxes[0]',
      /^a MESH mailbox id, or an object/,
      '7',
    ],
    [
      'a mailbox without its organisation',
      registry({ endpoints: [{ ...endpoint, mailboxes: [{ id: 'M1' }] }] }),
      'registry.endpoints[0].mailboxes[0].odsCode',
      /^an ODS code/,
      'nothing',
    ],
    [
      'a bare mailbox of two organisations',
      registry({ endpoints: [{ ...endpoint, odsCodes: ['A91720', 'RA900'] }] }),
      'registry.endpoints[0].mailboxes[0]',
      /since the endpoint has 2 ODS codes$/,
      '"A91720OT001"',
    ],
    [
      'a mailbox of somebody else',
      registry({ endpoints: [{ ...endpoint, mailboxes: [{ id: 'M1', odsCode: 'RA900' }] }] }),
      'registry.endpoints[0].mailboxes[0].odsCode',
      /^an ODS code of this endpoint: A91720$/,
      '"RA900"',
    ],
    [
      'an ASID twice',
      registry({ endpoints: [endpoint, { ...endpoint, mailboxes: [] }] }),
      'registry.endpoints[1].asid',
      /endpoints\[0\] has this one$/,
      '"200000000117"',
    ],
    [
      'a mailbox twice',
      registry({ endpoints: [endpoint, { ...endpoint, asid: '200000000118' }] }),
      'registry.endpoints[1].mailboxes[0]',
      /endpoints\[0\] has this one$/,
      '"A91720OT001"',
    ],
    [
      'an InteractionID that is none',
      registry({ endpoints: [{ ...endpoint, interactions: ['Vaccinations.Write'] }] }),
      'registry.endpoints[0].interactions[0]',
      /^an InteractionID/,
      '"Vaccinations.Write"',
    ],
    [
      'an event that is none',
      registry({ events: { 'pds-change-gp-1': 'current' } }),
      'registry.events.pds-change-gp-1',
      /pds-change-of-gp-1/,
      '"current"',
    ],
    [
      'a state that is none',
      registry({ events: { 'vaccinations-1': 'retired' } }),
      'registry.events.vaccinations-1',
      /^one of current, deprecated, no-longer-supported, withdrawn$/,
      '"retired"',
    ],
    [
      'a patient whose check digit is wrong',
      registry({ patients: ['9993405639', '9993405630'] }),
      'registry.patients[1]',
      /check digit/,
      '"9993405630"',
    ],
    ['pds switched off by a word', { pds: 'off' }, 'pds', /^one of enforced$/, '"off"'],
    [
      'a claim name that is none',
      { organisationClaim: 'organisation' },
      'organisationClaim',
      /^one of either, requesting_organisation, requesting_organization$/,
      '"organisation"',
    ],
    [
      'a waiver without a reason',
      { waivers: [{ rule: 'claims/iss-is-a-uri', expires: '2031-01-31' }] },
      'waivers[0].reason',
      /^why the rule is waived$/,
      'nothing',
    ],
    [
      'a waiver to the end of no month',
      { waivers: [{ rule: 'claims/iss-is-a-uri', reason: 'r', expires: '2031-02-29' }] },
      'waivers[0].expires',
      /^a date, YYYY-MM-DD$/,
      '"2031-02-29"',
    ],
    [
      'a waiver of no rule',
      { waivers: [{ rule: 'iss', reason: 'r', expires: '2031-01-31' }] },
      'waivers[0].rule',
      /^id of a rule/,
      '"iss"',
    ],
    ['a list', [], 'the whole file', /^a JSON object$/, '[]'],
    [
      'a member twice',
      '{"pds":"enforced","pds":"enforced"}',
      'pds',
      /^each member once$/,
      'the member twice',
    ],
  ])('%s', (_name, config, place, expected, received) => {
    expect(mistakesOf(config)).toEqual([[place, expect.stringMatching(expected), received]])
  })

  test('all of them at once', () => {
    const config = {
      registry: { endpoints: [{ ...endpoint, asid: '1' }], patients: ['x'] },
      pds: 'off',
      extra: 1,
    }
    expect(
      mistakesOf(config)
        .map(([place]) => place)
        .sort(),
    ).toEqual(['extra', 'pds', 'registry.endpoints[0].asid', 'registry.patients[0]'])
  })
})

describe('members of another type', () => {
  const of = (changed: object) => registry({ endpoints: [{ ...endpoint, ...changed }] })
  test.each<[string, unknown, string]>([
    ['registry', { registry: [] }, 'an object with endpoints, organisations, patients and events'],
    ['registry.nemsAsid', registry({ nemsAsid: null }), 'an ASID: 12 digits'],
    ['registry.organisations', registry({ organisations: 'A91720' }), 'a list of ODS codes'],
    ['registry.patients', registry({ patients: {} }), 'a list of NHS numbers'],
    [
      'registry.patients[0]',
      registry({ patients: [{}] }),
      'an NHS number: ten digits of which the last checks the others',
    ],
    ['registry.events', registry({ events: [] }), 'an object of event codes and their states'],
    ['registry.endpoints[0].odsCodes', of({ odsCodes: 'A91720', mailboxes: [] }), 'a list of ODS codes'],
    ['registry.endpoints[0].mailboxes', of({ mailboxes: 'A91720OT001' }), 'a list of MESH mailboxes'],
    ['registry.endpoints[0].mailboxes[0]', of({ mailboxes: ['A 1'] }), 'a MESH mailbox id, without blanks'],
    ['registry.endpoints[0].interactions', of({ interactions: 'all' }), 'a list of InteractionIDs'],
    [
      'registry.endpoints[0].certificateName',
      of({ certificateName: 'CN=a, O=b' }),
      'a common name or DNS name of the client certificate',
    ],
    ['waivers[0]', { waivers: ['claims/iss-is-a-uri'] }, 'a waiver: an object with rule, reason and expires'],
    [
      'waivers[0].place',
      { waivers: [{ rule: 'claims/iss-is-a-uri', place: '', reason: 'r', expires: '2031-01-31' }] },
      'a place, as findings name it',
    ],
  ])('%s', (place, config, expected) => {
    expect(mistakesOf(config)).toEqual([[place, expected, expect.any(String)]])
  })

  test('a mailbox twice, once as an object', () => {
    const other = {
      asid: '200000000118',
      odsCodes: ['A91720'],
      mailboxes: [{ id: 'A91720OT001', odsCode: 'A91720' }],
    }
    expect(mistakesOf(registry({ endpoints: [endpoint, other] })).map(([place]) => place)).toEqual([
      'registry.endpoints[1].mailboxes[0]',
    ])
  })

  test('what was received is cut at 80 characters', () => {
    const received = (length: number) => mistakesOf({ pds: 'x'.repeat(length) })[0]?.[2]
    expect(received(78)).toBe(`"${'x'.repeat(78)}"`)
    expect(received(79)).toBe(`"${'x'.repeat(78)}…`)
  })
})

describe('NHS numbers in mistakes are masked', () => {
  test.each<[string, unknown]>([
    ['a patient of eleven digits', registry({ patients: ['94347659191'] })],
    ['a patient with a letter', registry({ patients: ['943476591O'] })],
    ['a patient as a number', registry({ patients: [9434765919] })],
    ['a number among the organisations', registry({ organisations: ['9434765919 '] })],
    ['a number in an unknown member', { note: { of: '9434765919' } }],
    ['a number as an unknown member', { '9434765919': 1 }],
    ['a number that would be cut in two', { note: { of: `${'x'.repeat(64)} 9434765919` } }],
  ])('%s', (_name, config) => {
    const told = JSON.stringify(mistakesOf(config))
    expect(told).not.toMatch(/434765/)
    expect(told).toContain('*******')
  })
})
