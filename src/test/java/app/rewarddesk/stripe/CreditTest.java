package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.Finding;
import app.rewarddesk.issuing.GatewayAnswer;
import app.rewarddesk.rehearsal.Fault;
import app.rewarddesk.rehearsal.LimitReason;
import app.rewarddesk.rehearsal.RecordedRequest;
import app.rewarddesk.rehearsal.RequestMatch;
import app.rewarddesk.reward.ReasonCode;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.RewardKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CreditTest extends RehearsedTest {
  private static final RequestMatch CREDITS =
      RequestMatch.of("POST", "/v1/customers/*/balance_transactions");

  private String ada;
  private Attempt attempt;

  @BeforeEach
  void ada() {
    ada = customer("ada@example.com");
    subscription(ada);
    attempt = Attempts.credit("rwd_1", 1, ada, 2500, "usd");
    stripe.forgetRequests();
  }

  @Test
  void creditIsANegativeTransactionWithMarkAndKey() {
    Receipt receipt = accepted(gateway.send(attempt));

    assertThat(balance(ada)).isEqualTo(-2500);
    assertThat(receipt.kind()).isEqualTo(RewardKind.ACCOUNT_CREDIT);
    assertThat(receipt.customer()).isEqualTo(new CustomerId(ada));
    assertThat(receipt.stripeIds()).singleElement().asString().startsWith("cbtxn_");
    assertThat(receipt.requestId()).startsWith("req_");
    assertThat(receipt.issuedAt()).isEqualTo(noon());
    assertThat(writes())
        .singleElement()
        .satisfies(
            write -> {
              assertThat(write.idempotencyKey()).isEqualTo("rewarddesk-rwd_1-1");
              assertThat(parameters(write))
                  .containsExactlyInAnyOrder(
                      "amount=-2500",
                      "currency=usd",
                      "description=Thank you for your referral",
                      "metadata[rewarddesk_reward]=rwd_1",
                      "metadata[rewarddesk_attempt]=1");
            });
  }

  @Test
  void theSameAttemptTwiceIsOneCredit() {
    Receipt first = accepted(gateway.send(attempt));
    Receipt second = accepted(gateway.send(attempt));

    assertThat(second.stripeIds()).isEqualTo(first.stripeIds());
    assertThat(balance(ada)).isEqualTo(-2500);
  }

  @Test
  void aKeyThatWasUsedForAnotherRequestIsNoAnswer() {
    gateway.send(attempt);

    assertThat(gateway.send(Attempts.credit("rwd_1", 1, ada, 9900, "usd")))
        .isInstanceOf(GatewayAnswer.NoAnswer.class);
  }

  @ParameterizedTest
  @MethodSource("afterTheEffect")
  void aLostAnswerIsAskedForAgainWithTheSameKey(Fault fault) {
    stripe.faults().next(CREDITS, fault);

    assertThat(gateway.send(attempt)).isInstanceOf(GatewayAnswer.Accepted.class);
    assertThat(balance(ada)).isEqualTo(-2500);
    assertThat(writes())
        .hasSize(2)
        .allMatch(write -> write.idempotencyKey().equals("rewarddesk-rwd_1-1"));
  }

  @ParameterizedTest
  @MethodSource("afterTheEffect")
  void anAnswerThatStaysLostIsNoAnswerAndLookingFindsTheCredit(Fault fault) {
    stripe.faults().always(CREDITS, fault);

    assertThat(gateway.send(attempt)).isInstanceOf(GatewayAnswer.NoAnswer.class);
    assertThat(writes()).hasSize(3);
    assertThat(balance(ada)).isEqualTo(-2500);
    assertThat(gateway.look(attempt))
        .isInstanceOfSatisfying(
            Finding.There.class,
            there -> {
              assertThat(there.receipt().stripeIds())
                  .singleElement()
                  .asString()
                  .startsWith("cbtxn_");
              assertThat(there.receipt().requestId()).isEmpty();
            });
  }

  static Stream<Fault> afterTheEffect() {
    return Stream.of(
        new Fault.Dropped(Fault.Moment.AFTER_EFFECT),
        new Fault.BadGateway(Fault.Moment.AFTER_EFFECT),
        new Fault.HalfAnswer(),
        new Fault.Garbage());
  }

  @ParameterizedTest
  @MethodSource("beforeTheEffect")
  void aCallThatDidNotArriveIsMadeAgain(Fault fault) {
    stripe.faults().next(CREDITS, fault);

    assertThat(gateway.send(attempt)).isInstanceOf(GatewayAnswer.Accepted.class);
    assertThat(balance(ada)).isEqualTo(-2500);
  }

  @ParameterizedTest
  @MethodSource("beforeTheEffect")
  void aCallThatNeverArrivesIsNoAnswerAndLookingFindsNothing(Fault fault) {
    stripe.faults().always(CREDITS, fault);

    assertThat(gateway.send(attempt)).isInstanceOf(GatewayAnswer.NoAnswer.class);
    assertThat(gateway.look(attempt)).isInstanceOf(Finding.NotThere.class);
  }

  static Stream<Fault> beforeTheEffect() {
    return Stream.of(
        new Fault.Dropped(Fault.Moment.BEFORE_EFFECT),
        new Fault.BadGateway(Fault.Moment.BEFORE_EFFECT));
  }

  @Test
  void anErrorOfStripesOwnAfterTheEffectIsKeptUnderTheKeyAndLookingFindsTheCredit() {
    stripe.faults().next(CREDITS, new Fault.ServerError(Fault.Moment.AFTER_EFFECT));

    assertThat(gateway.send(attempt))
        .isInstanceOfSatisfying(
            GatewayAnswer.KeySpent.class,
            spent ->
                assertThat(spent.cause())
                    .startsWith("Stripe had an error of its own (500, request"));
    assertThat(writes()).hasSize(2);
    assertThat(gateway.look(attempt)).isInstanceOf(Finding.There.class);
  }

  @Test
  void anErrorOfStripesOwnBeforeTheEffectSpendsTheKeyAndANewOneWorks() {
    stripe.faults().next(CREDITS, new Fault.ServerError(Fault.Moment.BEFORE_EFFECT));

    assertThat(gateway.send(attempt)).isInstanceOf(GatewayAnswer.KeySpent.class);
    assertThat(gateway.look(attempt)).isInstanceOf(Finding.NotThere.class);
    assertThat(gateway.send(Attempts.credit("rwd_1", 2, ada, 2500, "usd")))
        .isInstanceOf(GatewayAnswer.Accepted.class);
    assertThat(balance(ada)).isEqualTo(-2500);
  }

  @ParameterizedTest
  @MethodSource("busy")
  void whenStripeIsTooBusyTheSameCallIsMadeAgain(Fault fault) {
    stripe.faults().first(CREDITS, 3, fault);

    assertThat(gateway.send(attempt)).isInstanceOf(GatewayAnswer.Accepted.class);
    assertThat(writes())
        .hasSize(4)
        .extracting(RecordedRequest::idempotencyKey)
        .containsOnly("rewarddesk-rwd_1-1");
    assertThat(time.pauses()).hasSize(3);
  }

  static Stream<Fault> busy() {
    return Stream.of(
        new Fault.RateLimited(LimitReason.GLOBAL_RATE),
        new Fault.RateLimited(LimitReason.ENDPOINT_RATE),
        new Fault.RateLimited(LimitReason.GLOBAL_CONCURRENCY),
        new Fault.RateLimited(LimitReason.ENDPOINT_CONCURRENCY),
        new Fault.RateLimited(LimitReason.RESOURCE_SPECIFIC),
        new Fault.LockTimeout(Fault.RetryAdvice.YES),
        new Fault.LockTimeout(Fault.RetryAdvice.UNSAID),
        new Fault.KeyInUse());
  }

  @Test
  void aLockThatStripeDoesNotWantTriedAgainIsANo() {
    stripe.faults().next(CREDITS, new Fault.LockTimeout(Fault.RetryAdvice.NO));

    assertThat(refused(gateway.send(attempt))).isEqualTo(ReasonCode.REFUSED_BY_STRIPE);
    assertThat(writes()).hasSize(1);
  }

  @Test
  void looksThroughAllPages() {
    gateway.send(attempt);
    for (int i = 0; i < 101; i++) {
      make("/v1/customers/" + ada + "/balance_transactions", "amount", "1", "currency", "usd");
    }

    assertThat(gateway.look(attempt)).isInstanceOf(Finding.There.class);
    assertThat(gateway.look(Attempts.credit("rwd_2", 1, ada, 2500, "usd")))
        .isInstanceOf(Finding.NotThere.class);
  }

  @Test
  void anEarlierAttemptOfTheSameRewardIsFoundToo() {
    gateway.send(attempt);

    assertThat(gateway.look(Attempts.credit("rwd_1", 2, ada, 2500, "usd")))
        .isInstanceOf(Finding.There.class);
  }

  @Test
  void whereStripeCannotBeAskedItCannotBeTold() {
    stripe
        .faults()
        .always(RequestMatch.of("GET", "*"), new Fault.ServerError(Fault.Moment.BEFORE_EFFECT));

    assertThat(gateway.look(attempt)).isInstanceOf(Finding.CannotTell.class);
  }

  @Test
  void anotherCurrencyIsARefusalWithThatReason() {
    assertThat(refused(gateway.send(Attempts.credit("rwd_2", 1, ada, 2500, "eur"))))
        .isEqualTo(ReasonCode.CURRENCY_MISMATCH);
  }

  @Test
  void anUnknownCustomerCountsAsDeleted() {
    assertThat(refused(gateway.send(Attempts.credit("rwd_2", 1, "cus_gone", 2500, "usd"))))
        .isEqualTo(ReasonCode.CUSTOMER_DELETED);
  }

  @Test
  void aMissingPermissionIsNamed() {
    stripe.faults().next(CREDITS, new Fault.MissingPermission("rak_customer_write"));

    assertThat(gateway.send(attempt))
        .isInstanceOfSatisfying(
            GatewayAnswer.Refused.class,
            refused -> {
              assertThat(refused.reason().code()).isEqualTo(ReasonCode.MISSING_PERMISSION);
              assertThat(refused.reason().message()).startsWith("The key may not write customers.");
            });
  }

  @Test
  void aKeyThatIsNotAcceptedEndsTheRun() {
    stripe.faults().next(CREDITS, new Fault.InvalidKey());

    assertThat(refused(gateway.send(attempt)).endsTheRun()).isTrue();
  }

  private static Receipt accepted(GatewayAnswer answer) {
    return ((GatewayAnswer.Accepted) answer).receipt();
  }

  private static ReasonCode refused(GatewayAnswer answer) {
    return ((GatewayAnswer.Refused) answer).reason().code();
  }
}
