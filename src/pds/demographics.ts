import { crc32 } from 'node:zlib'
import { families, givens } from '../../generators/values/text.ts'

/** Made-up demographics of a patient: for the same number the same. */
export interface Demographics {
  readonly family: string
  readonly given: string
  readonly gender: 'female' | 'male'
  /** A FHIR date. */
  readonly birthDate: string
  readonly addressLine: string
}

/** Makes up who has an NHS number. Nothing of it is anybody's. */
export function demographicsOf(nhsNumber: string): Demographics {
  const seed = crc32(nhsNumber)
  const pick = <T>(from: readonly [T, ...T[]], step: number): T =>
    from[Math.floor(seed / step) % from.length] ?? from[0]
  const born = new Date(
    Date.UTC(1930 + (seed % 80), Math.floor(seed / 80) % 12, 1 + (Math.floor(seed / 960) % 28)),
  )
  return {
    family: pick(families, 7),
    given: pick(givens, 97),
    gender: pick(['female', 'male'], 1009),
    birthDate: born.toISOString().slice(0, 10),
    addressLine: `${1 + (seed % 199)} Example Street`,
  }
}
