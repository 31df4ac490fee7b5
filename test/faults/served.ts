import { faults, variants } from './catalogue.ts'
import { startFaultyProvider } from './faulty-provider.ts'

/**
 * A provider in a process of its own, with the fault or the variant of an id, or as the reference provider without one:
 * `tsx test/faults/served.ts no-deprecation`. The first line of its output is its address; it ends when its input ends.
 */
const id = process.argv[2]
const fault = faults.find((each) => each.id === id)
const variant = variants.find((each) => each.id === id)
if (id !== undefined && fault === undefined && variant === undefined) {
  process.stderr.write(`There is no fault and no variant "${id}": their ids are in test/faults.\n`)
  process.exit(2)
}
const { url } = await startFaultyProvider({ ...(fault && { fault }), ...(variant && { variant }) })
process.stdout.write(`${url}\n`)
process.stdin.on('end', () => process.exit())
process.stdin.resume()
