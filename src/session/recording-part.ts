import { Recording } from '../recording/recording.ts'
import { writePacts } from '../recording/write-pacts.ts'
import type { StartPart } from './part.ts'

/** Records what the client sends as a contract of its own, which is written when all is over. */
export function recordingPart(folder: string, consumer: string): StartPart {
  return ({ knowledge: { registry } }) => {
    const recording = new Recording(consumer, registry)
    return {
      greeting: [`records what the client sends as Pact files of ${consumer} in ${folder}`],
      see: (exchange) => {
        recording.see(exchange)
        return []
      },
      end: () => {
        const pacts = recording.pacts()
        const files = writePacts(folder, pacts)
        const written = files.map(
          (file, at) => `recorded ${inWords(pacts[at]?.interactions ?? 0)} in ${file}`,
        )
        return { notes: [...(written.length > 0 ? written : ['nothing was recorded']), ...recording.notes()] }
      },
    }
  }
}

function inWords(interactions: number): string {
  return interactions === 1 ? '1 interaction' : `${interactions} interactions`
}
