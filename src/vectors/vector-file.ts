import { z } from 'zod'

const text = z.string()
const strength = z.enum(['must', 'assurance', 'advice', 'open'])

const registry = z
  .object({
    nemsAsid: text.optional(),
    endpoints: z.array(
      z.object({
        asid: text,
        odsCodes: z.array(text),
        mailboxes: z.array(z.union([text, z.object({ id: text, odsCode: text })])).optional(),
        interactions: z.array(text).optional(),
        certificateName: text.optional(),
      }),
    ),
    organisations: z.array(text).optional(),
    patients: z.array(text).optional(),
    events: z.record(text, text).optional(),
  })
  .describe('Who exists. No patients: PDS knows every valid number.')

const vector = z.object({
  tcId: z
    .int()
    .min(1)
    .max(2 ** 31 - 1)
    .describe('Names the test in its file; it stays when others come or go.'),
  comment: text.describe('What is special about the input.'),
  flags: z.array(text).describe('Keys of `notes`.'),
  input: text.optional().describe('The input. Absent where its bytes are not UTF-8.'),
  inputBase64: text.optional().describe('The bytes of an input that is not UTF-8.'),
  result: z
    .enum(['valid', 'invalid', 'acceptable'])
    .describe('A provider must accept it, must refuse it, or may do either.'),
  rules: z
    .array(text)
    .min(1)
    .describe('Keys of `rules` that the test shows: broken ones, and of a valid test such as it keeps.'),
})

const group = z.object({
  type: text,
  place: text.describe('Where the input stands in the request.'),
  at: z.int().describe('UTC second at which it is judged.'),
  request: z
    .object({
      method: text,
      target: text,
      headers: z.array(z.tuple([text, text])),
      body: text,
    })
    .describe('A request that breaks no rule, into which the input is put; Content-Length follows the body.'),
  registry: registry.optional().describe('Who exists, where it is not as in the file.'),
  pds: z.literal('enforced').optional().describe('A provider checks NHS numbers against PDS itself.'),
  organisationClaim: text.optional().describe('The one spelling of the organisation claim that is right.'),
  tests: z.array(vector).min(1),
})

/** A file of test vectors, after the manner of Wycheproof. */
export const vectorFile = z.object({
  algorithm: text,
  schema: z.literal('vectors.schema.json'),
  generatorVersion: text.describe('Version of nems-contract-kit.'),
  catalogue: text.describe('Version of the catalogue of rules.'),
  numberOfTests: z.int(),
  header: z.array(text).describe('What an input is.'),
  notes: z.record(text, z.object({ description: text })).describe('What the flags mean.'),
  rules: z
    .record(
      text,
      z.object({
        title: text,
        client: strength,
        provider: z.union([strength, z.literal('accept')]),
        source: z.array(text),
      }),
    )
    .describe('The rules that the tests show, with what they oblige each party to and where they stand.'),
  registry,
  testGroups: z.array(group),
})

/** A file of test vectors. */
export type VectorFile = z.infer<typeof vectorFile>

/** Test vectors that share a request and a place. */
export type VectorGroup = z.infer<typeof group>

/** One test vector. */
export type Vector = z.infer<typeof vector>

/** JSON Schema (2020-12) of a file of test vectors. */
export function vectorsJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(vectorFile, { io: 'input' })
  return {
    $schema,
    $id: 'https://unpkg.com/nems-contract-kit/dist/vectors.schema.json',
    title: 'A file of test vectors of nems-contract-kit',
    ...schema,
  }
}
