import { type Command, Option } from 'commander'
import { reportFormats } from '../report/report-formats.ts'
import { catalogueAsOfHelp } from './catalogue-as-of.ts'

/** Options of every command that judges. */
export function judged(command: Command): Command {
  return reported(command)
    .option('--config <file>', 'who exists, waivers; nems-kit.config.json unless told')
    .addOption(
      new Option('--strength <strength>', 'the weakest strength that fails the run')
        .choices(['must', 'assurance', 'advice'])
        .default('assurance'),
    )
    .option('--catalogue-as-of <version>', catalogueAsOfHelp)
    .option('--baseline <file>', 'fail only on what is not in this ndjson of an earlier run')
}

/** Options of every command that tells of a run. */
export function reported(command: Command): Command {
  return command
    .option(
      '--report <format=file>',
      `a report, in one of ${reportFormats.join(', ')}; may be given again`,
      collect,
      [],
    )
    .option('--show-nhs-numbers', 'do not mask NHS numbers outside the 999 range')
}

/** Takes an option as often as it is given. */
export function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}
