import type { Command } from 'commander'
import { catalogueAsOfHelp } from './catalogue-as-of.ts'
import { reported } from './judged-command.ts'
import { targeted } from './target-command.ts'

/** Adds the commands that look for faults of a provider. */
export function addFuzzCommands(kit: Command): void {
  const fuzz = kit
    .command('fuzz')
    .argument('<url>', 'the provider, with what stands before /STU3 in its paths')
    .description(
      'Look for every fault that a provider has, and tell each once: what it takes, refuses and answers.',
    )
    .option('--seed <n>', 'the same seed sends the same; one that is told unless told')
    .option('--stages <stages>', 'some of sweep,state,pairs,random')
    .option(
      '--operations <operations>',
      'some of publish-event,create-subscription,read-subscription,delete-subscription',
    )
    .option('--rules <rules>', 'only these rules or areas, such as claims,header/to-asid-is-nems')
    .option('--runs <n>', 'as many requests at random; until the time is up unless told')
    .option('--time <time>', 'when to end: 60s, 5m, 2h', '60s')
    .option('--concurrency <n>', 'connections at a time', '16')
    .option('--rate <n>', 'at most so many requests a second')
    .option(
      '--shard <i/n>',
      'this share of the requests, of so many; auto: as JOB_COMPLETION_INDEX or CI_NODE_INDEX say',
    )
    .option('--baseline <file>', 'fail only on what is not in this ndjson of an earlier run')
  breaking(told(fuzz)).action(async (url: string, options: object) =>
    (await import('./fuzz.ts')).fuzz(url, options),
  )

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
  breaking(kept(replay)).action(async (named: string[], options: object) =>
    (await import('./replay.ts')).replay(named, options),
  )

  const merge = kit
    .command('merge')
    .argument('<dir...>', 'folders of shards, however deep: reports (*.ndjson) and findings (corpus/*.json)')
    .description('Join the reports and findings of fuzz --shard into those of one run.')
  told(merge).action(async (folders: string[], options: object) =>
    (await import('./merge.ts')).merge(folders, options),
  )
}

/** Options of every command that sends broken requests, and waits for each answer. */
function breaking(command: Command): Command {
  return targeted(command)
    .option('--timeout <time>', 'within which an answer has to be there', '5s')
    .option('--catalogue-as-of <version>', catalogueAsOfHelp)
}

/** Options of every command that tells of a run. */
function told(command: Command): Command {
  return reported(kept(command))
    .option('--require-all', 'fail where a rule was not met both kept and broken')
    .option('--table', 'tell of every rule how often it was kept and broken')
}

/** Options of every command that reads or writes findings. */
function kept(command: Command): Command {
  return command
    .option('--corpus <folder>', 'where findings are kept', '.nems-kit/corpus')
    .option('--config <file>', 'who exists, waivers; nems-kit.config.json unless told')
}
