package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.CustomerBalanceTransactionCreateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionRetrieveParams;
import com.stripe.param.SubscriptionUpdateParams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pinned Stripe library speaks with the rehearsal as it does with Stripe.
class StripeJavaTest extends RehearsalTest {
  private StripeClient library;

  @BeforeEach
  void connect() {
    Stripe.enableTelemetry = false;
    library =
        StripeClient.builder().setApiKey(stripe.key()).setApiBase(stripe.base().toString()).build();
  }

  @Test
  void anAccountCreditIsATransactionWithMetadata() throws StripeException {
    var customer = customer("ada@example.com");
    var transaction =
        library
            .v1()
            .customers()
            .balanceTransactions()
            .create(
                customer,
                CustomerBalanceTransactionCreateParams.builder()
                    .setAmount(-2500L)
                    .setCurrency("usd")
                    .putMetadata("rewarddesk_reward", "r1")
                    .build(),
                RequestOptions.builder().setIdempotencyKey("r1-1").build());
    assertThat(transaction.getEndingBalance()).isEqualTo(-2500);
    assertThat(transaction.getMetadata()).containsEntry("rewarddesk_reward", "r1");
    assertThat(library.v1().customers().retrieve(customer).getBalance()).isEqualTo(-2500);
  }

  @Test
  void aCouponIsPutBesideAnExistingDiscount() throws StripeException {
    var subscription = subscription();
    coupon("id", "THEIRS", "percent_off", "10", "duration", "forever");
    library
        .v1()
        .coupons()
        .create(
            CouponCreateParams.builder()
                .setId("OURS")
                .setAmountOff(500L)
                .setCurrency("usd")
                .setDuration(CouponCreateParams.Duration.ONCE)
                .build());
    client.made("/v1/subscriptions/" + subscription, "discounts[0][coupon]", "THEIRS");
    var held = library.v1().subscriptions().retrieve(subscription).getDiscounts().getFirst();
    library
        .v1()
        .subscriptions()
        .update(
            subscription,
            SubscriptionUpdateParams.builder()
                .addDiscount(SubscriptionUpdateParams.Discount.builder().setDiscount(held).build())
                .addDiscount(SubscriptionUpdateParams.Discount.builder().setCoupon("OURS").build())
                .build());
    var after =
        library
            .v1()
            .subscriptions()
            .retrieve(
                subscription,
                SubscriptionRetrieveParams.builder().addExpand("discounts.source.coupon").build());
    assertThat(after.getDiscountObjects())
        .extracting(discount -> discount.getSource().getCouponObject().getId())
        .containsExactly("THEIRS", "OURS");
    assertThat(after.getDiscounts().getFirst()).isEqualTo(held);
  }

  @Test
  void aListGivesCustomersAndDiscountsInOnePass() throws StripeException {
    var subscription = subscription();
    coupon("id", "C", "percent_off", "10");
    client.made("/v1/subscriptions/" + subscription, "discounts[0][coupon]", "C");
    var page =
        library
            .v1()
            .subscriptions()
            .list(
                SubscriptionListParams.builder()
                    .setStatus(SubscriptionListParams.Status.ALL)
                    .addExpand("data.customer")
                    .addExpand("data.discounts")
                    .build());
    var row = page.getData().getFirst();
    assertThat(row.getCustomerObject().getEmail()).isEqualTo("ada@example.com");
    assertThat(row.getDiscountObjects().getFirst().getSource().getCoupon()).isEqualTo("C");
  }

  @Test
  void anUnknownIdIsAnInvalidRequest() {
    assertThatThrownBy(() -> library.v1().customers().retrieve("cus_nobody"))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> {
              assertThat(e.getCode()).isEqualTo("resource_missing");
              assertThat(e.getStatusCode()).isEqualTo(404);
              assertThat(e.getRequestId()).startsWith("req_");
            });
  }

  @Test
  void aLostAnswerIsAskedForAgainByTheJdkAndHasOneEffect() throws StripeException {
    var customer = customer("ada@example.com");
    stripe
        .faults()
        .next(
            RequestMatch.of("POST", "/v1/customers/*/balance_transactions"),
            new Fault.Dropped(Fault.Moment.AFTER_EFFECT));
    stripe.forgetRequests();
    library
        .v1()
        .customers()
        .balanceTransactions()
        .create(
            customer,
            CustomerBalanceTransactionCreateParams.builder()
                .setAmount(-2500L)
                .setCurrency("usd")
                .build());
    assertThat(stripe.requests())
        .extracting(RecordedRequest::status)
        .containsExactly(RecordedRequest.NO_ANSWER, 200);
    assertThat(stripe.requests().stream().map(RecordedRequest::idempotencyKey).distinct())
        .hasSize(1);
    assertThat(library.v1().customers().retrieve(customer).getBalance()).isEqualTo(-2500);
  }

  @Test
  void anotherVersionOfStripesInterfaceIsNotSimulated() {
    var request = client.request("/v1/account").header("Stripe-Version", "2023-08-16");
    assertThat(client.send(request.GET()).error().get("code").getAsString())
        .isEqualTo("rehearsal_not_simulated");
  }
}
