import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { literalSpoils } from './literals.ts'
import { root } from './modules.ts'
import type { Spoil } from './spoil.ts'

/**
 * Every spoil of a literal of `src/spec`. Files that a program writes are left out: that they are fresh is checked
 * apart, by writing them again.
 */
export function spoilsOfSources(): readonly Spoil[] {
  return readdirSync(join(root, 'src', 'spec'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .map((name) => `src/spec/${name.replaceAll('\\', '/')}`)
    .sort()
    .flatMap((file) => literalSpoils(file, readFileSync(join(root, file), 'utf8')))
}
