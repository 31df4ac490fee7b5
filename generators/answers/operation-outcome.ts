import { element, type Node, primitive } from '../../src/fhir/node.ts'

/** What an issue of an OperationOutcome says. */
export interface Issue {
  readonly severity: 'information' | 'error' | 'fatal'
  /** A FHIR issue type. */
  readonly code: string
  /** A Spine error or warning code. */
  readonly spine: string
  readonly diagnostics?: string
}

/** An OperationOutcome as Spine gives it. */
export function operationOutcome(...issues: readonly Issue[]): Node {
  return element('OperationOutcome', element('meta', primitive('profile', profile)), ...issues.map(issue))
}

/** The warning that an event type is deprecated. */
export const deprecation: Issue = {
  severity: 'information',
  code: 'informational',
  spine: 'DEPRECATED',
  diagnostics: 'Supported until 2027-12-31, see https://nems.example/deprecated-events',
}

function issue({ severity, code, spine, diagnostics }: Issue): Node {
  return element(
    'issue',
    primitive('severity', severity),
    primitive('code', code),
    element(
      'details',
      element(
        'coding',
        primitive('system', system),
        primitive('code', spine),
        primitive('display', spine.toLowerCase().replaceAll('_', ' ')),
      ),
    ),
    diagnostics === undefined ? undefined : primitive('diagnostics', diagnostics),
  )
}

const profile = 'https://fhir.nhs.uk/STU3/StructureDefinition/Spine-OperationOutcome-1'
const system = 'https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1'
