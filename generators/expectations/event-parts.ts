import type { RequestRuleId } from '../../src/spec/rules/ids.generated.ts'
import { type Change, where } from '../operators/change.ts'
import { find, without, withoutValue } from '../operators/element.ts'
import { type Expectation, refuse } from './expectation.ts'

/** Paths of parts that several rules are about. */
export const mh = 'entry(MessageHeader)>'
export const routing = `${mh}.extension(RoutingDemographics)`
export const eventType = `${mh}.extension(MessageEventType)`
export const coding = `${eventType}.valueCodeableConcept.coding`
export const patient = 'entry(Patient)>'
export const organization = 'entry(Organization)>'

/** The system of NHS numbers in messages. */
export const nhsNumber = 'https://fhir.nhs.uk/Id/nhs-number'

/** Broken where the Patient is no longer the one routed by. */
export const unlike: readonly RequestRuleId[] = [
  'event/routing-name-is-the-patients',
  'event/routing-birth-date-is-the-patients',
  'event/patient-is-the-one-routed-by',
]

/** On messages of the three screening types only. */
export function ofScreening(change: Change): Change {
  return where((draft) => screening.includes(code(draft)), change)
}

/** On messages of the other types only. */
export function unlessScreening(change: Change): Change {
  return where((draft) => !screening.includes(code(draft)), change)
}

/** But on deletes of the screening types, which may leave out most. */
export function unlessScreeningDelete(change: Change): Change {
  return where((draft) => !isScreeningDelete(draft), change)
}

/** Whether a message deletes an event of a screening type. */
export function isScreeningDelete(draft: Parameters<Change>[0]): boolean {
  return screening.includes(code(draft)) && find(draft, `${coding}.code`)?.value === 'delete'
}

/** Ways in which an element that must have a value has none. */
export function absentOrEmpty(path: string, ...companions: readonly RequestRuleId[]): readonly Expectation[] {
  return [
    refuse('absent', without(path), ...companions),
    refuse('without a value', withoutValue(path), ...companions),
  ]
}

/** A change of the resource that the focus of the event leads to, by its path. */
export function inFocus(change: (path: string) => Change): Change {
  return (draft) => change(`entry(${focusOfType[code(draft)] ?? 'Encounter'})>`)(draft)
}

/** The event code of a message. */
export function code(draft: Parameters<Change>[0]): string {
  return find(draft, `${mh}.event.code`)?.value ?? ''
}

const screening = ['blood-spot-test-outcome-1', 'newborn-hearing-1', 'nipe-outcome-1']

const focusOfType: Readonly<Record<string, string>> = {
  'professional-contacts-1': 'EpisodeOfCare',
  'vaccinations-1': 'Immunization',
}
