import type { Row, ToldOutcome, Verdict } from '../told.ts'

/** A sign beside each verdict, so that colour is never all there is. */
export const signs: Readonly<Record<Verdict, string>> = {
  refused: '✕',
  'accepted with findings': '!',
  accepted: '✓',
}

export const verdictNames: Readonly<Record<Verdict, string>> = {
  refused: 'Refused',
  'accepted with findings': 'Accepted with findings',
  accepted: 'Accepted',
}

/** The same where there is little room. */
export const shortNames: Readonly<Record<Verdict, string>> = {
  ...verdictNames,
  'accepted with findings': 'With findings',
}

/** What a verdict is called in the style sheet. */
export const verdictClasses: Readonly<Record<Verdict, string>> = {
  refused: 'is-refused',
  'accepted with findings': 'is-noted',
  accepted: 'is-accepted',
}

export const operationNames: Readonly<Record<Row['operation'], string>> = {
  'publish-event': 'Publish event',
  'create-subscription': 'Create subscription',
  'read-subscription': 'Read subscription',
  'delete-subscription': 'Delete subscription',
  other: 'No known operation',
}

export const outcomeNames: Readonly<Record<ToldOutcome, string>> = {
  broken: 'Broken',
  kept: 'Kept',
  'not applicable': 'Not applicable',
  'left out': 'Left out (--without)',
}

/** A note as a sentence. */
export function sentence(note: string): string {
  return `${note.slice(0, 1).toUpperCase()}${note.slice(1)}.`
}

/** A number with its thousands divided. */
export function counted(number: number): string {
  return number.toLocaleString('en-GB')
}

/** A number of things. */
export function countOf(number: number, one: string, many = `${one}s`): string {
  return `${counted(number)} ${number === 1 ? one : many}`
}

/** The time of day, by the clock and the zone of this machine. */
export function timeOfDay(at: number): string {
  const time = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`
}
