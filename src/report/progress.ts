import type { Sink } from './sink.ts'

/** Shows how far a command has come. */
export interface Progress {
  /** Says how far along it is. */
  tell(what: string): void
  /** Makes room for lines that stay. */
  clear(): void
}

/** Where progress is shown: a terminal, or anything that text can be written to. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** A line that rewrites itself on a terminal; elsewhere a plain line every few seconds. */
export function progressOn(screen: Screen, clock: () => number = Date.now): Progress {
  const interval = screen.isTTY === true ? 80 : 2_000
  let last = clock()
  let isShown = false
  return {
    tell(what) {
      if (clock() - last < interval) return
      last = clock()
      const line = `  … ${what}`
      screen.write(
        screen.isTTY === true ? `\r\x1b[2K${line.slice(0, (screen.columns || 80) - 1)}` : `${line}\n`,
      )
      isShown = screen.isTTY === true
    },
    clear() {
      if (isShown) screen.write('\r\x1b[2K')
      isShown = false
    },
  }
}

/** Shows the progress events of a run. */
export function progressSink(progress: Progress): Sink {
  return {
    write: (event) => {
      if (event.type === 'progress')
        progress.tell(`${event.phase}: ${event.done}${event.total === null ? '' : ` of ${event.total}`}`)
      if (event.type === 'summary') progress.clear()
    },
    close: () => progress.clear(),
  }
}
