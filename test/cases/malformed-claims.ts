import { type Change, claim, claimsText, replacing } from './changes.ts'

/** Values that no mandatory claim may have, and no optional one when it is present. */
export function malformed(name: string, good: string): Readonly<Record<string, Change>> {
  return {
    [`${name} null`]: claim(name, null),
    [`${name} empty`]: claim(name, ''),
    [`${name} a number`]: claim(name, 200000000117),
    [`${name} true`]: claim(name, true),
    [`${name} false`]: claim(name, false),
    [`${name} an object`]: claim(name, { value: good }),
  }
}

/** The same for claims in which one letter more is one too many. */
export function bent(name: string, good: string): Readonly<Record<string, Change>> {
  return {
    [`${name} blanks`]: claim(name, '  '),
    [`${name} with a blank before`]: claim(name, ` ${good}`),
    [`${name} with a blank behind`]: claim(name, `${good} `),
    [`${name} with a zero-width space`]: claim(name, `${good.slice(0, 9)}\u200B${good.slice(9)}`),
    [`${name} with a bidi override`]: claim(name, `${good.slice(0, 9)}\u202E${good.slice(9)}`),
  }
}

/** A claim that is not there, or not under its name. */
export function absent(name: string, misspelt: string): Readonly<Record<string, Change>> {
  return {
    [`${name} absent`]: claim(name, undefined),
    [`${name} misspelt`]: claimsText(replacing(`"${name}":`, `"${misspelt}":`)),
    [`${name} named in other case`]: claimsText(replacing(`"${name}":`, `"${name.toUpperCase()}":`)),
  }
}
