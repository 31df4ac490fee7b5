import type { EventChoices } from './event-choices.ts'

/** What an event message is made of that has nothing optional. */
export function plainMessage(id: string, odsCode: string): EventChoices {
  return {
    id,
    action: 'new',
    family: 'Thistlewood',
    given: 'Avis',
    born: '1990-02-28',
    happened: '2026-01-05T09:00:00+00:00',
    organisation: 'Mill Lane Surgery',
    odsCode,
    contact: ['phone', '01632 960123'],
    versionId: undefined,
    whole: true,
    observations: 0,
    twoOrganisations: false,
  }
}
