import type { Command } from 'commander'
import { judged } from './judged-command.ts'
import { targeted } from './target-command.ts'
import { overTls } from './tls-command.ts'

/** Adds the command that judges a client as it runs, and the one that makes certificates for it. */
export function addClientCommands(kit: Command): void {
  const client = kit
    .command('client')
    .argument('[command...]', 'the client, after --: a program and its arguments; without it, until Ctrl+C')
    .usage('[options] -- COMMAND ARG…')
    .description('Run a client against a NEMS that is played, and say what is wrong with what it sends.')
    .addHelpText(
      'after',
      `
The client finds NEMS by NEMS_BASE_URL, and for whom it speaks by NEMS_FROM_ASID, NEMS_TO_ASID, NEMS_ODS_CODE,
NEMS_MAILBOX and NEMS_PATIENT. --cert, --key, --ca, --header, --allow-host and --i-am-authorised are for --proxy.`,
    )
    .option('--port <port>', 'of NEMS over HTTP; 0 for any that is free', '0')
    .option('--proxy <url>', 'pass everything on to this real NEMS, and judge both sides')
    .option('--timeout <time>', 'after which the client is stopped; 5m unless told, none without a command')
    .option('--until-idle <time>', 'end when no request came for that long, such as 10s')
    .option('--pds', 'play PDS too (NEMS_PDS_URL): each NHS number has to be found there before it is sent')
    .option(
      '--answers <scenario>',
      'how NEMS answers what is right: a name, several divided by commas, all, or list',
    )
    .option('--record <dir>', 'write what it sends as Pact files of its own into this folder')
    .option('--consumer <name>', 'under this name of the client')
    .option('--ui', 'show requests as they arrive on a page, for a browser on this machine')
    .option('--ui-port <port>', 'where the page is; 0 for any that is free', '9081')
  judged(targeted(overTls(client))).action(async (command: readonly string[], options: object) =>
    (await import('./client.ts')).client(command, options),
  )

  kit
    .command('certs')
    .argument('<folder>', 'where to write them')
    .description('Write certificates for mutual TLS on this machine: an authority, NEMS, and a client.')
    .option(
      '--asid <asid>',
      'endpoint that the client certificate is for; the one that client speaks for unless told',
    )
    .option('--force', 'replace what is there')
    .option('--config <file>', 'who exists; nems-kit.config.json unless told')
    .action(async (folder: string, options: object) => (await import('./certs.ts')).certs(folder, options))
}
