import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The whole of a file of messages. */
export function textOf(subject: 'requests' | 'answers' | 'sentences'): string {
  const known = texts.get(subject) ?? read(subject)
  texts.set(subject, known)
  return known
}

/** The paragraph about a rule in a file of messages; empty when there is none. */
export function paragraphOf(subject: 'requests' | 'answers', id: string): string {
  const known = paragraphs.get(subject) ?? new Map(textOf(subject).split('\n\n').map(named))
  paragraphs.set(subject, known)
  return known.get(id) ?? ''
}

const texts = new Map<string, string>()
const paragraphs = new Map<string, ReadonlyMap<string, string>>()

function read(subject: string): string {
  return readFileSync(join('test', 'laws', `messages-of-${subject}.txt`), 'utf8').trimEnd()
}

function named(paragraph: string): readonly [string, string] {
  return [paragraph.slice('# '.length, paragraph.indexOf('\n')), paragraph]
}
