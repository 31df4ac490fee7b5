import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A request in pieces: between them stands a number that is another each time, nine digits long. */
export type Pieces = readonly [string, ...string[]]

/**
 * Answers a second that wrk gets over 16 connections from one thread.
 * @throws the error of the operating system where there is no wrk
 */
export async function answersASecond(url: string, pieces: Pieces, seconds: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-wrk-'))
  const script = join(folder, 'request.lua')
  writeFileSync(script, scriptOf(pieces), 'latin1')
  try {
    const { stdout } = await promisify(execFile)('wrk', ['-t1', '-c16', `-d${seconds}s`, '-s', script, url])
    const [, rate] = /Requests\/sec:\s+([0-9.]+)/.exec(stdout) ?? []
    if (rate === undefined || /Socket errors/.test(stdout)) throw new Error(stdout)
    return Number(rate)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function scriptOf(pieces: Pieces): string {
  return `local pieces = { ${pieces.map(quoted).join(', ')} }
local number = ${numbers()}
request = function()
  number = number + 1
  return table.concat(pieces, string.format("%09d", number))
end
`
}

/** Another million of numbers for each run, so that none comes twice. */
let runs = 0
function numbers(): number {
  runs += 1
  return runs * 1_000_000
}

/** A Lua string: every byte as a decimal escape. */
function quoted(text: string): string {
  return `"${[...Buffer.from(text, 'latin1')].map((byte) => `\\${String(byte).padStart(3, '0')}`).join('')}"`
}
