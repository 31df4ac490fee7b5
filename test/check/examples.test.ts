import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCapture } from '../../src/capture/captures.ts'
import { checkCaptures } from '../../src/check/check-captures.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'

/** The rules that each published example message breaks, open points apart. */
const faults: Readonly<Record<string, readonly string[]>> = {
  'PDS-Death-Notification-formal-ems-example.xml': [
    'event/elements-are-in-order',
    'event/event-can-be-published',
    'event/patient-has-a-birth-date',
    'event/patient-is-the-one-routed-by',
    'event/source-name-is-sent',
    'nhs-number/check-digit-holds',
  ],
  'Professional-Contacts-1-new.xml': ['event/source-name-is-sent'],
  'blood-spot-test-outcome-1-new.xml': [],
  'newborn-hearing-1-new.xml': [],
  'nipe-outcome-1-delete.xml': [],
  'vaccinations-1-new.xml': ['event/source-name-is-sent'],
}

const folder = process.env.NEMS_KIT_EXAMPLES
const isThere = folder !== undefined && existsSync(folder)
const reason = 'set NEMS_KIT_EXAMPLES to the folder of the published example messages'

describe.skipIf(!isThere)(`published example messages (${isThere ? 'checked' : reason})`, () => {
  const options = { at: undefined, now: 1_800_000_000, basePath: '' }
  const config = {
    file: undefined,
    config: {},
    registry: registryFrom({ ...embeddedConfig, patients: [] }),
    registryOrigin: 'given',
  } as const
  const brokenIn = (files: readonly string[]) =>
    [
      ...checkCaptures(
        files.map((file) => readCapture(file, readFileSync(join(folder ?? '', file)))),
        config,
        options,
      ),
    ].map(({ findings }) =>
      [
        ...new Set(findings.filter(({ strength }) => strength.client !== 'open').map(({ rule }) => rule)),
      ].sort(),
    )

  test.each(Object.entries(faults))('%s', (file, rules) => {
    expect(brokenIn([file])).toEqual([rules])
  })

  test('two of them share a MessageHeader.id, which is told where both are checked', () => {
    const together = brokenIn(['newborn-hearing-1-new.xml', 'vaccinations-1-new.xml'])
    expect(together).toEqual([[], ['event/id-is-new', 'event/source-name-is-sent']])
  })
})
