import { cases } from './case.ts'
import { asItIs, method, target } from './changes.ts'

const publishes = ['publish', 'nipe', 'nipeDelete', 'bloodSpot', 'hearing', 'contacts'] as const
const id = '5f0c8a7d3b2e4f6a9c1d8e7b6a504132'
const notFour = 'operation/is-one-of-the-four'
const notUpdated = 'operation/subscriptions-are-not-updated'

export const apisOperations = [
  ...cases(
    'apis.md Operations',
    [...publishes, 'create', 'createGeneric', 'createJson', 'read', 'delete'],
    'A',
    '',
    { 'as the table has it': asItIs },
  ),
  ...cases('apis.md Operations', publishes, 'A', '', {
    '`%24process-message`': target('/STU3/Events/1/%24process-message'),
  }),
  ...cases('apis.md Operations', 'publish', 'R', notFour, {
    'without the dollar': target('/STU3/Events/1/process-message'),
    'another version of Events': target('/STU3/Events/2/$process-message'),
    'without a version of Events': target('/STU3/Events/$process-message'),
    'another version of FHIR': target('/R4/Events/1/$process-message'),
    'without a version of FHIR': target('/Events/1/$process-message'),
    'Event for Events': target('/STU3/Event/1/$process-message'),
    'the path in lower case': target('/stu3/events/1/$process-message'),
    'the operation in other case': target('/STU3/Events/1/$Process-Message'),
    'the path of Bundles': target('/STU3/Bundle'),
    'the root': target('/'),
    GET: method('GET'),
    PUT: method('PUT'),
    DELETE: method('DELETE'),
    'the method in lower case': method('post'),
  }),
  ...cases('apis.md Operations', 'create', 'R', notFour, {
    'Subscriptions for Subscription': target('/STU3/Subscriptions'),
    'the path in lower case': target('/STU3/subscription'),
    'without a version of FHIR': target('/Subscription'),
    'POST with an id': target(`/STU3/Subscription/${id}`),
    'GET without an id': method('GET'),
    'DELETE without an id': method('DELETE'),
  }),
  ...cases('apis.md Operations', 'read', 'R', notFour, {
    'in lower case': target(`/STU3/subscription/${id}`),
    'the method in lower case': method('get'),
    'an unknown method': method('FETCH'),
    POST: method('POST'),
  }),
  ...cases('apis.md Operations', 'create', 'R', notUpdated, { PUT: method('PUT'), PATCH: method('PATCH') }),
  ...cases('apis.md Operations', 'read', 'R', notUpdated, {
    'PUT with an id': method('PUT'),
    'PATCH with an id': method('PATCH'),
  }),
  ...cases('apis.md Operations', 'read', 'A', '', {
    'an id is opaque, with dashes': target('/STU3/Subscription/0c8e1b1e-6d0b-4a55-8d3b-0c8e1b1e6d0b'),
    'an id is opaque, a number': target('/STU3/Subscription/12'),
  }),
]
