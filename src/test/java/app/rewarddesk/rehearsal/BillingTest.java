package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Time passes: renewals, discounts that are used up, balances that pay.
class BillingTest extends RehearsalTest {
  private String product;
  private String customer;
  private String subscription;
  private String url;

  @BeforeEach
  void fill() {
    product = product("Team");
    customer = customer("ada@example.com");
    subscription = subscription(customer, monthly(product, "usd", 4999));
    url = "/v1/subscriptions/" + subscription;
  }

  @Test
  void theFirstInvoiceIsPaidAtOnce() {
    var first = newestInvoice();
    assertThat(Json.text(first, "billing_reason")).isEqualTo("subscription_create");
    assertThat(Json.text(first, "status")).isEqualTo("paid");
    assertThat(Json.whole(first, "amount_paid")).isEqualTo(4999);
  }

  @Test
  void aMonthLaterTheNextInvoiceIsThereAndThePeriodHasMoved() {
    var end = periodEnd();
    stripe.advance(MONTH.plusHours(2));
    assertThat(client.get("/v1/invoices").data()).hasSize(2);
    assertThat(periodEnd()).isGreaterThan(end);
    assertThat(Json.text(newestInvoice(), "billing_reason")).isEqualTo("subscription_cycle");
  }

  @Test
  void aYearHasTwelveRenewals() {
    stripe.advance(Duration.ofDays(365).plusHours(2));
    assertThat(client.get("/v1/invoices", "limit", "100").data()).hasSize(13);
  }

  @Test
  void aRenewalIsADraftForAnHour() {
    stripe.advance(MONTH.plusMinutes(30));
    assertThat(Json.text(newestInvoice(), "status")).isEqualTo("draft");
    stripe.advance(Duration.ofHours(1));
    assertThat(Json.text(newestInvoice(), "status")).isEqualTo("paid");
  }

  @Test
  void aOnceDiscountIsPendingUntilTheNextInvoiceIsFinal() {
    coupon("id", "ONCE", "percent_off", "20");
    client.made(url, "discounts[0][coupon]", "ONCE");
    var discount = discounts(subscription).getFirst();
    stripe.advance(MONTH.plusMinutes(30));
    assertThat(discounts(subscription)).containsExactly(discount);
    stripe.advance(Duration.ofHours(1));
    assertThat(discounts(subscription)).isEmpty();
    var invoice = newestInvoice();
    assertThat(Json.textList(invoice, "discounts")).containsExactly(discount);
    assertThat(Json.whole(invoice, "total")).isEqualTo(3999);
    assertThat(Json.parts(invoice, "total_discount_amounts"))
        .containsExactly(Json.of("amount", 1000, "discount", discount));
  }

  @Test
  void aDiscountGivenWhileTheDraftIsOpenWaitsForTheNextOne() {
    coupon("id", "ONCE", "percent_off", "20");
    stripe.advance(MONTH.plusMinutes(30));
    client.made(url, "discounts[0][coupon]", "ONCE");
    stripe.advance(Duration.ofHours(1));
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(4999);
    assertThat(discounts(subscription)).hasSize(1);
  }

  @Test
  void aNewSubscriptionUsesItsOnceDiscountUpAtOnce() {
    coupon("id", "ONCE", "percent_off", "20");
    var made =
        client.made(
            "/v1/subscriptions",
            "customer",
            customer,
            "items[0][price]",
            monthly(product, "usd", 1000),
            "discounts[0][coupon]",
            "ONCE");
    assertThat(Json.textList(made, "discounts")).isEmpty();
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(800);
  }

  @Test
  void aRepeatingDiscountCountsForItsMonths() {
    coupon("id", "R", "percent_off", "50", "duration", "repeating", "duration_in_months", "2");
    client.made(url, "discounts[0][coupon]", "R");
    stripe.advance(MONTH.plusHours(2));
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(2499);
    stripe.advance(MONTH.plusHours(2));
    assertThat(discounts(subscription)).isEmpty();
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(4999);
  }

  @Test
  void theOrderOfDiscountsCounts() {
    coupon("id", "P", "percent_off", "20", "duration", "forever");
    coupon("id", "A", "amount_off", "500", "currency", "usd", "duration", "forever");
    client.made(url, "discounts[0][coupon]", "P", "discounts[1][coupon]", "A");
    stripe.advance(MONTH.plusHours(2));
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(4999 - 1000 - 500);
    var percent = discounts(subscription).get(0);
    var amount = discounts(subscription).get(1);
    client.made(url, "discounts[0][discount]", amount, "discounts[1][discount]", percent);
    stripe.advance(MONTH);
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(4499 - 900);
  }

  @Test
  void aDiscountNeverPaysMoreThanTheInvoice() {
    coupon("id", "A", "amount_off", "100000", "currency", "usd");
    client.made(url, "discounts[0][coupon]", "A");
    stripe.advance(MONTH.plusHours(2));
    assertThat(Json.whole(newestInvoice(), "total")).isZero();
    assertThat(Json.text(newestInvoice(), "status")).isEqualTo("paid");
  }

  @Test
  void anAmountInAnotherCurrencyIsIgnoredOnTheInvoice() {
    coupon("id", "E", "amount_off", "500", "currency", "eur", "duration", "forever");
    client.made(url, "discounts[0][coupon]", "E");
    stripe.advance(MONTH.plusHours(2));
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(4999);
  }

  @Test
  void theAmountOfTheInvoicesCurrencyCounts() {
    coupon(
        "id", "E",
        "amount_off", "500",
        "currency", "eur",
        "currency_options[usd][amount_off]", "600");
    client.made(url, "discounts[0][coupon]", "E");
    stripe.advance(MONTH.plusHours(2));
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(4399);
  }

  @Test
  void theCustomersDiscountCountsOnlyWhenTheSubscriptionHasNone() {
    coupon("id", "LEGACY", "percent_off", "10", "duration", "forever");
    coupon("id", "OURS", "amount_off", "500", "currency", "usd");
    stripe.control(
        "POST", "/rehearsal/customers/" + customer + "/discount", Map.of("coupon", "LEGACY"));
    stripe.advance(MONTH.plusHours(2));
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(4499);
    client.made(url, "discounts[0][coupon]", "OURS");
    stripe.advance(MONTH);
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(4499);
    stripe.advance(MONTH);
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(4499);
    assertThat(discounts(subscription)).isEmpty();
  }

  @Test
  void creditPaysTheNextInvoiceAndTheRestStays() {
    credit(6000);
    stripe.advance(MONTH.plusHours(2));
    var invoice = newestInvoice();
    assertThat(Json.whole(invoice, "total")).isEqualTo(4999);
    assertThat(Json.whole(invoice, "amount_due")).isZero();
    assertThat(Json.whole(invoice, "starting_balance")).isEqualTo(-6000);
    assertThat(Json.whole(invoice, "ending_balance")).isEqualTo(-1001);
    assertThat(balance()).isEqualTo(-1001);
    var used =
        client
            .get("/v1/customers/" + customer + "/balance_transactions")
            .data()
            .get(0)
            .getAsJsonObject();
    assertThat(Json.text(used, "type")).isEqualTo("applied_to_invoice");
    assertThat(Json.text(used, "invoice")).isEqualTo(Json.text(invoice, "id"));
  }

  @Test
  void creditOnAnOpenDraftStillCounts() {
    stripe.advance(MONTH.plusMinutes(30));
    credit(1000);
    stripe.advance(Duration.ofHours(1));
    assertThat(Json.whole(newestInvoice(), "amount_due")).isEqualTo(3999);
  }

  @Test
  void creditInAnotherCurrencyWaits() {
    var euro = monthly(product, "eur", 2000);
    credit(6000);
    client.delete(url);
    var other = subscription(customer, euro);
    assertThat(Json.whole(newestInvoice(), "amount_due")).isEqualTo(2000);
    assertThat(client.get("/v1/subscriptions/" + other).text("latest_invoice"))
        .isEqualTo(Json.text(newestInvoice(), "id"));
    assertThat(balance()).isEqualTo(-6000);
  }

  @Test
  void aTrialCostsNothingAndThenBecomesActive() {
    var trial =
        client.make(
            "/v1/subscriptions",
            "customer",
            customer,
            "items[0][price]",
            monthly(product, "usd", 1000),
            "trial_period_days",
            "14");
    assertThat(client.get("/v1/subscriptions/" + trial).text("status")).isEqualTo("trialing");
    assertThat(Json.whole(newestInvoice(), "total")).isZero();
    stripe.advance(Duration.ofDays(14).plusHours(2));
    assertThat(client.get("/v1/subscriptions/" + trial).text("status")).isEqualTo("active");
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(1000);
  }

  @Test
  void itEndsWithItsPeriodWhenAskedTo() {
    client.made(url, "cancel_at_period_end", "true");
    stripe.advance(Duration.ofDays(20));
    assertThat(client.get(url).text("status")).isEqualTo("active");
    stripe.advance(Duration.ofDays(15));
    assertThat(client.get(url).text("status")).isEqualTo("canceled");
    assertThat(client.get("/v1/invoices").data()).hasSize(1);
  }

  @Test
  void aDeclinedCardMakesItPastDueAndAWorkingOneActiveAgain() {
    card(false);
    stripe.advance(MONTH.plusHours(2));
    assertThat(client.get(url).text("status")).isEqualTo("past_due");
    assertThat(Json.text(newestInvoice(), "status")).isEqualTo("open");
    card(true);
    assertThat(client.get(url).text("status")).isEqualTo("active");
    assertThat(Json.text(newestInvoice(), "status")).isEqualTo("paid");
  }

  @Test
  void aCanceledSubscriptionStaysCanceledWhenItsLastInvoiceFails() {
    card(false);
    stripe.advance(MONTH.plusMinutes(30));
    client.delete(url);
    stripe.advance(Duration.ofHours(1));
    assertThat(Json.text(newestInvoice(), "status")).isEqualTo("open");
    assertThat(client.get(url).text("status")).isEqualTo("canceled");
  }

  @Test
  void aFirstPaymentThatFailsLeavesItIncompleteForAWhile() {
    card(false);
    var poor = subscription(customer, monthly(product, "usd", 1000));
    assertThat(client.get("/v1/subscriptions/" + poor).text("status")).isEqualTo("incomplete");
    stripe.advance(DAY);
    assertThat(client.get("/v1/subscriptions/" + poor).text("status"))
        .isEqualTo("incomplete_expired");
  }

  @Test
  void whileCollectionIsPausedNothingIsCollectedAndNothingUsedUp() {
    coupon("id", "ONCE", "percent_off", "20");
    client.made(url, "discounts[0][coupon]", "ONCE", "pause_collection[behavior]", "void");
    stripe.advance(MONTH.plusHours(2));
    assertThat(Json.text(newestInvoice(), "status")).isEqualTo("void");
    assertThat(discounts(subscription)).hasSize(1);
    client.made(url, "pause_collection", "");
    stripe.advance(MONTH);
    assertThat(Json.text(newestInvoice(), "status")).isEqualTo("paid");
    assertThat(discounts(subscription)).isEmpty();
  }

  @Test
  void aPauseEndsByItself() {
    var end = clock.instant().plus(DAY).getEpochSecond();
    client.made(
        url,
        "pause_collection[behavior]",
        "keep_as_draft",
        "pause_collection[resumes_at]",
        "" + end);
    stripe.advance(DAY);
    assertThat(Json.isNull(client.get(url).json(), "pause_collection")).isTrue();
  }

  @Test
  void timeOnTheWallPassesForTheAccountToo() {
    clock.move(MONTH.plusHours(2));
    assertThat(client.get("/v1/invoices").data()).hasSize(2);
  }

  @Test
  void the31stComesBackAfterAShortMonth() {
    stripe.advance(Duration.ofDays(21));
    var late = subscription(customer, monthly(product, "usd", 1000));
    var item = "/v1/subscriptions/" + late;
    assertThat(periodEnd(item)).isEqualTo(at("2026-04-30T12:00:00Z"));
    stripe.advance(MONTH);
    assertThat(periodEnd(item)).isEqualTo(at("2026-05-31T12:00:00Z"));
  }

  @Test
  void aDiscountForOneProductLeavesTheOtherItemAlone() {
    var both =
        client.make(
            "/v1/subscriptions",
            "customer",
            customer,
            "items[0][price]",
            monthly(product, "usd", 1000),
            "items[1][price]",
            monthly(product("Support"), "usd", 300),
            "items[1][quantity]",
            "2");
    coupon(
        "id", "T",
        "percent_off", "50",
        "duration", "forever",
        "applies_to[products][0]", product);
    client.made("/v1/subscriptions/" + both, "discounts[0][coupon]", "T");
    client.delete(url);
    stripe.advance(MONTH.plusHours(2));
    assertThat(Json.whole(newestInvoice(), "subtotal")).isEqualTo(1600);
    assertThat(Json.whole(newestInvoice(), "total")).isEqualTo(1100);
  }

  private static long at(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }

  private void credit(long amount) {
    client.made(
        "/v1/customers/" + customer + "/balance_transactions",
        "amount",
        "-" + amount,
        "currency",
        "usd");
  }

  private void card(boolean works) {
    stripe.control(
        "POST", "/rehearsal/customers/" + customer + "/card", Map.of("works", "" + works));
  }

  private long balance() {
    return Json.whole(client.get("/v1/customers/" + customer).json(), "balance");
  }

  private long periodEnd() {
    return periodEnd(url);
  }

  private long periodEnd(String path) {
    return Json.whole(SubscriptionItems.first(client.get(path).json()), "current_period_end");
  }

  private JsonObject newestInvoice() {
    return client.get("/v1/invoices", "limit", "1").data().get(0).getAsJsonObject();
  }
}
