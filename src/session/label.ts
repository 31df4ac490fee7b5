import type { Operation } from '../spec/model/operation.ts'

/** Name of a request in reports: `request 3 (publish)`. */
export function labelOf(number: number, operation: Operation | undefined): string {
  return `request ${number} (${operation === undefined ? 'no operation' : words[operation]})`
}

const words: Readonly<Record<Operation, string>> = {
  'publish-event': 'publish',
  'create-subscription': 'create',
  'read-subscription': 'read',
  'delete-subscription': 'delete',
}
