import { readFileSync } from 'node:fs'

interface OpenApiOptions {
  readonly format: 'json' | 'yaml'
}

/** `nems-kit openapi`: writes the document of both APIs that was made when the kit was built. */
export async function openapi(given: object): Promise<void> {
  const { format } = given as OpenApiOptions
  const text = readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')
  if (format === 'json') process.stdout.write(text)
  else {
    const { stringify } = await import('yaml')
    process.stdout.write(stringify(JSON.parse(text), { lineWidth: 0, aliasDuplicateObjects: false }))
  }
}
