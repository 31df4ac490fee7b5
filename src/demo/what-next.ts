import type { Paint } from '../report/paint.ts'

/** What to try next, for each of those whom the kit is for. */
export function whatNext(paint: Paint): readonly string[] {
  return [
    '',
    paint('bold', 'What to try next'),
    ...suggestions.flatMap(([who, ...all]) => [
      `  ${who}`,
      ...all.map(([what, command]) => `    ${paint('dim', what.padEnd(32))} ${paint('cyan', command)}`),
    ]),
  ]
}

const kit = 'npx nems-contract-kit'

type Suggestion = readonly [what: string, command: string]

const suggestions: readonly (readonly [who: string, ...Suggestion[]])[] = [
  [
    'you write a client',
    ['what is wrong with what it sends', `${kit} check requests.http`],
    ['what is wrong with my messages', `${kit} demo my-messages`],
    ['a NEMS to talk to', `${kit} serve`],
    ['a token for curl', `${kit} token --header`],
  ],
  [
    'you run a provider',
    ['what it must refuse, and how', `${kit} rules claims/exp-is-not-past`],
    ['how a faulty one is caught', `${kit} demo --without claims/exp-is-not-past`],
    ['does it keep the contracts', `${kit} verify https://your-provider.example/base`],
  ],
  [
    'you fuzz either',
    ['valid requests, from a seed', `${kit} generate publish-event --count 100 --seed 7`],
    [
      'one rule, broken in every way',
      `${kit} generate create-subscription --break claims/sub-is-sent --count 9`,
    ],
    ['requests for a program to read', `${kit} generate read-subscription --count 9 --format json`],
  ],
]
