/** A JSON value as YAML 1.2. Texts are written as JSON has them, which YAML reads alike. */
export function yamlOf(value: unknown): string {
  return `${linesOf(value).join('\n')}\n`
}

function linesOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return [JSON.stringify(value)]
  if (Array.isArray(value))
    return value.flatMap((item) => nested('-', item, isScalar(item) ? ' ' : undefined))
  return Object.entries(value).flatMap(([name, item]) =>
    nested(`${keyOf(name)}:`, item, isScalar(item) ? ' ' : undefined),
  )
}

function nested(start: string, value: unknown, gap: string | undefined): readonly string[] {
  const lines = linesOf(value)
  if (gap !== undefined) return [`${start}${gap}${lines.join('')}`]
  return [start, ...lines.map((line) => `  ${line}`)]
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0
}

/** A plain word stands as it is, unless YAML takes it for something else than a text. */
function keyOf(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(name)
    ? name
    : JSON.stringify(name)
}
