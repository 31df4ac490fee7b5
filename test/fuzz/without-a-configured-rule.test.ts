import { afterEach, expect, test } from 'vitest'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import type { OrganisationClaim } from '../../src/spec/model/context.ts'
import { fuzzed } from './scope.ts'

let provider: Provider
afterEach(() => provider.close())

/** Rules that are met under a line of configuration alone, which a run without it says of them. */
test.each<
  [rule: string, events: typeof embeddedConfig.events, organisationClaim: OrganisationClaim | undefined]
>([
  ['claims/organisation-claim-is-the-configured-one', {}, 'requesting_organization'],
  ['event/event-is-not-withdrawn', { 'nipe-outcome-1': 'withdrawn' }, undefined],
])('who leaves out %s is told of that once', async (rule, events, organisationClaim) => {
  const registry = registryFrom({ ...embeddedConfig, events: { ...embeddedConfig.events, ...events } })
  provider = await startProvider({ registry, config: { organisationClaim }, without: new Set([rule]) })
  const { faults, uncovered } = await fuzzed(provider.url, {
    registry,
    judging: { organisationClaim },
    includes: (id) => id.split('/')[0] === rule.split('/')[0],
  })
  expect(faults.map((fault) => [fault.kind, fault.rule])).toEqual([['false-accept', rule]])
  expect(uncovered.map((each) => each.rule)).not.toContain(rule)
})
