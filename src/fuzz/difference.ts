import { choiceAt } from '../../generators/requests/choices.ts'
import type { Registry } from '../spec/model/registry.ts'
import type { FuzzCase } from './case.ts'
import { plainOf, rarerChoices } from './fault.ts'

/** What sets a case apart from the plainest request of its operation, in words; empty where nothing does. */
export function differenceOf(fuzzCase: FuzzCase, registry: Registry): string {
  const { choices, changes, before, prelude = [] } = fuzzCase
  const plain = plainOf(choices, registry)
  const chosen = rarerChoices(choices, registry).map((path) => {
    const value = choiceAt(choices, path)
    return `${nameOf(path)} ${spelt(value)}${plain === undefined ? '' : ` for ${spelt(choiceAt(plain, path))}`}`
  })
  const earlier = prelude.map((parts) => [parts.choices.operation, ...parts.changes].join(' with '))
  return [
    ...changes,
    ...chosen,
    ...(before === undefined ? [] : [words[before]]),
    ...(earlier.length === 0 ? [] : [`after ${earlier.join(', ')}`]),
  ].join('; ')
}

const words = {
  deleted: 'of a subscription that was deleted',
  unknown: 'of a subscription that never was',
  'of another organisation': 'of a subscription of another organisation',
  'of the same organisation': 'of a subscription of another system of the organisation',
  duplicate: 'for the second time',
  used: 'with a MessageHeader.id for the second time',
} as const

function nameOf(path: string): string {
  return path.replace(/^common\./, '').replace(/^message\./, '')
}

function spelt(value: unknown): string {
  if (value === undefined) return 'absent'
  if (typeof value === 'object' && value !== null && 'asid' in value) return String(value.asid)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
