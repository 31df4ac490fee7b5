/** Spoils of one line that nothing has to notice, and why. */
export interface Accepted {
  /** Path from the project's folder. */
  readonly file: string
  /** The line of code, without the blanks around it. */
  readonly code: string
  /** What is done to it, as the report names it. */
  readonly what: readonly string[]
  readonly reason: string
}

const ofMemory =
  'A bound of memory: one request more or less that is remembered, of so many, changes nothing that anybody could rely on.'

export const accepted: readonly Accepted[] = [
  {
    file: 'src/spec/model/survey.ts',
    code: 'if (child.children.length > 0) this.#descend(child, known?.type)',
    what: ['child.children.length > 0 with >=', '0 → (-1)'],
    reason:
      'Going down into an element walks over its children: of one that has none it finds nothing. The condition only ' +
      'saves the call, for most elements are such.',
  },
  {
    file: 'src/spec/judge.ts',
    code: 'const leavesOut = without.size > 0',
    what: ['without.size > 0 with >=', '0 → (-1)'],
    reason: 'It only saves looking for each rule in a set that has none.',
  },
  {
    file: 'src/spec/judge.ts',
    code: 'else if (broken.length > 0) left.push({ ...named, told: broken })',
    what: ['broken.length > 0 with >=', '0 → (-1)'],
    reason:
      'Telling nothing of a rule that was kept is the same as leaving it out, which saves the time to do it.',
  },
  {
    file: 'src/spec/watched.ts',
    code: 'readsMore = false',
    what: ['false → true'],
    reason:
      'Every rule would be taken to read more than the fields, and be judged each time: slower, and the same.',
  },
  ...[
    ["'fromasid',", "'fromasid' → 'frombsid'"],
    ["'toasid',", "'toasid' → 'toatid'"],
    ["'interactionid',", "'interactionid' → 'interadtionid'"],
  ].map(
    ([code = '', what = '']): Accepted => ({
      file: 'src/spec/model/request.ts',
      code,
      what: [what],
      reason: 'A field that is not among those that last is read of each request: slower, and the same.',
    }),
  ),
  {
    file: 'src/spec/model/fhir.ts',
    code: 'export const mostTold = 1_000',
    what: ['1_000 → 1001', '1_000 → 999'],
    reason: ofMemory,
  },
  {
    file: 'src/spec/model/survey.ts',
    code: 'if (faults.length < mostTold) faults.push(fault)',
    what: ['faults.length < mostTold with <='],
    reason: ofMemory,
  },
  {
    file: 'src/spec/places/subscription.ts',
    code: 'for (const child of parent.children) if (names.has(child.name) && found.length < mostTold) found.push(child)',
    what: ['found.length < mostTold with <='],
    reason: ofMemory,
  },
  {
    file: 'src/conduct/most-remembered.ts',
    code: 'export const mostRequests = 10_000',
    what: ['10_000 → 10001', '10_000 → 9999'],
    reason: ofMemory,
  },
  {
    file: 'src/conduct/most-remembered.ts',
    code: 'export const mostIds = 100_000',
    what: ['100_000 → 100001', '100_000 → 99999'],
    reason: ofMemory,
  },
  {
    file: 'src/conduct/given-ids.ts',
    code: '.flatMap(([, location]) => /(?:^|\\/)Subscription\\/([^/?#]+)/.exec(location)?.[1] ?? [])',
    what: ['/(?:^|\\/)Subscription\\/([^/?#]+)/ → /(?:^|\\/)Subscription\\/([^/?#]*)/'],
    reason:
      'It would give an empty id, which no request can name: without an id the path is that of no operation.',
  },
  {
    file: 'src/conduct/given-ids.ts',
    code: 'return [...outcome.matchAll(/already exists\\s*:\\s*([A-Za-z0-9.-]{1,64})/g)].flatMap(([, id]) => id ?? [])',
    what: [
      '/already exists\\s*:\\s*([A-Za-z0-9.-]{1,64})/g → /already exists\\s*:\\s*([A-Za-z0-9.-]{0,64})/g',
    ],
    reason:
      'It would give an empty id, which no request can name: without an id the path is that of no operation.',
  },
  {
    file: 'src/conduct/rules/failed-requests-are-repeated-with-pauses.ts',
    code: 'if (!isFailing && failed.size === 0) return nothingToSay',
    what: ['0 → (-1)'],
    reason: 'It only saves the hash of a request where nothing is remembered that it could be like.',
  },
  {
    file: 'src/conduct/rules/retry-after-is-waited-for.ts',
    code: 'if (until === undefined && waiting.size === 0) return nothingToSay',
    what: ['0 → (-1)'],
    reason: 'It only saves the hash of a request where nothing is remembered that it could be like.',
  },
  {
    file: 'src/conduct/without-history.ts',
    code: 'pdsEnforced: false,',
    what: ['false → true'],
    reason: 'Places read the same with it: it decides which findings bind, and nothing is judged here.',
  },
  {
    file: 'src/scenarios/answering.ts',
    code: 'const answered = new Remembered<number>(10_000)',
    what: ['10_000 → 10001', '10_000 → 9999'],
    reason: ofMemory,
  },
  {
    file: 'src/scenarios/answering.ts',
    code: "const likeness = tries === Number.POSITIVE_INFINITY ? '' : requestLikeness(http)",
    what: ["'' → 'x'"],
    reason: 'One name for all requests: any will do.',
  },
  {
    file: 'src/scenarios/deprecated-answer.ts',
    code: 'if (body.length > 0) return { status, headers, body }',
    what: ['0 → 1'],
    reason: 'A body is a resource, which has more than one byte.',
  },
  {
    file: 'src/scenarios/deprecated-answer.ts',
    code: "subscription?.criteria === undefined ? [event?.code ?? ''] : eventCodesOf(subscription.criteria)",
    what: ["'' → 'x'"],
    reason: 'Only for the compiler: what is accepted and no subscription is an event with a code.',
  },
  {
    file: 'src/scenarios/errors.ts',
    code: "'nems',",
    what: ["'nems' → 'nens'"],
    reason: 'The name of a kind that is in no list: any will do.',
  },
  {
    file: 'src/scenarios/located-answer.ts',
    code: "const [host = 'localhost'] = request.head.fields.get('host') ?? []",
    what: ["'localhost' → 'locamhost'"],
    reason: 'Only for the compiler: a request without Host is not accepted.',
  },
  {
    file: 'src/scenarios/located-answer.ts',
    code: "name === 'Location' ? [name, form(value.split('/').at(-1) ?? '', origin)] : [name, value],",
    what: ["'' → 'x'"],
    reason: 'Only for the compiler: a text that is divided has a last part.',
  },
]
