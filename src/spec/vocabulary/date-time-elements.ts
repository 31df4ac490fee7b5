/**
 * The elements of FHIR STU3 (3.0.2) that hold a date or a time, as `Type.element` by their primitive type, choices such as
 * `valueDateTime` aside. Taken from the specification by hand, since the type definitions call them all strings.
 * Source: https://hl7.org/fhir/STU3/datatypes.html and the definitions of the resources.
 */
export const dateTimeElements: Readonly<Record<'date' | 'dateTime' | 'instant' | 'time', string>> = {
  date: `
    ActivityDefinition.approvalDate ActivityDefinition.lastReviewDate Basic.created ClaimAccident.date
    ClaimResponsePayment.date ExplanationOfBenefitAccident.date ExplanationOfBenefitPayment.date
    Goal.statusDate Immunization.expirationDate Library.approvalDate Library.lastReviewDate
    Measure.approvalDate Measure.lastReviewDate Patient.birthDate PaymentNotice.statusDate
    PaymentReconciliationDetail.date Person.birthDate PlanDefinition.approvalDate
    PlanDefinition.lastReviewDate Practitioner.birthDate Questionnaire.approvalDate
    Questionnaire.lastReviewDate RelatedPerson.birthDate ServiceDefinition.approvalDate
    ServiceDefinition.lastReviewDate ValueSetCompose.lockedDate
  `,
  dateTime: `
    ActivityDefinition.date AdverseEvent.date AllergyIntolerance.assertedDate
    AllergyIntolerance.lastOccurrence AllergyIntoleranceReaction.onset Annotation.time
    Appointment.created Attachment.creation CapabilityStatement.date
    CapabilityStatementSoftware.releaseDate ChargeItem.enteredDate Claim.created ClaimProcedure.date
    ClaimResponse.created ClinicalImpression.date CodeSystem.date Communication.received
    Communication.sent CommunicationRequest.authoredOn CompartmentDefinition.date Composition.date
    CompositionAttester.time ConceptMap.date Condition.assertedDate Consent.dateTime Contract.issued
    ContractTerm.issued ContractTermValuedItem.effectiveTime ContractValuedItem.effectiveTime
    DataElement.date DetectedIssue.date DetectedIssueMitigation.date Device.expirationDate
    Device.manufactureDate DeviceRequest.authoredOn DeviceUseStatement.recordedOn
    DocumentManifest.created DocumentReference.created EligibilityRequest.created
    EligibilityResponse.created EnrollmentRequest.created EnrollmentResponse.created
    ExpansionProfile.date ExplanationOfBenefit.created ExplanationOfBenefitProcedure.date
    FamilyMemberHistory.date GraphDefinition.date GuidanceResponse.occurrenceDateTime
    ImagingManifest.authoringTime ImagingStudy.started ImagingStudySeries.started Immunization.date
    ImmunizationReaction.date ImmunizationRecommendationRecommendation.date
    ImmunizationRecommendationRecommendationDateCriterion.value ImplementationGuide.date Library.date
    List.date ListEntry.date Measure.date MeasureReport.date MedicationDispense.whenHandedOver
    MedicationDispense.whenPrepared MedicationPackageBatch.expirationDate MedicationRequest.authoredOn
    MedicationStatement.dateAsserted MessageDefinition.date NamingSystem.date NutritionOrder.dateTime
    OperationDefinition.date PaymentNotice.created PaymentReconciliation.created Period.end Period.start
    PlanDefinition.date ProcedureRequest.authoredOn ProcessRequest.created ProcessResponse.created
    Questionnaire.date QuestionnaireResponse.authored ReferralRequest.authoredOn RequestGroup.authoredOn
    SearchParameter.date ServiceDefinition.date Specimen.receivedTime StructureDefinition.date
    StructureMap.date SubstanceInstance.expiry SupplyRequest.authoredOn Task.authoredOn
    Task.lastModified TestReport.issued TestScript.date Timing.event ValueSet.date
    ValueSetExpansion.timestamp VisionPrescription.dateWritten
  `,
  instant: `
    Appointment.end Appointment.start AppointmentResponse.end AppointmentResponse.start
    AuditEvent.recorded BundleEntryRequest.ifModifiedSince BundleEntryResponse.lastModified
    DeviceComponent.lastSystemChange DeviceMetricCalibration.time DiagnosticReport.issued
    DocumentReference.indexed MessageHeader.timestamp Meta.lastUpdated Observation.issued
    Provenance.recorded Signature.when Slot.end Slot.start Subscription.end
  `,
  time: `
    HealthcareServiceAvailableTime.availableEndTime HealthcareServiceAvailableTime.availableStartTime
    PractitionerRoleAvailableTime.availableEndTime PractitionerRoleAvailableTime.availableStartTime
    TimingRepeat.timeOfDay
  `,
}
