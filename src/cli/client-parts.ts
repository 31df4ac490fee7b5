import { conductPart, conductPartWithPds } from '../session/conduct-part.ts'
import type { StartPart } from '../session/part.ts'
import { recordingPart } from '../session/recording-part.ts'
import { type RecordOptions, recordTarget } from './record-options.ts'

/** Options of `client` that say what a session has beside NEMS. */
export interface PartOptions extends RecordOptions {
  readonly pds?: true
}

/**
 * What each session has beside NEMS, whoever answers.
 * @throws UsageError
 */
export function partsOf(options: PartOptions): readonly StartPart[] {
  const target = recordTarget(options)
  return [
    options.pds === true ? conductPartWithPds : conductPart,
    ...(target === undefined ? [] : [recordingPart(target.folder, target.consumer)]),
  ]
}
