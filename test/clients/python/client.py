"""A small client of NEMS, with the standard library alone.

It subscribes to a patient's vaccinations, reads the subscription, deletes it, and publishes a vaccination. Where it is,
for whom it speaks and of which patient it takes from the environment. With the argument `defective` it does three things
as other clients have done them.
"""

import base64
import http.client
import json
import os
import pathlib
import re
import sys
import time
import urllib.parse
import uuid

DEFECTIVE = sys.argv[1:] == ["defective"]
ASID = os.environ["NEMS_FROM_ASID"]
ODS_CODE = os.environ["NEMS_ODS_CODE"]
PATIENT = os.environ["NEMS_PATIENT"]
SUBSCRIPTIONS = "urn:nhs:names:services:clinicals-sync:SubscriptionsApi"
NEMS = urllib.parse.urlsplit(os.environ["NEMS_BASE_URL"])


def main():
    status, location = send("POST", "/STU3/Subscription", SUBSCRIPTIONS + "Post", "Subscription.write", subscription())
    good = status == 201
    if good:
        path = "/STU3/Subscription/" + re.search(r"Subscription/([^/]+)", location).group(1)
        scheme = "" if DEFECTIVE else "Bearer "
        status, _ = send("GET", path, SUBSCRIPTIONS + "Get", "Subscription.read", scheme=scheme)
        good = good and status == 200
        deletion = SUBSCRIPTIONS + ("Get" if DEFECTIVE else "Delete")
        status, _ = send("DELETE", path, deletion, "Subscription.write")
        good = good and status == 200
    publishing = "urn:nhs:names:services:events:Vaccinations.Write"
    status, _ = send("POST", "/STU3/Events/1/$process-message", publishing, "Bundle.write", vaccination())
    return 0 if good and status == 202 else 1


def send(method, path, interaction, scope, body=None, scheme="Bearer "):
    headers = {
        "fromASID": ASID,
        "toASID": os.environ["NEMS_TO_ASID"],
        "InteractionID": interaction,
        "Authorization": scheme + token(scope, "https://nems.example" + path),
        "Accept": "application/fhir+xml",
    }
    if body is not None:
        headers["Content-Type"] = "application/fhir+xml"
    connection = http.client.HTTPConnection(NEMS.hostname, NEMS.port, timeout=10)
    connection.request(method, path, body, headers)
    response = connection.getresponse()
    response.read()
    connection.close()
    print(f"{method} {path}: {response.status}", flush=True)
    return response.status, response.getheader("Location")


def token(scope, audience):
    now = int(time.time())
    system = "https://fhir.nhs.uk/Id/accredited-system|" + ASID
    claims = {
        "iss": "https://clinical-system.example/token",
        "sub": system,
        "aud": audience,
        "iat": now,
        "exp": now + 300,
        "reason_for_request": "directcare",
        "scope": "patient/" + scope,
        "requesting_system": system,
        "requesting_organization": "https://fhir.nhs.uk/Id/ods-organization-code|" + ODS_CODE,
    }
    return ".".join([encoded({"alg": "none", "typ": "JWT"}), encoded(claims), ""])


def encoded(part):
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


def subscription():
    criteria = "&amp;".join([
        "/Bundle?type=message",
        "Patient.identifier=http://fhir.nhs.net/Id/nhs-number|" + PATIENT,
        "MessageHeader.event=vaccinations-1",
    ])
    return f"""<Subscription xmlns="http://hl7.org/fhir">
  <meta><profile value="https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1"/></meta>
  <status value="requested"/>
  <contact>
    <system value="url"/>
    <value value="https://directory.spineservices.nhs.uk/STU3/Organization/{ODS_CODE}"/>
    <use value="work"/>
  </contact>
  <reason value="Direct care"/>
  <criteria value="{criteria}"/>
  <channel><type value="message"/><endpoint value="{os.environ["NEMS_MAILBOX"]}"/></channel>
</Subscription>"""


def vaccination():
    values = {
        "asid": ASID,
        "odsCode": ODS_CODE,
        "patient": PATIENT,
        "recordNumber": PATIENT,
        "source": "Mill Lane Surgery",
        "now": time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime()),
    }
    text = (pathlib.Path(__file__).parent.parent / "vaccination.xml").read_text("utf-8")
    if DEFECTIVE:
        text = text.replace('<name value="{source}"/>', "")
    return re.sub(r"\{(\w+)\}", lambda found: values.setdefault(found[1], str(uuid.uuid4())), text)


sys.exit(main())
