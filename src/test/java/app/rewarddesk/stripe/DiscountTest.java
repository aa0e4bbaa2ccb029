package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Offer;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.Finding;
import app.rewarddesk.issuing.GatewayAnswer;
import app.rewarddesk.rehearsal.Fault;
import app.rewarddesk.rehearsal.LimitReason;
import app.rewarddesk.rehearsal.RecordedRequest;
import app.rewarddesk.rehearsal.RequestMatch;
import app.rewarddesk.reward.ReasonCode;
import app.rewarddesk.reward.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiscountTest extends RehearsedTest {
  private static final RequestMatch UPDATES = RequestMatch.of("POST", "/v1/subscriptions/*");
  private static final Duration MONTH = Duration.ofDays(32);
  private static final Offer.Coupon OFFER = Attempts.percent(20);

  private String ada;
  private String team;
  private String subscription;

  @BeforeEach
  void ada() {
    ada = customer("ada@example.com");
    team = product("Team");
    subscription = subscription(ada, team);
    assertThat(gateway.provideCoupon(Attempts.setting(OFFER))).isEmpty();
    stripe.forgetRequests();
  }

  @Test
  void aDiscountIsPutOnWithMarkAndKeyInOneCall() {
    Receipt receipt = accepted(gateway.send(attempt("rwd_1")));

    assertThat(receipt.stripeIds()).hasSize(2).last().isEqualTo(subscription);
    assertThat(discounts(subscription)).containsExactly(receipt.stripeIds().getFirst());
    assertThat(receipt.issuedAt()).isEqualTo(noon());
    assertThat(writes())
        .singleElement()
        .satisfies(
            write -> {
              assertThat(write.idempotencyKey()).isEqualTo("rewarddesk-rwd_1-1");
              assertThat(parameters(write))
                  .contains(
                      "discounts[0][coupon]=" + Attempts.setting(OFFER).couponId(),
                      "metadata[rewarddesk_reward]=rwd_1",
                      "metadata[rewarddesk_attempt]=1");
            });
  }

  @Test
  void existingDiscountsAreSentBackFirst() {
    make("/v1/coupons", "id", "A", "percent_off", "10", "duration", "forever");
    make("/v1/coupons", "id", "B", "percent_off", "5", "duration", "forever");
    make(
        "/v1/subscriptions/" + subscription,
        "discounts[0][coupon]",
        "A",
        "discounts[1][coupon]",
        "B");
    List<String> theirs = discounts(subscription);

    Receipt receipt =
        accepted(
            gateway.send(
                Attempts.discount(
                    "rwd_1", 1, OFFER, ada, subscription, theirs.toArray(String[]::new))));

    assertThat(discounts(subscription))
        .containsExactly(theirs.get(0), theirs.get(1), receipt.stripeIds().getFirst());
  }

  @Test
  void aCouponForOtherProductsIsAProductMismatch() {
    Offer.Coupon forPro = Attempts.percent(30, product("Pro"));
    gateway.provideCoupon(Attempts.setting(forPro));
    Attempt attempt = Attempts.discount("rwd_1", 1, forPro, ada, subscription);

    assertThat(refused(gateway.send(attempt))).isEqualTo(ReasonCode.PRODUCT_MISMATCH);
    assertThat(gateway.look(attempt)).isInstanceOf(Finding.NotThere.class);
  }

  @Test
  void aCouponThatIsGoneIsRefusedInStripesWords() {
    Offer.Coupon unknown = Attempts.percent(99);

    assertThat(gateway.send(Attempts.discount("rwd_1", 1, unknown, ada, subscription)))
        .isInstanceOfSatisfying(
            GatewayAnswer.Refused.class,
            refused -> {
              assertThat(refused.reason().code()).isEqualTo(ReasonCode.REFUSED_BY_STRIPE);
              assertThat(refused.reason().message())
                  .contains("No such coupon", "resource_missing", "request req_");
            });
  }

  @Test
  void anUnknownSubscriptionCountsAsNone() {
    assertThat(refused(gateway.send(Attempts.discount("rwd_1", 1, OFFER, ada, "sub_gone"))))
        .isEqualTo(ReasonCode.NO_SUBSCRIPTION);
  }

  @Test
  void aLostAnswerIsFoundByTheMarkAndTheDiscount() {
    stripe.faults().next(UPDATES, new Fault.Dropped(Fault.Moment.AFTER_EFFECT));
    assertThat(gateway.send(attempt("rwd_1"))).isInstanceOf(GatewayAnswer.NoAnswer.class);

    Receipt receipt = there(gateway.look(attempt("rwd_1")));

    assertThat(receipt.stripeIds())
        .containsExactly(discounts(subscription).getFirst(), subscription);
  }

  @ParameterizedTest
  @MethodSource("effectUnknown")
  void aListOfDiscountsIsNotSentAgainWhenItMayHaveArrived(Fault fault) {
    stripe.faults().next(UPDATES, fault);

    assertThat(gateway.send(attempt("rwd_1"))).isInstanceOf(GatewayAnswer.NoAnswer.class);
    assertThat(writes()).hasSize(1);
  }

  static Stream<Fault> effectUnknown() {
    return Stream.of(
        new Fault.Dropped(Fault.Moment.BEFORE_EFFECT),
        new Fault.Dropped(Fault.Moment.AFTER_EFFECT),
        new Fault.BadGateway(Fault.Moment.AFTER_EFFECT),
        new Fault.ServerError(Fault.Moment.BEFORE_EFFECT),
        new Fault.ServerError(Fault.Moment.AFTER_EFFECT),
        new Fault.HalfAnswer(),
        new Fault.Garbage(),
        new Fault.KeyInUse());
  }

  @ParameterizedTest
  @MethodSource("busy")
  void whenStripeIsTooBusyTheListIsComparedBeforeItIsSentAgain(Fault fault) {
    stripe.faults().first(UPDATES, 2, fault);

    assertThat(gateway.send(attempt("rwd_1"))).isInstanceOf(GatewayAnswer.Accepted.class);
    assertThat(stripe.requests())
        .extracting(RecordedRequest::method)
        .containsExactly("POST", "GET", "POST", "GET", "POST");
  }

  static Stream<Fault> busy() {
    return Stream.of(
        new Fault.RateLimited(LimitReason.ENDPOINT_RATE),
        new Fault.LockTimeout(Fault.RetryAdvice.UNSAID));
  }

  @Test
  void aDiscountThatCameWhileStripeWasTooBusyIsKept() {
    make("/v1/coupons", "id", "A", "percent_off", "10", "duration", "forever");
    stripe.faults().next(UPDATES, new Fault.RateLimited(LimitReason.ENDPOINT_RATE));
    stripe
        .faults()
        .beforeNth(
            RequestMatch.of("GET", "/v1/subscriptions/*"),
            1,
            () -> post("/v1/subscriptions/" + subscription, "discounts[0][coupon]", "A"));

    assertThat(refused(gateway.send(attempt("rwd_1")))).isEqualTo(ReasonCode.EXISTING_DISCOUNT);
    assertThat(discounts(subscription)).hasSize(1);
  }

  @Test
  void whenTheListCannotBeComparedNothingIsSent() {
    stripe.faults().next(UPDATES, new Fault.RateLimited(LimitReason.ENDPOINT_RATE));
    stripe
        .faults()
        .always(RequestMatch.of("GET", "*"), new Fault.Dropped(Fault.Moment.BEFORE_EFFECT));

    assertThat(refused(gateway.send(attempt("rwd_1")))).isEqualTo(ReasonCode.STRIPE_UNREACHABLE);
    assertThat(writes()).hasSize(1);
  }

  @Test
  void aDiscountThatIsUsedUpIsFoundOnTheInvoice() {
    String discount = accepted(gateway.send(attempt("rwd_1"))).stripeIds().getFirst();
    advance(MONTH);
    assertThat(discounts(subscription)).isEmpty();

    assertThat(there(gateway.look(attempt("rwd_1"))).stripeIds())
        .containsExactly(discount, subscription);
  }

  @Test
  void withoutAMarkTheCallNeverRan() {
    stripe.faults().next(UPDATES, new Fault.Dropped(Fault.Moment.BEFORE_EFFECT));
    gateway.send(attempt("rwd_1"));

    assertThat(gateway.look(attempt("rwd_1"))).isInstanceOf(Finding.NotThere.class);
  }

  @Test
  void theMarkOfAnEarlierRewardWithItsDiscountLongUsedIsNotThisOne() {
    accepted(gateway.send(attempt("rwd_0")));
    advance(MONTH.multipliedBy(2));
    Attempt later = openedAt(attempt("rwd_1"), Duration.ofDays(64));

    assertThat(gateway.look(later)).isInstanceOf(Finding.NotThere.class);
  }

  @Test
  void theDiscountOfAnotherRewardCannotBeTakenForThisOne() {
    accepted(gateway.send(attempt("rwd_0")));

    assertThat(gateway.look(attempt("rwd_1"))).isInstanceOf(Finding.CannotTell.class);
  }

  @Test
  void aDiscountThatSomebodyTookOffCannotBeTold() {
    accepted(gateway.send(attempt("rwd_1")));
    post("/v1/subscriptions/" + subscription, "discounts", "");

    assertThat(gateway.look(attempt("rwd_1"))).isInstanceOf(Finding.CannotTell.class);
  }

  @Test
  void theMarkOfAnEarlierAttemptSaysThatThisOneNeverRan() {
    accepted(gateway.send(attempt("rwd_1")));
    post("/v1/subscriptions/" + subscription, "discounts", "");
    Attempt second = Attempts.discount("rwd_1", 2, OFFER, ada, subscription);

    assertThat(gateway.look(second)).isInstanceOf(Finding.NotThere.class);
  }

  @Test
  void whatCannotBeReadCannotBeTold() {
    accepted(gateway.send(attempt("rwd_1")));
    advance(MONTH);
    stripe
        .faults()
        .always(
            RequestMatch.of("GET", "/v1/invoices"),
            new Fault.MissingPermission("rak_invoice_read"));

    assertThat(gateway.look(attempt("rwd_1")))
        .isEqualTo(
            new Finding.CannotTell(
                "The key may not read invoices. Give it that permission in Stripe."));
  }

  private Attempt attempt(String reward) {
    return Attempts.discount(reward, 1, OFFER, ada, subscription);
  }

  private static Attempt openedAt(Attempt attempt, Duration later) {
    return new Attempt(
        attempt.reward(),
        attempt.number(),
        attempt.batch(),
        attempt.request(),
        attempt.openedAt().plus(later),
        attempt.lastTriedAt().plus(later));
  }

  private static Receipt accepted(GatewayAnswer answer) {
    return ((GatewayAnswer.Accepted) answer).receipt();
  }

  private static ReasonCode refused(GatewayAnswer answer) {
    return ((GatewayAnswer.Refused) answer).reason().code();
  }

  private static Receipt there(Finding finding) {
    return ((Finding.There) finding).receipt();
  }
}
