package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CustomerTest extends RehearsalTest {
  @Test
  void theEmailFilterMindsLetterCaseAndFindsAll() {
    customer("Ada@example.com");
    var first = customer("ada@example.com");
    var second = customer("ada@example.com");
    var found = client.get("/v1/customers", "email", "ada@example.com").data();
    assertThat(found).hasSize(2);
    assertThat(found.get(0).getAsJsonObject().get("id").getAsString()).isEqualTo(second);
    assertThat(found.get(1).getAsJsonObject().get("id").getAsString()).isEqualTo(first);
  }

  @Test
  void aDeletedCustomerIsGoneFromListsAndAnswersDeleted() {
    var customer = customer("ada@example.com");
    client.delete("/v1/customers/" + customer);
    assertThat(client.get("/v1/customers").data()).isEmpty();
    var answer = client.get("/v1/customers/" + customer);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().keySet()).containsExactlyInAnyOrder("id", "object", "deleted");
  }

  @Test
  void deletingACustomerCancelsTheSubscriptionsWhichStillShowThem() {
    var subscription = subscription();
    var customer = client.get("/v1/subscriptions/" + subscription).text("customer");
    client.delete("/v1/customers/" + customer);
    var rows = client.get("/v1/subscriptions", "status", "all", "expand[]", "data.customer").data();
    var row = rows.get(0).getAsJsonObject();
    assertThat(Json.text(row, "status")).isEqualTo("canceled");
    assertThat(Json.text(Json.part(row, "customer"), "id")).isEqualTo(customer);
  }

  @Test
  void aDeletedCustomerTakesNothing() {
    var customer = customer("ada@example.com");
    client.delete("/v1/customers/" + customer);
    var answer =
        client.post(
            "/v1/customers/" + customer + "/balance_transactions",
            "amount",
            "-1",
            "currency",
            "usd");
    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void metadataIsMergedAndANameIsRemovedByAnEmptyValue() {
    var customer =
        client.make("/v1/customers", "metadata[a]", "1", "metadata[b]", "2", "metadata[c]", "3");
    var changed =
        client.made(
            "/v1/customers/" + customer, "metadata[a]", "9", "metadata[b]", "", "metadata[d]", "4");
    assertThat(Json.part(changed, "metadata")).isEqualTo(Json.of("a", "9", "c", "3", "d", "4"));
    assertThat(Json.part(client.made("/v1/customers/" + customer, "metadata", ""), "metadata"))
        .isEqualTo(Json.of());
  }

  @Test
  void anEmptyEmailTakesTheEmailAway() {
    var customer = customer("ada@example.com");
    assertThat(Json.isNull(client.made("/v1/customers/" + customer, "email", ""), "email"))
        .isTrue();
  }

  @Test
  void listsCanBeLimitedByTime() {
    customer("old@example.com");
    clock.move(DAY);
    customer("new@example.com");
    var now = "" + clock.instant().getEpochSecond();
    assertThat(client.get("/v1/customers", "created[gte]", now).data()).hasSize(1);
    assertThat(client.get("/v1/customers", "created[lt]", now).data()).hasSize(1);
    assertThat(client.get("/v1/customers", "created", now).data()).hasSize(1);
    assertThat(client.get("/v1/customers", "created[gt]", now).data()).isEmpty();
  }
}
