import type { Command } from 'commander'
import { collect } from './judged-command.ts'

/** Options of every command that sends requests to a provider. */
export function reaching(command: Command): Command {
  return command
    .option('--cert <file>', 'client certificate, in PEM')
    .option('--key <file>', 'its key, in PEM')
    .option('--ca <file>', 'certificate authority of the provider, in PEM')
    .option(
      '--header <field>',
      "'Name: value' to be added to each request, never shown; may be given again",
      collect,
      [],
    )
}
