import { Argument, Command, Option } from 'commander'
import { addClientCommands } from './client-commands.ts'
import { addExamples } from './examples.ts'
import { addFuzzCommands } from './fuzz-commands.ts'
import { collect, judged, reported } from './judged-command.ts'
import { version } from './kit.ts'
import { addProviderCommands } from './provider-commands.ts'
import { shells } from './shells.ts'
import { reaching } from './target-command.ts'
import { overTls } from './tls-command.ts'

/** The program: each command is loaded when it is called. */
export function program(): Command {
  const kit = new Command('nems-contract-kit')
    .description('Contract tests for the NHS National Events Management Service (NEMS).')
    .version(version)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(--help tells what there is)')
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

  const serve = kit
    .command('serve')
    .description('Play NEMS: judge what comes in, refuse what breaks a rule, and say why.')
    .option('--port <port>', '0 for any that is free', '9080')
    .option('--host <host>', 'who can reach it: 0.0.0.0 for everybody', '127.0.0.1')
    .option('--without <rule>', 'accept what breaks this rule; may be given again', collect, [])
    .option('--strict', 'refuse what a provider may accept or refuse, too')
    .option('--config <file>', 'who exists; nems-kit.config.json unless told')
    .option('--ui', 'show requests as they arrive on a page, for a browser on this machine')
    .option('--ui-port <port>', 'where the page is; 0 for any that is free', '9081')
    .option('--show-nhs-numbers', 'do not mask NHS numbers outside the 999 range')
  overTls(serve).action(async (options: object) => (await import('./serve.ts')).serve(options))

  addClientCommands(kit)
  addProviderCommands(kit)

  const pacts = kit.command('pacts').description('Work with Pact files.')
  pacts
    .command('lint')
    .argument('<file...>', 'Pact files, folders of them, or - for standard input')
    .description('Say where Pact files say something else than they seem to, and what to write instead.')
    .action(async (files: string[]) => (await import('./pacts.ts')).lint(files))

  addFuzzCommands(kit)

  const report = kit
    .command('report')
    .argument('<file>', 'what --report ndjson=FILE wrote, or - for standard input')
    .description('Tell of a run again, from its stream of events, in as many formats as are asked for.')
    .option('--table', 'tell of every rule how often it was kept and broken')
  reported(report).action(async (file: string, options: object) =>
    (await import('./report.ts')).report(file, options),
  )

  kit
    .command('vectors')
    .argument('[dir]', 'the folder to write them into')
    .description(
      'Write test vectors as JSON: tokens, media types, NHS numbers, ASIDs, ODS codes, criteria and messages.',
    )
    .option('--list', 'tell what there is, and write nothing')
    .option('--only <kind>', 'such as token or nhs-number; may be given again', collect, [])
    .option('--force', 'overwrite files of these names that are no test vectors')
    .action(async (folder: string | undefined, options: object) =>
      (await import('./vectors.ts')).vectors(folder, options),
    )

  kit
    .command('openapi')
    .description(
      'Write OpenAPI 3.1 of both APIs, for Prism, Schemathesis or Postman; it names what it cannot express.',
    )
    .addOption(new Option('--format <format>', 'how to write it').choices(['json', 'yaml']).default('json'))
    .action(async (options: object) => (await import('./openapi.ts')).openapi(options))

  const doctor = kit
    .command('doctor')
    .argument('[url]', 'a provider that is to be reached, with what stands before /STU3 in its paths')
    .description('Look at what the kit needs on this machine and of a provider, and say what to mend.')
    .option('--config <file>', 'who exists, waivers; nems-kit.config.json unless told')
  reaching(doctor).action(async (url: string | undefined, options: object) =>
    (await import('./doctor.ts')).doctor(url, options),
  )

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

  kit
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .description('Write a script that has your shell complete commands, options and what they take.')
    .action(async (shell: string) => (await import('./completion.ts')).completion(shell))

  kit
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => (await import('./complete.ts')).complete(kit, words))

  addExamples(kit)
  return kit
}

function operationOption(): Option {
  return new Option('--operation <operation>', 'what the token is for')
    .choices(['publish-event', 'create-subscription', 'read-subscription', 'delete-subscription'])
    .default('create-subscription')
}
