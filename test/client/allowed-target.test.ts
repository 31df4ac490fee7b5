import { describe, expect, test } from 'vitest'
import { type Allowance, assertAllowedTarget } from '../../src/client/allowed-target.ts'
import { UsageError } from '../../src/report/usage-error.ts'

function isAllowed(url: string, allowance: Allowance = {}): boolean {
  try {
    assertAllowedTarget(url, allowance)
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError)
    return false
  }
}

const loopback = [
  'http://127.0.0.1:9080',
  'http://127.255.255.254',
  'http://127.1/base',
  'http://0x7f.0.0.1',
  'http://2130706433',
  'http://１２７.0.0.1',
  'http://127.0.0.1.:80',
  'https://[::1]:8443',
  'http://[0:0:0:0:0:0:0:1]',
  'http://[::ffff:127.0.0.1]',
  'http://localhost:9080',
  'http://LOCALHOST',
  'http://localhost.',
]

const elsewhere = [
  'http://nems.example',
  'http://127.0.0.1.evil.example',
  'http://127.0.0.1.evil.example./',
  'http://localhost.evil.example',
  'http://my.localhost',
  'http://xn--lcalhost-n2a.example',
  'http://127.0.0.1@evil.example',
  'http://localhost%2eevil.example',
  'http://0.0.0.0',
  'http://128.0.0.1',
  'http://10.0.0.1',
  'http://[::]',
  'http://[::2]',
  'http://[::ffff:10.0.0.1]',
  'http://[fe80::1]',
]

/** Hosts as they are called, and not by what the kit lists. */
const live = [
  'https://clinicals.spineservices.nhs.uk',
  'https://CLINICALS.SpineServices.NHS.uk',
  'https://clinicals.spineservices.nhs.uk.',
  'https://clinicals.spineservices.nhs.uk..',
  'https://spineservices.nhs.uk',
  'https://clinicals。spineservices。nhs。uk',
  'https://int.spineservices.nhs.uk',
  'https://msg.int.spineservices.nhs.uk',
  'https://intspineservices.nhs.uk.spineservices.nhs.uk',
  'https://someone@clinicals.spineservices.nhs.uk',
  'https://newspineservices.nhs.uk',
  'https://msg.national.ncrs.nhs.uk',
  'https://int.ncrs.nhs.uk',
]

const pathToLive = [
  'https://msg.intspineservices.nhs.uk',
  'https://msg.depspineservices.nhs.uk',
  'https://msg.veit07.devspineservices.nhs.uk',
  'https://msg.int.spine2.ncrs.nhs.uk',
]

const hostOf = (url: string) => new URL(url).hostname

describe('targets that may be sent broken requests', () => {
  test.each(loopback)('%s is loopback', (url) => expect(isAllowed(url)).toBe(true))

  test.each(elsewhere)('%s has to be named', (url) => {
    expect(isAllowed(url)).toBe(false)
    expect(isAllowed(url, { iAmAuthorised: true, allowHost: ['other.example'] })).toBe(false)
    expect(isAllowed(url, { allowHost: [hostOf(url)] })).toBe(true)
  })

  test.each(live)('%s never', (url) => {
    expect(isAllowed(url)).toBe(false)
    expect(isAllowed(url, { allowHost: [hostOf(url)], iAmAuthorised: true })).toBe(false)
  })

  test.each(pathToLive)('%s for who is authorised', (url) => {
    expect(isAllowed(url)).toBe(false)
    expect(isAllowed(url, { iAmAuthorised: true })).toBe(false)
    expect(isAllowed(url, { allowHost: [hostOf(url)] })).toBe(false)
    expect(isAllowed(url, { allowHost: [hostOf(url)], iAmAuthorised: true })).toBe(true)
  })

  test('a name is the same however it is written', () => {
    expect(isAllowed('http://nems.example:8080', { allowHost: ['NEMS.example.'] })).toBe(true)
    expect(isAllowed('http://[2001:db8::1]', { allowHost: ['2001:DB8:0::1'] })).toBe(true)
    expect(isAllowed('http://b.nems.example', { allowHost: ['nems.example'] })).toBe(false)
    expect(isAllowed('http://b.nems.example', { allowHost: ['a.example', 'b.nems.example'] })).toBe(true)
  })

  test.each(['', '*', '*.example', 'http://nems.example', 'nems.example:80', 'a@nems.example', 'a b'])(
    '%s is no name of a host',
    (name) =>
      expect(() => assertAllowedTarget('http://nems.example', { allowHost: [name] })).toThrow('--allow-host'),
  )

  test('says what to do', () => {
    const told = (url: string, allowance: Allowance) => () => assertAllowedTarget(url, allowance)
    expect(told('http://nems.example', {})).toThrow('--allow-host nems.example')
    expect(
      told('https://msg.intspineservices.nhs.uk', { allowHost: ['msg.intspineservices.nhs.uk'] }),
    ).toThrow('--i-am-authorised')
    expect(told('https://clinicals.spineservices.nhs.uk', {})).toThrow('live Spine')
  })
})
