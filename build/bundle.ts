import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { listCatalogue } from '../src/catalogue/listed-catalogue.ts'
import { openApiDocument } from '../src/openapi/document.ts'
import { configJsonSchema } from '../src/registry/config-schema.ts'
import { eventsJsonSchema } from '../src/report/events-schema.ts'
import { reportJsonSchema } from '../src/report/json-schema.ts'
import { vectorsJsonSchema } from '../src/vectors/vector-file.ts'
import { vectorFileName } from '../src/vectors/vector-kinds.ts'
import { licencesOf } from './licences.ts'
import { livePageFiles } from './live-page.ts'
import { reportPageParts } from './report-page.ts'
import { vectorFiles, vectorText } from './vectors/vector-files.ts'

/** Bundles the kit into dist: one chunk a command, the catalogue, the test vectors and the OpenAPI document as data, and the JSON Schemas. */
const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })
mkdirSync(dist)
const kit = await bundle({
  cli: 'src/cli/main.ts',
  index: 'src/index.ts',
  rules: 'src/rules.ts',
  contracts: 'src/contracts.ts',
  'pact-verifier': 'src/verification/verifier-process.ts',
})
/** Whoever writes properties has fast-check, and their values have to be of that one; the commands keep the one of their seeds. */
const generators = await bundle({ generators: 'src/generators.ts' }, ['fast-check'])
write('THIRD-PARTY-LICENSES.txt', licencesOf([...kit, ...generators]))
write('catalogue.json', json(listCatalogue()))
write('config.schema.json', json(configJsonSchema()))
write('events.schema.json', json(eventsJsonSchema()))
write('live-page.json', json(await livePageFiles()))
write('report.schema.json', json(reportJsonSchema()))
write('report-page.json', json(await reportPageParts()))
write('openapi.json', `${JSON.stringify(openApiDocument(), null, 2)}\n`)
write('vectors.schema.json', json(vectorsJsonSchema()))
mkdirSync(join(dist, 'vectors'))
for (const [kind, file] of vectorFiles()) write(`vectors/${vectorFileName(kind)}`, vectorText(file))
chmodSync(join(dist, 'cli.js'), 0o755)

/** The files that went into the bundle. */
async function bundle(
  input: Readonly<Record<string, string>>,
  external: readonly string[] = [],
): Promise<readonly string[]> {
  const build = await rolldown({
    input: { ...input },
    external: [...external],
    cwd: root,
    platform: 'node',
    tsconfig: false,
  })
  const { output } = await build.write({
    dir: dist,
    format: 'esm',
    chunkFileNames: 'chunks/[name]-[hash].js',
    minify: true,
  })
  await build.close()
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

function write(name: string, text: string): void {
  writeFileSync(join(dist, name), text)
}
