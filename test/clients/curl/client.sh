#!/bin/sh
# A small client of NEMS: it subscribes to a patient's vaccinations, reads the subscription, deletes it, and publishes a
# vaccination. Where it is, for whom it speaks and of which patient it takes from the environment. With the argument
# `defective` it does three things as other clients have done them.
set -eu

here=$(dirname "$0")
subscriptions=urn:nhs:names:services:clinicals-sync:SubscriptionsApi
issuer=https://clinical-system.example/token
contact="<contact>
    <system value=\"url\"/>
    <value value=\"https://directory.spineservices.nhs.uk/STU3/Organization/$NEMS_ODS_CODE\"/>
    <use value=\"work\"/>
  </contact>"
interaction_field=InteractionID
post=${subscriptions}Post
if [ "${1-}" = defective ]; then
  issuer=
  contact=
  interaction_field=Interaction-ID
  post=urn:nhs:names:services:nems:CreateSubscription
fi

encoded() { base64 | tr -d '\n=' | tr '+/' '-_'; }

token() { # scope audience
  now=$(date +%s)
  system="https://fhir.nhs.uk/Id/accredited-system|$NEMS_FROM_ASID"
  header=$(printf '{"alg":"none","typ":"JWT"}' | encoded)
  claims=$(printf '{"iss":"%s","sub":"%s","aud":"%s","iat":%d,"exp":%d,"reason_for_request":"directcare","scope":"patient/%s","requesting_system":"%s","requesting_organization":"https://fhir.nhs.uk/Id/ods-organization-code|%s"}' \
    "$issuer" "$system" "$2" "$now" "$((now + 300))" "$1" "$system" "$NEMS_ODS_CODE" | encoded)
  printf '%s.%s.' "$header" "$claims"
}

send() { # method path field-of-the-interaction interaction scope, and options of curl
  method=$1 path=$2 field=$3 interaction=$4 scope=$5
  shift 5
  curl --silent --show-error --dump-header "$answer" --output "$answer.body" --request "$method" \
    --header "fromASID: $NEMS_FROM_ASID" --header "toASID: $NEMS_TO_ASID" --header "$field: $interaction" \
    --header "Authorization: Bearer $(token "$scope" "https://nems.example$path")" \
    --header 'Accept: application/fhir+xml' "$@" "$NEMS_BASE_URL$path"
  status=$(tr -d '\r' <"$answer" | awk '/^HTTP/ { status = $2 } END { print status }')
  echo "$method $path: $status"
  [ "$status" -lt 300 ] || failed=1
}

uuid() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n' | sed 's/^\(.\{8\}\)\(.\{4\}\).\(.\{3\}\).\(.\{3\}\)\(.*\)$/\1-\2-4\3-a\4-\5/'; }

answer=$(mktemp)
trap 'rm -f "$answer" "$answer.body" "$answer.sent"' EXIT
failed=0

cat >"$answer.sent" <<XML
<Subscription xmlns="http://hl7.org/fhir">
  <meta><profile value="https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1"/></meta>
  <status value="requested"/>
  $contact
  <reason value="Direct care"/>
  <criteria value="/Bundle?type=message&amp;Patient.identifier=http://fhir.nhs.net/Id/nhs-number|$NEMS_PATIENT&amp;MessageHeader.event=vaccinations-1"/>
  <channel><type value="message"/><endpoint value="$NEMS_MAILBOX"/></channel>
</Subscription>
XML
send POST /STU3/Subscription "$interaction_field" "$post" Subscription.write \
  --header 'Content-Type: application/fhir+xml' --data-binary "@$answer.sent"
if [ "$status" = 201 ]; then
  id=$(tr -d '\r' <"$answer" | sed -n 's/^[Ll]ocation:.*Subscription\/\([^/]*\).*$/\1/p')
  send GET "/STU3/Subscription/$id" InteractionID "${subscriptions}Get" Subscription.read
  send DELETE "/STU3/Subscription/$id" InteractionID "${subscriptions}Delete" Subscription.write
fi

sed -e "s/{bundle}/$(uuid)/g; s/{message}/$(uuid)/g; s/{organisation}/$(uuid)/g; s/{patientId}/$(uuid)/g" \
  -e "s/{immunisation}/$(uuid)/g; s/{asid}/$NEMS_FROM_ASID/g; s/{odsCode}/$NEMS_ODS_CODE/g" \
  -e "s/{patient}/$NEMS_PATIENT/g; s/{recordNumber}/$NEMS_PATIENT/g; s/{source}/Mill Lane Surgery/g" \
  -e "s/{now}/$(date -u +%Y-%m-%dT%H:%M:%S+00:00)/g" "$here/../vaccination.xml" >"$answer.sent"
send POST '/STU3/Events/1/$process-message' InteractionID urn:nhs:names:services:events:Vaccinations.Write Bundle.write \
  --header 'Content-Type: application/fhir+xml' --data-binary "@$answer.sent"
exit "$failed"
