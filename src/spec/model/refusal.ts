/** Said instead of a status where any 4xx will do. */
export const anyClientError = 4

/** One way of refusing: an HTTP status with an OperationOutcome. */
export interface RefusalAnswer {
  /** Exact status, or that any 4xx will do. */
  readonly status: number
  /** FHIR `issue.code`; absent where any will do. */
  readonly code?: string
  /** Spine error or warning code in `issue.details.coding.code`; absent where none is asked for. */
  readonly spine?: string
  /** `issue.severity`; `error` unless told otherwise. */
  readonly severity?: 'fatal' | 'error'
}

/** How a provider answers a request that breaks a rule. */
export interface Refusal {
  /** `stated`: a Spine Core or NEMS page says it of this fault; `inferred`: our reading. */
  readonly basis: 'stated' | 'inferred'
  /** The first is the one that the reference provider gives. */
  readonly answers: readonly [RefusalAnswer, ...RefusalAnswer[]]
  /** A fault that a gateway before NEMS may answer, without an OperationOutcome. */
  readonly byGateway?: true
}
