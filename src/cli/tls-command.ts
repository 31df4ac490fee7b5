import type { Command } from 'commander'

/** Options of every command that plays NEMS over mutual TLS. */
export function overTls(command: Command): Command {
  return command
    .option('--tls', 'play NEMS over mutual TLS, too, with certificates made for it')
    .option('--tls-port <port>', 'of NEMS over TLS; 0 for any that is free', '0')
    .option('--certs <folder>', 'over mutual TLS, with the certificates that nems-kit certs wrote there')
}
