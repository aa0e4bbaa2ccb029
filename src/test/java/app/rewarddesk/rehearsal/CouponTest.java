package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CouponTest extends RehearsalTest {
  @Test
  void anIdOfOursCanBeUsedOnce() {
    coupon("id", "OURS", "percent_off", "20");
    var again = client.post("/v1/coupons", "id", "OURS", "percent_off", "20");
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.error().get("code").getAsString()).isEqualTo("resource_already_exists");
  }

  @Test
  void onceIsTheDuration() {
    coupon("id", "C", "percent_off", "20");
    assertThat(client.get("/v1/coupons/C").text("duration")).isEqualTo("once");
  }

  @Test
  void eitherAnAmountOrAPercentage() {
    refused();
    refused("percent_off", "20", "amount_off", "500", "currency", "usd");
  }

  @Test
  void anAmountNeedsACurrency() {
    refused("amount_off", "500");
  }

  @Test
  void aPercentageIsAbove0AndAtMost100() {
    refused("percent_off", "0");
    refused("percent_off", "100.5");
    assertThat(client.post("/v1/coupons", "percent_off", "12.5").status()).isEqualTo(200);
    assertThat(client.post("/v1/coupons", "percent_off", "100").status()).isEqualTo(200);
  }

  @Test
  void monthsBelongToRepeating() {
    refused("percent_off", "20", "duration", "repeating");
    refused("percent_off", "20", "duration", "once", "duration_in_months", "3");
  }

  @Test
  void onlyNameAndMetadataChange() {
    coupon("id", "C", "percent_off", "20", "name", "Spring");
    assertThat(client.post("/v1/coupons/C", "percent_off", "30").status()).isEqualTo(400);
    var changed = client.made("/v1/coupons/C", "name", "Summer", "metadata[a]", "1");
    assertThat(Json.text(changed, "name")).isEqualTo("Summer");
  }

  @Test
  void aDeletedCouponIsNotFound() {
    coupon("id", "C", "percent_off", "20");
    assertThat(client.delete("/v1/coupons/C").json().get("deleted").getAsBoolean()).isTrue();
    assertThat(client.get("/v1/coupons/C").status()).isEqualTo(404);
    assertThat(client.get("/v1/coupons").data()).isEmpty();
  }

  @Test
  void aPromotionCodeIsUniqueWhateverTheLetterCase() {
    coupon("id", "C", "percent_off", "20");
    code("SPRING");
    var again =
        client.post(
            "/v1/promotion_codes",
            "promotion[type]",
            "coupon",
            "promotion[coupon]",
            "C",
            "code",
            "spring");
    assertThat(again.status()).isEqualTo(400);
    assertThat(client.get("/v1/promotion_codes", "code", "spring").data()).hasSize(1);
  }

  @Test
  void anInactiveCodeMakesRoomForAnother() {
    coupon("id", "C", "percent_off", "20");
    var first = code("SPRING");
    client.made("/v1/promotion_codes/" + first, "active", "false");
    assertThat(code("SPRING")).isNotEqualTo(first);
  }

  private String code(String text) {
    return client.make(
        "/v1/promotion_codes", "promotion[type]", "coupon", "promotion[coupon]", "C", "code", text);
  }

  private void refused(String... parameters) {
    assertThat(client.post("/v1/coupons", parameters).status()).isEqualTo(400);
  }
}
