import { extension, primitive } from '../../src/fhir/node.ts'
import { replaced, twice, value, without } from '../operators/element.ts'
import { routing, unlessScreeningDelete } from './event-parts.ts'
import { type ExpectationsOf, refuse } from './expectation.ts'

/** What a message is routed by. */
export const routingDemographics = {
  'event/routing-demographics-is-sent': [
    refuse('absent', without(routing)),
    refuse('twice', twice(routing)),
    refuse(
      'another URL',
      replaced(
        routing,
        extension(
          'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-Routing-1',
          primitive('valueString', 'x'),
        ),
      ),
    ),
  ],
  'event/routing-nhs-number-is-sent': [
    refuse('absent', without(`${routing}.extension(nhsNumber)`)),
    refuse('twice', twice(`${routing}.extension(nhsNumber)`)),
    refuse('no system', without(`${routing}.extension(nhsNumber).valueIdentifier.system`)),
    refuse(
      'another system',
      value(`${routing}.extension(nhsNumber).valueIdentifier.system`, 'http://fhir.nhs.net/Id/nhs-number'),
    ),
  ],
  'event/routing-name-is-sent': [
    refuse('absent', unlessScreeningDelete(without(`${routing}.extension(name)`))),
    refuse('twice', twice(`${routing}.extension(name)`)),
    refuse(
      'as a string',
      replaced(`${routing}.extension(name)`, extension('name', primitive('valueString', 'Avis'))),
    ),
  ],
  'event/routing-birth-date-time-is-sent': [
    refuse('absent', unlessScreeningDelete(without(`${routing}.extension(birthDateTime)`))),
    refuse('twice', twice(`${routing}.extension(birthDateTime)`)),
    refuse(
      'as a date',
      replaced(
        `${routing}.extension(birthDateTime)`,
        extension('birthDateTime', primitive('valueDate', '2020-01-01')),
      ),
    ),
  ],
} satisfies Partial<ExpectationsOf<'event'>>
