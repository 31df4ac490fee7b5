/** Values of header fields, by name in lower case, in the order sent. */
export function fieldsOf(
  headers: readonly (readonly [name: string, value: string])[],
): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>()
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    const values = fields.get(key)
    if (values === undefined) fields.set(key, [value])
    else values.push(value)
  }
  return fields
}
