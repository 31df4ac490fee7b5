import { type Command, Option } from 'commander'
import { collect, judged } from './judged-command.ts'
import { reaching } from './target-command.ts'

/** Adds the commands that stand before a provider. */
export function addProviderCommands(kit: Command): void {
  const verify = kit
    .command('verify')
    .argument('<url>', 'the provider, with what stands before /STU3 in its paths')
    .description(
      "Verify that a provider keeps the contracts: Pact's verifier, with states, tokens and the judge.",
    )
    .option(
      '--pact <path>',
      'a Pact file, a folder or a URL of one; the kit’s own unless told; may be given again',
      collect,
      [],
    )
    .option('--broker-url <url>', 'the Pact Broker whose Pact files are to be verified')
    .addOption(new Option('--broker-token <token>', 'its bearer token').env('PACT_BROKER_TOKEN'))
    .addOption(new Option('--broker-username <name>', 'or who asks it').env('PACT_BROKER_USERNAME'))
    .addOption(new Option('--broker-password <password>', 'and the password').env('PACT_BROKER_PASSWORD'))
    .option(
      '--provider <name>',
      'the provider as the broker names it; both APIs unless told; may be given again',
      collect,
      [],
    )
    .option(
      '--consumer-version-selector <json>',
      'which versions of consumers; those on the main branch or in use unless told; may be given again',
      collect,
      [],
    )
    .option('--enable-pending', 'what this provider never verified may fail')
    .option('--include-wip-since <date>', 'verify what is in the works since then, too, as pending')
    .option('--publish', 'publish the results to the broker')
    .option('--provider-version <version>', 'as which version of the provider')
    .option('--provider-branch <branch>', 'and of which branch')
    .option('--build-url <url>', 'and of which build')
    .option('--description <text>', 'only interactions whose description holds this text')
    .option('--state <text>', 'only interactions with a state whose name holds this text')
    .option('--consumer <name>', 'only those of this consumer')
    .option('--rule <id>', 'only those about a rule whose id begins so')
    .option(
      '--concurrency <n>',
      'how many interactions are verified at a time; 4, or 1 with --state-url, unless told',
    )
  judged(behind(verify)).action(async (url: string, options: object) =>
    (await import('./verify.ts')).verify(url, options),
  )

  const gateway = kit
    .command('gateway')
    .description(
      'Stand before a provider for the Pact verifier of another language: states, tokens and the judge.',
    )
    .requiredOption('--provider <url>', 'the provider, with what stands before /STU3 in its paths')
    .option('--port <port>', 'where the verifier finds the provider; 0 for any that is free', '9082')
    .option('--state-port <port>', 'where it has provider states set up; 0 for any that is free', '9083')
  judged(behind(gateway)).action(async (options: object) => (await import('./gateway.ts')).gateway(options))
}

/** Options of every command that stands before a provider. */
function behind(command: Command): Command {
  return reaching(command)
    .option('--state-url <url>', "the provider's own state-change URL; its two APIs are used without")
    .option('--timeout <seconds>', 'within which an answer has to be there', '10')
}
