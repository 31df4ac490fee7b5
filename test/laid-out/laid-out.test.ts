import { describe, expect, test } from 'vitest'
import { laidOutJson } from '../../src/laid-out/laid-out-json.ts'
import { laidOutXml } from '../../src/laid-out/laid-out-xml.ts'
import { readBody } from '../../src/wire/body.ts'
import { decodeUtf8 } from '../../src/wire/utf8.ts'
import { everyBroken } from '../live-page/exchanges.ts'

const documents = everyBroken.flatMap(({ request: { body } }) => {
  const { document, syntax } = readBody(body, undefined)
  const text = decodeUtf8(body)
  return document?.ok === true && text !== undefined ? [{ syntax, text }] : []
})

/** A document without the blanks that mean nothing. */
function bare(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*"|'[^']*')|\s+|\uFEFF/g, (_, kept?: string) => kept ?? '')
}

describe('a body laid out', () => {
  test('is spelt as it was sent, but for blanks', () => {
    expect(documents.length).toBeGreaterThan(1_000)
    const changed = documents.filter(({ syntax, text }) => {
      const lines = syntax === 'json' ? laidOutJson(text) : laidOutXml(text)
      return bare((lines ?? []).map((line) => line.text).join('')) !== bare(text)
    })
    expect(changed).toEqual([])
  })

  test('says which line of what was sent each is from', () => {
    for (const { syntax, text } of documents) {
      const sent = text.split(/\r\n|\r|\n/)
      const lines = (syntax === 'json' ? laidOutJson(text) : laidOutXml(text)) ?? []
      for (const line of lines) {
        const [start = ''] = /^\S{1,8}/.exec(line.text) ?? []
        if (!sent[line.sentLine - 1]?.includes(start)) expect([line, sent[line.sentLine - 1]]).toEqual([])
      }
    }
  })

  test('has an element a line, and names where it stands', () => {
    const xml = '<a><b v="1>2"/><!-- x --><b>t<i/></b>\n<c\n v="y"></c></a>'
    expect(laidOutXml(xml)).toEqual([
      { depth: 0, text: '<a>', key: '', sentLine: 1 },
      { depth: 1, text: '<b v="1>2"/>', key: '/b[0]', sentLine: 1 },
      { depth: 1, text: '<!-- x -->', key: undefined, sentLine: 1 },
      { depth: 1, text: '<b>', key: '/b[1]', sentLine: 1 },
      { depth: 2, text: 't', key: undefined, sentLine: 1 },
      { depth: 2, text: '<i/>', key: '/b[1]/i[0]', sentLine: 1 },
      { depth: 1, text: '</b>', key: undefined, sentLine: 1 },
      { depth: 1, text: '<c v="y"></c>', key: '/c[0]', sentLine: 2 },
      { depth: 0, text: '</a>', key: undefined, sentLine: 3 },
    ])
    const json = '{"a":[{"b":1.0},"x"],\n"c":{},"d":[],"e":{"f":"}\\""}}'
    expect(laidOutJson(json)).toEqual([
      { depth: 0, text: '{', key: '', sentLine: 1 },
      { depth: 1, text: '"a": [', key: '/a', sentLine: 1 },
      { depth: 2, text: '{', key: '/a[0]', sentLine: 1 },
      { depth: 3, text: '"b": 1.0', key: '/a[0]/b[0]', sentLine: 1 },
      { depth: 2, text: '},', key: undefined, sentLine: 1 },
      { depth: 2, text: '"x"', key: '/a[1]', sentLine: 1 },
      { depth: 1, text: '],', key: undefined, sentLine: 1 },
      { depth: 1, text: '"c": {},', key: '/c[0]', sentLine: 2 },
      { depth: 1, text: '"d": [],', key: '/d', sentLine: 2 },
      { depth: 1, text: '"e": {', key: '/e[0]', sentLine: 2 },
      { depth: 2, text: '"f": "}\\""', key: '/e[0]/f[0]', sentLine: 2 },
      { depth: 1, text: '}', key: undefined, sentLine: 2 },
      { depth: 0, text: '}', key: undefined, sentLine: 2 },
    ])
  })

  test('is none where there are more lines than anybody reads, or no end', () => {
    expect(laidOutXml(`<a>${'<b/>'.repeat(5_000)}</a>`)).toBeUndefined()
    expect(laidOutJson(`[${'1,'.repeat(5_000)}1]`)).toBeUndefined()
    expect(laidOutXml('<a><b></a')).toBeUndefined()
    expect(laidOutJson('{"a":')).toBeUndefined()
  })
})
