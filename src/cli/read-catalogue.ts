import { readFileSync } from 'node:fs'
import type { ListedCatalogue } from '../catalogue/listed-catalogue.ts'

/** The catalogue as data, written when the kit is built: listing it loads no rule. */
export function readCatalogue(): ListedCatalogue {
  return JSON.parse(readFileSync(new URL('../catalogue.json', import.meta.url), 'utf8')) as ListedCatalogue
}
