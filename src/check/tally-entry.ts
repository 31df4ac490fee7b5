import type { FindingEvent } from '../report/events.ts'
import { signatureOf } from '../report/signature.ts'
import type { Finding } from '../spec/model/finding.ts'
import type { Strength } from '../spec/model/strength.ts'

/** Whom a finding is about, and how it came to light. */
export interface About {
  readonly party: 'client' | 'provider'
  readonly kind: FindingEvent['kind']
  /** What the provider answered; null without an answer. */
  readonly answered: string | null
}

/** A finding with the requests that showed it. */
export interface Entry {
  readonly finding: Finding
  readonly about: About
  /** Of the first requests that showed it. */
  readonly labels: string[]
  /** Of the last one. */
  last: string
  /** How many requests showed it. */
  count: number
}

/** Its signature. */
export function idOf({ rule, operation, place }: Finding, { kind }: About): string {
  return signatureOf({ rule, kind, operation: operation ?? null, place })
}

/** What nothing but a ruling of ours says is how we read the sources. */
export function basisOf({ answers, source }: Finding): FindingEvent['basis'] {
  if (answers !== undefined) return answers.basis
  return source.every(({ address }) => address === '') ? 'inferred' : 'stated'
}

/** What a provider may accept all the same is no more than open. */
export function strengthOf({
  finding: { strength },
  about: { party },
}: Pick<Entry, 'finding' | 'about'>): Strength {
  return strength[party] === 'accept' ? 'open' : strength[party]
}

/** Whether it is no more than recorded. */
export function isOpen(entry: Entry): boolean {
  return strengthOf(entry) === 'open'
}

/** The first place at which it was seen. */
export function placeOf(label: string, { place, line }: Finding): string {
  return `${label}: ${place}${line === undefined ? '' : ` (line ${line} of the body)`}`
}

/** What must be true, and which requests showed else. */
export function messageOf({ title, hint }: Finding, [, ...others]: readonly string[], count: number): string {
  const left = count - 1 - others.length
  const more = left > 0 ? ` and ${left} more` : ''
  const also = others.length === 0 ? '' : `; also in ${others.join(', ')}${more}`
  return `${title}${hint === undefined ? '' : ` (${hint})`}${also}`
}
