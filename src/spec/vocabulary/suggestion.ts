import { closest, distance } from 'fastest-levenshtein'

/** A list of codes for a report, with the one that was probably meant. */
export function oneOf(codes: readonly string[], received: string | undefined): string {
  const list = `one of ${codes.join(', ')}`
  if (!received) return list
  const visible = received.replace(/[^\x21-\x7E]/g, '')
  const nearest = closest(visible, codes)
  if (distance(visible, nearest) > nearest.length / 3) return list
  const why = visible === received ? '' : ' without the invisible character'
  return `probably ${nearest}${why}; ${list}`
}
