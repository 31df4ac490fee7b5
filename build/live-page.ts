import { readFileSync } from 'node:fs'
import type { PageFiles } from '../src/live-page/page-files.ts'
import { scriptOf, styleOf } from './browser-page.ts'

const folder = new URL('../src/live-page/page/', import.meta.url)

/** The files of the live page, its script bundled for browsers. */
export async function livePageFiles(): Promise<PageFiles> {
  return {
    html: textOf('page.html'),
    script: await scriptOf(folder, 'esm'),
    style: styleOf(folder),
    icon: textOf('icon.svg'),
  }
}

function textOf(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}
