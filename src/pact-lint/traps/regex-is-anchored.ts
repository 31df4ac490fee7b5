import { inParts, type Trap } from '../trap.ts'

export const regexIsAnchored: Trap = {
  wrong: 'A regular expression is not anchored',
  why: 'Whether it has to take the whole text or a part of it is another question in each of Pact’s languages.',
  find: inParts((part, name) =>
    part.rules.flatMap(({ category, at, matchers }) =>
      matchers
        .map(({ regex }) => regex)
        .filter((regex) => regex !== undefined)
        .filter((regex) => !/^(\^|\\A).*(\$|\\[zZ])$/s.test(regex))
        .map((regex) => ({
          place: [name, category, at].filter((each) => each !== '').join(' '),
          received: regex,
          instead: /(?<!\\)\|/.test(regex) ? `^(${regex})$` : `^${regex.replace(/^\^|(?<!\\)\$$/g, '')}$`,
        })),
    ),
  ),
}
