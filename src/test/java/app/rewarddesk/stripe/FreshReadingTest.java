package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.HeldDiscount;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.customer.SubscriptionSnapshot;
import app.rewarddesk.customer.SubscriptionStatus;
import app.rewarddesk.issuing.Reading;
import app.rewarddesk.rehearsal.Fault;
import app.rewarddesk.rehearsal.RequestMatch;
import app.rewarddesk.reward.ReasonCode;
import com.stripe.net.ApiResource.RequestMethod;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshReadingTest extends RehearsedTest {
  private String ada;
  private String subscription;

  @BeforeEach
  void ada() {
    ada = customer("Ada@Example.com");
    subscription = subscription(ada);
  }

  @Test
  void theCustomerOfASubscriptionIsReadWithIt() {
    make("/v1/customers/" + ada + "/balance_transactions", "amount", "-500", "currency", "usd");

    CustomerAccount account = read(readSubscription());

    assertThat(account.customer().email()).isEqualTo("Ada@Example.com");
    assertThat(account.customer().name()).isEqualTo("Ada Lovelace");
    assertThat(account.customer().currencyCode()).isEqualTo("usd");
    assertThat(account.customer().balance()).isEqualTo(-500);
    assertThat(account.customer().createdAt()).isEqualTo(noon());
    assertThat(account.customer().deleted()).isFalse();
  }

  @Test
  void aDeletedCustomerSaysSo() {
    raw(RequestMethod.DELETE, "/v1/customers/" + ada, "");

    assertThat(read(readSubscription()).customer().deleted()).isTrue();
  }

  @Test
  void aSubscriptionIsReadWithCustomerPlanAndDiscounts() {
    make(
        "/v1/coupons",
        "id",
        "WELCOME20",
        "percent_off",
        "20",
        "duration",
        "repeating",
        "duration_in_months",
        "3");
    post("/v1/subscriptions/" + subscription, "discounts[0][coupon]", "WELCOME20");

    CustomerAccount account = read(readSubscription());

    SubscriptionSnapshot one = account.subscriptions().getFirst();
    assertThat(account.customer().id()).isEqualTo(new CustomerId(ada));
    assertThat(one.plan()).isEqualTo("Team, 89.00 usd a month");
    assertThat(one.status()).isEqualTo(SubscriptionStatus.ACTIVE);
    assertThat(one.currency().code()).isEqualTo("usd");
    assertThat(one.products()).singleElement().asString().startsWith("prod_");
    assertThat(one.until()).isEqualTo("2026-04-10T12:00:00Z");
    assertThat(one.discounts())
        .containsExactly(
            new HeldDiscount(
                discounts(subscription).getFirst(),
                "WELCOME20",
                "WELCOME20, 20 % until 10 Jun 2026"));
  }

  @Test
  void aDiscountOfTheOldKindIsOnTheCustomer() {
    make(
        "/v1/coupons",
        "id",
        "OLD",
        "name",
        "Old friends",
        "amount_off",
        "1000",
        "currency",
        "usd",
        "duration",
        "once");
    stripe.control("POST", "/rehearsal/customers/" + ada + "/discount", Map.of("coupon", "OLD"));

    assertThat(read(readSubscription()).customer().discounts())
        .extracting(HeldDiscount::description)
        .containsExactly("Old friends, 10.00 usd once, not used yet");
  }

  @Test
  void anUnknownSubscriptionIsNone() {
    assertThat(
            reason(gateway.readSubscription(new SubscriptionId("sub_gone"), new CustomerId(ada))))
        .isEqualTo(ReasonCode.NO_SUBSCRIPTION);
  }

  @Test
  void aSubscriptionOfSomebodyElseIsNotTaken() {
    assertThat(
            reason(
                gateway.readSubscription(
                    new SubscriptionId(subscription), new CustomerId("cus_other"))))
        .isEqualTo(ReasonCode.REFUSED_BY_STRIPE);
  }

  @Test
  void withoutThePermissionToReadProductsThePlanHasNoName() {
    stripe
        .faults()
        .always(
            RequestMatch.of("GET", "/v1/products"),
            new Fault.MissingPermission("rak_product_read"));

    assertThat(read(readSubscription()).subscriptions().getFirst().plan())
        .isEqualTo("89.00 usd a month");
  }

  @Test
  void aShortTroubleIsNotNoticed() {
    stripe
        .faults()
        .first(
            RequestMatch.of("GET", "/v1/subscriptions/*"),
            2,
            new Fault.Dropped(Fault.Moment.BEFORE_EFFECT));

    assertThat(readSubscription()).isInstanceOf(Reading.Read.class);
  }

  @Test
  void whereNothingAnswersStripeIsNotReached() {
    stripe.close();

    assertThat(reason(readSubscription())).isEqualTo(ReasonCode.STRIPE_UNREACHABLE);
  }

  @Test
  void testDataUnderALiveKeyAreTheWrongMode() {
    String live = "sk_live_rehearsal0001";
    stripe.addSecretKey(live);
    try (StripeConnection other = connect(live)) {
      assertThat(
              reason(
                  other
                      .gateway()
                      .readSubscription(new SubscriptionId(subscription), new CustomerId(ada))))
          .isEqualTo(ReasonCode.WRONG_MODE);
    }
  }

  private Reading readSubscription() {
    return gateway.readSubscription(new SubscriptionId(subscription), new CustomerId(ada));
  }

  private static CustomerAccount read(Reading reading) {
    return ((Reading.Read) reading).account();
  }

  private static ReasonCode reason(Reading reading) {
    return ((Reading.NotRead) reading).reason().code();
  }
}
