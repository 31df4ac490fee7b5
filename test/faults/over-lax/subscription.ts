import type { Mistake } from '../fault.ts'
import { create, instead } from '../plain/ask.ts'

/** Elements of a Subscription that are taken though they are wrong. */
export const laxSubscriptions: readonly Mistake[] = [
  {
    id: 'status-active',
    says: 'Lets a client create a subscription that is active at once.',
    rules: ['subscription/status-is-requested'],
    overlooks: (seen) => seen.values('status')[0] === 'active',
    witness: [create({ body: instead('requested', 'active') })],
  },
  {
    id: 'contact-of-any-system',
    says: 'Takes a contact that is an e-mail address by its system.',
    rules: ['subscription/contact-system-is-url'],
    overlooks: (seen) => seen.values('system')[0] === 'email',
    witness: [create({ body: instead('"url"', '"email"') })],
  },
  {
    id: 'contact-as-a-bare-code',
    says: 'Takes an ODS code where the URL of the organisation should stand.',
    rules: ['subscription/contact-value-is-an-organisation-url'],
    overlooks: (seen) => /^[A-Z0-9]+$/.test(seen.values('value')[0] ?? ''),
    witness: [create({ body: instead('https://directory.spineservices.nhs.uk/STU3/Organization/', '') })],
  },
  {
    id: 'contact-on-another-host',
    says: 'Looks only at what stands behind the last slash of the contact.',
    rules: ['subscription/contact-value-is-an-organisation-url'],
    overlooks: (seen) => /\/[A-Z0-9]+$/.test(seen.values('value')[0] ?? ''),
    witness: [create({ body: instead('directory.spineservices.nhs.uk', 'directory.example') })],
  },
  {
    id: 'end-by-date-parse',
    says: 'Takes as end whatever Date.parse takes.',
    rules: ['subscription/end-is-an-instant'],
    overlooks: (seen) => !Number.isNaN(Date.parse(seen.values('end')[0] ?? '')),
    witness: [create({ body: instead('2099-03-31T12:00:00+00:00', '31 March 2099') })],
  },
  {
    id: 'end-on-a-day-that-is-none',
    says: 'Takes 31 April as end: a month has 31 days.',
    rules: ['subscription/end-is-an-instant'],
    overlooks: (seen) =>
      /^\d{4}-(0\d|1[012])-(0[1-9]|[12]\d|3[01])T[\d:]{8}(Z|[+-][\d:]{5})$/.test(seen.values('end')[0] ?? ''),
    witness: [create({ json: true, body: instead('2099-03-31', '2099-04-31') })],
  },
  {
    id: 'reason-blank',
    says: 'Takes a reason of blanks.',
    rules: ['subscription/reason-is-sent'],
    overlooks: (seen) => /^ +$/.test(seen.values('reason')[0] ?? ''),
    witness: [create({ body: instead('Care of patients of the surgery', '   ') })],
  },
  {
    id: 'id-of-the-client',
    says: 'Takes a Subscription with an id, which it does not use.',
    rules: ['subscription/id-is-not-sent'],
    overlooks: () => true,
    witness: [create({ json: true, body: (text) => text.replace('"meta"', '"id":"mine-1","meta"') })],
  },
  {
    id: 'member-that-nobody-knows',
    says: 'Skips members of JSON that STU3 does not define.',
    rules: ['subscription/elements-are-of-stu3'],
    overlooks: (seen) => seen.isJson,
    witness: [create({ json: true, body: (text) => text.replace('"meta"', '"priority":"high","meta"') })],
  },
  {
    id: 'number-for-a-string',
    says: 'Takes a JSON number where a string should stand.',
    rules: ['subscription/json-types-are-right'],
    overlooks: (seen) => /"reason":\s*\d/.test(seen.text),
    witness: [create({ json: true, body: instead('"Care of patients of the surgery"', '42') })],
  },
  {
    id: 'second-reason',
    says: 'Takes the last of two reasons in XML.',
    rules: ['subscription/elements-repeat-only-where-they-may'],
    overlooks: (seen) => !seen.isJson && seen.values('reason').length === 2,
    witness: [create({ body: instead('<criteria', '<reason value="Care"/><criteria') })],
  },
  {
    id: 'text-between-elements',
    says: 'Skips text between the elements of a Subscription.',
    rules: ['subscription/has-nothing-foreign'],
    overlooks: (seen) => />\s*[^<>\s][^<>]*</.test(seen.text),
    witness: [create({ body: instead('<criteria', 'asked for <criteria') })],
  },
]
