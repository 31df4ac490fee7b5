import { z } from 'zod'
import { kitEvent } from './events.ts'

/** Address under which the schema is known; it is published with the package. */
const eventsSchemaId = 'https://unpkg.com/nems-contract-kit/dist/events.schema.json'

/** JSON Schema (2020-12) of one line of `--report ndjson=FILE`. */
export function eventsJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(kitEvent, { io: 'input' })
  return {
    $schema,
    $id: eventsSchemaId,
    title: 'One line of the event stream of nems-contract-kit, schema 1',
    ...schema,
  }
}
