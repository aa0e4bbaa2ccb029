package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpandTest extends RehearsalTest {
  private String product;
  private String subscription;

  @BeforeEach
  void fill() {
    product = product("Team");
    subscription = subscription(customer("ada@example.com"), monthly(product, "usd", 4900));
    coupon("id", "C", "percent_off", "10", "applies_to[products][0]", product);
    client.made("/v1/subscriptions/" + subscription, "discounts[0][coupon]", "C");
  }

  @Test
  void withoutExpandThereAreIds() {
    var plain = client.get("/v1/subscriptions/" + subscription).json();
    assertThat(Json.text(plain, "customer")).startsWith("cus_");
    assertThat(Json.textList(plain, "discounts")).allMatch(id -> id.startsWith("di_"));
  }

  @Test
  void aPathCanGoThroughAnExpandedObject() {
    var discount = discount("discounts.source.coupon");
    assertThat(Json.text(Json.part(Json.part(discount, "source"), "coupon"), "id")).isEqualTo("C");
  }

  @Test
  void aDeletedCustomerIsExpandedToLittleMoreThanDeleted() {
    var customer = Json.text(client.get("/v1/subscriptions/" + subscription).json(), "customer");
    client.delete("/v1/customers/" + customer);

    var shown = client.get("/v1/subscriptions/" + subscription, "expand[]", "customer").json();

    assertThat(Json.part(shown, "customer").keySet())
        .containsExactlyInAnyOrder("id", "object", "deleted");
  }

  @Test
  void theCouponsIdIsThereWithoutExpandingIt() {
    assertThat(Json.text(Json.part(discount("discounts"), "source"), "coupon")).isEqualTo("C");
  }

  @Test
  void productsOfACouponAreShownOnlyWhenExpanded() {
    assertThat(client.get("/v1/coupons/C").json().has("applies_to")).isFalse();
    var shown = client.get("/v1/coupons/C", "expand[]", "applies_to").json();
    assertThat(Json.textList(Json.part(shown, "applies_to"), "products")).containsExactly(product);
  }

  @Test
  void productsOfACouponCanBeExpandedFromTheSubscription() {
    var discount = discount("discounts.source.coupon.applies_to");
    var coupon = Json.part(Json.part(discount, "source"), "coupon");
    assertThat(Json.textList(Json.part(coupon, "applies_to"), "products")).containsExactly(product);
  }

  @Test
  void fourLevelsAreTheMost() {
    var answer =
        client.get("/v1/subscriptions", "expand[]", "data.discounts.source.coupon.applies_to");
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void whatIsNoReferenceCannotBeExpanded() {
    assertThat(client.get("/v1/subscriptions/" + subscription, "expand[]", "status").status())
        .isEqualTo(400);
    assertThat(client.get("/v1/subscriptions", "expand[]", "customer").status()).isEqualTo(400);
  }

  @Test
  void aWriteWithAWrongPathHasNoEffect() {
    var answer =
        client.post("/v1/subscriptions/" + subscription, "discounts", "", "expand[]", "nothing");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(discounts(subscription)).hasSize(1);
  }

  @Test
  void aCustomersSubscriptionsComeAsAList() {
    var customer = client.get("/v1/subscriptions/" + subscription).text("customer");
    var shown = client.get("/v1/customers/" + customer, "expand[]", "subscriptions").json();
    assertThat(Json.data(Json.part(shown, "subscriptions"))).hasSize(1);
  }

  private JsonObject discount(String path) {
    var answer = client.get("/v1/subscriptions/" + subscription, "expand[]", path).json();
    return Json.parts(answer, "discounts").getFirst();
  }
}
