/** One thing that was looked at. */
export interface Observation {
  /** What was looked at, in a word or two. */
  readonly subject: string
  /** `good` · `note`: nothing is wrong, but worth knowing · `mend`: something will not work. */
  readonly state: 'good' | 'note' | 'mend'
  /** What was found. */
  readonly found: string
  /** What to do about it; always there where something is to be mended. */
  readonly remedy?: string
}

export function good(subject: string, found: string): Observation {
  return { subject, state: 'good', found }
}

export function note(subject: string, found: string, remedy?: string): Observation {
  return { subject, state: 'note', found, ...(remedy === undefined ? {} : { remedy }) }
}

export function mend(subject: string, found: string, remedy: string): Observation {
  return { subject, state: 'mend', found, remedy }
}
