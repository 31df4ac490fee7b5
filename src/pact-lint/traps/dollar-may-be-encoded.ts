import { inInteractions, type Trap } from '../trap.ts'

export const dollarMayBeEncoded: Trap = {
  wrong: 'The dollar of $process-message may be encoded, and the path does not take that',
  why: 'Some HTTP clients write %24, which is the same path; to Pact it is another.',
  find: inInteractions(({ request: { path, rules } }) => {
    if (!/(\$|%24)process-message$/.test(path) || rules.some(({ category }) => category === 'path')) return []
    const before = path.replace(/(\$|%24)process-message$/, '')
    return [
      {
        place: 'request path',
        received: path,
        instead: `the regex ^${before}(\\$|%24)process-message$ beside it`,
      },
    ]
  }),
}
