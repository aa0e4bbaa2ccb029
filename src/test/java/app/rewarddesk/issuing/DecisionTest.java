package app.rewarddesk.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.customer.CustomerAccount;
import app.rewarddesk.customer.Customers;
import app.rewarddesk.customer.SubscriptionStatus;
import app.rewarddesk.money.Money;
import app.rewarddesk.referral.EmailAddress;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.ReasonCode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTest {
  private static final EmailAddress ANN = new EmailAddress("ann@x.io");
  private static final Offer CREDIT = new Offer.AccountCredit(Money.of(2500, "usd"));
  private static final Offer.Coupon PERCENT = coupon(new Reduction.PercentOff(BigDecimal.TEN));

  @Test
  void nobodyWithThatEmailIsNoCustomer() {
    assertThat(reason(CREDIT).code()).isEqualTo(ReasonCode.NO_CUSTOMER);
  }

  @Test
  void twoWithThatEmailAreAQuestionAlsoWhenOnlyOneHasASubscription() {
    NotRewardedReason reason =
        reason(
            CREDIT,
            Customers.of("ann@x.io").withId("cus_1").withSubscription("sub_1").build(),
            Customers.of("Ann@X.io").withId("cus_2").build());

    assertThat(reason.code()).isEqualTo(ReasonCode.SEVERAL_CUSTOMERS);
    assertThat(reason.found()).contains("cus_1").contains("cus_2");
  }

  @Test
  void aDeletedOneBesideALivingOneDoesNotCount() {
    assertThat(
            change(
                CREDIT,
                Customers.of("ann@x.io").withId("cus_gone").deleted().build(),
                Customers.of("ann@x.io").withId("cus_1").build()))
        .isInstanceOf(Change.AddCredit.class);
  }

  @Test
  void onlyADeletedOneIsCustomerDeleted() {
    assertThat(reason(CREDIT, Customers.of("ann@x.io").deleted().build()).code())
        .isEqualTo(ReasonCode.CUSTOMER_DELETED);
  }

  @Test
  void creditIsAddedToTheCreditTheyHave() {
    assertThat(change(CREDIT, Customers.of("ann@x.io").withBalance(-500).build()).text())
        .isEqualTo("Credit balance 5.00 → 30.00 usd");
  }

  @Test
  void creditNeedsTheSameCurrency() {
    NotRewardedReason reason = reason(CREDIT, Customers.of("ann@x.io").paying("chf").build());

    assertThat(reason.code()).isEqualTo(ReasonCode.CURRENCY_MISMATCH);
    assertThat(reason.brief()).isEqualTo("Pays in chf");
  }

  @Test
  void aCustomerWithoutACurrencyIsNotGivenOne() {
    assertThat(reason(CREDIT, Customers.of("ann@x.io").withoutCurrency().build()).message())
        .contains("no currency for them yet");
  }

  @Test
  void aPercentCouponNeedsNoCurrency() {
    assertThat(
            change(
                PERCENT, Customers.of("ann@x.io").paying("chf").withSubscription("sub_1").build()))
        .isInstanceOf(Change.AddDiscount.class);
  }

  @Test
  void anAmountCouponNeedsTheSubscriptionsCurrency() {
    Offer.Coupon tenDollars = coupon(new Reduction.AmountOff(Money.of(1000, "usd")));

    assertThat(
            reason(
                    tenDollars,
                    Customers.of("ann@x.io").paying("eur").withSubscription("sub_1").build())
                .code())
        .isEqualTo(ReasonCode.CURRENCY_MISMATCH);
  }

  @ParameterizedTest
  @EnumSource(SubscriptionStatus.class)
  void aCouponNeedsAnActiveSubscription(SubscriptionStatus status) {
    CustomerAccount ann = Customers.of("ann@x.io").withSubscription("sub_1", status).build();

    Decision decision = Decision.among(ANN, List.of(ann), PERCENT);

    switch (status) {
      case ACTIVE, TRIALING, PAST_DUE -> assertThat(decision).isInstanceOf(Decision.Give.class);
      case INCOMPLETE, INCOMPLETE_EXPIRED, UNPAID, CANCELED, PAUSED, OTHER ->
          assertThat(codeOf(decision)).isEqualTo(ReasonCode.NO_SUBSCRIPTION);
    }
  }

  @Test
  void aCanceledOneIsToldWithItsEnd() {
    assertThat(
            reason(
                    PERCENT,
                    Customers.of("ann@x.io")
                        .withSubscription("sub_1", SubscriptionStatus.CANCELED)
                        .build())
                .message())
        .contains("theirs ended on 1 Dec 2026");
  }

  @Test
  void severalActiveOnesAreAQuestion() {
    assertThat(
            reason(
                    PERCENT,
                    Customers.of("ann@x.io")
                        .withSubscription("sub_1")
                        .withSubscription("sub_2")
                        .build())
                .code())
        .isEqualTo(ReasonCode.SEVERAL_SUBSCRIPTIONS);
  }

  @Test
  void aDiscountOnTheSubscriptionIsKept() {
    NotRewardedReason reason =
        reason(PERCENT, Customers.of("ann@x.io").withSubscription("sub_1", "di_1").build());

    assertThat(reason.code()).isEqualTo(ReasonCode.EXISTING_DISCOUNT);
    assertThat(reason.message())
        .isEqualTo("They hold WELCOME20, 20 %, which is not used up. It was kept.");
  }

  @Test
  void aDiscountOfTheOldKindOnTheCustomerIsKept() {
    assertThat(
            reason(
                    PERCENT,
                    Customers.of("ann@x.io")
                        .withLegacyDiscount("di_old")
                        .withSubscription("sub_1")
                        .build())
                .code())
        .isEqualTo(ReasonCode.EXISTING_DISCOUNT);
  }

  @Test
  void aDiscountDoesNotStandInTheWayOfCredit() {
    assertThat(change(CREDIT, Customers.of("ann@x.io").withSubscription("sub_1", "di_1").build()))
        .isInstanceOf(Change.AddCredit.class);
  }

  @Test
  void aCouponForOtherProductsIsNotGiven() {
    Offer.Coupon forPro =
        new Offer.Coupon(PERCENT.reduction(), PERCENT.duration(), List.of("prod_pro"));

    assertThat(reason(forPro, Customers.of("ann@x.io").withSubscription("sub_1").build()).code())
        .isEqualTo(ReasonCode.PRODUCT_MISMATCH);
  }

  private static Offer.Coupon coupon(Reduction reduction) {
    return new Offer.Coupon(reduction, new CouponDuration.Once(), List.of());
  }

  private static Change change(Offer offer, CustomerAccount... candidates) {
    return ((Decision.Give) Decision.among(ANN, List.of(candidates), offer)).change();
  }

  private static NotRewardedReason reason(Offer offer, CustomerAccount... candidates) {
    return ((Decision.Withhold) Decision.among(ANN, List.of(candidates), offer)).reason();
  }

  private static ReasonCode codeOf(Decision decision) {
    return ((Decision.Withhold) decision).reason().code();
  }
}
