package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Price, quantity and trial of a subscription, and lists of them.
class SubscriptionTest extends RehearsalTest {
  private String product;
  private String customer;
  private String url;
  private String item;

  @BeforeEach
  void fill() {
    product = product("Team");
    customer = customer("ada@example.com");
    url = "/v1/subscriptions/" + subscription(customer, monthly(product, "usd", 3100));
    item = Json.text(SubscriptionItems.first(client.get(url).json()), "id");
  }

  @Test
  void anotherPriceWithoutProrationCountsFromTheNextInvoice() {
    stripe.advance(DAY);
    change(monthly(product, "usd", 5000), "none");
    assertThat(client.get("/v1/invoices").data()).hasSize(1);
    stripe.advance(MONTH);
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(5000);
  }

  @Test
  void prorationsWaitForTheNextInvoice() {
    stripe.advance(Duration.ofDays(21));
    change(monthly(product, "usd", 6200), "create_prorations");
    assertThat(client.get("/v1/invoices").data()).hasSize(1);
    stripe.advance(Duration.ofDays(11));
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(6200 + 2000 - 1000);
  }

  @Test
  void prorationsCanBeInvoicedAtOnce() {
    stripe.advance(Duration.ofDays(21));
    change(monthly(product, "usd", 6200), "always_invoice");
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(1000);
    assertThat(Json.text(newestInvoice(), "billing_reason")).isEqualTo("subscription_update");
  }

  @Test
  void aCheaperPriceAtOnceBecomesCredit() {
    stripe.advance(Duration.ofDays(21));
    change(monthly(product, "usd", 0), "always_invoice");
    assertThat(Json.whole(newestInvoice(), "amount_due")).isZero();
    assertThat(Json.whole(client.get("/v1/customers/" + customer).json(), "balance"))
        .isEqualTo(-1000);
  }

  @Test
  void anotherIntervalBeginsANewPeriodNow() {
    var yearly =
        client.make(
            "/v1/prices",
            "product",
            product,
            "currency",
            "usd",
            "unit_amount",
            "31000",
            "recurring[interval]",
            "year");
    stripe.advance(Duration.ofDays(21));
    change(yearly, "create_prorations");
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(31_000 - 1000);
    assertThat(Json.text(newestInvoice(), "status")).isEqualTo("paid");
  }

  @Test
  void aPriceInAnotherCurrencyIsRefused() {
    var answer =
        client.post(url, "items[0][id]", item, "items[0][price]", monthly(product, "eur", 3100));
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void quantityCounts() {
    client.made(url, "items[0][id]", item, "items[0][quantity]", "3", "proration_behavior", "none");
    stripe.advance(MONTH.plusHours(2));
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(9300);
  }

  @Test
  void freeTimeMovesTheNextPayment() {
    var end = clock.instant().plus(Duration.ofDays(60)).getEpochSecond();
    var changed = client.made(url, "trial_end", "" + end, "proration_behavior", "none");
    assertThat(Json.text(changed, "status")).isEqualTo("trialing");
    assertThat(Json.whole(SubscriptionItems.first(changed), "current_period_end")).isEqualTo(end);
    assertThat(Json.whole(changed, "billing_cycle_anchor")).isEqualTo(end);
    stripe.advance(Duration.ofDays(59));
    assertThat(client.get("/v1/charges").data()).hasSize(1);
    stripe.advance(Duration.ofDays(2));
    assertThat(client.get("/v1/charges").data()).hasSize(2);
  }

  @Test
  void aTrialCanBeEndedNow() {
    var end = clock.instant().plus(Duration.ofDays(60)).getEpochSecond();
    client.made(url, "trial_end", "" + end);
    var ended = client.made(url, "trial_end", "now");
    assertThat(Json.text(ended, "status")).isEqualTo("active");
    assertThat(client.get("/v1/charges").data()).hasSize(2);
  }

  @Test
  void aTrialEndLiesAtMostTwoYearsAhead() {
    var far = clock.instant().plus(Duration.ofDays(800)).getEpochSecond();
    assertThat(client.post(url, "trial_end", "" + far).status()).isEqualTo(400);
    var past = clock.instant().minus(DAY).getEpochSecond();
    assertThat(client.post(url, "trial_end", "" + past).status()).isEqualTo(400);
  }

  @Test
  void listsLeaveCanceledOnesOutUnlessAskedFor() {
    client.delete(url);
    assertThat(client.get("/v1/subscriptions").data()).isEmpty();
    assertThat(client.get("/v1/subscriptions", "status", "all").data()).hasSize(1);
    assertThat(client.get("/v1/subscriptions", "status", "canceled").data()).hasSize(1);
    assertThat(client.get("/v1/subscriptions", "status", "ended").data()).hasSize(1);
    assertThat(client.get("/v1/subscriptions", "status", "active").data()).isEmpty();
  }

  @Test
  void listsCanBeLimitedToACustomerOrAPrice() {
    var other = customer("other@example.com");
    var price = monthly(product, "usd", 100);
    subscription(other, price);
    assertThat(client.get("/v1/subscriptions", "customer", other).data()).hasSize(1);
    assertThat(client.get("/v1/subscriptions", "price", price).data()).hasSize(1);
    assertThat(client.get("/v1/subscriptions").data()).hasSize(2);
  }

  @Test
  void aCanceledSubscriptionCannotBeCanceledAgain() {
    assertThat(client.delete(url).text("status")).isEqualTo("canceled");
    assertThat(client.delete(url).status()).isEqualTo(404);
  }

  @Test
  void aPreviewShowsTheNextInvoiceAndChangesNothing() {
    coupon("id", "C", "percent_off", "10");
    var before = stripe.state();
    var preview =
        client.made(
            "/v1/invoices/create_preview",
            "subscription",
            url.substring(url.lastIndexOf('/') + 1),
            "discounts[0][coupon]",
            "C");
    assertThat(Json.whole(preview, "total")).isEqualTo(2790);
    assertThat(stripe.state()).isEqualTo(before);
  }

  private void change(String price, String proration) {
    client.made(
        url, "items[0][id]", item, "items[0][price]", price, "proration_behavior", proration);
  }

  private JsonObject newestInvoice() {
    return client.get("/v1/invoices", "limit", "1").data().get(0).getAsJsonObject();
  }
}
