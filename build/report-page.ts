import type { PageParts } from '../src/report/html/page-parts.ts'
import { scriptOf, styleOf } from './browser-page.ts'
import { traces } from './traces.ts'

const folder = new URL('../src/report/html/page/', import.meta.url)

/** What every HTML report holds: its style, its script bundled for browsers, and what each rule is tested by. */
export async function reportPageParts(): Promise<PageParts> {
  return { style: styleOf(folder), script: await scriptOf(folder, 'iife'), traces: traces() }
}
