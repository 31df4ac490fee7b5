import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * Writes the indexes of the rules, one sorted line a rule; the title of a rule is the doc sentence of its file.
 * `--check` writes nothing and fails when an index is stale.
 */
const folder = new URL('../src/spec/rules/', import.meta.url)
const conductFolder = new URL('../src/conduct/rules/', import.meta.url)
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
const conducts = readdirSync(conductFolder)
  .filter((file) => !file.endsWith('.generated.ts'))
  .map((file) => `conduct/${file.replace(/\.ts$/, '')}`)
  .sort()
keep(new URL('ids.generated.ts', folder), idTypes())
keep(new URL('index.generated.ts', folder), index())
keep(new URL('ids.generated.ts', conductFolder), conductIds())
keep(new URL('index.generated.ts', conductFolder), conductIndex())

/** Writes a file; with `--check` fails when it is stale. */
function keep(file: URL, text: string): void {
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${file.pathname} is stale: run \`npm run catalogue\`\n`)
    process.exitCode = 1
  }
}

/** The ids alone, so that types can name them without the rules. */
function idTypes(): string {
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

function union(name: string, of: readonly string[]): string {
  return `export type ${name} =\n${of.map((id) => `  | '${id}'`).join('\n')}`
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
    ...requests.map((id) => entryOf(id)),
    '} as const satisfies Readonly<Record<RequestRuleId, Entry<Rule>>>',
    '',
    '/** Rules about answers, by id. */',
    'export const answerRules = {',
    ...answers.map((id) => entryOf(id)),
    '} as const satisfies Readonly<Record<AnswerRuleId, Entry<AnswerRule>>>',
    '',
    "export type { AnswerRuleId, RequestRuleId, RuleId } from './ids.generated.ts'",
    '',
  ].join('\n')
}

function conductIds(): string {
  return [origin, '/** Id of a rule of conduct. */', union('ConductRuleId', conducts), ''].join('\n')
}

/** Rules of conduct name their files without their area. */
function conductIndex(): string {
  return [
    origin,
    "import type { ConductRule } from '../conduct-rule.ts'",
    "import type { ConductRuleId } from './ids.generated.ts'",
    ...conducts.map((id) => `import ${nameOf(id)} from './${fileOf(id)}.ts'`),
    '',
    '/** Rules of conduct, by id. */',
    'export const conductRules = {',
    ...conducts.map((id) => entryOf(id, conductFolder, fileOf(id))),
    '} as const satisfies Readonly<Record<ConductRuleId, { readonly title: string; readonly rule: ConductRule }>>',
    '',
  ].join('\n')
}

function fileOf(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}

function entryOf(id: string, of = folder, file = id): string {
  return `  '${id}': { title: ${JSON.stringify(titleOf(new URL(`${file}.ts`, of)))}, rule: ${nameOf(id)} },`
}

function nameOf(id: string): string {
  return id.replace(/[^a-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase())
}

function titleOf(file: URL): string {
  const source = readFileSync(file, 'utf8')
  const [, doc] = /\/\*\*\s*((?:(?!\*\/)[\s\S])*?)\s*\*\/\s*export default/.exec(source) ?? []
  if (doc === undefined) throw new Error(`${file.pathname} has no doc sentence before its rule`)
  const sentence = doc.replace(/\s*\n\s*\*\s?/g, ' ').split(/(?<=\.)\s/)[0] ?? ''
  return sentence.replace(/\.$/, '')
}
