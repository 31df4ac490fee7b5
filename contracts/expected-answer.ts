import { element, primitive } from '../src/fhir/node.ts'
import { xmlOf } from '../src/fhir/xml.ts'
import type { Refusal, RefusalAnswer } from '../src/spec/model/refusal.ts'
import { type RequestRuleId, requestRules } from '../src/spec/rules/index.generated.ts'
import type { ExpectedAnswer, Matched } from './interaction.ts'
import { xmlMatchers } from './resource-matchers.ts'

/** An answer that accepts; its body, unless told, is left to the rules about answers. */
export function accepted(
  status: number,
  headers: ExpectedAnswer['headers'] = [],
  body?: ExpectedAnswer['body'],
): ExpectedAnswer {
  return { statuses: [status], headers, body }
}

/**
 * The answer that refuses what breaks a rule: every status that the catalogue allows, and an OperationOutcome in the
 * media type that was asked for, unless a gateway may answer without one.
 */
export function refusedFor(rule: RequestRuleId): ExpectedAnswer {
  const refusal: Refusal = requestRules[rule].rule.answers
  const preferred = refusal.answers[0].status
  const all = new Set(refusal.answers.map(({ status }) => status))
  const statuses = [preferred, ...[...all].filter((status) => status !== preferred)] as const
  if (refusal.byGateway === true) return { statuses, headers: [], body: undefined }
  return { statuses, headers: [['Content-Type', fhirXml]], body: outcomeOf(refusal.answers) }
}

/** The media type by itself: Pact then takes it with a charset, too. */
export const fhirXml: Matched = { value: 'application/fhir+xml' }

/** Only what all the answers allowed agree in. */
function outcomeOf(answers: readonly [RefusalAnswer, ...RefusalAnswer[]]): ExpectedAnswer['body'] {
  const [{ severity = 'error', code = 'invalid', spine = 'BAD_REQUEST' }] = answers
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
    ),
  )
  return {
    text: xmlOf(outcome),
    contentType: fhirXml.value,
    matchers: xmlMatchers(outcome, [
      [/\.severity$/, '^(error|fatal)$'],
      [/\.issue\.code$/, '^[a-z-]+$'],
      [
        /\.coding\.system$/,
        '^https://fhir\\.nhs\\.uk/STU3/(CodeSystem|ValueSet)/Spine-ErrorOrWarningCode-1$',
      ],
      [/\.coding\.code$/, '^[A-Z0-9_]+$'],
    ]),
  }
}
