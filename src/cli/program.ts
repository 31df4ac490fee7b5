import { Command, Option } from 'commander'
import { version } from './kit.ts'

/** The program: each command is loaded when it is called. */
export function program(): Command {
  const kit = new Command('nems-contract-kit')
    .description('Contract tests for the NHS National Events Management Service (NEMS).')
    .version(version)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(--help tells what there is)')
    .addHelpText(
      'after',
      `
Examples:
  npx nems-contract-kit check requests.http        what is wrong with what my client sends?
  npx nems-contract-kit check --token token.txt    what is wrong with my token?
  npx nems-contract-kit rules                      what do the two APIs ask for?
  npx nems-contract-kit token                      a token for curl`,
    )
    .exitOverride()

  const check = kit
    .command('check')
    .argument('<file...>', 'captures, folders of them, or - for standard input')
    .description(
      'Judge what a client sent: raw HTTP/1.1 requests (.http, divided by ###), a HAR 1.2, a Bundle or a Subscription alone, a token.',
    )
    .option('--token', 'the files hold a token each: shows its claims, each with a verdict')
    .option(
      '--at <time>',
      'when it was sent: an ISO 8601 time or UTC seconds; without it the clock is not judged',
    )
    .option('--base-path <path>', 'what stands before /STU3 in the path', '')
  judged(check).action(async (files: string[], options: object) =>
    (await import('./check.ts')).check(files, options),
  )

  kit
    .command('rules')
    .argument('[id]', 'a rule, such as claims/scope-is-bundle-write')
    .description('List the rules of both APIs, or show one with a kept and a broken example.')
    .option('--json', 'as JSON')
    .option('--coverage', 'every obliging sentence of the two guidance pages, and the rules that cite it')
    .action(async (id: string | undefined, options: object) =>
      (await import('./rules.ts')).rules(id, options),
    )

  kit
    .command('token')
    .description('Mint an unsecured JWT for curl; it holds for five minutes.')
    .addOption(operationOption())
    .option('--config <file>', 'nems-kit.config.json unless told')
    .option('--asid <asid>', 'endpoint of the registry that asks; its first one unless told')
    .option('--break <rule>', 'break this rule')
    .option('--at <time>', 'when it is issued: an ISO 8601 time or UTC seconds; now unless told')
    .option('--header', 'print the whole Authorization header')
    .action(async (options: object) => (await import('./token.ts')).token(options))

  kit
    .command('generate')
    .argument('<operation>', 'publish-event, create-subscription, read-subscription or delete-subscription')
    .description('Write valid requests, or such as break a rule.')
    .option('--count <n>', 'how many', '1')
    .option('--seed <n>', 'the same seed gives the same requests', '1')
    .option('--break <rule>', 'break this rule, each time in another of its ways')
    .addOption(
      new Option('--format <format>', 'how to write them').choices(['http', 'json', 'body']).default('http'),
    )
    .option('--at <time>', 'when they are sent: an ISO 8601 time or UTC seconds; now unless told')
    .option('--config <file>', 'nems-kit.config.json unless told')
    .action(async (operation: string, options: object) =>
      (await import('./generate.ts')).generate(operation, options),
    )

  kit
    .command('serve')
    .description('Play NEMS: judge what comes in, refuse what breaks a rule, and say why.')
    .option('--port <port>', '0 for any that is free', '9080')
    .option('--host <host>', 'who can reach it: 0.0.0.0 for everybody', '127.0.0.1')
    .option('--without <rule>', 'accept what breaks this rule; may be given again', collect, [])
    .option('--strict', 'refuse what a provider may accept or refuse, too')
    .option('--config <file>', 'who exists; nems-kit.config.json unless told')
    .action(async (options: object) => (await import('./serve.ts')).serve(options))

  kit
    .command('demo')
    .argument('[path...]', 'messages to publish and judge too, or folders of them')
    .description(
      'Play both sides on loopback: every rule kept and broken, the Pact files verified, in seconds.',
    )
    .option(
      '--without <rule>',
      'play a provider that does not know this rule; may be given again',
      collect,
      [],
    )
    .option('--config <file>', 'who exists, for messages of your own; nems-kit.config.json unless told')
    .action(async (paths: string[], options: object) => (await import('./demo.ts')).demo(paths, options))

  const replay = kit
    .command('replay')
    .argument(
      '[url-or-finding...]',
      'the provider, unless it is where they were found; files or ids of findings',
    )
    .description(
      'Send what fuzz found again: FIXED, FAILED or INCONCLUSIVE. Without names, all of the corpus.',
    )
    .option('--raw', 'send the stored bytes as they are, instead of the case made anew')
    .option('--curl', 'show the line of curl that sends the same, where curl can')
    .option('--corpus <folder>', 'where findings are kept', '.nems-kit/corpus')
    .option('--config <file>', 'who exists; nems-kit.config.json unless told')
    .option('--cert <file>', 'client certificate, in PEM')
    .option('--key <file>', 'its key, in PEM')
    .option('--ca <file>', 'certificate authority of the provider, in PEM')
    .option(
      '--header <field>',
      "'Name: value' to be added to each request, never shown; may be given again",
      collect,
      [],
    )
    .option('--timeout <time>', 'within which an answer has to be there', '5s')
  brokenRequests(replay).action(async (named: string[], options: object) =>
    (await import('./replay.ts')).replay(named, options),
  )

  kit
    .command('merge')
    .argument('<dir...>', 'folders of shards, however deep: reports (*.ndjson) and findings (corpus/*.json)')
    .description('Join the reports and findings of fuzz --shard into those of one run.')
    .option('--corpus <folder>', 'where the findings of all are kept', '.nems-kit/corpus')
    .option('--config <file>', 'who exists, as it was for the shards; nems-kit.config.json unless told')
    .option('--require-all', 'fail where a rule was not met both kept and broken')
    .option('--table', 'tell of every rule how often it was kept and broken')
    .option('--report <format=file>', 'json=FILE, junit=FILE or ndjson=FILE; may be given again', collect, [])
    .option('--show-nhs-numbers', 'do not mask NHS numbers outside the 999 range')
    .action(async (folders: string[], options: object) =>
      (await import('./merge.ts')).merge(folders, options),
    )

  return kit
}

/** Options of every command that judges. */
function judged(command: Command): Command {
  return command
    .option('--config <file>', 'who exists, waivers; nems-kit.config.json unless told')
    .addOption(
      new Option('--strength <strength>', 'the weakest strength that fails the run')
        .choices(['must', 'assurance', 'advice'])
        .default('assurance'),
    )
    .option('--report <format=file>', 'ndjson=FILE or junit=FILE; may be given again', collect, [])
    .option('--baseline <file>', 'fail only on what is not in this ndjson of an earlier run')
    .option('--show-nhs-numbers', 'do not mask NHS numbers outside the 999 range')
}

function operationOption(): Option {
  return new Option('--operation <operation>', 'what the token is for')
    .choices(['publish-event', 'create-subscription', 'read-subscription', 'delete-subscription'])
    .default('create-subscription')
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}

/** Options of every command that sends broken requests to what may be another's machine. */
function brokenRequests(command: Command): Command {
  return command
    .option('--allow-host <name>', 'send broken requests to this host, too; may be given again', collect, [])
    .option('--i-am-authorised', 'NHS England agreed to it, for a path-to-live environment')
}
