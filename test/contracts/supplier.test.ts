import { describe, expect, test } from 'vitest'
import { contractOf, type PlayedProvider, replay } from '../../src/contracts.ts'
import { Refused, SubscriptionClient, type System } from './supplier-client.ts'

/** How a supplier runs a client of its own against the contracts; there `nems-contract-kit/contracts` is imported. */
const { interactions } = contractOf('nems-subscriber')
const named = (description: string) => {
  const found = interactions.find((each) => each.description === description)
  if (found === undefined) throw new Error(`no interaction is described "${description}"`)
  return found
}
const clientOf = ({ url, states }: PlayedProvider, changes: Partial<System> = {}) => {
  const { asid = '', odsCode = '', nemsAsid = '' } = states['an endpoint'] ?? {}
  return new SubscriptionClient(url, { asid, odsCode, nemsAsid, mailbox: 'A91720OT001', ...changes })
}

describe('a supplier’s client', () => {
  test('creates a subscription', async () => {
    const id = await replay(named('create a subscription as application/fhir+json'), (provider) =>
      clientOf(provider).subscribe(provider.states['a patient']?.nhsNumber ?? '', 'vaccinations-1'),
    )
    expect(id).toBe('0d6a8c1b2e3f4a5b8c7d9e0f1a2b3c4d')
  })

  test('reads one', async () => {
    const read = await replay(named('read a subscription as application/fhir+json'), (provider) =>
      clientOf(provider).read('0a1b2c3d4e5f60718293a4b5c6d7e8f9'),
    )
    expect(read).toMatchObject({ status: 'requested' })
    expect(read.criteria).toContain('/Bundle?type=message&')
  })
})

describe('what a client does wrong', () => {
  const createIn = (changes: Partial<System>) =>
    replay(named('create a subscription as application/fhir+json'), (provider) =>
      clientOf(provider, changes).subscribe('9993405639', 'vaccinations-1'),
    )

  test.each<[string, Partial<System>, string]>([
    ['an ASID of 11 digits', { asid: '20000000011' }, "header fromASID: Expected '20000000011' to match"],
    ['no mailbox', { mailbox: '' }, "body $.channel.endpoint: Expected '' to match '^\\S+$'"],
    ['an ODS code with a blank', { odsCode: 'A91 720' }, 'body $.contact[0].value: Expected'],
  ])('is told where it sends %s', async (_, changes, told) => {
    await expect(createIn(changes)).rejects.toMatchObject({
      name: 'RequestMismatch',
      message: expect.stringMatching(
        /^"create a subscription as application\/fhir\+json" is not what was sent:\n {2}/,
      ),
    })
    await expect(createIn(changes)).rejects.toThrow(told)
  })

  test('is told where it sends nothing', async () => {
    await expect(replay(named('delete a subscription'), () => 'nothing')).rejects.toThrow(
      'DELETE /STU3/Subscription/0d6a8c1b2e3f4a5b8c7d9e0f1a2b3c4d was expected, and was not sent',
    )
  })

  test('is told where it asks for something else', async () => {
    await expect(
      replay(named('read a subscription as application/fhir+json'), (provider) =>
        clientOf(provider).delete('1'),
      ),
    ).rejects.toThrow('DELETE')
  })
})

test('a client is given what the refusal means, and its own error comes through', async () => {
  const interaction = named('create a subscription with a token that has expired')
  const { request } = interaction
  const asXml = {
    ...interaction,
    request: {
      ...request,
      headers: request.headers.filter(([name]) => !/accept|content/i.test(name)),
      body: undefined,
    },
  }
  await expect(
    replay(asXml, (provider) => clientOf(provider).subscribe('9993405639', 'vaccinations-1')),
  ).rejects.toThrow(new Refused(400, 'MISSING_OR_INVALID_HEADER'))
})

test('there are contracts of two consumers', () => {
  expect(contractOf('nems-publisher').provider).toBe('nems-publication-api')
  expect(() => contractOf('nobody' as 'nems-publisher')).toThrow(
    'expected nems-publisher or nems-subscriber, received nobody',
  )
})
