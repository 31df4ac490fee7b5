import { element, type Node, primitive } from '../fhir/node.ts'
import { displayOf } from './spine-codes.ts'

/** One issue of an OperationOutcome. */
export interface Issue {
  readonly severity: 'information' | 'warning' | 'error' | 'fatal'
  /** A FHIR issue type. */
  readonly code: string
  /** A Spine error or warning code; absent where the pages name none. */
  readonly spine?: string | undefined
  readonly diagnostics: string
}

/** An OperationOutcome as Spine gives it. */
export function operationOutcome(issues: readonly Issue[]): Node {
  const profile = 'https://fhir.nhs.uk/STU3/StructureDefinition/Spine-OperationOutcome-1'
  return element('OperationOutcome', element('meta', primitive('profile', profile)), ...issues.map(issueOf))
}

function issueOf({ severity, code, spine, diagnostics }: Issue): Node {
  return element(
    'issue',
    primitive('severity', severity),
    primitive('code', code),
    spine === undefined ? undefined : element('details', codingOf(spine)),
    primitive('diagnostics', diagnostics),
  )
}

function codingOf(spine: string): Node {
  return element(
    'coding',
    primitive('system', 'https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1'),
    primitive('code', spine),
    primitive('display', displayOf(spine)),
  )
}
