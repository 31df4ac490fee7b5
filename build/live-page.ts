import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import type { PageFiles } from '../src/live-page/page-files.ts'

/** The files of the live page, its script bundled for browsers. */
export async function livePageFiles(): Promise<PageFiles> {
  return {
    html: textOf('page.html'),
    script: await scriptText(),
    style: styleText(),
    icon: textOf('icon.svg'),
  }
}

const folder = new URL('../src/live-page/page/', import.meta.url)

function textOf(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

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
  const { output } = await build.generate({ format: 'esm', minify: true })
  await build.close()
  return output[0].code
}
