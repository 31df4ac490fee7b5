import { type Change, where } from '../operators/change.ts'
import { method, target } from '../operators/line.ts'
import { type ExpectationsOf, either, refuse, within } from './expectation.ts'

const namesId = where(
  ({ operation }) => operation === 'read-subscription' || operation === 'delete-subscription',
  (draft) => draft,
)
const ofSubscriptions = (text: string) =>
  where((draft) => draft.target.startsWith('/STU3/Subscription'), method(text))
const id = (text: string) => target((path) => path.replace(/[^/]*$/, text))
const idWritten = (write: (id: string) => string): Change =>
  where(
    (draft) => namesId(draft) !== undefined,
    (draft) => {
      const changed = target((path) => path.replace(/[^/]*$/, write))(draft)
      return changed?.target === draft.target ? undefined : changed
    },
  )
/** An id of few characters may have become that of another subscription. */
const cutOff = (text: string) => (text.length < 16 ? text : text.slice(0, -1))

export const operation: ExpectationsOf<'operation'> = {
  'operation/is-one-of-the-four': [
    refuse(
      'base path twice',
      target((path) => `/STU3/Subscription${path}`),
    ),
    refuse(
      'unknown path',
      target(() => '/STU3/Patient'),
    ),
    refuse(
      'path in lower case',
      target((path) => path.toLowerCase().replace('%24', '$')),
    ),
    refuse(
      'no STU3',
      target((path) => path.replace('/STU3', '')),
    ),
    refuse(
      'DELETE of all',
      where(({ operation }) => operation === 'create-subscription', method('DELETE')),
    ),
    refuse(
      'search',
      where(({ operation }) => operation === 'create-subscription', method('GET')),
    ),
    refuse(
      'GET of events',
      where(({ operation }) => operation === 'publish-event', method('GET')),
    ),
    refuse(
      'POST to an id',
      where(({ operation }) => operation === 'read-subscription', method('POST')),
    ),
    refuse('method in lower case', (draft) => method(draft.method.toLowerCase())(draft)),
    refuse(
      'up and down',
      where((draft) => namesId(draft) !== undefined, id('../Subscription/0')),
    ),
  ],
  'operation/subscriptions-are-not-updated': [
    refuse('PUT', ofSubscriptions('PUT')),
    refuse('PATCH', ofSubscriptions('PATCH')),
  ],
  'operation/method-is-not-head-options-or-trace': [
    either('HEAD', method('HEAD')),
    either('OPTIONS', method('OPTIONS')),
    either('TRACE', method('TRACE')),
  ],
  'operation/path-has-no-spare-slash': [
    either(
      'trailing slash',
      target((path) => `${path}/`),
    ),
    either(
      'two slashes',
      target((path) => path.replace('/STU3/', '/STU3//')),
    ),
  ],
  'operation/has-no-query-string': [
    either(
      '_format',
      target((path) => `${path}?_format=xml`),
    ),
    either(
      'access_token',
      target((path) => `${path}?access_token=a.b.`),
    ),
  ],
  'operation/subscription-id-is-a-fhir-id': [
    refuse('encoded slash', id('0a1b%2F2c3d'), 'operation/subscription-exists'),
    refuse('65 characters', id('a'.repeat(65)), 'operation/subscription-exists'),
    refuse('encoded up', id('%2e%2e'), 'operation/subscription-exists'),
    refuse('underscore', id('0a1b_2c3d'), 'operation/subscription-exists'),
    refuse('broken percent-encoding', id('0a1b%zz'), 'operation/subscription-exists'),
  ],
  'operation/subscription-exists': [
    within({ subscription: 'unknown' }, refuse('unknown id', id('00000000000000000000000000000000'))),
    within(
      { subscription: 'unknown' },
      refuse(
        'id in capitals',
        idWritten((text) => text.toUpperCase()),
      ),
    ),
    within({ subscription: 'unknown' }, refuse('id cut off', idWritten(cutOff))),
    within({ subscription: 'deleted' }, refuse('deleted id', id('ffffffffffffffffffffffffffffffff'))),
  ],
  'operation/subscription-is-ones-own': [
    within({ subscription: 'of another organisation' }, either('somebody else’s', namesId)),
  ],
  'operation/subscription-was-created-by-the-same-asid': [
    within({ subscription: 'of the same organisation' }, either('a colleague’s', namesId)),
  ],
}
