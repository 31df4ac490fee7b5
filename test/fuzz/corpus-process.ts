import { embeddedRegistry as registry } from '../../generators/world.ts'
import { targetFrom } from '../../src/client/target.ts'
import { storeFault } from '../../src/fuzz/corpus/store-fault.ts'
import { startProvider } from '../../src/provider/provider.ts'
import { beginning, fuzzed } from './scope.ts'

/**
 * A run that stores what it finds until it is killed: the id of each finding is told once its file is there. After the
 * last it stores all of them again, without end, each with a megabyte: whoever looks or kills does so in the middle of a
 * file.
 */
const [folder = '', ...without] = process.argv.slice(2)
const { url } = await startProvider({ registry, without: new Set(without) })
const run = { kit: '0.1.0', catalogue: '1', seed: 1, target: targetFrom(url), now: 1_800_000_000 }
const { faults } = await fuzzed(url, {
  includes: beginning(...without),
  onFault: (fault) => {
    storeFault(folder, fault, run)
    process.stdout.write(`${fault.id}\n`)
  },
})
process.stdout.write('all\n')
const large = faults.map((fault) => {
  const request = { ...fault.trial.request, bytes: new Uint8Array(1_000_000) }
  return { ...fault, trial: { ...fault.trial, request } }
})
for (;;) for (const fault of large) storeFault(folder, fault, run)
