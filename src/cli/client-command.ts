import type { Command } from 'commander'
import { judged } from './judged-command.ts'

/** Adds the command that judges a client as it runs. */
export function addClientCommand(kit: Command): void {
  const client = kit
    .command('client')
    .argument('[command...]', 'the client, after --: a program and its arguments; without it, until Ctrl+C')
    .usage('[options] -- COMMAND ARG…')
    .description('Run a client against a NEMS that is played, and say what is wrong with what it sends.')
    .option('--port <port>', 'of NEMS over HTTP; 0 for any that is free', '0')
    .option('--timeout <time>', 'after which the client is stopped; 5m unless told, none without a command')
    .option('--until-idle <time>', 'end when no request came for that long, such as 10s')
    .option('--pds', 'play PDS too (NEMS_PDS_URL): each NHS number has to be found there before it is sent')
    .option('--record <dir>', 'write what it sends as Pact files of its own into this folder')
    .option('--consumer <name>', 'under this name of the client')
  judged(client).action(async (command: readonly string[], options: object) =>
    (await import('./client.ts')).client(command, options),
  )
}
