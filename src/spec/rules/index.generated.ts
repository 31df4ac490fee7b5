// Written by build/catalogue.ts from the files of this folder. Run `npm run catalogue` after a change.
import type { AnswerRule } from '../model/answer-rule.ts'
import type { Rule } from '../model/rule.ts'
import type { AnswerRuleId, RequestRuleId } from './ids.generated.ts'
import answerAcceptedBodyIsEmptyOrAWarning from './answer/accepted-body-is-empty-or-a-warning.ts'
import answerAcceptsOrRefuses from './answer/accepts-or-refuses.ts'
import answerBodyIsOfItsContentType from './answer/body-is-of-its-content-type.ts'
import answerBodyIsWellFormed from './answer/body-is-well-formed.ts'
import answerChallengeComesWith401 from './answer/challenge-comes-with-401.ts'
import answerClientsFaultIsNotA5xx from './answer/clients-fault-is-not-a-5xx.ts'
import answerContentTypeIsSent from './answer/content-type-is-sent.ts'
import answerCreateHasALocation from './answer/create-has-a-location.ts'
import answerCreateIsAnswered201 from './answer/create-is-answered-201.ts'
import answerDeletedBodyIsEmptyOrAnOutcome from './answer/deleted-body-is-empty-or-an-outcome.ts'
import answerDeprecationIsTold from './answer/deprecation-is-told.ts'
import answerDeprecationIsToldOfEachEvent from './answer/deprecation-is-told-of-each-event.ts'
import answerDeprecationIsToldWithCause from './answer/deprecation-is-told-with-cause.ts'
import answerDuplicateNamesTheSubscription from './answer/duplicate-names-the-subscription.ts'
import answerGoodRequestIsNotA5xx from './answer/good-request-is-not-a-5xx.ts'
import answerIsGoneAfterDelete from './answer/is-gone-after-delete.ts'
import answerIssueHasADisplay from './answer/issue-has-a-display.ts'
import answerIssueHasAFhirCode from './answer/issue-has-a-fhir-code.ts'
import answerIssueHasASpineCode from './answer/issue-has-a-spine-code.ts'
import answerIssueHasASpineCodeSystem from './answer/issue-has-a-spine-code-system.ts'
import answerIssueHasAnErrorSeverity from './answer/issue-has-an-error-severity.ts'
import answerMediaTypeWasAskedFor from './answer/media-type-was-asked-for.ts'
import answerOutcomeHasAnIssue from './answer/outcome-has-an-issue.ts'
import answerOutcomeProfileIsSpines from './answer/outcome-profile-is-spines.ts'
import answerPublishIsAnswered202 from './answer/publish-is-answered-202.ts'
import answerReadAndDeleteAreAnswered200 from './answer/read-and-delete-are-answered-200.ts'
import answerReadGivesWhatWasCreated from './answer/read-gives-what-was-created.ts'
import answerReadHasTheIdAskedFor from './answer/read-has-the-id-asked-for.ts'
import answerReadIsASubscription from './answer/read-is-a-subscription.ts'
import answerReadStatusIsKnown from './answer/read-status-is-known.ts'
import answerRefusalHasAnOperationOutcome from './answer/refusal-has-an-operation-outcome.ts'
import answerRefusalIsAStatedOne from './answer/refusal-is-a-stated-one.ts'
import answerRefusalIsAnInferredOne from './answer/refusal-is-an-inferred-one.ts'
import answerWarningCodeIsInformational from './answer/warning-code-is-informational.ts'
import answerWarningHasASpineCode from './answer/warning-has-a-spine-code.ts'
import answerWarningHasDiagnostics from './answer/warning-has-diagnostics.ts'
import answerWarningSeverityIsInformation from './answer/warning-severity-is-information.ts'
import authorizationIsSent from './authorization/is-sent.ts'
import authorizationIsSentOnce from './authorization/is-sent-once.ts'
import authorizationOneBlankDividesSchemeAndToken from './authorization/one-blank-divides-scheme-and-token.ts'
import authorizationSchemeIsBearer from './authorization/scheme-is-bearer.ts'
import authorizationSchemeIsSpeltBearer from './authorization/scheme-is-spelt-bearer.ts'
import authorizationSignatureIsEmpty from './authorization/signature-is-empty.ts'
import authorizationTokenHasThreeParts from './authorization/token-has-three-parts.ts'
import authorizationTokenIsBase64url from './authorization/token-is-base64url.ts'
import authorizationTokenIsUnder4Kb from './authorization/token-is-under-4-kb.ts'
import authorizationTokenSpareBitsAreZero from './authorization/token-spare-bits-are-zero.ts'
import claimsAreAJsonObject from './claims/are-a-json-object.ts'
import claimsAudIsAUri from './claims/aud-is-a-uri.ts'
import claimsAudIsHttpsWithoutATrailingSlash from './claims/aud-is-https-without-a-trailing-slash.ts'
import claimsAudIsNotAnArray from './claims/aud-is-not-an-array.ts'
import claimsAudIsNotAnotherApi from './claims/aud-is-not-another-api.ts'
import claimsExpIs300SecondsAfterIat from './claims/exp-is-300-seconds-after-iat.ts'
import claimsExpIsAfterIat from './claims/exp-is-after-iat.ts'
import claimsExpIsClearOfTheSkew from './claims/exp-is-clear-of-the-skew.ts'
import claimsExpIsInSeconds from './claims/exp-is-in-seconds.ts'
import claimsExpIsNotPast from './claims/exp-is-not-past.ts'
import claimsExpIsSpeltAsAnInteger from './claims/exp-is-spelt-as-an-integer.ts'
import claimsHaveNoByteOrderMark from './claims/have-no-byte-order-mark.ts'
import claimsIatIsInSeconds from './claims/iat-is-in-seconds.ts'
import claimsIatIsNotAhead from './claims/iat-is-not-ahead.ts'
import claimsIatIsSpeltAsAnInteger from './claims/iat-is-spelt-as-an-integer.ts'
import claimsIssIsAUri from './claims/iss-is-a-uri.ts'
import claimsNamesAreUnique from './claims/names-are-unique.ts'
import claimsNbfIsNotAhead from './claims/nbf-is-not-ahead.ts'
import claimsNestAtMost20Deep from './claims/nest-at-most-20-deep.ts'
import claimsOrganisationClaimIsSpeltWithAZ from './claims/organisation-claim-is-spelt-with-a-z.ts'
import claimsOrganisationClaimIsTheConfiguredOne from './claims/organisation-claim-is-the-configured-one.ts'
import claimsOrganisationClaimsAgree from './claims/organisation-claims-agree.ts'
import claimsReasonForRequestIsAKnownCode from './claims/reason-for-request-is-a-known-code.ts'
import claimsReasonForRequestIsNotSecondaryUses from './claims/reason-for-request-is-not-secondary-uses.ts'
import claimsRequestingOrganisationHasTheUsualForm from './claims/requesting-organisation-has-the-usual-form.ts'
import claimsRequestingOrganisationIsAnOdsCode from './claims/requesting-organisation-is-an-ods-code.ts'
import claimsRequestingPatientHasThePagesSystem from './claims/requesting-patient-has-the-pages-system.ts'
import claimsRequestingPatientIsAnIdentifier from './claims/requesting-patient-is-an-identifier.ts'
import claimsRequestingPatientIsNotSent from './claims/requesting-patient-is-not-sent.ts'
import claimsRequestingSystemHas12Digits from './claims/requesting-system-has-12-digits.ts'
import claimsRequestingSystemIsAnAccreditedSystem from './claims/requesting-system-is-an-accredited-system.ts'
import claimsRequestingUserIsAnIdentifier from './claims/requesting-user-is-an-identifier.ts'
import claimsScopeAllowsTheWrite from './claims/scope-allows-the-write.ts'
import claimsScopeAsksNoMoreThanRead from './claims/scope-asks-no-more-than-read.ts'
import claimsScopeIsASingleOne from './claims/scope-is-a-single-one.ts'
import claimsScopeIsBundleWrite from './claims/scope-is-bundle-write.ts'
import claimsScopeIsOfSubscriptions from './claims/scope-is-of-subscriptions.ts'
import claimsStringsHaveNoControlCharacters from './claims/strings-have-no-control-characters.ts'
import claimsSubIsNotTheRequestingPatient from './claims/sub-is-not-the-requesting-patient.ts'
import claimsSubIsSent from './claims/sub-is-sent.ts'
import claimsSubIsTheRequestingSystem from './claims/sub-is-the-requesting-system.ts'
import claimsSubIsTheRequestingUser from './claims/sub-is-the-requesting-user.ts'
import criteriaBeginsWithBundleMessage from './criteria/begins-with-bundle-message.ts'
import criteriaComponentsAreInOrder from './criteria/components-are-in-order.ts'
import criteriaComponentsAreKnown from './criteria/components-are-known.ts'
import criteriaComponentsAreNotEmpty from './criteria/components-are-not-empty.ts'
import criteriaEventIsNotWithdrawn from './criteria/event-is-not-withdrawn.ts'
import criteriaEventIsSent from './criteria/event-is-sent.ts'
import criteriaEventIsStillSupported from './criteria/event-is-still-supported.ts'
import criteriaEventsAreAllSupported from './criteria/events-are-all-supported.ts'
import criteriaEventsAreDistinct from './criteria/events-are-distinct.ts'
import criteriaEventsAreKnown from './criteria/events-are-known.ts'
import criteriaEventsAreSentApart from './criteria/events-are-sent-apart.ts'
import criteriaExplicitHasNoOrganizationIdentifier from './criteria/explicit-has-no-organization-identifier.ts'
import criteriaGenericHasARuleType from './criteria/generic-has-a-rule-type.ts'
import criteriaGenericHasOneEvent from './criteria/generic-has-one-event.ts'
import criteriaGpRegistrationIsKnown from './criteria/gp-registration-is-known.ts'
import criteriaGpRegistrationSuitsTheRuleType from './criteria/gp-registration-suits-the-rule-type.ts'
import criteriaIsExplicitOrGeneric from './criteria/is-explicit-or-generic.ts'
import criteriaOrganizationIdentifierHasNoBlanks from './criteria/organization-identifier-has-no-blanks.ts'
import criteriaOrganizationIdentifierIsACountryCode from './criteria/organization-identifier-is-a-country-code.ts'
import criteriaOrganizationIdentifierIsOfTheAsid from './criteria/organization-identifier-is-of-the-asid.ts'
import criteriaPatientAgeBeginsWithLtOrGt from './criteria/patient-age-begins-with-lt-or-gt.ts'
import criteriaPatientAgeIsANumberOfYears from './criteria/patient-age-is-a-number-of-years.ts'
import criteriaPatientAgeIsSentAtMostTwice from './criteria/patient-age-is-sent-at-most-twice.ts'
import criteriaPatientAgesDifferInPrefix from './criteria/patient-ages-differ-in-prefix.ts'
import criteriaPatientIdentifierHasThePagesSystem from './criteria/patient-identifier-has-the-pages-system.ts'
import criteriaPatientIdentifierIsAnNhsNumber from './criteria/patient-identifier-is-an-nhs-number.ts'
import criteriaPercentEncodingIsValid from './criteria/percent-encoding-is-valid.ts'
import criteriaRuleTypeHasAnOrganizationIdentifier from './criteria/rule-type-has-an-organization-identifier.ts'
import criteriaRuleTypeIsKnown from './criteria/rule-type-is-known.ts'
import criteriaServiceTypeIsKnown from './criteria/service-type-is-known.ts'
import criteriaSingleComponentsAreSentOnce from './criteria/single-components-are-sent-once.ts'
import criteriaTagHasTheAllowedCharacters from './criteria/tag-has-the-allowed-characters.ts'
import criteriaTagIsAtMost100Characters from './criteria/tag-is-at-most-100-characters.ts'
import endpointContactIsOfTheAsid from './endpoint/contact-is-of-the-asid.ts'
import endpointFromAsidIsRegistered from './endpoint/from-asid-is-registered.ts'
import endpointFromAsidIsTheRequestingSystem from './endpoint/from-asid-is-the-requesting-system.ts'
import endpointInteractionIsAssured from './endpoint/interaction-is-assured.ts'
import endpointMailboxIsOfTheContact from './endpoint/mailbox-is-of-the-contact.ts'
import endpointMailboxIsRegistered from './endpoint/mailbox-is-registered.ts'
import endpointOrganisationIsKnown from './endpoint/organisation-is-known.ts'
import endpointOrganisationIsOfTheAsid from './endpoint/organisation-is-of-the-asid.ts'
import endpointRequestingSystemIsRegistered from './endpoint/requesting-system-is-registered.ts'
import eventDateTimesCarryAnOffset from './event/date-times-carry-an-offset.ts'
import eventElementsAreInOrder from './event/elements-are-in-order.ts'
import eventElementsAreOfStu3 from './event/elements-are-of-stu3.ts'
import eventElementsRepeatOnlyWhereTheyMay from './event/elements-repeat-only-where-they-may.ts'
import eventEntriesHaveFullUrls from './event/entries-have-full-urls.ts'
import eventEventCanBePublished from './event/event-can-be-published.ts'
import eventEventHasItsSystem from './event/event-has-its-system.ts'
import eventEventIsNotWithdrawn from './event/event-is-not-withdrawn.ts'
import eventFirstEntryIsAMessageHeader from './event/first-entry-is-a-message-header.ts'
import eventFocusHasAnIdentifier from './event/focus-has-an-identifier.ts'
import eventFocusIsSent from './event/focus-is-sent.ts'
import eventFocusIsTheEventsResource from './event/focus-is-the-events-resource.ts'
import eventHasAnOrganization from './event/has-an-organization.ts'
import eventHasNothingForeign from './event/has-nothing-foreign.ts'
import eventHasOneMessageHeader from './event/has-one-message-header.ts'
import eventHasOnePatient from './event/has-one-patient.ts'
import eventIdIsAUuid from './event/id-is-a-uuid.ts'
import eventIdIsNew from './event/id-is-new.ts'
import eventIsABundle from './event/is-a-bundle.ts'
import eventLastUpdatedIsAnInstant from './event/last-updated-is-an-instant.ts'
import eventMessageEventTypeHasItsSystem from './event/message-event-type-has-its-system.ts'
import eventMessageEventTypeIsKnown from './event/message-event-type-is-known.ts'
import eventMessageEventTypeIsSent from './event/message-event-type-is-sent.ts'
import eventOrganizationHasAName from './event/organization-has-a-name.ts'
import eventOrganizationHasAnOdsCode from './event/organization-has-an-ods-code.ts'
import eventPatientHasABirthDate from './event/patient-has-a-birth-date.ts'
import eventPatientHasAnOfficialName from './event/patient-has-an-official-name.ts'
import eventPatientHasOneNhsNumber from './event/patient-has-one-nhs-number.ts'
import eventPatientIsTheOneRoutedBy from './event/patient-is-the-one-routed-by.ts'
import eventResponsibleIsAnOrganizationOfTheBundle from './event/responsible-is-an-organization-of-the-bundle.ts'
import eventResponsibleIsInTheBundle from './event/responsible-is-in-the-bundle.ts'
import eventResponsibleIsSent from './event/responsible-is-sent.ts'
import eventRoutingBirthDateIsThePatients from './event/routing-birth-date-is-the-patients.ts'
import eventRoutingBirthDateTimeIsSent from './event/routing-birth-date-time-is-sent.ts'
import eventRoutingDemographicsIsSent from './event/routing-demographics-is-sent.ts'
import eventRoutingNameIsSent from './event/routing-name-is-sent.ts'
import eventRoutingNameIsThePatients from './event/routing-name-is-the-patients.ts'
import eventRoutingNhsNumberIsSent from './event/routing-nhs-number-is-sent.ts'
import eventScreeningHasOneOrganization from './event/screening-has-one-organization.ts'
import eventScreeningTypesAreNotUpdated from './event/screening-types-are-not-updated.ts'
import eventSourceContactIsPhoneOrEmail from './event/source-contact-is-phone-or-email.ts'
import eventSourceContactIsSent from './event/source-contact-is-sent.ts'
import eventSourceContactValueFits from './event/source-contact-value-fits.ts'
import eventSourceEndpointIsSent from './event/source-endpoint-is-sent.ts'
import eventSourceIsSent from './event/source-is-sent.ts'
import eventSourceNameIsSent from './event/source-name-is-sent.ts'
import eventTimestampIsAnInstant from './event/timestamp-is-an-instant.ts'
import eventTimestampIsSent from './event/timestamp-is-sent.ts'
import eventTypeIsMessage from './event/type-is-message.ts'
import eventVersionIdIsAnInteger from './event/version-id-is-an-integer.ts'
import headerEndpointHeadersAreSentOnce from './header/endpoint-headers-are-sent-once.ts'
import headerFromAsidHas12Digits from './header/from-asid-has-12-digits.ts'
import headerFromAsidIsAnAsid from './header/from-asid-is-an-asid.ts'
import headerInteractionIdHasTheEventCode from './header/interaction-id-has-the-event-code.ts'
import headerInteractionIdHasTheScreeningCode from './header/interaction-id-has-the-screening-code.ts'
import headerInteractionIdIsOfTheEvent from './header/interaction-id-is-of-the-event.ts'
import headerInteractionIdIsOfTheOperation from './header/interaction-id-is-of-the-operation.ts'
import headerToAsidHas12Digits from './header/to-asid-has-12-digits.ts'
import headerToAsidIsAnAsid from './header/to-asid-is-an-asid.ts'
import headerToAsidIsNems from './header/to-asid-is-nems.ts'
import headerToAsidIsNotTheSenders from './header/to-asid-is-not-the-senders.ts'
import joseAlgIsNone from './jose/alg-is-none.ts'
import joseCritIsNotSent from './jose/crit-is-not-sent.ts'
import joseHasNoByteOrderMark from './jose/has-no-byte-order-mark.ts'
import joseHasNoOtherMembers from './jose/has-no-other-members.ts'
import joseHeaderIsAJsonObject from './jose/header-is-a-json-object.ts'
import joseNamesAreUnique from './jose/names-are-unique.ts'
import joseTypIsJwt from './jose/typ-is-jwt.ts'
import mediaTypeAcceptCanBeServed from './media-type/accept-can-be-served.ts'
import mediaTypeAcceptIsSent from './media-type/accept-is-sent.ts'
import mediaTypeAcceptIsWellFormed from './media-type/accept-is-well-formed.ts'
import mediaTypeBodyIsOfTheContentType from './media-type/body-is-of-the-content-type.ts'
import mediaTypeBodyIsUtf8 from './media-type/body-is-utf-8.ts'
import mediaTypeBodyNestsAtMost200Deep from './media-type/body-nests-at-most-200-deep.ts'
import mediaTypeCharsetIsUtf8 from './media-type/charset-is-utf-8.ts'
import mediaTypeContentTypeHasNoOtherParameters from './media-type/content-type-has-no-other-parameters.ts'
import mediaTypeContentTypeIsByTheGrammar from './media-type/content-type-is-by-the-grammar.ts'
import mediaTypeContentTypeIsLetterForLetter from './media-type/content-type-is-letter-for-letter.ts'
import mediaTypeContentTypeIsNotGeneric from './media-type/content-type-is-not-generic.ts'
import mediaTypeContentTypeIsSentOnce from './media-type/content-type-is-sent-once.ts'
import mediaTypeContentTypeIsSentToCreate from './media-type/content-type-is-sent-to-create.ts'
import mediaTypeContentTypeIsSentToPublish from './media-type/content-type-is-sent-to-publish.ts'
import mediaTypeContentTypeIsSupported from './media-type/content-type-is-supported.ts'
import mediaTypeJsonIsWellFormed from './media-type/json-is-well-formed.ts'
import mediaTypeXmlHasNoDoctype from './media-type/xml-has-no-doctype.ts'
import mediaTypeXmlIsWellFormed from './media-type/xml-is-well-formed.ts'
import nhsNumberCheckDigitHolds from './nhs-number/check-digit-holds.ts'
import nhsNumberHasTenDigits from './nhs-number/has-ten-digits.ts'
import nhsNumberIsKnownToPds from './nhs-number/is-known-to-pds.ts'
import nhsNumberIsNotOneDigitRepeated from './nhs-number/is-not-one-digit-repeated.ts'
import nhsNumberOfRequestingPatientCheckDigitHolds from './nhs-number/of-requesting-patient-check-digit-holds.ts'
import nhsNumberOfRequestingPatientHasTenDigits from './nhs-number/of-requesting-patient-has-ten-digits.ts'
import nhsNumberOfRequestingPatientIsKnownToPds from './nhs-number/of-requesting-patient-is-known-to-pds.ts'
import nhsNumberOfRequestingPatientIsNotOneDigitRepeated from './nhs-number/of-requesting-patient-is-not-one-digit-repeated.ts'
import operationHasNoQueryString from './operation/has-no-query-string.ts'
import operationIsOneOfTheFour from './operation/is-one-of-the-four.ts'
import operationMethodIsNotHeadOptionsOrTrace from './operation/method-is-not-head-options-or-trace.ts'
import operationPathHasNoSpareSlash from './operation/path-has-no-spare-slash.ts'
import operationSubscriptionExists from './operation/subscription-exists.ts'
import operationSubscriptionIdIsAFhirId from './operation/subscription-id-is-a-fhir-id.ts'
import operationSubscriptionIsOnesOwn from './operation/subscription-is-ones-own.ts'
import operationSubscriptionWasCreatedByTheSameAsid from './operation/subscription-was-created-by-the-same-asid.ts'
import operationSubscriptionsAreNotUpdated from './operation/subscriptions-are-not-updated.ts'
import subscriptionChannelEndpointIsSent from './subscription/channel-endpoint-is-sent.ts'
import subscriptionChannelHeaderIsNotSent from './subscription/channel-header-is-not-sent.ts'
import subscriptionChannelIsSent from './subscription/channel-is-sent.ts'
import subscriptionChannelPayloadIsNotSent from './subscription/channel-payload-is-not-sent.ts'
import subscriptionChannelTypeIsMessage from './subscription/channel-type-is-message.ts'
import subscriptionContactIsSent from './subscription/contact-is-sent.ts'
import subscriptionContactSystemIsUrl from './subscription/contact-system-is-url.ts'
import subscriptionContactUseIsWork from './subscription/contact-use-is-work.ts'
import subscriptionContactValueIsAnOrganisationUrl from './subscription/contact-value-is-an-organisation-url.ts'
import subscriptionCriteriaIsSent from './subscription/criteria-is-sent.ts'
import subscriptionElementsAreInOrder from './subscription/elements-are-in-order.ts'
import subscriptionElementsAreOfStu3 from './subscription/elements-are-of-stu3.ts'
import subscriptionElementsRepeatOnlyWhereTheyMay from './subscription/elements-repeat-only-where-they-may.ts'
import subscriptionEndIsAnInstant from './subscription/end-is-an-instant.ts'
import subscriptionEndIsNotPast from './subscription/end-is-not-past.ts'
import subscriptionHasNothingForeign from './subscription/has-nothing-foreign.ts'
import subscriptionHasOnlyTheElementsOfThePage from './subscription/has-only-the-elements-of-the-page.ts'
import subscriptionIdIsNotSent from './subscription/id-is-not-sent.ts'
import subscriptionIsASubscription from './subscription/is-a-subscription.ts'
import subscriptionIsNotADuplicate from './subscription/is-not-a-duplicate.ts'
import subscriptionJsonNamesAreUnique from './subscription/json-names-are-unique.ts'
import subscriptionJsonTypesAreRight from './subscription/json-types-are-right.ts'
import subscriptionLastUpdatedIsNotSent from './subscription/last-updated-is-not-sent.ts'
import subscriptionProfileIsEmsSubscription from './subscription/profile-is-ems-subscription.ts'
import subscriptionReasonIsSent from './subscription/reason-is-sent.ts'
import subscriptionStatusIsRequested from './subscription/status-is-requested.ts'
import subscriptionVersionIdIsNotSent from './subscription/version-id-is-not-sent.ts'
import transportBodyIsAtMost3000000Bytes from './transport/body-is-at-most-3-000-000-bytes.ts'
import transportBodyIsAtMost3Mb from './transport/body-is-at-most-3-mb.ts'
import transportBodyIsNotSent from './transport/body-is-not-sent.ts'
import transportBodyIsSent from './transport/body-is-sent.ts'
import transportClientCertificateIsTheEndpoints from './transport/client-certificate-is-the-endpoints.ts'
import transportClientCertificateIsValid from './transport/client-certificate-is-valid.ts'
import transportContentEncodingIsIdentity from './transport/content-encoding-is-identity.ts'
import transportContentEncodingIsKnown from './transport/content-encoding-is-known.ts'
import transportContentLengthIsTheBodys from './transport/content-length-is-the-bodys.ts'
import transportHeadIsAtMost16Kb from './transport/head-is-at-most-16-kb.ts'
import transportHeadIsWellFormed from './transport/head-is-well-formed.ts'
import transportSubscriptionIsAtMost3Mb from './transport/subscription-is-at-most-3-mb.ts'

/** A rule with the sentence that says it. */
export interface Entry<R> {
  readonly title: string
  readonly rule: R
}

/** Rules about requests, by id. */
export const requestRules = {
  'authorization/is-sent': { title: "The Authorization header carries a token", rule: authorizationIsSent },
  'authorization/is-sent-once': { title: "There is one Authorization header", rule: authorizationIsSentOnce },
  'authorization/one-blank-divides-scheme-and-token': { title: "One blank divides scheme and token", rule: authorizationOneBlankDividesSchemeAndToken },
  'authorization/scheme-is-bearer': { title: "The authorization scheme is Bearer", rule: authorizationSchemeIsBearer },
  'authorization/scheme-is-spelt-bearer': { title: "The authorization scheme is spelt Bearer, with a capital B", rule: authorizationSchemeIsSpeltBearer },
  'authorization/signature-is-empty': { title: "The token is unsecured: nothing follows its last dot", rule: authorizationSignatureIsEmpty },
  'authorization/token-has-three-parts': { title: "The token has three parts divided by dots, the last of them empty", rule: authorizationTokenHasThreeParts },
  'authorization/token-is-base64url': { title: "Each part of the token is base64url without padding", rule: authorizationTokenIsBase64url },
  'authorization/token-is-under-4-kb': { title: "The token takes fewer than 4,000 characters", rule: authorizationTokenIsUnder4Kb },
  'authorization/token-spare-bits-are-zero': { title: "Bits that no byte uses at the end of a part of the token are zero", rule: authorizationTokenSpareBitsAreZero },
  'claims/are-a-json-object': { title: "The second part of the token is a JSON object in UTF-8", rule: claimsAreAJsonObject },
  'claims/aud-is-a-uri': { title: "The aud claim is the URI of the endpoint called", rule: claimsAudIsAUri },
  'claims/aud-is-https-without-a-trailing-slash': { title: "The aud claim is an https URI that does not end in a slash", rule: claimsAudIsHttpsWithoutATrailingSlash },
  'claims/aud-is-not-an-array': { title: "The aud claim is one URI, not an array", rule: claimsAudIsNotAnArray },
  'claims/aud-is-not-another-api': { title: "The aud claim is not the address of another API", rule: claimsAudIsNotAnotherApi },
  'claims/exp-is-300-seconds-after-iat': { title: "The exp claim is iat plus 300 seconds", rule: claimsExpIs300SecondsAfterIat },
  'claims/exp-is-after-iat': { title: "The exp claim is later than iat", rule: claimsExpIsAfterIat },
  'claims/exp-is-clear-of-the-skew': { title: "The token does not expire within the clock skew of now", rule: claimsExpIsClearOfTheSkew },
  'claims/exp-is-in-seconds': { title: "The exp claim is a number of seconds since 1970 in UTC", rule: claimsExpIsInSeconds },
  'claims/exp-is-not-past': { title: "The token has not expired", rule: claimsExpIsNotPast },
  'claims/exp-is-spelt-as-an-integer': { title: "The exp claim is spelt as an integer", rule: claimsExpIsSpeltAsAnInteger },
  'claims/have-no-byte-order-mark': { title: "The claims do not begin with a byte order mark", rule: claimsHaveNoByteOrderMark },
  'claims/iat-is-in-seconds': { title: "The iat claim is a number of seconds since 1970 in UTC", rule: claimsIatIsInSeconds },
  'claims/iat-is-not-ahead': { title: "The iat claim is not ahead of the clock by more than the skew", rule: claimsIatIsNotAhead },
  'claims/iat-is-spelt-as-an-integer': { title: "The iat claim is spelt as an integer", rule: claimsIatIsSpeltAsAnInteger },
  'claims/iss-is-a-uri': { title: "The iss claim is the URI of the system that made the token", rule: claimsIssIsAUri },
  'claims/names-are-unique': { title: "No claim is there twice", rule: claimsNamesAreUnique },
  'claims/nbf-is-not-ahead': { title: "The nbf claim, where sent, is not ahead of the clock", rule: claimsNbfIsNotAhead },
  'claims/nest-at-most-20-deep': { title: "Arrays and objects in the claims nest at most 20 deep", rule: claimsNestAtMost20Deep },
  'claims/organisation-claim-is-spelt-with-a-z': { title: "The organisation claim is named requesting_organization, once", rule: claimsOrganisationClaimIsSpeltWithAZ },
  'claims/organisation-claim-is-the-configured-one': { title: "The organisation claim has the name that the configuration pins", rule: claimsOrganisationClaimIsTheConfiguredOne },
  'claims/organisation-claims-agree': { title: "requesting_organisation and requesting_organization, where both are sent, have one value", rule: claimsOrganisationClaimsAgree },
  'claims/reason-for-request-is-a-known-code': { title: "The reason_for_request claim is directcare, secondaryuses or patientaccess", rule: claimsReasonForRequestIsAKnownCode },
  'claims/reason-for-request-is-not-secondary-uses': { title: "A subscription is made for direct care, not for secondary uses", rule: claimsReasonForRequestIsNotSecondaryUses },
  'claims/requesting-organisation-has-the-usual-form': { title: "The ODS code of the organisation claim is 3 to 9 upper-case letters and digits", rule: claimsRequestingOrganisationHasTheUsualForm },
  'claims/requesting-organisation-is-an-ods-code': { title: "The organisation claim is the ODS code of the organisation that makes the request", rule: claimsRequestingOrganisationIsAnOdsCode },
  'claims/requesting-patient-has-the-pages-system': { title: "The requesting_patient claim has the NHS number system of the page", rule: claimsRequestingPatientHasThePagesSystem },
  'claims/requesting-patient-is-an-identifier': { title: "The requesting_patient claim, where sent, is an identifier under an NHS number system", rule: claimsRequestingPatientIsAnIdentifier },
  'claims/requesting-patient-is-not-sent': { title: "The requesting_patient claim is not sent to the Publication API", rule: claimsRequestingPatientIsNotSent },
  'claims/requesting-system-has-12-digits': { title: "The ASID of requesting_system has twelve digits", rule: claimsRequestingSystemHas12Digits },
  'claims/requesting-system-is-an-accredited-system': { title: "The requesting_system claim is the ASID of the system that makes the request", rule: claimsRequestingSystemIsAnAccreditedSystem },
  'claims/requesting-user-is-an-identifier': { title: "The requesting_user claim, where sent, identifies a professional", rule: claimsRequestingUserIsAnIdentifier },
  'claims/scope-allows-the-write': { title: "The scope claim of a create or a delete is patient/Subscription.write", rule: claimsScopeAllowsTheWrite },
  'claims/scope-asks-no-more-than-read': { title: "The scope claim of a read is patient/Subscription.read", rule: claimsScopeAsksNoMoreThanRead },
  'claims/scope-is-a-single-one': { title: "The scope claim names one scope, not both", rule: claimsScopeIsASingleOne },
  'claims/scope-is-bundle-write': { title: "The scope claim of a publisher is patient/Bundle.write", rule: claimsScopeIsBundleWrite },
  'claims/scope-is-of-subscriptions': { title: "The scope claim on the Subscription API is patient/Subscription.read or patient/Subscription.write", rule: claimsScopeIsOfSubscriptions },
  'claims/strings-have-no-control-characters': { title: "No string in the claims has a control character", rule: claimsStringsHaveNoControlCharacters },
  'claims/sub-is-not-the-requesting-patient': { title: "Without a requesting_user claim, the sub claim does not have the value of requesting_patient", rule: claimsSubIsNotTheRequestingPatient },
  'claims/sub-is-sent': { title: "The sub claim is a text", rule: claimsSubIsSent },
  'claims/sub-is-the-requesting-system': { title: "Without a requesting_user claim, the sub claim has the value of requesting_system", rule: claimsSubIsTheRequestingSystem },
  'claims/sub-is-the-requesting-user': { title: "With a requesting_user claim, the sub claim has the same value", rule: claimsSubIsTheRequestingUser },
  'criteria/begins-with-bundle-message': { title: "The criteria begin with /Bundle?type=message", rule: criteriaBeginsWithBundleMessage },
  'criteria/components-are-in-order': { title: "The components of the criteria are in the order of the page's table", rule: criteriaComponentsAreInOrder },
  'criteria/components-are-known': { title: "Every component of the criteria is one of the page's table", rule: criteriaComponentsAreKnown },
  'criteria/components-are-not-empty': { title: "No component of the criteria is empty or has an empty value", rule: criteriaComponentsAreNotEmpty },
  'criteria/event-is-not-withdrawn': { title: "No event of the criteria was withdrawn", rule: criteriaEventIsNotWithdrawn },
  'criteria/event-is-sent': { title: "The criteria name an event", rule: criteriaEventIsSent },
  'criteria/event-is-still-supported': { title: "Every event of the criteria is still supported", rule: criteriaEventIsStillSupported },
  'criteria/events-are-all-supported': { title: "Explicit criteria do not mix events that are supported with events that are not", rule: criteriaEventsAreAllSupported },
  'criteria/events-are-distinct': { title: "No event stands twice in explicit criteria", rule: criteriaEventsAreDistinct },
  'criteria/events-are-known': { title: "Every event of the criteria is one that can be subscribed to", rule: criteriaEventsAreKnown },
  'criteria/events-are-sent-apart': { title: "Several events of explicit criteria are components of their own, not joined by a comma", rule: criteriaEventsAreSentApart },
  'criteria/explicit-has-no-organization-identifier': { title: "Explicit criteria have no Organization.identifier", rule: criteriaExplicitHasNoOrganizationIdentifier },
  'criteria/generic-has-a-rule-type': { title: "Generic criteria have a subscriptionRuleType", rule: criteriaGenericHasARuleType },
  'criteria/generic-has-one-event': { title: "Generic criteria name one event", rule: criteriaGenericHasOneEvent },
  'criteria/gp-registration-is-known': { title: "GPRegistration is RegisteredOnly or UnregisteredOnly", rule: criteriaGpRegistrationIsKnown },
  'criteria/gp-registration-suits-the-rule-type': { title: "GPRegistration is not sent with the rule types CHO_GP_CCG and GP_GP_GP", rule: criteriaGpRegistrationSuitsTheRuleType },
  'criteria/is-explicit-or-generic': { title: "The criteria are of one patient (Patient.identifier) or of a rule (subscriptionRuleType), not of both", rule: criteriaIsExplicitOrGeneric },
  'criteria/organization-identifier-has-no-blanks': { title: "Organization.identifier has no blanks and no invisible characters", rule: criteriaOrganizationIdentifierHasNoBlanks },
  'criteria/organization-identifier-is-a-country-code': { title: "With COUNTRYCODE, Organization.identifier is the code of a country", rule: criteriaOrganizationIdentifierIsACountryCode },
  'criteria/organization-identifier-is-of-the-asid': { title: "With GP_GP_GP, Organization.identifier is an ODS code of the ASID that calls", rule: criteriaOrganizationIdentifierIsOfTheAsid },
  'criteria/patient-age-begins-with-lt-or-gt': { title: "Patient.age begins with lt or gt", rule: criteriaPatientAgeBeginsWithLtOrGt },
  'criteria/patient-age-is-a-number-of-years': { title: "Patient.age is a number of years behind a FHIR prefix", rule: criteriaPatientAgeIsANumberOfYears },
  'criteria/patient-age-is-sent-at-most-twice': { title: "Patient.age is sent at most twice", rule: criteriaPatientAgeIsSentAtMostTwice },
  'criteria/patient-ages-differ-in-prefix': { title: "Two Patient.age components have different prefixes", rule: criteriaPatientAgesDifferInPrefix },
  'criteria/patient-identifier-has-the-pages-system': { title: "Patient.identifier has the NHS number system of the page", rule: criteriaPatientIdentifierHasThePagesSystem },
  'criteria/patient-identifier-is-an-nhs-number': { title: "Patient.identifier is an identifier under an NHS number system", rule: criteriaPatientIdentifierIsAnNhsNumber },
  'criteria/percent-encoding-is-valid': { title: "Percent-encoding in the criteria is valid", rule: criteriaPercentEncodingIsValid },
  'criteria/rule-type-has-an-organization-identifier': { title: "A subscriptionRuleType has an Organization.identifier to match on", rule: criteriaRuleTypeHasAnOrganizationIdentifier },
  'criteria/rule-type-is-known': { title: "subscriptionRuleType is one of the five rule types", rule: criteriaRuleTypeIsKnown },
  'criteria/service-type-is-known': { title: "serviceType is GP, CHO, UHV or EPCHR", rule: criteriaServiceTypeIsKnown },
  'criteria/single-components-are-sent-once': { title: "Components that stand once in the page's table are sent once", rule: criteriaSingleComponentsAreSentOnce },
  'criteria/tag-has-the-allowed-characters': { title: "The tag has letters, digits, dashes, underscores, bars and commas only", rule: criteriaTagHasTheAllowedCharacters },
  'criteria/tag-is-at-most-100-characters': { title: "The tag has at most 100 characters", rule: criteriaTagIsAtMost100Characters },
  'endpoint/contact-is-of-the-asid': { title: "The organisation of the first contact is associated with the ASID that calls", rule: endpointContactIsOfTheAsid },
  'endpoint/from-asid-is-registered': { title: "The ASID of fromASID is registered with the Spine", rule: endpointFromAsidIsRegistered },
  'endpoint/from-asid-is-the-requesting-system': { title: "fromASID and requesting_system name the same ASID", rule: endpointFromAsidIsTheRequestingSystem },
  'endpoint/interaction-is-assured': { title: "The ASID was assured for the interaction called", rule: endpointInteractionIsAssured },
  'endpoint/mailbox-is-of-the-contact': { title: "The MESH mailbox belongs to the organisation of the first contact", rule: endpointMailboxIsOfTheContact },
  'endpoint/mailbox-is-registered': { title: "The channel endpoint is a registered MESH mailbox", rule: endpointMailboxIsRegistered },
  'endpoint/organisation-is-known': { title: "The ODS code of the organisation claim is known to the Spine", rule: endpointOrganisationIsKnown },
  'endpoint/organisation-is-of-the-asid': { title: "The ODS code of the organisation claim is associated with the ASID of requesting_system", rule: endpointOrganisationIsOfTheAsid },
  'endpoint/requesting-system-is-registered': { title: "The ASID of requesting_system is registered with the Spine", rule: endpointRequestingSystemIsRegistered },
  'event/date-times-carry-an-offset': { title: "Every dateTime of the message that has a time carries an offset", rule: eventDateTimesCarryAnOffset },
  'event/elements-are-in-order': { title: "The elements of every resource are in the order of the FHIR STU3 schema", rule: eventElementsAreInOrder },
  'event/elements-are-of-stu3': { title: "Every element of the message is one that FHIR STU3 defines there", rule: eventElementsAreOfStu3 },
  'event/elements-repeat-only-where-they-may': { title: "No element of the message is there twice where FHIR STU3 allows one", rule: eventElementsRepeatOnlyWhereTheyMay },
  'event/entries-have-full-urls': { title: "Every entry of the Bundle has a fullUrl", rule: eventEntriesHaveFullUrls },
  'event/event-can-be-published': { title: "MessageHeader.event is one of the five event types that can be published", rule: eventEventCanBePublished },
  'event/event-has-its-system': { title: "MessageHeader.event is of the code system EventType-1", rule: eventEventHasItsSystem },
  'event/event-is-not-withdrawn': { title: "The event type was not withdrawn", rule: eventEventIsNotWithdrawn },
  'event/first-entry-is-a-message-header': { title: "The first entry of the Bundle is the MessageHeader", rule: eventFirstEntryIsAMessageHeader },
  'event/focus-has-an-identifier': { title: "The resource that the focus refers to has one identifier", rule: eventFocusHasAnIdentifier },
  'event/focus-is-sent': { title: "MessageHeader has one focus", rule: eventFocusIsSent },
  'event/focus-is-the-events-resource': { title: "MessageHeader.focus refers to a resource of the Bundle of the type that belongs to the event", rule: eventFocusIsTheEventsResource },
  'event/has-an-organization': { title: "The Bundle has an Organization; a delete of a screening event may have none", rule: eventHasAnOrganization },
  'event/has-nothing-foreign': { title: "The message has no attribute, text or namespace that is not FHIR's", rule: eventHasNothingForeign },
  'event/has-one-message-header': { title: "The Bundle has no second MessageHeader", rule: eventHasOneMessageHeader },
  'event/has-one-patient': { title: "The Bundle has one Patient; a delete of a screening event may have none", rule: eventHasOnePatient },
  'event/id-is-a-uuid': { title: "MessageHeader.id is a UUID", rule: eventIdIsAUuid },
  'event/id-is-new': { title: "MessageHeader.id was not used before", rule: eventIdIsNew },
  'event/is-a-bundle': { title: "The body is a FHIR Bundle", rule: eventIsABundle },
  'event/last-updated-is-an-instant': { title: "MessageHeader.meta.lastUpdated is the instant at which the change happened", rule: eventLastUpdatedIsAnInstant },
  'event/message-event-type-has-its-system': { title: "The coding of MessageEventType is of the code system MessageEventType-1", rule: eventMessageEventTypeHasItsSystem },
  'event/message-event-type-is-known': { title: "MessageEventType is new, update or delete", rule: eventMessageEventTypeIsKnown },
  'event/message-event-type-is-sent': { title: "MessageHeader has one MessageEventType extension", rule: eventMessageEventTypeIsSent },
  'event/organization-has-a-name': { title: "Every Organization has a name", rule: eventOrganizationHasAName },
  'event/organization-has-an-ods-code': { title: "Every Organization has its ODS code as an identifier", rule: eventOrganizationHasAnOdsCode },
  'event/patient-has-a-birth-date': { title: "The Patient has a birthDate", rule: eventPatientHasABirthDate },
  'event/patient-has-an-official-name': { title: "The Patient has an official name", rule: eventPatientHasAnOfficialName },
  'event/patient-has-one-nhs-number': { title: "The Patient has one NHS number", rule: eventPatientHasOneNhsNumber },
  'event/patient-is-the-one-routed-by': { title: "The Patient's NHS number is the one that the message is routed by", rule: eventPatientIsTheOneRoutedBy },
  'event/responsible-is-an-organization-of-the-bundle': { title: "MessageHeader.responsible refers to an Organization of the Bundle", rule: eventResponsibleIsAnOrganizationOfTheBundle },
  'event/responsible-is-in-the-bundle': { title: "MessageHeader.responsible does not refer out of the Bundle", rule: eventResponsibleIsInTheBundle },
  'event/responsible-is-sent': { title: "MessageHeader has a reference to the responsible Organization", rule: eventResponsibleIsSent },
  'event/routing-birth-date-is-the-patients': { title: "The birthDateTime of RoutingDemographics falls on the Patient's birthDate", rule: eventRoutingBirthDateIsThePatients },
  'event/routing-birth-date-time-is-sent': { title: "RoutingDemographics has one birthDateTime; a delete of a screening event need not", rule: eventRoutingBirthDateTimeIsSent },
  'event/routing-demographics-is-sent': { title: "MessageHeader has one RoutingDemographics extension", rule: eventRoutingDemographicsIsSent },
  'event/routing-name-is-sent': { title: "RoutingDemographics has one name; a delete of a screening event need not", rule: eventRoutingNameIsSent },
  'event/routing-name-is-the-patients': { title: "The name of RoutingDemographics is the Patient's", rule: eventRoutingNameIsThePatients },
  'event/routing-nhs-number-is-sent': { title: "RoutingDemographics has one nhsNumber, under the NHS number system", rule: eventRoutingNhsNumberIsSent },
  'event/screening-has-one-organization': { title: "A message of a screening type has no second Organization", rule: eventScreeningHasOneOrganization },
  'event/screening-types-are-not-updated': { title: "An event of a screening type is new or a delete, never an update", rule: eventScreeningTypesAreNotUpdated },
  'event/source-contact-is-phone-or-email': { title: "The contact of MessageHeader.source is a phone number or an e-mail address", rule: eventSourceContactIsPhoneOrEmail },
  'event/source-contact-is-sent': { title: "MessageHeader.source has a contact", rule: eventSourceContactIsSent },
  'event/source-contact-value-fits': { title: "The value of the contact of MessageHeader.source is of its system", rule: eventSourceContactValueFits },
  'event/source-endpoint-is-sent': { title: "MessageHeader.source has an endpoint", rule: eventSourceEndpointIsSent },
  'event/source-is-sent': { title: "MessageHeader has a source", rule: eventSourceIsSent },
  'event/source-name-is-sent': { title: "MessageHeader.source has a name", rule: eventSourceNameIsSent },
  'event/timestamp-is-an-instant': { title: "MessageHeader.timestamp is a FHIR instant", rule: eventTimestampIsAnInstant },
  'event/timestamp-is-sent': { title: "MessageHeader has a timestamp", rule: eventTimestampIsSent },
  'event/type-is-message': { title: "The type of the Bundle is message", rule: eventTypeIsMessage },
  'event/version-id-is-an-integer': { title: "MessageHeader.meta.versionId, where sent, is an integer", rule: eventVersionIdIsAnInteger },
  'header/endpoint-headers-are-sent-once': { title: "fromASID, toASID and InteractionID are sent once each", rule: headerEndpointHeadersAreSentOnce },
  'header/from-asid-has-12-digits': { title: "fromASID has twelve digits", rule: headerFromAsidHas12Digits },
  'header/from-asid-is-an-asid': { title: "fromASID is the ASID of the caller", rule: headerFromAsidIsAnAsid },
  'header/interaction-id-has-the-event-code': { title: "InteractionID of a contact or a vaccination names it by the code of the table, not by the FHIR code", rule: headerInteractionIdHasTheEventCode },
  'header/interaction-id-has-the-screening-code': { title: "InteractionID of a screening event names it by the code of the table, not by the FHIR code", rule: headerInteractionIdHasTheScreeningCode },
  'header/interaction-id-is-of-the-event': { title: "InteractionID names the event type that the message is of", rule: headerInteractionIdIsOfTheEvent },
  'header/interaction-id-is-of-the-operation': { title: "InteractionID is that of the operation called", rule: headerInteractionIdIsOfTheOperation },
  'header/to-asid-has-12-digits': { title: "toASID has twelve digits", rule: headerToAsidHas12Digits },
  'header/to-asid-is-an-asid': { title: "toASID is the ASID of NEMS", rule: headerToAsidIsAnAsid },
  'header/to-asid-is-nems': { title: "toASID is the ASID of NEMS in this environment", rule: headerToAsidIsNems },
  'header/to-asid-is-not-the-senders': { title: "toASID is not the ASID of the caller", rule: headerToAsidIsNotTheSenders },
  'jose/alg-is-none': { title: "The alg of the JOSE header is none", rule: joseAlgIsNone },
  'jose/crit-is-not-sent': { title: "The JOSE header has no crit", rule: joseCritIsNotSent },
  'jose/has-no-byte-order-mark': { title: "The JOSE header does not begin with a byte order mark", rule: joseHasNoByteOrderMark },
  'jose/has-no-other-members': { title: "The JOSE header has no other members than alg and typ", rule: joseHasNoOtherMembers },
  'jose/header-is-a-json-object': { title: "The first part of the token is a JSON object in UTF-8", rule: joseHeaderIsAJsonObject },
  'jose/names-are-unique': { title: "No member of the JOSE header is there twice", rule: joseNamesAreUnique },
  'jose/typ-is-jwt': { title: "The typ of the JOSE header is JWT", rule: joseTypIsJwt },
  'media-type/accept-can-be-served': { title: "The Accept header names a media type that the API can serve", rule: mediaTypeAcceptCanBeServed },
  'media-type/accept-is-sent': { title: "The Accept header is sent", rule: mediaTypeAcceptIsSent },
  'media-type/accept-is-well-formed': { title: "The Accept header is a list of media ranges, each with a weight from 0 to 1", rule: mediaTypeAcceptIsWellFormed },
  'media-type/body-is-of-the-content-type': { title: "The body has the syntax that Content-Type says; without one it is XML", rule: mediaTypeBodyIsOfTheContentType },
  'media-type/body-is-utf-8': { title: "The body is encoded in UTF-8", rule: mediaTypeBodyIsUtf8 },
  'media-type/body-nests-at-most-200-deep': { title: "Elements of the body nest at most 200 deep", rule: mediaTypeBodyNestsAtMost200Deep },
  'media-type/charset-is-utf-8': { title: "The charset of Content-Type, where sent, is utf-8", rule: mediaTypeCharsetIsUtf8 },
  'media-type/content-type-has-no-other-parameters': { title: "Content-Type has no other parameter than charset", rule: mediaTypeContentTypeHasNoOtherParameters },
  'media-type/content-type-is-by-the-grammar': { title: "Content-Type keeps the grammar: no trailing semicolon, no blank around =, one charset, spelt utf-8", rule: mediaTypeContentTypeIsByTheGrammar },
  'media-type/content-type-is-letter-for-letter': { title: "Content-Type is spelt as the page lists it", rule: mediaTypeContentTypeIsLetterForLetter },
  'media-type/content-type-is-not-generic': { title: "Content-Type is a FHIR media type, not one of any XML or JSON", rule: mediaTypeContentTypeIsNotGeneric },
  'media-type/content-type-is-sent-once': { title: "There is one Content-Type header", rule: mediaTypeContentTypeIsSentOnce },
  'media-type/content-type-is-sent-to-create': { title: "A Subscription is sent with a Content-Type", rule: mediaTypeContentTypeIsSentToCreate },
  'media-type/content-type-is-sent-to-publish': { title: "An event message is sent with a Content-Type", rule: mediaTypeContentTypeIsSentToPublish },
  'media-type/content-type-is-supported': { title: "Content-Type is a media type that the API supports", rule: mediaTypeContentTypeIsSupported },
  'media-type/json-is-well-formed': { title: "A JSON body is well formed", rule: mediaTypeJsonIsWellFormed },
  'media-type/xml-has-no-doctype': { title: "An XML body has no document type declaration", rule: mediaTypeXmlHasNoDoctype },
  'media-type/xml-is-well-formed': { title: "An XML body is well formed", rule: mediaTypeXmlIsWellFormed },
  'nhs-number/check-digit-holds': { title: "Every NHS number in the body ends in its check digit", rule: nhsNumberCheckDigitHolds },
  'nhs-number/has-ten-digits': { title: "Every NHS number in the body is ten digits", rule: nhsNumberHasTenDigits },
  'nhs-number/is-known-to-pds': { title: "Every NHS number in the body is known to PDS", rule: nhsNumberIsKnownToPds },
  'nhs-number/is-not-one-digit-repeated': { title: "No NHS number in the body is one digit ten times", rule: nhsNumberIsNotOneDigitRepeated },
  'nhs-number/of-requesting-patient-check-digit-holds': { title: "The NHS number of requesting_patient ends in its check digit", rule: nhsNumberOfRequestingPatientCheckDigitHolds },
  'nhs-number/of-requesting-patient-has-ten-digits': { title: "The NHS number of requesting_patient is ten digits", rule: nhsNumberOfRequestingPatientHasTenDigits },
  'nhs-number/of-requesting-patient-is-known-to-pds': { title: "The NHS number of requesting_patient is known to PDS", rule: nhsNumberOfRequestingPatientIsKnownToPds },
  'nhs-number/of-requesting-patient-is-not-one-digit-repeated': { title: "The NHS number of requesting_patient is not one digit ten times", rule: nhsNumberOfRequestingPatientIsNotOneDigitRepeated },
  'operation/has-no-query-string': { title: "The request has no query string", rule: operationHasNoQueryString },
  'operation/is-one-of-the-four': { title: "Method and path are those of one of the four operations", rule: operationIsOneOfTheFour },
  'operation/method-is-not-head-options-or-trace': { title: "The method is not HEAD, OPTIONS or TRACE", rule: operationMethodIsNotHeadOptionsOrTrace },
  'operation/path-has-no-spare-slash': { title: "The path has no slash at its end and no two slashes in a row", rule: operationPathHasNoSpareSlash },
  'operation/subscription-exists': { title: "The subscription that is read or deleted exists", rule: operationSubscriptionExists },
  'operation/subscription-id-is-a-fhir-id': { title: "The id in the path is a FHIR id: 1 to 64 letters, digits, dashes and dots", rule: operationSubscriptionIdIsAFhirId },
  'operation/subscription-is-ones-own': { title: "The subscription that is read or deleted is of an organisation of the caller", rule: operationSubscriptionIsOnesOwn },
  'operation/subscription-was-created-by-the-same-asid': { title: "The subscription that is read or deleted was created by the same ASID", rule: operationSubscriptionWasCreatedByTheSameAsid },
  'operation/subscriptions-are-not-updated': { title: "A subscription is not updated: it is deleted, and a new one created", rule: operationSubscriptionsAreNotUpdated },
  'subscription/channel-endpoint-is-sent': { title: "The channel endpoint is the id of a MESH mailbox", rule: subscriptionChannelEndpointIsSent },
  'subscription/channel-header-is-not-sent': { title: "The channel has no header: a MESH mailbox takes none, and secrets do not belong there", rule: subscriptionChannelHeaderIsNotSent },
  'subscription/channel-is-sent': { title: "The Subscription has a channel", rule: subscriptionChannelIsSent },
  'subscription/channel-payload-is-not-sent': { title: "The channel has no payload: NEMS delivers XML", rule: subscriptionChannelPayloadIsNotSent },
  'subscription/channel-type-is-message': { title: "The channel type is message: delivery by MESH", rule: subscriptionChannelTypeIsMessage },
  'subscription/contact-is-sent': { title: "The Subscription has a contact", rule: subscriptionContactIsSent },
  'subscription/contact-system-is-url': { title: "The system of the first contact is url", rule: subscriptionContactSystemIsUrl },
  'subscription/contact-use-is-work': { title: "The use of the first contact is work", rule: subscriptionContactUseIsWork },
  'subscription/contact-value-is-an-organisation-url': { title: "The value of the first contact is the URL of the organisation that owns the mailbox", rule: subscriptionContactValueIsAnOrganisationUrl },
  'subscription/criteria-is-sent': { title: "The Subscription has criteria", rule: subscriptionCriteriaIsSent },
  'subscription/elements-are-in-order': { title: "The elements of the Subscription are in the order of the FHIR STU3 schema", rule: subscriptionElementsAreInOrder },
  'subscription/elements-are-of-stu3': { title: "Every element of the Subscription is one that FHIR STU3 defines there", rule: subscriptionElementsAreOfStu3 },
  'subscription/elements-repeat-only-where-they-may': { title: "No element of the Subscription is there twice where FHIR STU3 allows one", rule: subscriptionElementsRepeatOnlyWhereTheyMay },
  'subscription/end-is-an-instant': { title: "The end of a Subscription, where sent, is a FHIR instant", rule: subscriptionEndIsAnInstant },
  'subscription/end-is-not-past': { title: "The end of a Subscription is not in the past", rule: subscriptionEndIsNotPast },
  'subscription/has-nothing-foreign': { title: "The Subscription has no attribute, text or namespace that is not FHIR's", rule: subscriptionHasNothingForeign },
  'subscription/has-only-the-elements-of-the-page': { title: "The Subscription has only the elements that the page lists", rule: subscriptionHasOnlyTheElementsOfThePage },
  'subscription/id-is-not-sent': { title: "The Subscription has no id: NEMS gives it one", rule: subscriptionIdIsNotSent },
  'subscription/is-a-subscription': { title: "The body is a FHIR Subscription", rule: subscriptionIsASubscription },
  'subscription/is-not-a-duplicate': { title: "The same Subscription was not created before", rule: subscriptionIsNotADuplicate },
  'subscription/json-names-are-unique': { title: "No member of a Subscription in JSON is there twice", rule: subscriptionJsonNamesAreUnique },
  'subscription/json-types-are-right': { title: "Members of a Subscription in JSON have the JSON types of FHIR", rule: subscriptionJsonTypesAreRight },
  'subscription/last-updated-is-not-sent': { title: "The Subscription has no meta.lastUpdated: NEMS sets it", rule: subscriptionLastUpdatedIsNotSent },
  'subscription/profile-is-ems-subscription': { title: "The Subscription claims the profile EMS-Subscription-1", rule: subscriptionProfileIsEmsSubscription },
  'subscription/reason-is-sent': { title: "The Subscription has a reason that is not empty", rule: subscriptionReasonIsSent },
  'subscription/status-is-requested': { title: "The status of a new Subscription is requested", rule: subscriptionStatusIsRequested },
  'subscription/version-id-is-not-sent': { title: "The Subscription has no meta.versionId: NEMS sets it", rule: subscriptionVersionIdIsNotSent },
  'transport/body-is-at-most-3-000-000-bytes': { title: "An event message takes at most 3,000,000 bytes: whether 3 MB are more is not written", rule: transportBodyIsAtMost3000000Bytes },
  'transport/body-is-at-most-3-mb': { title: "An event message takes at most 3 MB", rule: transportBodyIsAtMost3Mb },
  'transport/body-is-not-sent': { title: "The request has no body", rule: transportBodyIsNotSent },
  'transport/body-is-sent': { title: "The request has a body", rule: transportBodyIsSent },
  'transport/client-certificate-is-the-endpoints': { title: "The client certificate is that of the endpoint", rule: transportClientCertificateIsTheEndpoints },
  'transport/client-certificate-is-valid': { title: "The client presents a certificate that is trusted and in date", rule: transportClientCertificateIsValid },
  'transport/content-encoding-is-identity': { title: "The body is sent as it is, not compressed", rule: transportContentEncodingIsIdentity },
  'transport/content-encoding-is-known': { title: "Content-Encoding, where sent, is one that HTTP knows", rule: transportContentEncodingIsKnown },
  'transport/content-length-is-the-bodys': { title: "Content-Length, where sent, is the size of the body", rule: transportContentLengthIsTheBodys },
  'transport/head-is-at-most-16-kb': { title: "Request line and header lines take at most 16 kB together", rule: transportHeadIsAtMost16Kb },
  'transport/head-is-well-formed': { title: "Request line and header lines are well formed", rule: transportHeadIsWellFormed },
  'transport/subscription-is-at-most-3-mb': { title: "A Subscription takes at most 3,000,000 bytes: the limit of publish is not written for it", rule: transportSubscriptionIsAtMost3Mb },
} as const satisfies Readonly<Record<RequestRuleId, Entry<Rule>>>

/** Rules about answers, by id. */
export const answerRules = {
  'answer/accepted-body-is-empty-or-a-warning': { title: "The answer to a publish or a create has no body, or an OperationOutcome", rule: answerAcceptedBodyIsEmptyOrAWarning },
  'answer/accepts-or-refuses': { title: "An answer accepts (2xx) or refuses (4xx, 5xx): there is nothing to redirect to", rule: answerAcceptsOrRefuses },
  'answer/body-is-of-its-content-type': { title: "The body of an answer has the syntax that its Content-Type says", rule: answerBodyIsOfItsContentType },
  'answer/body-is-well-formed': { title: "The body of an answer is a well-formed resource", rule: answerBodyIsWellFormed },
  'answer/challenge-comes-with-401': { title: "A 401 has a WWW-Authenticate header", rule: answerChallengeComesWith401 },
  'answer/clients-fault-is-not-a-5xx': { title: "A fault of the client is not answered with a 5xx", rule: answerClientsFaultIsNotA5xx },
  'answer/content-type-is-sent': { title: "An answer with a body says its media type", rule: answerContentTypeIsSent },
  'answer/create-has-a-location': { title: "The answer to a create has a Location that contains the new id", rule: answerCreateHasALocation },
  'answer/create-is-answered-201': { title: "A created subscription is answered with 201", rule: answerCreateIsAnswered201 },
  'answer/deleted-body-is-empty-or-an-outcome': { title: "The answer to a delete has no body, or an OperationOutcome", rule: answerDeletedBodyIsEmptyOrAnOutcome },
  'answer/deprecation-is-told': { title: "The answer warns of each deprecated event, in an issue of its own", rule: answerDeprecationIsTold },
  'answer/deprecation-is-told-of-each-event': { title: "The answer to a create has as many deprecation warnings as there are deprecated events", rule: answerDeprecationIsToldOfEachEvent },
  'answer/deprecation-is-told-with-cause': { title: "The answer warns of deprecated events only", rule: answerDeprecationIsToldWithCause },
  'answer/duplicate-names-the-subscription': { title: "A refused duplicate names the subscription that exists", rule: answerDuplicateNamesTheSubscription },
  'answer/good-request-is-not-a-5xx': { title: "A request that breaks no rule is not answered with a 5xx", rule: answerGoodRequestIsNotA5xx },
  'answer/is-gone-after-delete': { title: "A subscription that was deleted is gone: 404 or 410", rule: answerIsGoneAfterDelete },
  'answer/issue-has-a-display': { title: "The coding of an issue has a display", rule: answerIssueHasADisplay },
  'answer/issue-has-a-fhir-code': { title: "The code of an issue is a FHIR issue type", rule: answerIssueHasAFhirCode },
  'answer/issue-has-a-spine-code': { title: "An error has a code in issue.details.coding", rule: answerIssueHasASpineCode },
  'answer/issue-has-a-spine-code-system': { title: "The coding of an issue is of the system Spine-ErrorOrWarningCode-1", rule: answerIssueHasASpineCodeSystem },
  'answer/issue-has-an-error-severity': { title: "The severity of an error is error or fatal", rule: answerIssueHasAnErrorSeverity },
  'answer/media-type-was-asked-for': { title: "The media type of an answer is one that Accept asks for; without Accept it is XML", rule: answerMediaTypeWasAskedFor },
  'answer/outcome-has-an-issue': { title: "An OperationOutcome has an issue", rule: answerOutcomeHasAnIssue },
  'answer/outcome-profile-is-spines': { title: "The profile of an OperationOutcome, where sent, is Spine-OperationOutcome-1", rule: answerOutcomeProfileIsSpines },
  'answer/publish-is-answered-202': { title: "A published event is answered with 202", rule: answerPublishIsAnswered202 },
  'answer/read-and-delete-are-answered-200': { title: "A subscription that is read or deleted is answered with 200", rule: answerReadAndDeleteAreAnswered200 },
  'answer/read-gives-what-was-created': { title: "The Subscription that is read is the one that was created", rule: answerReadGivesWhatWasCreated },
  'answer/read-has-the-id-asked-for': { title: "The Subscription that is read has the id of the path", rule: answerReadHasTheIdAskedFor },
  'answer/read-is-a-subscription': { title: "The answer to a read is a Subscription", rule: answerReadIsASubscription },
  'answer/read-status-is-known': { title: "The status of a Subscription that is read is requested, active, error or off", rule: answerReadStatusIsKnown },
  'answer/refusal-has-an-operation-outcome': { title: "A refusal carries an OperationOutcome", rule: answerRefusalHasAnOperationOutcome },
  'answer/refusal-is-a-stated-one': { title: "A refusal has a status, an issue code and a Spine code that the pages state for the fault", rule: answerRefusalIsAStatedOne },
  'answer/refusal-is-an-inferred-one': { title: "A refusal has a status, an issue code and a Spine code that we infer for the fault", rule: answerRefusalIsAnInferredOne },
  'answer/warning-code-is-informational': { title: "The code of a deprecation warning is informational", rule: answerWarningCodeIsInformational },
  'answer/warning-has-a-spine-code': { title: "A deprecation warning has the code DEPRECATED", rule: answerWarningHasASpineCode },
  'answer/warning-has-diagnostics': { title: "A deprecation warning has diagnostics: until when, and where to read more", rule: answerWarningHasDiagnostics },
  'answer/warning-severity-is-information': { title: "The severity of a deprecation warning is information", rule: answerWarningSeverityIsInformation },
} as const satisfies Readonly<Record<AnswerRuleId, Entry<AnswerRule>>>

export type { AnswerRuleId, RequestRuleId, RuleId } from './ids.generated.ts'
