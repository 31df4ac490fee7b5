import { meetsJson, meetsXml, withNamespace } from '../body-path.ts'
import { type PactPart, syntaxOf } from '../pact.ts'
import { inParts, type Trap } from '../trap.ts'

export const bodyMatcherMeetsAValue: Trap = {
  wrong: 'A matcher of the body is on a path that meets nothing',
  why: 'Pact ignores it without a word, so that only the example itself will do. Elements of XML are named with their namespace.',
  find: inParts((part, name) =>
    part.rules
      .filter(({ category, at }) => category === 'body' && meets(part, at) === false)
      .map(({ at }) => ({ place: `${name} body`, received: at, instead: insteadOf(part, at) })),
  ),
}

function meets(part: PactPart, path: string): boolean | undefined {
  if (part.body === undefined) return undefined
  const syntax = syntaxOf(part)
  if (syntax === undefined) return undefined
  return syntax === 'xml' ? meetsXml(path, part.body.text) : meetsJson(path, part.body.text)
}

function insteadOf(part: PactPart, path: string): string {
  const named = withNamespace(path)
  if (syntaxOf(part) === 'xml' && meets(part, named) === true) return named
  return 'the path of a value that the example has, or no matcher'
}
