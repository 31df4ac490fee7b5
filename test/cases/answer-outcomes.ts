/** What an error's answer says. */
export interface Outcome {
  readonly status: number
  readonly code: string
  readonly spine: string
  readonly severity?: string
  readonly diagnostics?: string | undefined
}

/** An answer with an OperationOutcome in XML. */
export function refusing({ status, code, spine, severity = 'error', diagnostics }: Outcome): string {
  const told = diagnostics === undefined ? '' : `<diagnostics value="${diagnostics}"/>`
  return `HTTP/1.1 ${status} Refused
Content-Type: application/fhir+xml

<OperationOutcome xmlns="http://hl7.org/fhir">
<id value="ba3f7c2d"/>
<meta><profile value="https://fhir.nhs.uk/STU3/StructureDefinition/Spine-OperationOutcome-1"/></meta>
<issue><severity value="${severity}"/><code value="${code}"/><details><coding><system value="https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1"/><code value="${spine}"/><display value="What is wrong"/></coding></details>${told}</issue>
</OperationOutcome>`
}

/** The same in JSON. */
export function refusingInJson({ status, code, spine, severity = 'error' }: Outcome): string {
  return `HTTP/1.1 ${status} Refused
Content-Type: application/fhir+json

{
  "resourceType": "OperationOutcome",
  "meta": { "profile": ["https://fhir.nhs.uk/STU3/StructureDefinition/Spine-OperationOutcome-1"] },
  "issue": [
    {
      "severity": "${severity}",
      "code": "${code}",
      "details": {
        "coding": [
          {
            "system": "https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1",
            "code": "${spine}",
            "display": "What is wrong"
          }
        ]
      }
    }
  ]
}`
}

/** The value set of issue types of FHIR STU3, parents before their children. */
export const issueTypesOfStu3 = (
  'invalid structure required value invariant security login unknown expired forbidden suppressed processing ' +
  'not-supported duplicate not-found too-long code-invalid extension too-costly business-rule conflict incomplete ' +
  'transient lock-error no-store exception timeout throttled informational'
).split(' ')
