/** A run that can be stopped from outside. */
export interface StoppableRun {
  /** Aborted by the first SIGINT or SIGTERM; the second ends the process as ever. */
  readonly signal: AbortSignal
  /** Listens no more; a process that was asked to stop ends by the same signal, so that the shell sees which it was. */
  readonly end: () => void
}

/** Listens for the signals that ask a command to stop, so that it can put in order what it leaves behind. */
export function stoppable(): StoppableRun {
  const stop = new AbortController()
  const stopBy = (signal: NodeJS.Signals) => stop.abort(signal)
  for (const signal of stopping) process.once(signal, stopBy)
  return {
    signal: stop.signal,
    end: () => {
      for (const signal of stopping) process.removeListener(signal, stopBy)
      if (stop.signal.aborted) process.kill(process.pid, stop.signal.reason as NodeJS.Signals)
    },
  }
}

/** Which signal asked a command to stop that runs until then; the second one ends the process as ever. */
export function stopAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of stopping) process.once(signal, resolve)
  })
}

/** Takes signals, however often they come, as the wish that a run comes to its end; it ends as if by itself then. */
export function stoppedFrom(signals: readonly NodeJS.Signals[]): StoppableRun {
  const stop = new AbortController()
  const stopBy = (signal: NodeJS.Signals) => stop.abort(signal)
  for (const signal of signals) process.on(signal, stopBy)
  return {
    signal: stop.signal,
    end: () => {
      for (const signal of signals) process.removeListener(signal, stopBy)
    },
  }
}

const stopping = ['SIGINT', 'SIGTERM'] as const
