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

/** Options of every command that may send broken requests, to what may be another's machine. */
export function targeted(command: Command): Command {
  return reaching(command)
    .option(
      '--allow-host <name>',
      'send requests to this host, which is not this machine; may be given again',
      collect,
      [],
    )
    .option('--i-am-authorised', 'NHS England agreed to it, for a path-to-live environment')
}
