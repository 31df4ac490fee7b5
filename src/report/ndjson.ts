import type { Sink, Write } from './sink.ts'

/** One line of JSON an event, written as it comes: a run that is killed has lost nothing. */
export function ndjsonSink(write: Write): Sink {
  return {
    write: (event) => write(`${JSON.stringify(event)}\n`),
    close: () => undefined,
  }
}
