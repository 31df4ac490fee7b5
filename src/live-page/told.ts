import type { Operation } from '../spec/model/operation.ts'
import type { Strength } from '../spec/model/strength.ts'

/** What became of a request. `accepted with findings`: it breaks what binds a client, and was accepted all the same. */
export type Verdict = 'accepted' | 'accepted with findings' | 'refused'

/** Every verdict, the one that asks for the most attention first. */
export const verdicts: readonly Verdict[] = ['refused', 'accepted with findings', 'accepted']

/** What the page is told when it begins to listen. */
export interface Greeting {
  /** One run of the kit: numbers of exchanges of another mean other exchanges. */
  readonly run: string
  /** Where NEMS is played. */
  readonly nems: readonly string[]
  /** What else is to be known of this run, a sentence each. */
  readonly notes: readonly string[]
}

/** Rows that are new to the page, and what there was in all. */
export interface News {
  readonly rows: readonly Row[]
  readonly totals: Totals
}

/** Exact counts of a whole run, whatever is still kept of it. */
export interface Totals {
  readonly exchanges: number
  /** The number of the oldest exchange that is kept; 1 where none was left out. */
  readonly oldest: number
  readonly verdicts: Readonly<Record<Verdict, number>>
  /** Requests by operation; those for none of the four as `other`. */
  readonly operations: Readonly<Record<string, number>>
  /** Requests that break each rule. */
  readonly rules: Readonly<Record<string, number>>
}

/** An exchange as the list shows it. */
export interface Row {
  /** Counted from 1. */
  readonly number: number
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  readonly method: string
  readonly target: string
  readonly operation: Operation | 'other'
  readonly status: number
  readonly verdict: Verdict
  /** Ids of the rules that it breaks, each once. */
  readonly rules: readonly string[]
  /** Why it was refused where no rule says so; empty otherwise. */
  readonly reason: string
}

/** All that is shown of one exchange. */
export interface Details extends Row {
  readonly findings: readonly ToldFinding[]
  /** What became of each rule about requests of this operation, those about the token first. */
  readonly rulesAbout: readonly RuleAbout[]
  /** What cannot be said of the rules, a sentence each. */
  readonly rulesNotes: readonly string[]
  readonly head: readonly Field[]
  readonly token: TokenView
  readonly message: BodyView
  readonly answer: AnswerView
  readonly curl: CurlView
}

export interface Field {
  readonly name: string
  readonly value: string
}

export interface ToldFinding {
  readonly rule: string
  readonly title: string
  readonly place: string
  /** Line of the body as it was sent; null where that is not known. */
  readonly line: number | null
  readonly expected: string
  readonly received: string
  readonly hint: string | null
  readonly strength: Strength
  readonly page: string
  readonly section: string
  /** URL of the page; empty for a ruling of the kit. */
  readonly address: string
}

/** `not told`: what the rule needs to know is not known any more. */
export type ToldOutcome = 'broken' | 'kept' | 'not applicable' | 'left out'

export interface RuleAbout {
  readonly id: string
  readonly title: string
  readonly part: 'token' | 'head' | 'message'
  readonly outcome: ToldOutcome
  readonly strength: Strength
}

/** The Authorization field, taken to pieces as far as that goes. */
export interface TokenView {
  /** What stands before the token, such as Bearer; null where there is nothing. */
  readonly scheme: string | null
  readonly parts: readonly TokenPart[]
  /** What is to be said of the field, a sentence each. */
  readonly notes: readonly string[]
}

export interface TokenPart {
  /** Header, Claims, Signature, or which part it is. */
  readonly name: string
  /** Whether it could be decoded; else its text is shown as it was sent. */
  readonly isDecoded: boolean
  readonly lines: readonly ShownLine[]
  readonly notes: readonly string[]
}

/** One line of a text. */
export interface ShownLine {
  readonly depth: number
  readonly text: string
  /** What the line means, such as the date of a number of seconds; empty where it says so itself. */
  readonly meaning: string
  /** Which of the findings are about it. */
  readonly findings: readonly number[]
}

/** A body, as it was sent and laid out. */
export interface BodyView {
  readonly bytes: number
  readonly mediaType: string
  /** Empty where there is no body. */
  readonly sent: readonly ShownLine[]
  /** An element a line; null for what cannot be read. */
  readonly laidOut: readonly ShownLine[] | null
  readonly notes: readonly string[]
}

export interface AnswerView {
  readonly status: number
  readonly reason: string
  readonly head: readonly Field[]
  readonly body: BodyView
}

export interface CurlView {
  /** Null where curl alone cannot send the same. */
  readonly command: string | null
  readonly notes: readonly string[]
}
