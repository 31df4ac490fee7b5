import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { maskNhsNumbers } from '../masking/masking.ts'
import type { Registry } from '../spec/model/registry.ts'
import { readJson } from '../wire/json.ts'
import { type KitConfig, kitConfig } from './config.ts'
import { ConfigError } from './config-error.ts'
import { embeddedConfig } from './embedded.ts'
import { mistakesOf } from './mistakes.ts'
import { registryFrom } from './registry.ts'

/** Name under which the configuration is looked for. */
const configFile = 'nems-kit.config.json'

export interface LoadedConfig {
  /** The file that was read; undefined when there was none. */
  readonly file: string | undefined
  readonly config: KitConfig
  readonly registry: Registry
  /** `given`: the file says who exists; `example`: made-up endpoints, organisations and patients. */
  readonly registryOrigin: 'given' | 'example'
  /** Rules that are told and bind nobody, since they are newer than the catalogue that was asked for. */
  readonly asAdvice?: ReadonlySet<string> | undefined
}

/**
 * Reads the file named, else `nems-kit.config.json` of the folder when there is one, else takes the example.
 * @throws ConfigError with every mistake
 */
export function loadConfig(path: string | undefined, cwd: string): LoadedConfig {
  const file = resolve(cwd, path ?? configFile)
  if (path === undefined && !existsSync(file)) return loaded(undefined, {})
  return loaded(file, readConfig(path ?? configFile, readFile(path ?? configFile, file)))
}

/**
 * Reads the text of a configuration.
 * @throws ConfigError with every mistake
 */
export function readConfig(name: string, bytes: Uint8Array): KitConfig {
  const read = readJson(bytes)
  if (!read.ok) {
    const { line, column, message } = read.fault
    const received = maskNhsNumbers(message)
    throw new ConfigError('ERR_CONFIG_SYNTAX', name, [
      { place: `line ${line}, column ${column}`, expected: 'JSON', received },
    ])
  }
  const { value, duplicates } = read.value
  const twice = duplicates.map((place) => ({
    place,
    expected: 'each member once',
    received: 'the member twice',
  }))
  const parsed = kitConfig.safeParse(value)
  const [first, ...rest] = [...twice, ...(parsed.success ? [] : mistakesOf(parsed.error, value))]
  if (first !== undefined) throw new ConfigError('ERR_CONFIG_MISTAKES', name, [first, ...rest])
  return parsed.data ?? {}
}

function loaded(file: string | undefined, config: KitConfig): LoadedConfig {
  const registry = registryFrom(config.registry ?? embeddedConfig)
  return { file, config, registry, registryOrigin: config.registry === undefined ? 'example' : 'given' }
}

function readFile(name: string, file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const received = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder' : code
    throw new ConfigError('ERR_CONFIG_UNREADABLE', name, [
      { place: 'the file itself', expected: 'a file that can be read', received },
    ])
  }
}
