import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * Writes the index of the rules, one sorted line a rule; the title of a rule is the doc sentence of its file.
 * `--check` writes nothing and fails when the index is stale.
 */
const folder = new URL('../src/spec/rules/', import.meta.url)
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: area }) =>
    readdirSync(new URL(`${area}/`, folder)).map((file) => `${area}/${file.replace(/\.ts$/, '')}`),
  )
  .sort()
const answers = ids.filter((id) => id.startsWith('answer/'))
const requests = ids.filter((id) => !id.startsWith('answer/'))
const origin =
  '// Written by build/catalogue.ts from the files of this folder. Run `npm run catalogue` after a change.'
keep('ids.generated.ts', idTypes())
keep('index.generated.ts', index())

/** Writes a file; with `--check` fails when it is stale. */
function keep(name: string, text: string): void {
  const file = new URL(name, folder)
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`src/spec/rules/${name} is stale: run \`npm run catalogue\`\n`)
    process.exitCode = 1
  }
}

/** The ids alone, so that types can name them without the rules. */
function idTypes(): string {
  const union = (name: string, of: readonly string[]) =>
    `export type ${name} =\n${of.map((id) => `  | '${id}'`).join('\n')}`
  return [
    origin,
    '/** Id of a rule about requests. */',
    union('RequestRuleId', requests),
    '',
    '/** Id of a rule about answers. */',
    union('AnswerRuleId', answers),
    '',
    '/** Id of a rule. */',
    'export type RuleId = RequestRuleId | AnswerRuleId',
    '',
  ].join('\n')
}

function index(): string {
  return [
    origin,
    "import type { AnswerRule } from '../model/answer-rule.ts'",
    "import type { Rule } from '../model/rule.ts'",
    "import type { AnswerRuleId, RequestRuleId } from './ids.generated.ts'",
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
    '} as const satisfies Readonly<Record<RequestRuleId, Entry<Rule>>>',
    '',
    '/** Rules about answers, by id. */',
    'export const answerRules = {',
    ...answers.map(entryOf),
    '} as const satisfies Readonly<Record<AnswerRuleId, Entry<AnswerRule>>>',
    '',
    "export type { AnswerRuleId, RequestRuleId, RuleId } from './ids.generated.ts'",
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
