import { element, primitive } from '../src/fhir/node.ts'
import { xmlOf } from '../src/fhir/xml.ts'
import { anyClientError, type Refusal, type RefusalAnswer } from '../src/spec/model/refusal.ts'
import { type RequestRuleId, requestRules } from '../src/spec/rules/index.generated.ts'
import type { ExpectedAnswer, Matched, MatchedBody, Statuses } from './interaction.ts'
import { resourceMatchers } from './resource-matchers.ts'

/** An answer that accepts; its body, unless told, is left to the rules about answers. */
export function accepted(
  status: number,
  headers: ExpectedAnswer['headers'] = [],
  body?: ExpectedAnswer['body'],
): ExpectedAnswer {
  return { statuses: { allowed: [status], anyClientError: false }, headers, body }
}

/**
 * The answer that refuses what breaks a rule: every status that the catalogue allows, and an OperationOutcome in the
 * media type that was asked for, unless a gateway may answer without one.
 */
export function refusedFor(rule: RequestRuleId): ExpectedAnswer {
  const [preferred] = refusalOf(rule).answers
  const statuses = refusedStatuses([rule])
  if (mayLackOutcome([rule])) return { statuses, headers: [], body: undefined }
  return { statuses, headers: [['Content-Type', fhirXml]], body: outcomeLike(preferred) }
}

/** Every status that the catalogue allows for refusing what breaks some rules. */
export function refusedStatuses(rules: readonly [RequestRuleId, ...RequestRuleId[]]): Statuses {
  const [first, ...others] = rules.flatMap((rule) => refusalOf(rule).answers).map(({ status }) => status)
  const named = [...new Set(others)].filter((status) => status !== first && status !== anyClientError)
  return {
    allowed: [first ?? anyClientError, ...named],
    anyClientError: others.includes(anyClientError),
  }
}

/** Whether a gateway may refuse what breaks some rules, without an OperationOutcome. */
export function mayLackOutcome(rules: readonly RequestRuleId[]): boolean {
  return rules.some((rule) => refusalOf(rule).byGateway === true)
}

/** The media type by itself: Pact then takes it with a charset, too. */
export const fhirXml: Matched = { value: 'application/fhir+xml' }

/** The warning that an event type is deprecated. */
export function deprecationWarning(): MatchedBody {
  return outcomeLike({
    status: 0,
    severity: 'information',
    code: 'informational',
    spine: 'DEPRECATED',
    diagnostics: 'supported until 2099-12-31',
  })
}

function refusalOf(rule: RequestRuleId): Refusal {
  return requestRules[rule].rule.answers
}

interface Outcome extends Omit<RefusalAnswer, 'severity'> {
  readonly severity?: 'information' | 'error' | 'fatal'
  readonly diagnostics?: string
}

/** An OperationOutcome: only what all the answers allowed agree in is asked for; a warning has to be that warning. */
function outcomeLike(answer: Outcome): MatchedBody {
  const { severity = 'error', code = 'invalid', spine = 'BAD_REQUEST', diagnostics } = answer
  const outcome = element(
    'OperationOutcome',
    element(
      'issue',
      primitive('severity', severity),
      primitive('code', code),
      element(
        'details',
        element(
          'coding',
          primitive('system', 'https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1'),
          primitive('code', spine),
        ),
      ),
      diagnostics === undefined ? undefined : primitive('diagnostics', diagnostics),
    ),
  )
  const isWarning = severity === 'information'
  return {
    content: xmlOf(outcome),
    contentType: fhirXml.value,
    matchers: resourceMatchers(
      outcome,
      [
        [/\.severity$/, isWarning ? '^information$' : '^(error|fatal)$'],
        [/\.issue\.code$/, isWarning ? '^informational$' : '^[a-z-]+$'],
        [
          /\.coding\.system$/,
          '^https://fhir\\.nhs\\.uk/STU3/(CodeSystem|ValueSet)/Spine-ErrorOrWarningCode-1$',
        ],
        [/\.coding\.code$/, isWarning ? '^DEPRECATED$' : '^[A-Z0-9_]+$'],
        [/\.diagnostics$/, '^[\\s\\S]*\\S[\\s\\S]*$'],
      ],
      'xml',
    ),
  }
}
