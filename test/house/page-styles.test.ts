import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const every = styleIn('../../src/page-styles/')
const pages = [
  ['the live page', styleIn('../../src/live-page/page/styles/')],
  ['the report', styleIn('../../src/report/html/page/styles/')],
] as const

describe.each(pages)('the style of %s', (_, own) => {
  test('uses colours and fonts that there are, each said once', () => {
    const defined = [...lightOf(every + own).matchAll(/^\s+(--[a-z-]+):/gm)].map(([, name]) => name)
    const used = [...(every + own).matchAll(/var\((--[a-z-]+)/g)].map(([, name]) => name)
    expect(new Set(defined).size).toBe(defined.length)
    expect(defined).toEqual(expect.arrayContaining(used.filter((name) => name !== '--depth')))
  })

  test('says nothing that is said of every page', () => {
    expect(rulesOf(own).filter((rule) => rulesOf(every).includes(rule))).toEqual([])
  })
})

test('what both pages say of the same is said of every page', () => {
  const [[, live], [, report]] = pages
  expect(rulesOf(live).filter((rule) => rulesOf(report).includes(rule))).toEqual([])
})

function styleIn(path: string): string {
  const folder = new URL(path, import.meta.url)
  return readdirSync(folder)
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
}

/** Without what is said for the dark, for paper and for narrow windows. */
function lightOf(style: string): string {
  return style.replaceAll(/^@media [^{]+\{.*?^\}/gms, '')
}

/** Each selector with each of its declarations. */
function rulesOf(style: string): readonly string[] {
  return [...style.matchAll(/^([^\s@}/][^{}]*?) \{\n((?: {2}[^\n]*\n)+)\}/gm)].flatMap(
    ([, selectors = '', body = '']) =>
      selectors.split(/,\s*/).flatMap((selector) =>
        body
          .split(';')
          .map((declaration) => declaration.trim())
          .filter((declaration) => declaration !== '')
          .map((declaration) => `${selector} ${declaration}`),
      ),
  )
}
