import { z } from 'zod'
import { lifeCycles } from '../spec/model/registry.ts'
import { subscribableEvents } from '../spec/vocabulary/events.ts'
import { checkDigitHolds, hasTenDigits } from '../spec/vocabulary/nhs-number.ts'
import type { RegistryConfig } from './registry-config.ts'
import { endpointMistakes, endpointShapes, registryMistakes } from './relations.ts'

/** A text of one form; what is expected is said once, for people and for the JSON Schema. */
function text(pattern: RegExp, expected: string): z.ZodString {
  return z.string(expected).regex(pattern, expected).describe(expected)
}

/** An object in which every member is known by name. */
function members<S extends z.core.$ZodLooseShape>(
  shape: S,
  expected: string,
): z.ZodObject<S, z.core.$strict> {
  const known = `one of the members ${Object.keys(shape).join(', ')}`
  const error = (issue: { readonly code: string }) => (issue.code === 'unrecognized_keys' ? known : expected)
  return z.strictObject(shape, { error })
}

function listOf<T extends z.ZodType>(item: T, expected: string): z.ZodArray<T> {
  return z.array(item, expected)
}

function oneOf<const V extends readonly string[]>(values: V): z.ZodEnum<{ [K in V[number]]: K }> {
  return z.enum(values, `one of ${values.join(', ')}`)
}

const asid = text(/^[0-9]{12}$/, 'an ASID: 12 digits')
const odsCode = text(/^[A-Z0-9]{1,12}$/, 'an ODS code: upper-case letters and digits')
const mailboxId = text(/^[^\s]{1,100}$/, 'a MESH mailbox id, without blanks')
const interaction = text(/^urn:nhs:names:services:[^\s]+$/, 'an InteractionID: urn:nhs:names:services:…')
const certificateName = text(/^[^\s]+$/, 'a common name or DNS name of the client certificate')
const nhsNumber = text(/^[0-9]{10}$/, 'an NHS number: ten digits of which the last checks the others').refine(
  (value) => !hasTenDigits(value) || checkDigitHolds(value),
  'an NHS number whose check digit holds',
)

const mailbox = z.union([mailboxId, members({ id: mailboxId, odsCode }, 'an object with id and odsCode')], {
  error: 'a MESH mailbox id, or an object with id and odsCode',
})

const endpoint = members(
  {
    asid,
    odsCodes: listOf(odsCode, 'a list of ODS codes').min(1, 'at least one ODS code'),
    mailboxes: listOf(mailbox, 'a list of MESH mailboxes')
      .optional()
      .describe('MESH mailboxes; a bare id where the endpoint has exactly one ODS code; absent: none'),
    interactions: listOf(interaction, 'a list of InteractionIDs')
      .optional()
      .describe('InteractionIDs that the endpoint was assured for; absent: all'),
    certificateName: certificateName.optional(),
  },
  'an endpoint: an object with asid, odsCodes and mailboxes',
)
  .superRefine(endpointMistakes)
  .meta(endpointShapes)

/** Who exists, as `nems-kit.config.json` says it. */
const registryConfig = members(
  {
    nemsAsid: asid.optional().describe('ASID of NEMS in this environment, which toASID has to be'),
    endpoints: listOf(endpoint, 'a list of endpoints'),
    organisations: listOf(odsCode, 'a list of ODS codes')
      .optional()
      .describe('ODS codes known to the Spine, besides those of the endpoints'),
    patients: listOf(nhsNumber, 'a list of NHS numbers')
      .optional()
      .describe('NHS numbers known to PDS; empty or absent: every valid number'),
    events: z
      .partialRecord(z.enum(subscribableEvents), oneOf(lifeCycles), {
        error: (issue: { readonly code: string }) =>
          issue.code === 'unrecognized_keys'
            ? `one of the event codes ${subscribableEvents.join(', ')}`
            : 'an object of event codes and their states',
      })
      .optional()
      .describe('State of each event type; absent: current'),
  },
  'an object with endpoints, organisations, patients and events',
).superRefine(registryMistakes)

const waiver = members(
  {
    rule: text(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'id of a rule, such as claims/scope'),
    place: z.string('a place, as findings name it').min(1, 'a place, as findings name it').optional(),
    reason: text(/[^\s]/, 'why the rule is waived'),
    expires: z.iso.date('a date, YYYY-MM-DD').describe('the last day on which it holds'),
  },
  'a waiver: an object with rule, reason and expires',
)

/** The whole of `nems-kit.config.json`. */
export const kitConfig = members(
  {
    $schema: z.string('address of the JSON Schema').optional(),
    registry: registryConfig.optional().describe('Who exists; absent: the example that the kit brings'),
    pds: oneOf(['enforced']).optional().describe('Providers must look NHS numbers up in PDS themselves'),
    organisationClaim: oneOf(['either', 'requesting_organisation', 'requesting_organization'])
      .optional()
      .describe('The name that the organisation claim must have; absent: either'),
    waivers: listOf(waiver, 'a list of waivers').optional().describe('Findings that are not to fail a run'),
  },
  'a JSON object',
)

registryConfig satisfies z.ZodType<RegistryConfig>

export type KitConfig = z.input<typeof kitConfig>
export type Waiver = NonNullable<KitConfig['waivers']>[number]
