import { z } from 'zod'
import { kitConfig } from './config.ts'

/** Address under which editors know the schema; it is published with the package. */
const configSchemaId = 'https://unpkg.com/nems-contract-kit/dist/config.schema.json'

/**
 * JSON Schema (2020-12) of `nems-kit.config.json`. It cannot say that the check digit of an NHS number holds,
 * that a mailbox belongs to an organisation of its endpoint, or that ASIDs and mailbox ids stand only once:
 * those are checked when the file is read.
 */
export function configJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(kitConfig, { io: 'input' })
  return {
    $schema,
    $id: configSchemaId,
    title: 'nems-kit.config.json',
    description: 'Who exists and what applies where nems-contract-kit is run.',
    ...schema,
  }
}
