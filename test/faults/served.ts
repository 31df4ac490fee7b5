import { faults, variants } from './catalogue.ts'
import { type Nature, startFaultyProvider } from './faulty-provider.ts'
import type { NatureByName } from './nature-by-name.ts'

/**
 * A provider in a process of its own, with the fault or the variant of an id, or as the reference provider without one:
 * `tsx test/faults/served.ts no-deprecation`. The first line of its output is its address; it ends when its input ends.
 * Over IPC it can be told to become another, and says when it has.
 */
const id = process.argv[2]
const nature = id === undefined ? {} : natureOf({ fault: id, variant: id })
if (id !== undefined && nature.fault === undefined && nature.variant === undefined) {
  process.stderr.write(`There is no fault and no variant "${id}": their ids are in test/faults.\n`)
  process.exit(2)
}
const provider = await startFaultyProvider(nature)
process.stdout.write(`${provider.url}\n`)
process.stdin.on('end', () => process.exit())
process.stdin.resume()
process.on('message', (told: NatureByName) => {
  provider.become(natureOf(told))
  process.send?.({ url: provider.url })
})
process.on('disconnect', () => process.exit())
process.send?.({ url: provider.url })

function natureOf({ fault, variant, without }: NatureByName): Nature {
  const asFault = faults.find((each) => each.id === fault)
  const asVariant = variants.find((each) => each.id === variant)
  return {
    ...(asFault && { fault: asFault }),
    ...(asVariant && { variant: asVariant }),
    ...(without && { without }),
  }
}
