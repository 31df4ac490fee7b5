import { cases } from './case.ts'
import { method, target } from './changes.ts'

const paths = 'operators.md Bodies: paths'
const id = '5f0c8a7d3b2e4f6a9c1d8e7b6a504132'
const at = (text: string) => target(`/STU3/Subscription/${text}`)

export const operatorsPaths = [
  ...cases(paths, ['read', 'delete'], 'R', 'operation/is-one-of-the-four', {
    'id with `../`': at(`../Subscription/${id}`),
    'id with `../` at its end': at(`${id}/..`),
    'an id and more': at(`${id}/_history`),
    'no id': target('/STU3/Subscription'),
  }),
  ...cases(paths, ['read', 'delete'], 'R', 'operation/subscription-id-is-a-fhir-id', {
    'id with `%2F`': at(`${id}%2F1`),
    'id with `%2f`': at(`a%2f..%2fb`),
    'id of 65 characters': at('a'.repeat(65)),
    'id with an underscore': at('a_b'),
    'id with a blank': at('a%20b'),
    'id with a zero-width space': at('a%E2%80%8Bb'),
    'id with a letter beyond ASCII': at('%C3%A9'),
    'id with `*`': at('*'),
    'id with `|`': at('a%7Cb'),
  }),
  ...cases(paths, ['read', 'delete'], 'A', '', {
    'id of 64 characters': at('a'.repeat(64)),
    'id of one character': at('1'),
    'id in upper case': at(id.toUpperCase()),
    'id with dots and dashes': at('a.b-C.9'),
    'id percent-encoded': at('%35f0c8a7d'),
  }),
  ...cases(paths, ['read', 'delete'], 'E', 'operation/path-has-no-spare-slash', {
    'trailing slash': at(`${id}/`),
    '`//` before the id': at(`/${id}`),
    '`//` at the start': target(`//STU3/Subscription/${id}`),
  }),
  ...cases(paths, 'publish', 'E', 'operation/path-has-no-spare-slash', {
    'trailing slash': target('/STU3/Events/1/$process-message/'),
    '`//`': target('/STU3/Events//1/$process-message'),
  }),
  ...cases(paths, 'create', 'E', 'operation/path-has-no-spare-slash', {
    'trailing slash': target('/STU3/Subscription/'),
  }),
  ...cases(paths, ['publish', 'create', 'read'], 'E', 'operation/method-is-not-head-options-or-trace', {
    HEAD: method('HEAD'),
    OPTIONS: method('OPTIONS'),
    TRACE: method('TRACE'),
  }),
  ...cases(paths, ['create', 'read'], 'R', 'operation/subscriptions-are-not-updated', {
    PUT: method('PUT'),
    PATCH: method('PATCH'),
  }),
]
