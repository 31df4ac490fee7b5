import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Stands where a request has another number each time, nine digits long: as it is, or in base64url. */
export const number = Symbol('number')
export const encodedNumber = Symbol('encoded number')

/** A request in pieces. */
export type Pieces = readonly (string | typeof number | typeof encodedNumber)[]

/**
 * Answers a second that wrk gets over 16 connections from one thread.
 * @throws the error of the operating system where there is no wrk
 */
export function answersASecond(url: string, pieces: Pieces, seconds: number): Promise<number> {
  return rateOf(url, seconds, () => scriptOf(pieces))
}

/**
 * Answers a second that wrk gets to requests in turn, again and again.
 * @throws the error of the operating system where there is no wrk
 */
export function answersASecondInTurn(
  url: string,
  requests: readonly Uint8Array[],
  seconds: number,
): Promise<number> {
  return rateOf(url, seconds, (folder) => {
    const file = join(folder, 'requests')
    writeFileSync(file, Buffer.concat(requests))
    return scriptInTurn(
      file,
      requests.map(({ length }) => length),
    )
  })
}

async function rateOf(url: string, seconds: number, script: (folder: string) => string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-wrk-'))
  const file = join(folder, 'request.lua')
  writeFileSync(file, script(folder), 'latin1')
  try {
    const { stdout } = await promisify(execFile)('wrk', ['-t1', '-c16', `-d${seconds}s`, '-s', file, url])
    const [, rate] = /Requests\/sec:\s+([0-9.]+)/.exec(stdout) ?? []
    if (rate === undefined || /Socket errors/.test(stdout)) throw new Error(stdout)
    return Number(rate)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function scriptInTurn(file: string, lengths: readonly number[]): string {
  return `local file = io.open(${quoted(file)}, "rb")
local requests = {}
for _, length in ipairs({ ${lengths.join(', ')} }) do
  table.insert(requests, file:read(length))
end
local turn = 0
request = function()
  turn = turn % #requests + 1
  return requests[turn]
end
`
}

function scriptOf(pieces: Pieces): string {
  const told = pieces.map((piece) => {
    if (piece === number) return 'digits'
    return piece === encodedNumber ? 'encoded(digits)' : quoted(piece as string)
  })
  return `local encodings = { ${encodings().map(quoted).join(', ')} }
local function encoded(digits)
  return encodings[digits:sub(1, 3) + 1] .. encodings[digits:sub(4, 6) + 1] .. encodings[digits:sub(7, 9) + 1]
end
local number = ${numbers()}
request = function()
  number = number + 1
  local digits = string.format("%09d", number)
  return table.concat({ ${told.join(', ')} })
end
`
}

/** Of three digits each, which are four characters in base64. */
function encodings(): readonly string[] {
  return Array.from({ length: 1_000 }, (_, three) =>
    Buffer.from(String(three).padStart(3, '0')).toString('base64url'),
  )
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
