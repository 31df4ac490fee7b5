import type { Mistake } from '../fault.ts'
import { create, publish } from '../plain/ask.ts'

const invalidHeader = { status: 400, code: 'invalid', spine: 'MISSING_OR_INVALID_HEADER' }
const notFound = { status: 404, code: 'not-found', spine: 'NO_RECORD_FOUND' }

/** Paths and header fields that are refused though they are right. */
export const strictHeads: readonly Mistake[] = [
  {
    id: 'field-names-in-one-case',
    says: 'Knows its header fields only as the pages spell their names.',
    rules: [
      'header/from-asid-is-an-asid',
      'header/to-asid-is-an-asid',
      'header/interaction-id-is-of-the-operation',
    ],
    refusal: invalidHeader,
    refuses: (seen) => !seen.http.headers.some(([name]) => name === 'fromASID'),
    witness: [create({ fields: { fromasid: '200000000117' } })],
  },
  {
    id: 'authorization-in-capitals-only',
    says: 'Does not find a field authorization in lower case.',
    rules: ['authorization/is-sent'],
    refusal: invalidHeader,
    refuses: (seen) => !seen.http.headers.some(([name]) => name === 'Authorization'),
    witness: [
      (now) => {
        const made = publish()(now)
        const headers = made.headers.map(([name, value]) => [name.toLowerCase(), value] as const)
        return {
          ...made,
          headers: headers.map(([name, value]) => [name === 'fromasid' ? 'fromASID' : name, value] as const),
        }
      },
    ],
  },
  {
    id: 'dollar-not-encoded',
    says: 'Does not know the path with %24 for the dollar.',
    rules: ['operation/is-one-of-the-four'],
    refusal: notFound,
    refuses: (seen) => seen.http.target.includes('%24'),
    witness: [publish({ target: '/STU3/Events/1/%24process-message' })],
  },
  {
    id: 'path-without-a-host',
    says: 'Does not know a request target with scheme and host before the path.',
    rules: ['operation/is-one-of-the-four'],
    refusal: notFound,
    refuses: (seen) => seen.http.target.startsWith('http'),
    witness: [create({ target: 'http://nems.example/STU3/Subscription' })],
  },
]
