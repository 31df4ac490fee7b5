import { z } from 'zod'
import {
  contractEvent,
  coverageEvent,
  eventSchemaVersion,
  exchangeEvent,
  findingEvent,
  omittedEvent,
  openEvent,
  runEvent,
  skippedEvent,
  summaryEvent,
} from './events.ts'

/** What `--report json=FILE` writes. */
export const reportDocument = z.object({
  schema: z.literal(eventSchemaVersion),
  run: runEvent.nullable().describe('What was run; null where it did not begin'),
  exchange: z.array(exchangeEvent),
  finding: z.array(findingEvent),
  open: z.array(openEvent),
  skipped: z.array(skippedEvent),
  omitted: z.array(omittedEvent),
  coverage: z.array(coverageEvent),
  contract: z.array(contractEvent),
  summary: summaryEvent.nullable().describe('What became of it; null where it did not come to its end'),
})

/** Address under which the schema is known; it is published with the package. */
const reportSchemaId = 'https://unpkg.com/nems-contract-kit/dist/report.schema.json'

/** JSON Schema (2020-12) of `--report json=FILE`. */
export function reportJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(reportDocument, { io: 'input' })
  return { $schema, $id: reportSchemaId, title: 'A report of nems-contract-kit, schema 1', ...schema }
}
