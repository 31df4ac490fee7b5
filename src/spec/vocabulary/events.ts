/** Event types of the child health screening programmes. */
export const screeningEvents = ['blood-spot-test-outcome-1', 'newborn-hearing-1', 'nipe-outcome-1'] as const

/** Event types that a system may publish. */
export const publishableEvents = [...screeningEvents, 'professional-contacts-1', 'vaccinations-1'] as const

/** Event types that can be subscribed to: the Spine itself makes the last five. */
export const subscribableEvents = [
  ...publishableEvents,
  'pds-birth-notification-1',
  'pds-change-of-address-1',
  'pds-change-of-gp-1',
  'pds-death-notification-1',
  'pds-record-change-1',
] as const

export type PublishableEvent = (typeof publishableEvents)[number]
export type SubscribableEvent = (typeof subscribableEvents)[number]

/** The resource that the focus of each event type is. */
export const focusTypes: Readonly<Record<PublishableEvent, string>> = {
  'blood-spot-test-outcome-1': 'Encounter',
  'newborn-hearing-1': 'Encounter',
  'nipe-outcome-1': 'Encounter',
  'professional-contacts-1': 'EpisodeOfCare',
  'vaccinations-1': 'Immunization',
}

/** Whether a code is of an event type that may be published. */
export function isPublishable(code: string | undefined): code is PublishableEvent {
  return (publishableEvents as readonly (string | undefined)[]).includes(code)
}
