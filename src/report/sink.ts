import type { KitEvent } from './events.ts'

/** Where events go: one for each format. */
export interface Sink {
  readonly write: (event: KitEvent) => void
  /** Writes what it has held back. Called once, after the last event. */
  readonly close: () => void
}

/** Takes text as it comes: a file, a terminal, or a list in a test. */
export type Write = (text: string) => void
