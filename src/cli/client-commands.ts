import type { Command } from 'commander'
import { judged } from './judged-command.ts'

/** Adds the command that judges a client as it runs, and the one that makes certificates for it. */
export function addClientCommands(kit: Command): void {
  const client = kit
    .command('client')
    .argument('[command...]', 'the client, after --: a program and its arguments; without it, until Ctrl+C')
    .usage('[options] -- COMMAND ARG…')
    .description('Run a client against a NEMS that is played, and say what is wrong with what it sends.')
    .option('--port <port>', 'of NEMS over HTTP; 0 for any that is free', '0')
    .option('--tls', 'play NEMS over mutual TLS, too, with certificates made for it')
    .option('--tls-port <port>', 'of NEMS over TLS; 0 for any that is free', '0')
    .option('--certs <folder>', 'over mutual TLS, with the certificates that nems-kit certs wrote there')
    .option('--timeout <time>', 'after which the client is stopped; 5m unless told, none without a command')
    .option('--until-idle <time>', 'end when no request came for that long, such as 10s')
    .option('--ui', 'show requests as they arrive on a page, for a browser on this machine')
    .option('--ui-port <port>', 'where the page is; 0 for any that is free', '9081')
  judged(client).action(async (command: readonly string[], options: object) =>
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
