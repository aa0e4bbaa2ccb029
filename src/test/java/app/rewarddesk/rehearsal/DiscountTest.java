package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Discounts on a subscription: what an update replaces, keeps and refuses.
class DiscountTest extends RehearsalTest {
  private String product;
  private String customer;
  private String subscription;
  private String url;

  @BeforeEach
  void fill() {
    product = product("Team");
    customer = customer("ada@example.com");
    subscription = subscription(customer, monthly(product, "usd", 4900));
    url = "/v1/subscriptions/" + subscription;
    coupon("id", "A", "percent_off", "10", "duration", "forever");
    coupon("id", "B", "amount_off", "500", "currency", "usd");
  }

  @Test
  void anArrayReplacesWhatWasThere() {
    client.made(url, "discounts[0][coupon]", "A");
    client.made(url, "discounts[0][coupon]", "B");
    assertThat(coupons()).containsExactly("B");
  }

  @Test
  void whatIsSentBackStaysTheSame() {
    client.made(url, "discounts[0][coupon]", "A");
    var held = discounts(subscription).getFirst();
    client.made(url, "discounts[0][discount]", held, "discounts[1][coupon]", "B");
    assertThat(discounts(subscription)).hasSize(2).startsWith(held);
  }

  @Test
  void theOrderIsTheOneGiven() {
    client.made(url, "discounts[0][coupon]", "A");
    var held = discounts(subscription).getFirst();
    client.made(url, "discounts[0][coupon]", "B", "discounts[1][discount]", held);
    assertThat(coupons()).containsExactly("B", "A");
  }

  @Test
  void noArrayChangesNothingAndAnEmptyOneClears() {
    client.made(url, "discounts[0][coupon]", "A");
    client.made(url, "metadata[x]", "1");
    assertThat(coupons()).containsExactly("A");
    client.made(url, "discounts", "");
    assertThat(coupons()).isEmpty();
  }

  @Test
  void theSameCouponCannotComeTwice() {
    refused("discounts[0][coupon]", "A", "discounts[1][coupon]", "A");
  }

  @Test
  void aCouponCannotStandBesideADiscountOfIt() {
    client.made(url, "discounts[0][coupon]", "A");
    var held = discounts(subscription).getFirst();
    refused("discounts[0][discount]", held, "discounts[1][coupon]", "A");
    assertThat(discounts(subscription)).containsExactly(held);
  }

  @Test
  void aCouponCannotStandBesideAPromotionCodeOfIt() {
    var code = code("A");
    refused("discounts[0][coupon]", "A", "discounts[1][promotion_code]", code);
  }

  @Test
  void anEntryIsOneThing() {
    refused("discounts[0][coupon]", "A", "discounts[0][promotion_code]", code("B"));
    refused("discounts[0][coupon]", "");
  }

  @Test
  void twentyAreTheMost() {
    var parameters = new String[42];
    for (int i = 0; i <= 20; i++) {
      coupon("id", "N" + i, "percent_off", "1");
      parameters[2 * i] = "discounts[" + i + "][coupon]";
      parameters[2 * i + 1] = "N" + i;
    }
    refused(parameters);
    var twenty = Arrays.copyOf(parameters, 40);
    client.made(url, twenty);
    assertThat(discounts(subscription)).hasSize(20);
  }

  @Test
  void anExpiredCouponIsRefused() {
    var soon = clock.instant().plus(DAY).getEpochSecond();
    coupon("id", "SOON", "percent_off", "10", "redeem_by", "" + soon);
    clock.move(DAY);
    refused("discounts[0][coupon]", "SOON");
    assertThat(client.get("/v1/coupons/SOON").json().get("valid").getAsBoolean()).isFalse();
  }

  @Test
  void aUsedUpCouponIsRefused() {
    coupon("id", "ONE", "percent_off", "10", "max_redemptions", "1");
    client.made(url, "discounts[0][coupon]", "ONE");
    var other = subscription(customer("other@example.com"), monthly(product, "usd", 4900));
    var answer = client.post("/v1/subscriptions/" + other, "discounts[0][coupon]", "ONE");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error().get("code").getAsString()).isEqualTo("coupon_expired");
  }

  @Test
  void aDeletedCouponIsRefusedAndStaysWhereItWasGiven() {
    client.made(url, "discounts[0][coupon]", "A");
    client.delete("/v1/coupons/A");
    assertThat(coupons()).containsExactly("A");
    assertThat(client.post(url, "discounts[0][coupon]", "A").status()).isEqualTo(400);
  }

  @Test
  void aCouponForOtherProductsGivesNoDiscountAndNoError() {
    coupon("id", "PRO", "percent_off", "10", "applies_to[products][0]", product("Pro"));
    assertThat(client.post(url, "discounts[0][coupon]", "PRO").status()).isEqualTo(200);
    assertThat(discounts(subscription)).isEmpty();
    assertThat(client.get("/v1/coupons/PRO").json().get("times_redeemed").getAsInt()).isZero();
  }

  @Test
  void aDiscountOfSomebodyElseIsRefused() {
    var other = subscription(customer("other@example.com"), monthly(product, "usd", 4900));
    client.made("/v1/subscriptions/" + other, "discounts[0][coupon]", "A");
    refused("discounts[0][discount]", discounts(other).getFirst());
  }

  @Test
  void theCustomersOwnDiscountCanBeTakenOver() {
    giveCustomer("A");
    var own =
        Json.text(Json.part(client.get("/v1/customers/" + customer).json(), "discount"), "id");
    client.made(url, "discounts[0][discount]", own, "discounts[1][coupon]", "B");
    assertThat(coupons()).containsExactly("A", "B");
  }

  @Test
  void theCustomersDiscountIsDeletedByItsOwnCall() {
    giveCustomer("A");
    var answer = client.delete("/v1/customers/" + customer + "/discount");
    assertThat(answer.json().get("deleted").getAsBoolean()).isTrue();
    assertThat(Json.isNull(client.get("/v1/customers/" + customer).json(), "discount")).isTrue();
    assertThat(client.delete("/v1/customers/" + customer + "/discount").status()).isEqualTo(404);
  }

  @Test
  void aDiscountIsCountedOnItsCoupon() {
    client.made(url, "discounts[0][coupon]", "A");
    assertThat(client.get("/v1/coupons/A").json().get("times_redeemed").getAsInt()).isOne();
  }

  @Test
  void onlyRepeatingDiscountsHaveAnEnd() {
    coupon("id", "R", "percent_off", "5", "duration", "repeating", "duration_in_months", "3");
    client.made(
        url, "discounts[0][coupon]", "A", "discounts[1][coupon]", "B", "discounts[2][coupon]", "R");
    var shown = client.get(url, "expand[]", "discounts").json();
    assertThat(Json.parts(shown, "discounts"))
        .extracting(discount -> Json.isNull(discount, "end"))
        .containsExactly(true, true, false);
  }

  @Test
  void aCanceledSubscriptionTakesNothing() {
    client.delete(url);
    refused("discounts[0][coupon]", "A");
    refused("metadata[x]", "1");
  }

  @Test
  void anIncompleteSubscriptionTakesOnlyMetadata() {
    var poor = customer("poor@example.com");
    stripe.control("POST", "/rehearsal/customers/" + poor + "/card", Map.of("works", "false"));
    var incomplete = "/v1/subscriptions/" + subscription(poor, monthly(product, "usd", 4900));
    assertThat(client.get(incomplete).text("status")).isEqualTo("incomplete");
    assertThat(client.post(incomplete, "discounts[0][coupon]", "A").status()).isEqualTo(400);
    assertThat(client.post(incomplete, "metadata[x]", "1").status()).isEqualTo(200);
  }

  @Test
  void aPromotionCodeForSomebodyElseIsRefused() {
    var theirs =
        client.make(
            "/v1/promotion_codes",
            "promotion[type]",
            "coupon",
            "promotion[coupon]",
            "A",
            "customer",
            customer("other@example.com"));
    refused("discounts[0][promotion_code]", theirs);
  }

  @Test
  void aPromotionCodeLeavesItsTrace() {
    var code = code("A");
    client.made(url, "discounts[0][promotion_code]", code);
    var discount =
        Json.parts(client.get(url, "expand[]", "discounts").json(), "discounts").getFirst();
    assertThat(Json.text(discount, "promotion_code")).isEqualTo(code);
    assertThat(client.get("/v1/promotion_codes/" + code).json().get("times_redeemed").getAsInt())
        .isOne();
  }

  private String code(String coupon) {
    return client.make(
        "/v1/promotion_codes", "promotion[type]", "coupon", "promotion[coupon]", coupon);
  }

  private void giveCustomer(String coupon) {
    stripe.control(
        "POST", "/rehearsal/customers/" + customer + "/discount", Map.of("coupon", coupon));
  }

  private void refused(String... parameters) {
    assertThat(client.post(url, parameters).status()).isEqualTo(400);
  }

  private List<String> coupons() {
    var shown = client.get(url, "expand[]", "discounts").json();
    return Json.parts(shown, "discounts").stream().map(Discounts::coupon).toList();
  }
}
