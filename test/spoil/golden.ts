import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The whole of a file of messages. */
export function textOf(subject: Subject): string {
  const known = texts.get(subject) ?? read(subject)
  texts.set(subject, known)
  return known
}

/** The paragraph about a rule in a file of messages; empty when there is none. */
export function paragraphOf(subject: Subject, id: string): string {
  const known = paragraphs.get(subject) ?? new Map(textOf(subject).split('\n\n').map(named))
  paragraphs.set(subject, known)
  return known.get(id) ?? ''
}

type Subject = keyof typeof files

const files = {
  requests: ['test', 'laws', 'messages-of-requests.txt'],
  answers: ['test', 'laws', 'messages-of-answers.txt'],
  sentences: ['test', 'laws', 'messages-of-sentences.txt'],
  stories: ['test', 'conduct', 'stories.txt'],
  scenarios: ['test', 'scenarios', 'answers.txt'],
} as const

const texts = new Map<string, string>()
const paragraphs = new Map<string, ReadonlyMap<string, string>>()

function read(subject: Subject): string {
  return readFileSync(join(...files[subject]), 'utf8').trimEnd()
}

function named(paragraph: string): readonly [string, string] {
  return [paragraph.slice('# '.length, paragraph.indexOf('\n')), paragraph]
}
