import { cut, type Deliver, drop, hang, late, short } from '../delivery.ts'
import type { Mistake, Told } from '../fault.ts'
import { create, instead, publish, read, remove } from '../plain/ask.ts'
import { criteria } from '../plain/subscription.ts'

/** Answers that do not come, or not whole. */
export const hangs: readonly Mistake[] = [
  {
    id: 'hang-on-a-tag',
    says: 'Tries a regular expression for ever on a long tag that is wrong at its end.',
    rules: ['criteria/tag-has-the-allowed-characters'],
    delivers: when(hang, ({ seen }) => /^[\w-]{20,}[^\w|,-]$/.test(seen.components('tag')[0] ?? '')),
    witness: [create({ criteria: criteria(`&tag=${'a'.repeat(40)}!`) })],
  },
  {
    id: 'hang-on-an-unknown-delete',
    says: 'Waits for ever for a lock on a subscription that is not there.',
    rules: ['operation/subscription-exists'],
    delivers: when(hang, ({ seen, answer }) => seen.operation === 'delete' && answer.status === 404),
    witness: [remove({ target: '/STU3/Subscription/0123456789abcdef0123456789abcdef' })],
  },
  {
    id: 'hang-on-an-unknown-mailbox',
    says: 'Looks for a mailbox that is not registered for ever.',
    rules: ['endpoint/mailbox-is-registered'],
    delivers: when(hang, ({ broken }) =>
      broken.some(({ rule }) => rule === 'endpoint/mailbox-is-registered'),
    ),
    witness: [create({ body: instead('A91720OT001', 'A91720OT009') })],
  },
  {
    id: 'hang-on-a-long-list-of-events',
    says: 'Does not come to an end with more than three events in criteria.',
    rules: ['criteria/events-are-known', 'criteria/event-is-sent'],
    delivers: when(hang, ({ seen }) => seen.components('MessageHeader.event').length > 3),
    witness: [
      create({
        criteria: criteria(
          '&MessageHeader.event=pds-record-change-1&MessageHeader.event=pds-change-of-gp-1&MessageHeader.event=pds-death-notification-1',
        ),
      }),
    ],
  },
  {
    id: 'half-a-minute',
    says: 'Takes half a minute over an event of more than 500 kB.',
    rules: ['transport/body-is-at-most-3-mb'],
    delivers: when(
      late(30_000),
      ({ seen }) => seen.operation === 'publish' && seen.http.body.length > 500_000,
    ),
    witness: [publish({ body: (text) => text.replace('</Bundle>', `${' '.repeat(600_000)}</Bundle>`) })],
  },
  {
    id: 'drop-of-large-bodies',
    says: 'Closes the connection on a body of more than 2 MB.',
    rules: ['transport/body-is-at-most-3-mb', 'transport/subscription-is-at-most-3-mb'],
    delivers: when(drop, ({ seen }) => seen.http.body.length > 2_000_000),
    witness: [publish({ body: (text) => text.replace('</Bundle>', `${' '.repeat(2_100_000)}</Bundle>`) })],
  },
  {
    id: 'drop-of-chunks',
    says: 'Closes the connection on a body in chunks.',
    rules: ['transport/body-is-sent', 'transport/content-length-is-the-bodys'],
    delivers: when(drop, ({ seen }) => seen.has('Transfer-Encoding')),
    witness: [publish({ fields: { 'Content-Length': undefined, 'Transfer-Encoding': 'chunked' } })],
  },
  {
    id: 'drop-without-an-interaction',
    says: 'Closes the connection where InteractionID is not one of NEMS.',
    rules: ['header/interaction-id-is-of-the-operation'],
    delivers: when(
      drop,
      ({ seen, broken }) =>
        seen.operation === 'publish' &&
        broken.some(({ rule }) => rule === 'header/interaction-id-is-of-the-operation'),
    ),
    witness: [publish({ fields: { InteractionID: 'urn:nhs:names:services:nems:Publish' } })],
  },
  {
    id: 'reset-in-json',
    says: 'Resets the connection in the middle of a Subscription in JSON.',
    rules: ['answer/body-is-well-formed', 'answer/read-is-a-subscription', 'media-type/accept-can-be-served'],
    delivers: when(
      cut,
      ({ seen, isRefused }) =>
        seen.operation === 'read' && !isRefused && seen.field('Accept').includes('json'),
    ),
    witness: [create(), read({ fields: { Accept: 'application/fhir+json' } })],
  },
  {
    id: 'one-byte-short',
    says: 'Announces one byte more than comes where a check digit is wrong.',
    rules: ['nhs-number/check-digit-holds'],
    delivers: when(short, ({ broken }) => broken[0]?.rule === 'nhs-number/check-digit-holds'),
    witness: [create({ criteria: criteria('', '9993405630') })],
  },
]

function when(deliver: Deliver, holds: (told: Told) => boolean): (told: Told) => Deliver | undefined {
  return (told) => (holds(told) ? deliver : undefined)
}
