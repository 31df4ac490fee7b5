import { cpus } from 'node:os'
import { generating } from './generating.ts'
import { judging } from './judging.ts'
import { tableOf } from './row.ts'
import { starting } from './starting.ts'

/** Measures, prints the table, and fails when a goal is missed. */
const rows = [...judging(), ...generating(), ...starting()]
process.stdout.write(
  `${tableOf(rows)}\n\nNode ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}; medians.\n`,
)
if (rows.some(({ met }) => !met)) process.exitCode = 1
