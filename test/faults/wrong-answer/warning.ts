import { bare, edited } from '../answer.ts'
import type { Mistake } from '../fault.ts'
import { create, publish } from '../plain/ask.ts'
import { criteria } from '../plain/subscription.ts'

/** Answers that do not tell of the life cycle of events as they should. */
export const wrongWarnings: readonly Mistake[] = [
  {
    id: 'no-deprecation',
    says: 'Does not tell publishers that an event type is deprecated.',
    rules: ['answer/deprecation-is-told'],
    answers: (answer) => (answer.status === 202 ? bare(202) : answer),
    witness: [publish({ code: 'nipe-outcome-1' })],
  },
  {
    id: 'no-deprecation-where-no-longer-supported',
    says: 'Does not tell publishers that an event type is no longer supported.',
    rules: ['answer/deprecation-is-told'],
    answers: (answer, { seen }) =>
      answer.status === 202 && seen.eventCode === 'newborn-hearing-1' ? bare(202) : answer,
    witness: [publish({ code: 'newborn-hearing-1' })],
  },
  {
    id: 'deprecation-of-severity-warning',
    says: 'Tells that an event type is deprecated with the severity warning.',
    rules: ['answer/warning-severity-is-information'],
    answers: (answer) =>
      answer.status === 202
        ? edited(answer, 'severity value="information"', 'severity value="warning"')
        : answer,
    witness: [publish({ code: 'nipe-outcome-1' })],
  },
  {
    id: 'deprecation-without-diagnostics',
    says: 'Tells subscribers that an event type is deprecated, but not until when.',
    rules: ['answer/warning-has-diagnostics'],
    answers: (answer) =>
      answer.status === 201 ? edited(answer, /<diagnostics [^>]*>|,"diagnostics":"[^"]*"/, '') : answer,
    witness: [create({ criteria: criteria().replace('vaccinations-1', 'nipe-outcome-1') })],
  },
]
