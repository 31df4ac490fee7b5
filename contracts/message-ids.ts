/** Id of the Bundle that is published about a patient; those of its parts differ from it in the first four digits. */
export function bundleIdFor(nhsNumber: string): string {
  return partIdFor(0, nhsNumber)
}

/**
 * Id of a part of a message: a verifier sends another in its place, the same one wherever it stands.
 * @param part from 0 to 65,535
 * @param tail ten digits of the 999 range, of this message alone
 */
export function partIdFor(part: number, tail: string): string {
  return `${part.toString(16).padStart(4, '0')}${ofContracts}${tail}`
}

/**
 * The same text with other ids in place of those of the contracts: a provider may refuse a message whose id was used
 * before, and the Pact files have the same ids each time.
 * @param uuid makes the ids; for the same one they are the same
 */
export function withNewMessageIds(text: string, uuid: string): string {
  const [, first, second, third, fourth] = /^.{4}(.{4})-(.{4})-4(.{3})-.(.{3})/.exec(uuid) ?? []
  return text.replaceAll(inText, `${first}-${second}-4${third}-a${fourth}-00`)
}

const ofContracts = '0000-0000-4000-a000-00'
const inText = new RegExp(`${ofContracts}(?=999[0-9]{7})`, 'g')
