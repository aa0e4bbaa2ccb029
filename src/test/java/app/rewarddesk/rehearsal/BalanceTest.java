package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BalanceTest extends RehearsalTest {
  private String customer;
  private String url;

  @BeforeEach
  void makeCustomer() {
    customer = customer("ada@example.com");
    url = "/v1/customers/" + customer + "/balance_transactions";
  }

  @Test
  void theFirstTransactionSetsTheCurrency() {
    assertThat(Json.isNull(client.get("/v1/customers/" + customer).json(), "currency")).isTrue();
    client.made(url, "amount", "-2500", "currency", "EUR");
    assertThat(client.get("/v1/customers/" + customer).text("currency")).isEqualTo("eur");
  }

  @Test
  void anotherCurrencyIsRefusedAndChangesNothing() {
    client.made(url, "amount", "-2500", "currency", "eur");
    assertThat(client.post(url, "amount", "-2500", "currency", "usd").status()).isEqualTo(400);
    assertThat(client.get("/v1/customers/" + customer).json().get("balance").getAsLong())
        .isEqualTo(-2500);
  }

  @Test
  void amountsAddUp() {
    client.made(url, "amount", "-2500", "currency", "usd");
    var second = client.made(url, "amount", "1000", "currency", "usd");
    assertThat(Json.whole(second, "ending_balance")).isEqualTo(-1500);
    assertThat(client.get(url).data()).hasSize(2);
  }

  @Test
  void creditIsNegativeHereAndPositiveInTheCreditBalance() {
    client.made(url, "amount", "-2500", "currency", "usd");
    var shown =
        client.get("/v1/customers/" + customer, "expand[]", "invoice_credit_balance").json();
    assertThat(Json.part(shown, "invoice_credit_balance")).isEqualTo(Json.of("usd", 2500));
  }

  @Test
  void onlyDescriptionAndMetadataChange() {
    var id = client.make(url, "amount", "-2500", "currency", "usd", "description", "Thanks");
    assertThat(client.post(url + "/" + id, "amount", "-1").status()).isEqualTo(400);
    var changed = client.made(url + "/" + id, "description", "Many thanks", "metadata[a]", "1");
    assertThat(Json.text(changed, "description")).isEqualTo("Many thanks");
    assertThat(Json.whole(changed, "amount")).isEqualTo(-2500);
    assertThat(client.delete(url + "/" + id).status()).isEqualTo(404);
  }

  @Test
  void aTransactionBelongsToItsCustomer() {
    var id = client.make(url, "amount", "-2500", "currency", "usd");
    var other = customer("other@example.com");
    assertThat(client.get("/v1/customers/" + other + "/balance_transactions/" + id).status())
        .isEqualTo(404);
  }

  @Test
  void aDescriptionHasAtMost350Characters() {
    var answer =
        client.post(url, "amount", "-1", "currency", "usd", "description", "x".repeat(351));
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void manyClientsAtOnceLoseNothing() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        var key = "key-" + i % 50;
        threads.execute(() -> client.postWithKey(key, url, "amount", "-1", "currency", "usd"));
      }
    }
    assertThat(client.get("/v1/customers/" + customer).json().get("balance").getAsLong())
        .isEqualTo(-50);
    assertThat(client.get(url, "limit", "100").data()).hasSize(50);
  }
}
