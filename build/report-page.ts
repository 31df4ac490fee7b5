import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import type { PageParts } from '../src/report/html/page-parts.ts'
import { traces } from './traces.ts'

/** What every HTML report holds: its style, its script bundled for browsers, and what each rule is tested by. */
export async function reportPageParts(): Promise<PageParts> {
  return { style: styleText(), script: await scriptText(), traces: traces() }
}

const folder = new URL('../src/report/html/page/', import.meta.url)

/** In the order of their names. */
function styleText(): string {
  const styles = new URL('styles/', folder)
  return readdirSync(styles)
    .sort()
    .map((name) => readFileSync(new URL(name, styles), 'utf8'))
    .join('\n')
}

async function scriptText(): Promise<string> {
  const build = await rolldown({
    input: fileURLToPath(new URL('main.ts', folder)),
    platform: 'browser',
    tsconfig: false,
  })
  const { output } = await build.generate({ format: 'iife', minify: true })
  await build.close()
  return output[0].code
}
