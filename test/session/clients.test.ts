import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { client, ofType, path } from './kit.ts'

interface TestedClient {
  readonly language: string
  /** Asks a program whether it is there. */
  readonly present: readonly [string, ...string[]]
  readonly command: readonly string[]
  /** What the defective one breaks, in the order in which it is told. */
  readonly findings: readonly string[]
}

const clients: readonly TestedClient[] = [
  {
    language: 'TypeScript',
    present: [process.execPath, '--version'],
    command: [
      process.execPath,
      path('node_modules/tsx/dist/cli.mjs'),
      path('test/clients/typescript/client.ts'),
    ],
    findings: [
      'claims/reason-for-request-is-a-known-code: request 1 (create): claims.reason_for_request: secondary-uses',
      'claims/reason-for-request-is-a-known-code: request 2 (publish): claims.reason_for_request: secondary-uses',
      'criteria/events-are-known: request 1 (create): Subscription.criteria: MessageHeader.event: pds-change-gp-1',
      'event/patient-is-the-one-routed-by: request 2 (publish): Patient.identifier.value (line 60 of the body): *******234',
      'nhs-number/check-digit-holds: request 2 (publish): Patient.identifier.value (line 60 of the body): *******234',
    ],
  },
  {
    language: 'Python',
    present: ['python3', '--version'],
    command: ['python3', path('test/clients/python/client.py')],
    findings: [
      'authorization/scheme-is-bearer: request 2 (read): Authorization: Authorization: (a token)',
      'event/source-name-is-sent: request 4 (publish): MessageHeader.source.name (line 35 of the body): absent',
      'header/interaction-id-is-of-the-operation: request 3 (delete): InteractionID: urn:nhs:names:services:clinicals-sync:SubscriptionsApiGet',
    ],
  },
  {
    language: 'Java',
    present: ['java', '--version'],
    command: ['java', path('test/clients/java/Client.java'), path('test/clients/vaccination.xml')],
    findings: [
      'claims/requesting-system-is-an-accredited-system: request 1 (create): claims.requesting_system: 200000000117',
      'claims/requesting-system-is-an-accredited-system: request 2 (publish): claims.requesting_system: 200000000117',
      'criteria/rule-type-is-known: request 1 (create): Subscription.criteria: subscriptionRuleType: HSS',
      'header/to-asid-is-nems: request 1 (create): toASID: 111111111111',
      'header/to-asid-is-nems: request 2 (publish): toASID: 111111111111',
    ],
  },
  {
    language: 'curl',
    present: ['curl', '--version'],
    command: ['sh', path('test/clients/curl/client.sh')],
    findings: [
      'claims/iss-is-a-uri: request 1 (create): claims.iss: ""',
      'claims/iss-is-a-uri: request 2 (publish): claims.iss: ""',
      'header/interaction-id-is-of-the-operation: request 1 (create): InteractionID: absent (but there is a header Interaction-ID)',
      'subscription/contact-is-sent: request 1 (create): Subscription.contact (line 1 of the body): absent',
    ],
  },
]

const exercised = [
  'publish vaccinations-1',
  'create a subscription',
  'create a subscription as application/fhir+xml',
  'read a subscription as application/fhir+xml',
  'delete a subscription',
]

describe.each(clients)('the client in $language', ({ language, present, command, findings }) => {
  const [program, ...args] = present
  const isThere = spawnSync(program, args).status === 0

  test('good: every rule kept', { timeout: 60_000 }, async ({ skip }) => {
    skip(!isThere, `${language} is not installed: ${program} cannot be run`)
    const run = await client(['--', ...command])
    expect(ofType(run, 'finding')).toEqual([])
    expect(ofType(run, 'exchange').map(({ label, status }) => [label, status])).toEqual([
      ['request 1 (create)', 201],
      ['request 2 (read)', 200],
      ['request 3 (delete)', 200],
      ['request 4 (publish)', 202],
    ])
    const interactions = ofType(run, 'contract').flatMap((contract) => contract.interactions)
    expect(interactions.flatMap(({ description, count }) => (count > 0 ? [description] : []))).toEqual(
      exercised,
    )
    expect(run.stdout).toContain('✓ All 4 requests keep every rule judged')
    expect([run.code, run.stderr]).toEqual([0, ''])
  })

  test('defective: exactly its three defects', { timeout: 60_000 }, async ({ skip }) => {
    skip(!isThere, `${language} is not installed: ${program} cannot be run`)
    const run = await client(['--', ...command, 'defective'])
    const told = ofType(run, 'finding').map(
      ({ rule, place, received }) => `${rule}: ${place}: ${received.replace(/ eyJ.*/, ' (a token)')}`,
    )
    expect(told.sort()).toEqual(findings)
    expect(ofType(run, 'finding').every(({ party, count }) => party === 'client' && count === 1)).toBe(true)
    expect(run.code).toBe(1)
  })
})
