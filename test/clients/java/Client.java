import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A small client of NEMS in one file: it subscribes to a patient's vaccinations, reads the subscription, deletes it, and
 * publishes a vaccination. Where it is, for whom it speaks and of which patient it takes from the environment. The
 * arguments are the file of the event message and, for three things done as other clients have done them, `defective`.
 */
public class Client {
  private static final String SUBSCRIPTIONS = "urn:nhs:names:services:clinicals-sync:SubscriptionsApi";
  private static final String SUBSCRIPTION = """
      <Subscription xmlns="http://hl7.org/fhir">
        <meta><profile value="https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1"/></meta>
        <status value="requested"/>
        <contact>
          <system value="url"/>
          <value value="https://directory.spineservices.nhs.uk/STU3/Organization/%s"/>
          <use value="work"/>
        </contact>
        <reason value="Direct care"/>
        <criteria value="%s"/>
        <channel><type value="message"/><endpoint value="%s"/></channel>
      </Subscription>""";

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String asid = System.getenv("NEMS_FROM_ASID");
  private final String odsCode = System.getenv("NEMS_ODS_CODE");
  private final String patient = System.getenv("NEMS_PATIENT");
  private final boolean isDefective;

  private Client(boolean isDefective) {
    this.isDefective = isDefective;
  }

  public static void main(String[] arguments) throws Exception {
    var client = new Client(arguments.length > 1 && arguments[1].equals("defective"));
    System.exit(client.run(Files.readString(Path.of(arguments[0]))) ? 0 : 1);
  }

  private boolean run(String message) throws Exception {
    var created = send("POST", "/STU3/Subscription", SUBSCRIPTIONS + "Post", "Subscription.write", subscription());
    boolean isGood = created.statusCode() == 201;
    if (isGood) {
      var id = created.headers().firstValue("Location").orElseThrow().replaceAll(".*Subscription/([^/]+).*", "$1");
      var path = "/STU3/Subscription/" + id;
      isGood &= send("GET", path, SUBSCRIPTIONS + "Get", "Subscription.read", null).statusCode() == 200;
      isGood &= send("DELETE", path, SUBSCRIPTIONS + "Delete", "Subscription.write", null).statusCode() == 200;
    }
    var publishing = "urn:nhs:names:services:events:Vaccinations.Write";
    var event = vaccination(message);
    return isGood & send("POST", "/STU3/Events/1/$process-message", publishing, "Bundle.write", event).statusCode() == 202;
  }

  private HttpResponse<String> send(String method, String path, String interaction, String scope, String body)
      throws Exception {
    BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    var request = HttpRequest.newBuilder(URI.create(System.getenv("NEMS_BASE_URL") + path))
        .method(method, publisher)
        .header("fromASID", asid)
        .header("toASID", isDefective ? "111111111111" : System.getenv("NEMS_TO_ASID"))
        .header("InteractionID", interaction)
        .header("Authorization", "Bearer " + token(scope, "https://nems.example" + path))
        .header("Accept", "application/fhir+xml");
    if (body != null) request.header("Content-Type", "application/fhir+xml");
    var response = http.send(request.build(), BodyHandlers.ofString());
    System.out.println(method + " " + path + ": " + response.statusCode());
    return response;
  }

  private String token(String scope, String audience) {
    long now = System.currentTimeMillis() / 1000;
    var system = (isDefective ? "" : "https://fhir.nhs.uk/Id/accredited-system|") + asid;
    var claims = """
        {"iss":"https://clinical-system.example/token","sub":"%s","aud":"%s","iat":%d,"exp":%d,\
        "reason_for_request":"directcare","scope":"patient/%s","requesting_system":"%s",\
        "requesting_organization":"https://fhir.nhs.uk/Id/ods-organization-code|%s"}"""
        .formatted(system, audience, now, now + 300, scope, system, odsCode);
    return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(claims) + ".";
  }

  private static String encoded(String part) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes());
  }

  private String subscription() {
    var criteria = isDefective
        ? "MessageHeader.event=vaccinations-1&amp;subscriptionRuleType=HSS&amp;Organization.identifier=E92000001"
        : "Patient.identifier=http://fhir.nhs.net/Id/nhs-number|" + patient + "&amp;MessageHeader.event=vaccinations-1";
    return SUBSCRIPTION.formatted(odsCode, "/Bundle?type=message&amp;" + criteria, System.getenv("NEMS_MAILBOX"));
  }

  private String vaccination(String message) {
    var now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    Map<String, String> values = new HashMap<>(Map.of(
        "asid", asid,
        "odsCode", odsCode,
        "patient", patient,
        "recordNumber", patient,
        "source", "Mill Lane Surgery",
        "now", now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx"))));
    return Pattern.compile("\\{(\\w+)\\}").matcher(message).replaceAll(
        found -> values.computeIfAbsent(found.group(1), name -> UUID.randomUUID().toString()));
  }
}
