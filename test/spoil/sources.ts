import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { literalSpoils } from './literals.ts'
import { root } from './modules.ts'
import type { Spoil } from './spoil.ts'

/** What is spoilt: the rules about messages, those about what clients do over time, and what NEMS may answer. */
const folders = ['src/spec', 'src/conduct', 'src/scenarios']

/** Whether a file is of what is spoilt. */
export function isOfSources(file: string): boolean {
  const path = file.replaceAll('\\', '/')
  return folders.some((folder) => path.includes(`/${folder}/`))
}

/**
 * Every spoil of a literal of what is spoilt. Files that a program writes are left out: that they are fresh is checked
 * apart, by writing them again.
 */
export function spoilsOfSources(): readonly Spoil[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .sort(),
    )
    .flatMap((file) => literalSpoils(file, readFileSync(join(root, file), 'utf8')))
}
