package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What Stripe does not take is refused with the error Stripe gives.
class StrictnessTest extends RehearsalTest {
  @Test
  void anUnknownParameter() {
    refused(client.post("/v1/customers", "emial", "x"), 400, "parameter_unknown", "emial");
  }

  @Test
  void anUnknownParameterInsideAListOfGroups() {
    refused(
        client.post("/v1/subscriptions/" + subscription(), "discounts[0][kupon]", "x"),
        400,
        "parameter_unknown",
        "discounts[0][kupon]");
  }

  @Test
  void theOldCouponParameterIsGone() {
    refused(
        client.post("/v1/customers/" + customer("a@x.example"), "coupon", "C"),
        400,
        "parameter_unknown",
        "coupon");
  }

  @Test
  void anUnknownQueryParameter() {
    refused(client.get("/v1/customers", "mail", "x"), 400, "parameter_unknown", "mail");
  }

  @Test
  void aMissingParameter() {
    refused(
        client.post(
            "/v1/customers/" + customer("a@x.example") + "/balance_transactions", "amount", "-1"),
        400,
        "parameter_missing",
        "currency");
  }

  @Test
  void anEmptyValueWhereNothingCanBeTakenAway() {
    refused(
        client.post(
            "/v1/customers/" + customer("a@x.example") + "/balance_transactions",
            "amount",
            "-1",
            "currency",
            ""),
        400,
        "parameter_invalid_empty",
        "currency");
  }

  @Test
  void anAmountThatIsNotAnInteger() {
    refused(
        client.post(
            "/v1/customers/" + customer("a@x.example") + "/balance_transactions",
            "amount",
            "25.00",
            "currency",
            "usd"),
        400,
        "parameter_invalid_integer",
        "amount");
  }

  @Test
  void aWordThatIsNotOnTheList() {
    var answer = client.get("/v1/subscriptions", "status", "alive");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().get("param").getAsString()).isEqualTo("status");
  }

  @Test
  void aGroupWhereAValueIsMeant() {
    assertThat(client.post("/v1/customers", "email[x]", "y").status()).isEqualTo(400);
  }

  @Test
  void anIdInTheUrlThatDoesNotExist() {
    refused(client.get("/v1/customers/cus_x"), 404, "resource_missing", "id");
  }

  @Test
  void anIdInAParameterThatDoesNotExist() {
    refused(
        client.post("/v1/subscriptions/" + subscription(), "discounts[0][coupon]", "NONE"),
        400,
        "resource_missing",
        "discounts[0][coupon]");
  }

  @Test
  void aUrlThatDoesNotExist() {
    var answer = client.get("/v1/invoices/upcoming/lines");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error().get("type").getAsString()).isEqualTo("invalid_request_error");
  }

  @Test
  void whatIsNotSimulatedIsSaidAloud() {
    refused(
        client.post("/v1/customers", "tax_exempt", "none"),
        400,
        "rehearsal_not_simulated",
        "tax_exempt");
  }

  @Test
  void everyAnswerHasARequestId() {
    assertThat(client.get("/v1/account").header("Request-Id")).startsWith("req_");
    assertThat(client.get("/v1/nothing").header("Request-Id")).startsWith("req_");
  }

  @Test
  void aRefusalChangesNothing() {
    var customer = customer("a@x.example");
    client.post("/v1/customers/" + customer, "name", "Other", "nonsense", "x");
    assertThat(client.get("/v1/customers/" + customer).text("name")).isEqualTo("Somebody");
  }

  private static void refused(Client.Answered answer, int status, String code, String param) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.error().get("type").getAsString()).isEqualTo("invalid_request_error");
    assertThat(answer.error().get("code").getAsString()).isEqualTo(code);
    assertThat(answer.error().get("param").getAsString()).isEqualTo(param);
    assertThat(answer.error().get("message").getAsString()).isNotEmpty();
  }
}
