import { twice } from '../operators/element.ts'
import type { Choices } from '../requests/choices.ts'
import { bends, choice, type Variation } from './variation.ts'

/** Rarer Subscriptions. */
export const subscriptions: readonly Variation[] = [
  {
    rule: 'endpoint/contact-is-of-the-asid',
    name: 'another organisation of the endpoint, with its mailbox',
    path: 'mailbox',
    value: (choices: Choices) => (choices.common.endpoint.mailboxes.length > 1 ? 1 : undefined),
  },
  ...choice('subscription/reason-is-sent', 'reason', {
    'one letter': 'x',
    'letters of other scripts': 'Łucja’s care — ключ',
    'a character beyond U+FFFF': 'Care of the patient \u{1f3e5}',
    'characters that XML escapes': 'Care & <support> "now"',
    '2,000 characters': 'because '.repeat(250),
  }),
  ...bends('subscription/contact-is-sent', { 'two contacts': twice('contact') }),
  ...choice('subscription/end-is-an-instant', 'end', {
    'in UTC by numbers': '2099-12-31T23:59:59+00:00',
    'in UTC by Z': '2099-12-31T23:59:59Z',
    'in summer time, with milliseconds': '2099-06-30T12:00:00.500+01:00',
  }),
]
