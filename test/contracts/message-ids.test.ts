import { expect, test } from 'vitest'
import { withNewMessageIds } from '../../contracts/message-ids.ts'
import { committed } from './committed.ts'

const [first, second] = ['3c1d5b7a-92e4-4f06-8d13-a5b4c3d2e1f0', '8e2f4a6b-13c5-47d9-b0e2-f1a2b3c4d5e6']
const id = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-00999[0-9]{7}/g
const ids = (text: string) => text.match(id) ?? []

test('each verification publishes messages of its own, and leaves the rest of the files as it is', () => {
  for (const { text } of committed) {
    const [own, other] = [withNewMessageIds(text, first), withNewMessageIds(text, second)]
    expect(ids(own)).toHaveLength(ids(text).length)
    const used = new Set([...ids(text), ...ids(other)])
    expect(ids(own).filter((each) => used.has(each))).toEqual([])
    expect(new Set(ids(own)).size).toBe(new Set(ids(text)).size)
    expect(own.split(id)).toEqual(text.split(id))
    expect(withNewMessageIds(text, first)).toBe(own)
  }
})
