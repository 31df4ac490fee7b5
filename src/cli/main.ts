#!/usr/bin/env node
import { CommanderError } from 'commander'
import { program } from './program.ts'

/** Whoever reads along may stop: `nems-kit demo | head` is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

/** Runs the program; a wrong use is told in a few lines, a fault of the kit says so. */
try {
  await program().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else process.exitCode = (await import('./failure.ts')).tellFailure(error)
}
