import type { MediaType } from '../spec/model/media-type.ts'
import { onlyBlanks, readParameters, token, unquoted } from './parameters.ts'

/**
 * Reads a media type by the grammar of RFC 9110 section 8.3.1; undefined when it breaks it. Two departures are let pass
 * and told of as quirks, each once: a `;` without a parameter and blanks around `=`. Single quotes are token characters.
 */
export function readMediaType(value: string): MediaType | undefined {
  const essence = typeAndSubtype.exec(value)
  if (essence === null) return undefined
  const { parameters, end, hasEmpty, hasBlanksAroundEquals } = readParameters(value, essence[0].length)
  if (!onlyBlanks.test(value.slice(end))) return undefined
  const quirks: MediaType['quirks'][number][] = []
  if (hasEmpty) quirks.push('trailing semicolon')
  if (hasBlanksAroundEquals) quirks.push('blank around =')
  return {
    essence: essence[1]!.toLowerCase(),
    parameters: parameters.map(({ name, written }) => ({ name, value: unquoted(written) })),
    quirks,
  }
}

const typeAndSubtype = new RegExp(`^[ \\t]*(${token}/${token})`)
