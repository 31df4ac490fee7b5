import type { AcceptRange } from '../spec/model/media-type.ts'
import { onlyBlanks, readParameters, token, unquoted } from './parameters.ts'

/**
 * Reads an Accept field by the grammar of RFC 9110 section 12.5.1. Empty members do not count (section 5.6.1), `q` is the
 * weight wherever it stands among the parameters. A malformed member, or one with a malformed weight or two, is left
 * out of the ranges and makes the field not well formed.
 */
export function readAccept(value: string): { ranges: readonly AcceptRange[]; wellFormed: boolean } {
  const members = membersOf(value)
  const ranges = members.map(readRange).filter((range) => range !== undefined)
  return { ranges, wellFormed: ranges.length === members.length }
}

/** What stands between the commas that are not in quotes, but for what is blank. */
function membersOf(list: string): string[] {
  const members = list.match(/(?:[^",]|"(?:[^"\\]|\\.)*(?:"|\\?$))+/gs) ?? []
  return members.filter((member) => !onlyBlanks.test(member))
}

function readRange(member: string): AcceptRange | undefined {
  const match = mediaRange.exec(member)
  if (match === null) return undefined
  const [all, essence] = match
  const { parameters, end, hasBlanksAroundEquals } = readParameters(member, all.length)
  if (!onlyBlanks.test(member.slice(end)) || hasBlanksAroundEquals) return undefined
  const [weight, ...moreWeights] = parameters.filter(({ name }) => name === 'q')
  if (moreWeights.length > 0 || (weight !== undefined && !qvalue.test(weight.written))) return undefined
  return {
    essence: essence!.toLowerCase(),
    parameters: parameters
      .filter(({ name }) => name !== 'q')
      .map(({ name, written }) => ({ name, value: unquoted(written) })),
    q: weight === undefined ? 1 : Number(weight.written),
  }
}

// A wildcard stands for the type only where it stands for the subtype too.
const mediaRange = new RegExp(`^[ \\t]*(\\*/\\*|(?!\\*/)${token}/${token})`)
const qvalue = /^(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)$/
