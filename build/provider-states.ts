import { type StateDefinition, type StateName, states } from '../contracts/states.ts'
import { registryConfig } from '../contracts/subjects.ts'

/** The page of provider states: what each means, its parameters, and what setting it up gives back. */
export function providerStatesPage(): string {
  const all = Object.entries(states) as [StateName, StateDefinition<StateName>][]
  return `${[opening, ...all.map(sectionOf), exampleRegistry()].join('\n\n')}\n`
}

const opening = `# Provider states

Written by \`npm run pacts\` from \`contracts/states.ts\`. The Pact files of the kit name these states and no others.

Pact's verifier posts \`{ "state", "params", "action": "setup" }\` to the state-change URL. Make the state true, and answer with a
JSON object of what the state gives back: the verifier puts it into the request. Answer with 4xx where a state cannot be made
true: on a 5xx Pact's core asks again for two minutes, and where a value is missing it sends the example of the file without a word.
All parameters are texts. Every interaction has a patient of its own, and a subscription of its own where it has one.`

function sectionOf([name, { meaning, parameters, optional, values }]: [
  StateName,
  StateDefinition<StateName>,
]) {
  const rows = [
    ...Object.entries(parameters).map(([each, what]) => `| \`${each}\` | ${what} |`),
    ...Object.entries(optional).map(([each, what]) => `| \`${each}\`, may be absent | ${what} |`),
  ]
  const given = Object.entries(values).map(([each, what]) => `\`${each}\`: ${what}.`)
  return [
    `## ${name}\n`,
    meaning,
    '\n| parameter | what it is |\n| --- | --- |',
    ...rows,
    `\nGives back ${given.length === 0 ? 'nothing.' : given.join(' ')}`,
  ].join('\n')
}

/** Who the states speak of: whoever cannot register endpoints at will has to have these. */
function exampleRegistry(): string {
  const rows = registryConfig.endpoints.map(({ asid, odsCodes, mailboxes = [], interactions }) => {
    const boxes = mailboxes.map((mailbox) => (typeof mailbox === 'string' ? mailbox : mailbox.id))
    const assured = interactions?.map((each) => each.replace(/.*:/, '')).join(', ') ?? 'all'
    return `| \`${asid}\` | ${odsCodes.join(', ')} | ${boxes.join(', ')} | ${assured} |`
  })
  const events = Object.entries(registryConfig.events ?? {}).map(([code, state]) => `\`${code}\` is ${state}`)
  return [
    '## Who the states speak of\n',
    `NEMS has the ASID \`${registryConfig.nemsAsid}\`. The first endpoint asks; the others are those that it must not be taken for.\n`,
    '| ASID | ODS codes | mailboxes | assured for |\n| --- | --- | --- | --- |',
    ...rows,
    `\nOf the event types ${events.join(', ')}; the others are current.`,
  ].join('\n')
}
