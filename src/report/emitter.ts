import { maskEvent } from '../masking/masking.ts'
import type { KitEvent } from './events.ts'
import type { Sink } from './sink.ts'

export interface Emitter {
  /** Masks an event and hands it to every sink. */
  readonly emit: (event: KitEvent) => void
  readonly close: () => void
}

/** The one way by which events leave the kit, so that no format can forget to mask. */
export function createEmitter({
  showNhsNumbers,
  sinks,
}: {
  readonly showNhsNumbers: boolean
  readonly sinks: readonly Sink[]
}): Emitter {
  return {
    emit: (event) => {
      const told = showNhsNumbers ? event : maskEvent(event)
      for (const sink of sinks) sink.write(told)
    },
    close: () => {
      for (const sink of sinks) sink.close()
    },
  }
}
