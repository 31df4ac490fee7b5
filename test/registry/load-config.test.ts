import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError } from '../../src/registry/config-error.ts'
import { loadConfig } from '../../src/registry/load-config.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nems-kit-config-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const given = { registry: { endpoints: [{ asid: '200000000555', odsCodes: ['X26'] }] } }

function errorOf(load: () => unknown): ConfigError {
  try {
    load()
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('where the configuration comes from', () => {
  test('without a file, the example', () => {
    const { file, config, registry, registryOrigin } = loadConfig(undefined, folder)
    expect({ file, config, registryOrigin }).toEqual({
      file: undefined,
      config: {},
      registryOrigin: 'example',
    })
    expect(registry.endpoint('200000000117')?.odsCodes).toEqual(['A91720'])
  })

  test('nems-kit.config.json of the folder', () => {
    writeFileSync(join(folder, 'nems-kit.config.json'), JSON.stringify(given))
    const { file, registry, registryOrigin } = loadConfig(undefined, folder)
    expect({ file, registryOrigin }).toEqual({
      file: join(folder, 'nems-kit.config.json'),
      registryOrigin: 'given',
    })
    expect(registry.endpoint('200000000555')?.odsCodes).toEqual(['X26'])
    expect(registry.endpoint('200000000117')).toBeUndefined()
  })

  test('the file named, though there is another', () => {
    writeFileSync(join(folder, 'nems-kit.config.json'), '{ broken')
    mkdirSync(join(folder, 'environments'))
    writeFileSync(join(folder, 'environments', 'int.json'), JSON.stringify(given))
    expect(loadConfig(join('environments', 'int.json'), folder).registryOrigin).toBe('given')
  })

  test('a file that does not say who exists: the example, and what else it says', () => {
    writeFileSync(join(folder, 'nems-kit.config.json'), '\uFEFF{ "pds": "enforced" }')
    const { config, registry, registryOrigin } = loadConfig(undefined, folder)
    expect({ config, registryOrigin }).toEqual({ config: { pds: 'enforced' }, registryOrigin: 'example' })
    expect(registry.nemsAsid).toBe('200000009999')
  })
})

describe('files that cannot be used', () => {
  test('a file that is not there', () => {
    const { code, file, mistakes } = errorOf(() => loadConfig('none.json', folder))
    expect({ code, file, received: mistakes[0].received }).toEqual({
      code: 'ERR_CONFIG_UNREADABLE',
      file: 'none.json',
      received: 'no such file',
    })
  })

  test('a folder', () => {
    const { code, mistakes } = errorOf(() => loadConfig('.', folder))
    expect({ code, received: mistakes[0].received }).toEqual({
      code: 'ERR_CONFIG_UNREADABLE',
      received: 'a folder',
    })
  })

  test('no JSON: line and column', () => {
    writeFileSync(join(folder, 'c.json'), '{\n  "pds": "enforced",\n}\n')
    const { code, message, mistakes } = errorOf(() => loadConfig('c.json', folder))
    expect({ code, place: mistakes[0].place }).toEqual({
      code: 'ERR_CONFIG_SYNTAX',
      place: 'line 3, column 1',
    })
    expect(message).toMatch(/^c\.json cannot be used:\n {2}line 3, column 1: expected JSON, received .+$/)
  })

  test('several mistakes are one error', () => {
    writeFileSync(join(folder, 'c.json'), '{ "pds": true, "waivers": {} }')
    const { code, message } = errorOf(() => loadConfig('c.json', folder))
    expect(code).toBe('ERR_CONFIG_MISTAKES')
    expect(message.split('\n')).toEqual([
      'c.json cannot be used:',
      '  pds: expected one of enforced, received true',
      '  waivers: expected a list of waivers, received {}',
    ])
  })
})
