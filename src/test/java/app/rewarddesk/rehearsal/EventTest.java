package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTest extends RehearsalTest {
  @Test
  void whatHappensIsLoggedNewestFirst() {
    var subscription = subscription();
    coupon("id", "C", "percent_off", "10");
    client.made("/v1/subscriptions/" + subscription, "discounts[0][coupon]", "C");
    assertThat(types("limit", "4"))
        .containsExactly(
            "customer.subscription.updated",
            "customer.discount.created",
            "coupon.created",
            "invoice.payment_succeeded");
  }

  @Test
  void aRenewalTellsOfInvoiceChargeAndUsedDiscount() {
    var subscription = subscription();
    coupon("id", "C", "percent_off", "10");
    client.made("/v1/subscriptions/" + subscription, "discounts[0][coupon]", "C");
    stripe.advance(MONTH.plusHours(2));
    assertThat(types("limit", "100"))
        .contains(
            "invoice.created",
            "invoice.finalized",
            "invoice.paid",
            "charge.succeeded",
            "customer.discount.deleted");
  }

  @Test
  void typesCanBeChosenAlsoByAStar() {
    subscription();
    assertThat(types("type", "invoice.*")).allMatch(type -> type.startsWith("invoice."));
    assertThat(types("types[0]", "invoice.paid", "types[1]", "customer.created"))
        .containsExactly("invoice.paid", "customer.created");
  }

  @Test
  void theyAreWrittenInAnOlderVersion() {
    var subscription = subscription();
    coupon("id", "C", "percent_off", "10");
    client.made("/v1/subscriptions/" + subscription, "discounts[0][coupon]", "C");
    var event = first("type", "customer.discount.created");
    assertThat(Json.text(event, "api_version")).isEqualTo(EventLog.API_VERSION);
    var discount = Json.part(Json.part(event, "data"), "object");
    assertThat(discount.has("source")).isFalse();
    assertThat(Json.text(Json.part(discount, "coupon"), "id")).isEqualTo("C");
    var changed = first("type", "customer.subscription.updated");
    assertThat(Json.part(Json.part(changed, "data"), "object").has("current_period_end")).isTrue();
  }

  @Test
  void anUpdateTellsWhatWasThereBefore() {
    var customer = customer("ada@example.com");
    client.made("/v1/customers/" + customer, "name", "Ada");
    var data = Json.part(first("type", "customer.updated"), "data");
    assertThat(Json.part(data, "previous_attributes")).isEqualTo(Json.of("name", "Somebody"));
  }

  @Test
  void anUpdateThatChangesNothingIsNoEvent() {
    var customer = customer("ada@example.com");
    client.made("/v1/customers/" + customer, "name", "Somebody");
    assertThat(types("type", "customer.updated")).isEmpty();
  }

  @Test
  void anEventNamesTheRequestThatMadeIt() {
    var answer = client.postWithKey("key-1", "/v1/customers", "email", "ada@example.com");
    var request = Json.part(first("type", "customer.created"), "request");
    assertThat(Json.text(request, "id")).isEqualTo(answer.header("Request-Id"));
    assertThat(Json.text(request, "idempotency_key")).isEqualTo("key-1");
  }

  @Test
  void whatTimeDoesHasNoRequest() {
    subscription();
    clock.move(MONTH.plusHours(2));
    assertThat(Json.isNull(Json.part(first("type", "invoice.paid"), "request"), "id")).isTrue();
  }

  @Test
  void afterThirtyDaysTheyAreGone() {
    customer("ada@example.com");
    var id = Json.text(first(), "id");
    clock.move(DAY.multipliedBy(29));
    assertThat(client.get("/v1/events/" + id).status()).isEqualTo(200);
    clock.move(DAY.multipliedBy(2));
    assertThat(client.get("/v1/events/" + id).status()).isEqualTo(404);
    assertThat(types()).isEmpty();
  }

  @Test
  void aCursorGivesWhatIsNewer() {
    customer("ada@example.com");
    var seen = Json.text(first(), "id");
    customer("bob@example.com");
    customer("cem@example.com");
    assertThat(types("ending_before", seen)).hasSize(2);
  }

  private JsonObject first(String... parameters) {
    return client.get("/v1/events", parameters).data().get(0).getAsJsonObject();
  }

  private List<String> types(String... parameters) {
    return client.get("/v1/events", parameters).data().asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(event -> Json.text(event, "type"))
        .toList();
  }
}
