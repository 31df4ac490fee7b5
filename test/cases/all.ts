import { apisCriteriaEventsAndPatients } from './apis-criteria-events-and-patients.ts'
import { apisCriteriaFilters } from './apis-criteria-filters.ts'
import { apisCriteriaForm } from './apis-criteria-form.ts'
import { apisEndpoint, apisLifeCycle } from './apis-endpoint.ts'
import { apisBundle } from './apis-event-bundle.ts'
import { apisMessageHeader } from './apis-event-header.ts'
import { apisResources } from './apis-event-resources.ts'
import { apisEventRouting } from './apis-event-routing.ts'
import { apisHeaders, apisTransport } from './apis-headers-and-transport.ts'
import { apisInteractions } from './apis-interactions.ts'
import { apisMediaTypes } from './apis-media-types.ts'
import { apisOperations } from './apis-operations.ts'
import { apisSubscription } from './apis-subscription.ts'
import { apisToken, operatorsPreservingOfTokens } from './apis-token.ts'
import type { Case } from './case.ts'
import { inTheWild } from './in-the-wild.ts'
import { operatorsAccept } from './operators-accept.ts'
import { operatorsAsidsAndOdsCodes } from './operators-asids-and-ods-codes.ts'
import { operatorsBase64url } from './operators-base64url.ts'
import { operatorsBodies } from './operators-bodies.ts'
import { operatorsBodySizes } from './operators-body-sizes.ts'
import { operatorsBodySyntax } from './operators-body-syntax.ts'
import { operatorsCarrier } from './operators-carrier.ts'
import { operatorsClaims } from './operators-claims.ts'
import { operatorsCompactSerialisation } from './operators-compact-serialisation.ts'
import { operatorsContentType, operatorsDefaultType } from './operators-content-type.ts'
import { operatorsIdentifierClaims } from './operators-identifier-claims.ts'
import { operatorsJoseHeader } from './operators-jose-header.ts'
import { operatorsJson } from './operators-json.ts'
import { operatorsNhsNumbers } from './operators-nhs-numbers.ts'
import { operatorsOptionalClaims } from './operators-optional-claims.ts'
import { operatorsPaths } from './operators-paths.ts'
import { operatorsPreserving } from './operators-preserving.ts'
import { operatorsRelations } from './operators-relations.ts'
import { operatorsScope } from './operators-scope.ts'
import { operatorsTime } from './operators-time.ts'
import { rulings1to3 } from './rulings-1-to-3.ts'
import { rulings4to9 } from './rulings-4-to-9.ts'
import { rulings10to13 } from './rulings-10-to-13.ts'
import { rulings14to16 } from './rulings-14-to-16.ts'
import { rulings17to20 } from './rulings-17-to-20.ts'
import { rulings21to24 } from './rulings-21-to-24.ts'
import { rulings25to28 } from './rulings-25-to-28.ts'
import { rulings29to33 } from './rulings-29-to-33.ts'
import { rulings34to41 } from './rulings-34-to-41.ts'

/** Every case, in the order of the sources. */
export const allCases: readonly Case[] = [
  ...operatorsCarrier,
  ...operatorsCompactSerialisation,
  ...operatorsBase64url,
  ...operatorsJson,
  ...operatorsJoseHeader,
  ...operatorsTime,
  ...operatorsClaims,
  ...operatorsScope,
  ...operatorsIdentifierClaims,
  ...operatorsOptionalClaims,
  ...operatorsRelations,
  ...operatorsNhsNumbers,
  ...operatorsAsidsAndOdsCodes,
  ...operatorsContentType,
  ...operatorsDefaultType,
  ...operatorsAccept,
  ...operatorsBodies,
  ...operatorsBodySyntax,
  ...operatorsBodySizes,
  ...operatorsPaths,
  ...operatorsPreserving,
  ...rulings1to3,
  ...rulings4to9,
  ...rulings10to13,
  ...rulings14to16,
  ...rulings17to20,
  ...rulings21to24,
  ...rulings25to28,
  ...rulings29to33,
  ...rulings34to41,
  ...apisOperations,
  ...apisInteractions,
  ...apisHeaders,
  ...apisTransport,
  ...apisMediaTypes,
  ...apisToken,
  ...operatorsPreservingOfTokens,
  ...apisEndpoint,
  ...apisLifeCycle,
  ...apisSubscription,
  ...apisCriteriaForm,
  ...apisCriteriaEventsAndPatients,
  ...apisCriteriaFilters,
  ...apisBundle,
  ...apisEventRouting,
  ...apisMessageHeader,
  ...apisResources,
  ...inTheWild,
]
