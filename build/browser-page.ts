import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** The style sheets of a page as one: those of every page, and then its own, in the order of their names. */
export function styleOf(folder: URL): string {
  return [ofEveryPage, new URL('styles/', folder)].flatMap(sheetsIn).join('\n')
}

const ofEveryPage = new URL('../src/page-styles/', import.meta.url)

function sheetsIn(styles: URL): readonly string[] {
  return readdirSync(styles)
    .sort()
    .map((name) => readFileSync(new URL(name, styles), 'utf8'))
}

/** The script of a page, bundled for browsers. */
export async function scriptOf(folder: URL, format: 'esm' | 'iife'): Promise<string> {
  const build = await rolldown({
    input: fileURLToPath(new URL('main.ts', folder)),
    platform: 'browser',
    tsconfig: false,
  })
  const { output } = await build.generate({ format, minify: true })
  await build.close()
  return output[0].code
}
