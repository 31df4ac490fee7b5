import { element, primitive } from '../../src/fhir/node.ts'
import { both, where } from '../operators/change.ts'
import { find, replaced, twice, value, without } from '../operators/element.ts'
import { coding, inFocus, isScreeningDelete, mh, unlessScreeningDelete } from './event-parts.ts'
import { type ExpectationsOf, either, refuse } from './expectation.ts'

/** What the MessageHeader refers to. */
export const references = {
  'event/responsible-is-sent': [
    refuse('absent', without(`${mh}.responsible`)),
    refuse(
      'display alone',
      replaced(`${mh}.responsible`, element('responsible', primitive('display', 'The surgery'))),
    ),
  ],
  'event/responsible-is-an-organization-of-the-bundle': [
    refuse(
      'nothing',
      unlessScreeningDelete(
        value(`${mh}.responsible.reference`, 'urn:uuid:00000000-0000-4000-a000-000000000000'),
      ),
    ),
    refuse(
      'the Patient',
      unlessScreeningDelete((draft) =>
        value(`${mh}.responsible.reference`, find(draft, 'entry(Patient).fullUrl')?.value ?? '')(draft),
      ),
    ),
  ],
  'event/responsible-is-in-the-bundle': [
    either(
      'out of the Bundle',
      value(`${mh}.responsible.reference`, 'https://directory.spineservices.nhs.uk/STU3/Organization/A91720'),
    ),
    either(
      'nothing, of a delete',
      where(
        isScreeningDelete,
        value(`${mh}.responsible.reference`, 'urn:uuid:00000000-0000-4000-a000-000000000000'),
      ),
    ),
  ],
  'event/focus-is-sent': [refuse('absent', without(`${mh}.focus`)), refuse('twice', twice(`${mh}.focus`))],
  'event/focus-is-the-events-resource': [
    refuse('nothing', value(`${mh}.focus.reference`, 'urn:uuid:00000000-0000-4000-a000-000000000000')),
    refuse('the Organization', (draft) =>
      find(draft, 'entry(Organization).fullUrl') === undefined
        ? undefined
        : value(`${mh}.focus.reference`, find(draft, 'entry(Organization).fullUrl')?.value ?? '')(draft),
    ),
    refuse('display alone', replaced(`${mh}.focus`, element('focus', primitive('display', 'The event')))),
  ],
  'event/focus-has-an-identifier': [
    refuse(
      'absent',
      inFocus((path) => without(`${path}.identifier`)),
      'event/elements-repeat-only-where-they-may',
    ),
    refuse(
      'absent, of a delete',
      both(
        value(`${coding}.code`, 'delete'),
        inFocus((path) => without(`${path}.identifier`)),
      ),
    ),
    refuse(
      'twice',
      inFocus((path) => twice(`${path}.identifier`)),
    ),
  ],
} satisfies Partial<ExpectationsOf<'event'>>
