import { expect, test } from 'vitest'
import { render } from '../../generators/draft/render.ts'
import { draftOf } from '../../generators/requests/choices.ts'
import { plainChoices } from '../../generators/requests/plain-choices.ts'
import { embeddedRegistry as registry } from '../../generators/world.ts'
import type { Capture } from '../../src/capture/capture.ts'
import { checkCaptures } from '../../src/check/check-captures.ts'
import { needOf } from '../../src/spec/judge.ts'

const now = 1_800_000_000

/** Rules that a plain event keeps, judged so long after it was sent. */
function keptAfter(seconds: number | undefined): readonly string[] {
  const choices = plainChoices('publish-event', registry)
  if (choices === undefined) throw new Error('the registry has no publisher')
  const request = render(draftOf(choices, registry), { now, host: 'nems.example' })
  const capture: Capture = { format: 'http', messages: [{ label: 'a', request }], skipped: 0, hints: [] }
  const config = { file: undefined, config: {}, registry, registryOrigin: 'given' } as const
  const at = seconds === undefined ? undefined : now + seconds
  const [checked] = checkCaptures([capture], config, { at, now, basePath: '' })
  return checked?.kept() ?? []
}

test('a good event keeps the rules about it, and its own id is new', () => {
  const kept = keptAfter(1)
  for (const rule of ['claims/scope-is-bundle-write', 'event/id-is-new', 'authorization/is-sent'])
    expect(kept).toContain(rule)
})

test('of rules about other operations nothing is said', () => {
  expect(keptAfter(1).filter((rule) => /^(?:criteria|subscription|answer)\//.test(rule))).toEqual([])
})

test('a rule that is broken is not kept', () => {
  expect(keptAfter(1)).toContain('claims/iat-is-not-ahead')
  expect(keptAfter(-3_600)).not.toContain('claims/iat-is-not-ahead')
})

test('what needs a clock is not said to be kept where there is none', () => {
  expect(keptAfter(undefined).filter((rule) => needOf(rule) === 'clock')).toEqual([])
  expect(keptAfter(1).filter((rule) => needOf(rule) === 'clock')).not.toEqual([])
})
