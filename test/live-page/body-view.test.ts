import { describe, expect, test } from 'vitest'
import { bodyView } from '../../src/live-page/body-view.ts'

const showing = { showNhsNumbers: false }

function viewOf(text: string | Uint8Array) {
  return bodyView({ headers: [], body: Buffer.from(text) }, [], showing)
}

describe('a body that is more than a page has room for', () => {
  test('of lines', () => {
    const { sent, laidOut, notes } = viewOf('\n'.repeat(150_000))
    expect([sent.length, laidOut, notes[0]]).toEqual([4_000, null, 'only its first 4000 lines are shown'])
  })

  test('of characters', () => {
    const { sent, notes } = viewOf(`<a>${'x'.repeat(1_000_000)}</a>`)
    expect(sent[0]?.text.length).toBeLessThanOrEqual(200_000)
    expect(notes).toEqual(['only its first 200000 characters are shown, as they were sent'])
  })

  test('shows no half of an NHS number where it is cut', () => {
    for (let before = 199_900; before < 200_010; before++) {
      const { sent } = viewOf(`<a>${'943 476 5919 '.repeat(100)}${'x'.repeat(before - 1_303)}9434765919`)
      expect(sent[0]?.text).not.toMatch(/[0-9]{4}/)
    }
  })
})

describe('a body that is no text', () => {
  test('is shown a byte a character', () => {
    const { sent, notes } = viewOf(Buffer.from([0x3c, 0xff, 0x00, 0xe9]))
    expect(sent[0]?.text).toBe('<ÿ\\u{0000}é')
    expect(notes[0]).toBe('its bytes are not UTF-8: each is shown as one character')
  })

  test('where it stops being readable, is said', () => {
    expect(viewOf('{"a":\n oops}').notes).toEqual([
      expect.stringMatching(/^it cannot be read: .* at line 2, column 2$/),
    ])
  })
})
