import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * Writes the index of the rules, one sorted line a rule; the title of a rule is the doc sentence of its file.
 * `--check` writes nothing and fails when the index is stale.
 */
const folder = new URL('../src/spec/rules/', import.meta.url)
const target = new URL('index.generated.ts', folder)
const text = render()
if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text) {
  process.stderr.write('src/spec/rules/index.generated.ts is stale: run `npm run catalogue`\n')
  process.exitCode = 1
}

function render(): string {
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: area }) =>
      readdirSync(new URL(`${area}/`, folder)).map((file) => `${area}/${file.replace(/\.ts$/, '')}`),
    )
    .sort()
  const answers = ids.filter((id) => id.startsWith('answer/'))
  const requests = ids.filter((id) => !id.startsWith('answer/'))
  return [
    '// Written by build/catalogue.ts from the files of this folder. Run `npm run catalogue` after a change.',
    "import type { AnswerRule } from '../model/answer-rule.ts'",
    "import type { Rule } from '../model/rule.ts'",
    ...ids.map((id) => `import ${nameOf(id)} from './${id}.ts'`),
    '',
    '/** A rule with the sentence that says it. */',
    'export interface Entry<R> {',
    '  readonly title: string',
    '  readonly rule: R',
    '}',
    '',
    '/** Rules about requests, by id. */',
    'export const requestRules = {',
    ...requests.map(entryOf),
    '} as const satisfies Readonly<Record<string, Entry<Rule>>>',
    '',
    '/** Rules about answers, by id. */',
    'export const answerRules = {',
    ...answers.map(entryOf),
    '} as const satisfies Readonly<Record<string, Entry<AnswerRule>>>',
    '',
    'export type RequestRuleId = keyof typeof requestRules',
    'export type AnswerRuleId = keyof typeof answerRules',
    'export type RuleId = RequestRuleId | AnswerRuleId',
    '',
  ].join('\n')
}

function entryOf(id: string): string {
  return `  '${id}': { title: ${JSON.stringify(titleOf(id))}, rule: ${nameOf(id)} },`
}

function nameOf(id: string): string {
  return id.replace(/[^a-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase())
}

function titleOf(id: string): string {
  const source = readFileSync(new URL(`${id}.ts`, folder), 'utf8')
  const [, doc] = /\/\*\*\s*([\s\S]*?)\s*\*\/\s*export default/.exec(source) ?? []
  if (doc === undefined) throw new Error(`${id}.ts has no doc sentence before its rule`)
  const sentence = doc.replace(/\s*\n\s*\*\s?/g, ' ').split(/(?<=\.)\s/)[0] ?? ''
  return sentence.replace(/\.$/, '')
}
