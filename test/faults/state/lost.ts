import { edited } from '../answer.ts'
import type { Mistake } from '../fault.ts'
import { create, instead, read, tagged, trust } from '../plain/ask.ts'
import { criteria } from '../plain/subscription.ts'

/** What gets lost between a create and a read. */
export const losses: readonly Mistake[] = [
  lossy('end-lost', 'Loses the end of a subscription.', /<end [^>]*\/>|"end":"[^"]*",/, '', [
    create(),
    read(),
  ]),
  lossy('tag-lost', 'Loses the tag of criteria.', /&amp;tag=[^"&]*|&tag=[^"&]*/, '', [
    tagged('ward-7'),
    read(),
  ]),
  lossy(
    'reason-cut-off',
    'Keeps forty characters of a reason.',
    /(reason(?: value=|":)"(?:&[#\w]+;|&(?![#\w]+;)|\\u\w{4}|\\.|[^"&\\]){40})(?:\\.|[^"\\])*/,
    '$1',
    [create({ body: instead('the surgery', 'the surgery and of its branch in the next valley') }), read()],
  ),
  lossy(
    'second-contact-lost',
    'Keeps one contact.',
    /(<contact>.*?<\/contact>)<contact>.*<\/contact>|("contact":\[\{[^\]]*\]\}),.*?\]\}(?=\])/s,
    '$1$2',
    [create({ body: (text) => text.replace(/<contact>.*<\/contact>/, '$&$&') }), read()],
  ),
  lossy('mailbox-in-lower-case', 'Gives the mailbox of a trust in lower case.', 'RA900OT001', 'ra900ot001', [
    create({ by: trust }),
    read({ by: trust }),
  ]),
  lossy(
    'criteria-escaped-twice',
    'Escapes the ampersands of criteria that came in JSON once more.',
    /&amp;(?=MessageHeader)/,
    '&amp;amp;',
    [create({ json: true }), read()],
  ),
  lossy(
    'second-event-lost',
    'Keeps one event of explicit criteria.',
    /(MessageHeader\.event=[\w-]+)((?:&amp;|&)MessageHeader\.event=[\w-]+)+/,
    '$1',
    [create({ criteria: criteria('&MessageHeader.event=pds-record-change-1') }), read()],
  ),
]

function lossy(
  id: string,
  says: string,
  found: string | RegExp,
  text: string,
  witness: Mistake['witness'],
): Mistake {
  return {
    id,
    says,
    rules: ['answer/read-gives-what-was-created'],
    answers: (answer, { seen }) => (seen.operation === 'read' ? edited(answer, found, text) : answer),
    witness,
  }
}
