import type { Strengths } from '../spec/model/strength.ts'
import { answerRules, type RuleId, requestRules } from '../spec/rules/index.generated.ts'
import { catalogueVersion } from '../spec/version.ts'
import { examples } from './examples.ts'
import { messageSchemas } from './message-schemas.ts'
import { whyNotExpressed } from './not-expressed.ts'
import { paths } from './operations.ts'
import { parameters } from './parameters.ts'
import { entryOf, expressing, type OpenApiObject, rulesMember } from './rule-schema.ts'
import { stu3Schemas } from './stu3-schemas.ts'
import { tokenSchemas } from './token-schemas.ts'

/** A rule that the document has no words for. */
interface NotExpressed {
  readonly rule: RuleId
  /** What it asks for. */
  readonly title: string
  readonly client: Strengths['client']
  readonly provider: Strengths['provider']
  readonly why: string
}

/** OpenAPI 3.1 of the Publication and the Subscription API, from the rules; the same rules give the same document. */
export function openApiDocument(): OpenApiObject {
  const content = { paths: paths(), components: components() }
  const expressed = rulesExpressedIn(content)
  const missing = everyId.filter((id) => !expressed.has(id)).map(notExpressed)
  return {
    openapi: '3.1.0',
    info: {
      title: 'NEMS Publication and Subscription APIs',
      version: catalogueVersion,
      summary: 'The National Events Management Service (NEMS) as nems-contract-kit knows it.',
      description: describe(expressed.size, missing),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'http://127.0.0.1:9080', description: 'NEMS as `nems-kit serve` plays it' }],
    security: [{ token: [] }],
    tags: [
      { name: 'Publication', description: 'Publish events of patients.' },
      { name: 'Subscription', description: 'Subscribe to events of patients.' },
    ],
    ...content,
    'x-nems-kit-not-expressed': missing,
  }
}

const everyId = [...Object.keys(requestRules), ...Object.keys(answerRules)] as readonly RuleId[]

function components(): OpenApiObject {
  return {
    schemas: { ...tokenSchemas(), ...messageSchemas(), ...stu3Schemas('Subscription', 'OperationOutcome') },
    parameters,
    examples: examples(),
    securitySchemes: {
      token: expressing(['authorization/is-sent', 'authorization/scheme-is-bearer'], {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description:
          'An unsecured JWT that holds for five minutes: `nems-kit token` mints one. The schemas JoseHeader, PublicationClaims and SubscriptionClaims are of what it holds; tools of OpenAPI do not look into it.',
      }),
    },
  }
}

/** The rules that parts of the document name. */
export function rulesExpressedIn(part: unknown): ReadonlySet<RuleId> {
  if (typeof part !== 'object' || part === null) return new Set()
  return new Set(
    Object.entries(part).flatMap(([name, value]) =>
      name === rulesMember ? (value as RuleId[]) : [...rulesExpressedIn(value)],
    ),
  )
}

function notExpressed(id: RuleId): NotExpressed {
  const { title, rule } = entryOf(id)
  const { client, provider }: Strengths =
    typeof rule.strength === 'string' ? { client: 'open', provider: rule.strength } : rule.strength
  return { rule: id, title, client, provider, why: whyNotExpressed(id) ?? '' }
}

function describe(expressed: number, missing: readonly NotExpressed[]): string {
  const rules = missing.map(({ rule, title, why }) => `- ${title}. (\`${rule}\`) ${why}`)
  return [
    `Written by nems-contract-kit from its catalogue of rules, ${catalogueVersion}. Of ${everyId.length} rules this document expresses ${expressed}, which \`${rulesMember}\` names where they stand. It has no words for ${missing.length}, so that what fits it may still be refused: \`nems-kit check\`, \`verify\` and \`fuzz\` judge all of them.`,
    'It says what a client has to send. Bodies in XML are described and not schematised. Examples are of made-up patients; their times and ids have to be made anew.',
    `## What it cannot express\n\n${rules.join('\n')}`,
  ].join('\n\n')
}
