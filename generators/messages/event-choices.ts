import fc from 'fast-check'
import { birthDate, instant } from '../values/date-time.ts'
import { family, given, organisationName } from '../values/text.ts'
import { uuid } from '../values/uuid.ts'

/** Choices that make an event message. */
export interface EventChoices {
  /** The UUID of the Bundle; those of its parts are its neighbours. */
  readonly id: string
  readonly action: 'new' | 'update' | 'delete'
  readonly family: string
  readonly given: string
  readonly born: string
  readonly happened: string
  readonly organisation: string
  readonly odsCode: string
  readonly contact: readonly [system: string, value: string]
  readonly versionId: string | undefined
  /** Whether a delete of a screening event carries the parts that it may leave out. */
  readonly whole: boolean
  /** How many Observations come along; each adds about 1 kB. */
  readonly observations: number
  readonly twoOrganisations: boolean
}

/** Choices for an event message; `observations` sets its size. */
export function eventChoices(observations: fc.Arbitrary<number>): fc.Arbitrary<EventChoices> {
  return fc.record({
    id: uuid(),
    action: fc.constantFrom('new', 'new', 'update', 'delete'),
    family,
    given,
    born: birthDate(),
    happened: instant(),
    organisation: organisationName,
    odsCode: fc.constantFrom('A91720', 'RA900', 'X9', 'Y9012800A'),
    contact: fc.constantFrom(
      ['phone', '01632 960123'] as const,
      ['phone', '+44 (0)1632 960 123 ext 7'] as const,
      ['email', 'events.team+nems@clinical-system.example'] as const,
    ),
    versionId: fc.constantFrom(undefined, '1', '20'),
    whole: fc.boolean(),
    observations,
    twoOrganisations: fc.boolean(),
  })
}
