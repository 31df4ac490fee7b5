import type { Command } from 'commander'

/** Adds its examples to the help of each command. */
export function addExamples(kit: Command): void {
  for (const [path, lines] of Object.entries(examples)) {
    const command = path
      .split(' ')
      .filter((name) => name !== '')
      .reduce<Command | undefined>((here, name) => here?.commands.find((each) => each.name() === name), kit)
    command?.addHelpText('after', ['', 'Examples:', ...textOf(lines)].join('\n'))
  }
}

/** What is typed behind `npx nems-contract-kit`, with what it does where that is not plain. */
export type Example = readonly [typed: string, meaning?: string]

function textOf(lines: readonly Example[]): readonly string[] {
  const width = Math.max(...lines.map(([typed, meaning]) => (meaning === undefined ? 0 : typed.length)))
  return lines.map(
    ([typed, meaning]) =>
      `  npx nems-contract-kit ${meaning === undefined ? typed : `${typed.padEnd(width)}  ${meaning}`}`,
  )
}

/** Examples by the words that name a command; none for the program itself. */
export const examples: Readonly<Record<string, readonly Example[]>> = {
  '': [
    ['client -- ./my-client', 'what is wrong with what my client sends?'],
    ['check requests.http', 'the same of what was saved'],
    ['check --token token.txt', 'what is wrong with my token?'],
    ['verify http://127.0.0.1:9080', 'does my provider keep the contracts?'],
    ['fuzz http://127.0.0.1:9080', 'what else is wrong with it?'],
    ['rules', 'what do the two APIs ask for?'],
    ['doctor', 'why does it not work here?'],
  ],
  check: [
    ['check requests.http session.har'],
    ['check --token token.txt'],
    ['check captures --at 2026-01-31T09:30:00Z --report html=report.html'],
    ['check --base-path /nems requests.http --strength must'],
  ],
  rules: [
    ['rules'],
    ['rules claims/scope-is-bundle-write', 'one, with a kept and a broken example'],
    ['rules --coverage', 'each sentence of the guidance, and what cites it'],
  ],
  token: [
    ['token --header'],
    ['token --header --operation publish-event'],
    ['token --break claims/exp-is-not-past'],
  ],
  generate: [
    ['generate create-subscription --count 3 --seed 7'],
    ['generate publish-event --break event/source-name-is-sent'],
    ['generate publish-event --seed 2 --format body'],
  ],
  serve: [
    ['serve --port 9080'],
    ['serve --ui', 'with a page that shows what comes in'],
    ['serve --without claims/exp-is-not-past', 'with a fault, to see that it is found'],
    ['serve --host 0.0.0.0 --tls --tls-port 9443'],
  ],
  client: [
    ['client -- python3 my_client.py'],
    ['client --tls -- java -jar my-client.jar'],
    ['client --answers all -- ./my-client'],
    ['client --record pacts --consumer my-client -- ./my-client'],
    ['client --port 9080 --until-idle 10s'],
  ],
  certs: [['certs certificates'], ['certs certificates --asid 200000000117 --force']],
  verify: [
    ['verify http://127.0.0.1:9080'],
    ['verify https://nems.example/base --cert me.pem --key me.key --ca theirs.pem'],
    ['verify http://127.0.0.1:9080 --rule claims/ --report junit=verify.xml'],
    ['verify http://127.0.0.1:9080 --broker-url https://broker.example --publish --provider-version 1.2.3'],
  ],
  gateway: [
    ['gateway --provider http://127.0.0.1:9080'],
    ['gateway --provider https://nems.example:8443/base --ca theirs.pem --port 9082 --state-port 9083'],
  ],
  pacts: [['pacts lint my-pact.json']],
  'pacts lint': [['pacts lint my-pact.json'], ['pacts lint pacts']],
  fuzz: [
    ['fuzz http://127.0.0.1:9080'],
    ['fuzz http://127.0.0.1:9080 --rules claims,nhs-number --operations publish-event --seed 7'],
    ['fuzz https://nems.example/base --time 5m --ca theirs.pem --allow-host nems.example'],
    ['fuzz http://127.0.0.1:9080 --report ndjson=run.ndjson --baseline last.ndjson'],
    ['fuzz http://127.0.0.1:9080 --shard 1/8 --report ndjson=shards/1.ndjson'],
  ],
  replay: [
    ['replay', 'all that was found, where it was found'],
    ['replay http://127.0.0.1:9080 f4129f0c2c1e', 'one finding, at another address'],
    ['replay --curl f4129f0c2c1e', 'the line of curl that sends the same'],
  ],
  merge: [['merge shards'], ['merge shards --report html=report.html --corpus .nems-kit/corpus']],
  report: [
    ['report run.ndjson'],
    ['report run.ndjson --report html=report.html --report markdown=summary.md'],
    ['report - --table'],
  ],
  vectors: [['vectors vectors'], ['vectors --list'], ['vectors vectors --only token --only nhs-number']],
  openapi: [['openapi'], ['openapi --format yaml']],
  doctor: [['doctor'], ['doctor https://nems.example/base --cert me.pem --key me.key --ca theirs.pem']],
  demo: [
    ['demo'],
    ['demo my-messages', 'publishes your event messages, too'],
    ['demo --without claims/exp-is-not-past', 'plays a faulty NEMS, to show that it is caught'],
  ],
  completion: [['completion bash'], ['completion zsh'], ['completion fish']],
}
