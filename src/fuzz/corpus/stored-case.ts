import { z } from 'zod'
import type { Choices } from '../../../generators/requests/choices.ts'
import { publishableEvents } from '../../spec/vocabulary/events.ts'
import { type FuzzCase, stages } from '../case.ts'

/** What JSON cannot say, `undefined`, is stored as null: a choice that was left out stays a choice. */
function orNothing<T>(schema: z.ZodType<T>): z.ZodType<T | undefined> {
  return schema.nullable().transform((value) => value ?? undefined)
}

const text = z.string()
const texts = z.array(text)
const number = z.int().min(0)

const endpoint = z.object({
  asid: text,
  odsCodes: texts,
  mailboxes: z.array(z.object({ id: text, odsCode: text })),
  interactions: orNothing(texts),
  certificateName: orNothing(text),
})

const claims = z.object({
  user: orNothing(text),
  patient: orNothing(text),
  reason: text,
  organisationClaim: text,
  odsCode: number,
  extra: z.boolean(),
  rotate: number,
})

const common = z.object({ endpoint, claims, accept: text, names: texts })

const message = z.object({
  id: text,
  action: z.enum(['new', 'update', 'delete']),
  family: text,
  given: text,
  born: text,
  happened: text,
  organisation: text,
  odsCode: text,
  contact: z.tuple([text, text]),
  versionId: orNothing(text),
  whole: z.boolean(),
  observations: number.max(10_000),
  twoOrganisations: z.boolean(),
})

const criteria = z.object({
  serviceType: orNothing(text),
  patient: orNothing(text),
  events: texts,
  ages: texts,
  gpRegistration: orNothing(text),
  rule: orNothing(z.tuple([text, text])),
  tag: orNothing(text),
})

const choices: z.ZodType<Choices> = z.discriminatedUnion('operation', [
  z.object({
    operation: z.literal('publish-event'),
    common,
    event: z.enum(publishableEvents),
    nhsNumber: text,
    contentType: text,
    dollar: z.enum(['$', '%24']),
    message,
  }),
  z.object({
    operation: z.literal('create-subscription'),
    common,
    format: z.enum(['xml', 'json']),
    contentType: text,
    mailbox: number,
    reason: text,
    end: orNothing(text),
    criteria,
  }),
  z.object({ operation: z.enum(['read-subscription', 'delete-subscription']), common, id: text }),
])

const parts = z.object({ choices, changes: texts })
const step = z.object({ ...parts.shape, about: z.int().min(0).exactOptional() })

/** A case as it is stored in a file. */
export const storedCase: z.ZodType<FuzzCase> = z.object({
  id: text,
  stage: z.enum(stages),
  ...parts.shape,
  before: orNothing(
    z.enum([
      'deleted',
      'unknown',
      'of another organisation',
      'of the same organisation',
      'duplicate',
      'used',
    ]),
  ),
  prelude: z.array(step).exactOptional(),
  twin: parts.exactOptional(),
})

/** JSON in which nothing is left out that is `undefined`. */
export function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, (_name, each: unknown) => (each === undefined ? null : each), 2)}\n`
}
