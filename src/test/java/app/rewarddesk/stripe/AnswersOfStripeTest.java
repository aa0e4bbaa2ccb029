package app.rewarddesk.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.customer.SubscriptionId;
import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.CallCount;
import app.rewarddesk.issuing.GatewayAnswer;
import app.rewarddesk.issuing.Reading;
import app.rewarddesk.issuing.RewardGateway;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.ReasonCode;
import app.rewarddesk.settings.ApiKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each answer means for money, over real HTTP.
class AnswersOfStripeTest {
  private static final Attempt ATTEMPT = Attempts.credit("rwd_1", 1, "cus_1", 2500, "usd");
  private static final String MADE =
      "{\"id\":\"cbtxn_1\",\"object\":\"customer_balance_transaction\",\"created\":1773144000,"
          + "\"livemode\":%s}";

  private final PassingTime time = new PassingTime();
  private final CannedStripe stripe = new CannedStripe();
  private final StripeConnection connection = connection(stripe.base(), Duration.ofSeconds(5));
  private final RewardGateway gateway = connection.gateway();

  private StripeConnection connection(ApiBase base, Duration patience) {
    return new StripeConnection(
        ApiKey.parse("rk_test_abcd1234").orElseThrow(), base, CallRate.UNLIMITED, patience, time);
  }

  @AfterEach
  void close() {
    connection.close();
    stripe.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | resource_missing | No such customer: 'cus_1'                                    | customer_deleted
          404 | resource_missing | No such customer: 'cus_1'                                    | customer_deleted
          404 | resource_missing | No such customer: 'cus_1'; a similar object exists in live mode, but a test mode key was used to make this request. | wrong_mode
          404 | resource_missing | No such subscription: 'sub_1'                                | no_subscription
          400 | resource_missing | No such coupon: 'x'                                          | refused_by_stripe
          400 | coupon_expired   | This coupon has expired                                      | refused_by_stripe
          400 | parameter_invalid| You cannot combine currencies on a single customer.          | currency_mismatch
          401 |                  | Invalid API Key provided                                     | missing_permission
          402 | card_declined    | Your card was declined.                                      | refused_by_stripe
          403 | more_permissions_required | Having the 'rak_plan_write' permission would help.  | missing_permission
          403 |                  | This account was closed                                      | missing_permission
          429 | rate_limit       | Too many requests                                            | stripe_unreachable
          429 | lock_timeout     | This object cannot be accessed right now                     | refused_by_stripe
          """)
  void aNoOfStripeIsFinalAndHasAReason(int status, String code, String message, String reason) {
    stripe.thenError(status, code == null ? "" : code, message);

    assertThat(refused(gateway.send(ATTEMPT)).code()).isEqualTo(ReasonCode.of(reason));
  }

  @Test
  void aConflictIsNoAnswer() {
    stripe.thenError(409, "", "Something else");

    assertThat(gateway.send(ATTEMPT)).isInstanceOf(GatewayAnswer.NoAnswer.class);
    assertThat(stripe.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void afterThreeServerErrorsThereIsNoAnswer(int status) {
    stripe.thenError(status, "", "Something else");

    assertThat(gateway.send(ATTEMPT)).isInstanceOf(GatewayAnswer.NoAnswer.class);
    assertThat(stripe.asked()).hasSize(3).allMatch(one -> one.key().equals("rewarddesk-rwd_1-1"));
  }

  @Test
  void aServerErrorThatStripeDoesNotWantRepeatedIsNot() {
    stripe.then(500, "{\"error\":{\"message\":\"Oops\"}}", "Stripe-Should-Retry", "false");

    assertThat(gateway.send(ATTEMPT)).isInstanceOf(GatewayAnswer.NoAnswer.class);
    assertThat(stripe.asked()).hasSize(1);
  }

  @Test
  void aServerErrorThatIsReplayedIsFinalForTheKey() {
    stripe
        .thenError(500, "", "Oops")
        .then(
            500,
            "{\"error\":{\"message\":\"Oops\"}}",
            "Idempotent-Replayed",
            "true",
            "Request-Id",
            "req_2");

    assertThat(gateway.send(ATTEMPT))
        .isEqualTo(
            new GatewayAnswer.KeySpent("Stripe had an error of its own (500, request req_2)."));
    assertThat(stripe.asked()).hasSize(2);
  }

  @Test
  void aNoToTheRepeatOfALostCallIsNoAnswer() {
    stripe.thenError(500, "", "Oops").thenError(401, "", "Invalid API Key provided");

    assertThat(gateway.send(ATTEMPT)).isInstanceOf(GatewayAnswer.NoAnswer.class);
  }

  @Test
  void aReplayedNoIsOneToTheFirstCallToo() {
    stripe
        .thenHalf(MADE.formatted("false"))
        .then(
            402, "{\"error\":{\"code\":\"x\",\"message\":\"No.\"}}", "Idempotent-Replayed", "true");

    assertThat(refused(gateway.send(ATTEMPT)).code()).isEqualTo(ReasonCode.REFUSED_BY_STRIPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "\"ok\"",
        "<html>",
        "{\"id\":null}",
        "{\"id\":{}}",
        "{\"id\":\"x\""
      })
  void aSuccessThatIsNotWhatWasAskedForIsNoAnswer(String body) {
    stripe.then(200, body);

    assertThat(gateway.send(ATTEMPT)).isInstanceOf(GatewayAnswer.NoAnswer.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "[]", "null", "{\"error\":\"no\"}", "<html>Access denied</html>"})
  void anErrorThatStripeDidNotWriteIsNoAnswer(String body) {
    stripe.then(403, body);

    assertThat(gateway.send(ATTEMPT)).isInstanceOf(GatewayAnswer.NoAnswer.class);
  }

  @Test
  void aRedirectIsNotFollowed() {
    stripe.then(307, "", "Location", stripe.base() + "/elsewhere");

    assertThat(gateway.send(ATTEMPT)).isInstanceOf(GatewayAnswer.NoAnswer.class);
    assertThat(stripe.asked()).allMatch(one -> !one.path().equals("/elsewhere"));
  }

  @Test
  void halfAnAnswerIsNoAnswer() {
    stripe.thenHalf(MADE.formatted("false"));

    assertThat(gateway.send(ATTEMPT)).isInstanceOf(GatewayAnswer.NoAnswer.class);
  }

  @Test
  void aSuccessInTheOtherModeIsNoAnswer() {
    stripe.then(200, MADE.formatted("true"));

    assertThat(gateway.send(ATTEMPT)).isInstanceOf(GatewayAnswer.NoAnswer.class);
  }

  @Test
  void aLimitIsWaitedForWithTheSameKey() {
    stripe
        .thenError(429, "rate_limit", "Too many requests")
        .thenError(429, "lock_timeout", "Locked")
        .thenError(409, "idempotency_key_in_use", "In use")
        .then(200, MADE.formatted("false"));

    assertThat(gateway.send(ATTEMPT)).isInstanceOf(GatewayAnswer.Accepted.class);
    assertThat(stripe.asked()).hasSize(4).allMatch(one -> one.key().equals("rewarddesk-rwd_1-1"));
    assertThat(stripe.asked())
        .extracting(CannedStripe.Asked::body)
        .containsOnly(stripe.asked().getFirst().body());
    assertThat(time.pauses())
        .hasSize(3)
        .isSorted()
        .allMatch(pause -> pause.compareTo(Duration.ofMillis(250)) >= 0);
    assertThat(gateway.calls()).isEqualTo(new CallCount(0, 4));
  }

  @Test
  void afterEightTriesStripeIsLeftInPeace() {
    stripe.thenError(429, "rate_limit", "Too many requests");

    assertThat(refused(gateway.send(ATTEMPT)).message())
        .isEqualTo("Stripe asked to slow down and did not take the call. Nothing was changed.");
    assertThat(stripe.asked()).hasSize(8);
  }

  @Test
  void aPauseThatStripeAsksForIsKept() {
    stripe
        .then(429, "{\"error\":{\"code\":\"rate_limit\"}}", "Retry-After", "17")
        .then(200, MADE.formatted("false"));

    gateway.send(ATTEMPT);

    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(17));
  }

  @Test
  void whatStripeDoesNotWantRepeatedIsNot() {
    stripe.then(
        429,
        "{\"error\":{\"code\":\"lock_timeout\",\"message\":\"Locked\"}}",
        "Stripe-Should-Retry",
        "false");

    assertThat(refused(gateway.send(ATTEMPT)).code()).isEqualTo(ReasonCode.REFUSED_BY_STRIPE);
    assertThat(stripe.asked()).hasSize(1);
  }

  @Test
  void aPauseOfHoursIsNotWaitedFor() {
    stripe.then(429, "{\"error\":{\"code\":\"rate_limit\"}}", "Retry-After", "7200");

    assertThat(refused(gateway.send(ATTEMPT)).code()).isEqualTo(ReasonCode.STRIPE_UNREACHABLE);
    assertThat(stripe.asked()).hasSize(1);
  }

  @Test
  void aLimitBehindACallThatStillRunsIsNoAnswer() {
    stripe
        .thenError(409, "idempotency_key_in_use", "In use")
        .thenError(429, "rate_limit", "Too many requests");

    assertThat(gateway.send(ATTEMPT)).isInstanceOf(GatewayAnswer.NoAnswer.class);
  }

  @Test
  void aKeyThatStaysInUseIsNoAnswer() {
    stripe.thenError(409, "idempotency_key_in_use", "In use");

    assertThat(gateway.send(ATTEMPT)).isInstanceOf(GatewayAnswer.NoAnswer.class);
    assertThat(stripe.asked()).hasSize(8);
  }

  @Test
  void aReadIsRepeatedAfterAServerErrorAndGivenUpAfterThree() {
    stripe.thenError(500, "", "Oops");

    Reading.NotRead notRead =
        (Reading.NotRead)
            gateway.readSubscription(new SubscriptionId("sub_1"), new CustomerId("cus_1"));

    assertThat(notRead.reason().code()).isEqualTo(ReasonCode.STRIPE_UNREACHABLE);
    assertThat(notRead.reason().message())
        .isEqualTo("Stripe had an error of its own (500, request req_1). Nothing was changed.");
    assertThat(stripe.asked()).hasSize(3);
    assertThat(gateway.calls()).isEqualTo(new CallCount(3, 0));
  }

  @Test
  void aSubscriptionInAnUnknownCurrencyIsNotRead() {
    stripe.then(
        200,
        "{\"id\":\"sub_1\",\"currency\":\"xts\",\"customer\":{\"id\":\"cus_1\",\"object\":\"customer\"}}");

    Reading reading =
        gateway.readSubscription(new SubscriptionId("sub_1"), new CustomerId("cus_1"));

    assertThat(((Reading.NotRead) reading).reason().code()).isEqualTo(ReasonCode.CURRENCY_MISMATCH);
  }

  @Test
  void whereNobodyListensNothingWasSent() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertNothingWasSent(URI.create("http://127.0.0.1:" + free));
  }

  @Test
  void whereTheNameHasNoAddressNothingWasSent() {
    // a name of more than 253 characters fails on this computer, without asking anybody
    assertNothingWasSent(URI.create("https://" + "stripe.".repeat(40) + "invalid"));
  }

  @Test
  void whereTheHandshakeFailsNothingWasSent() throws IOException {
    try (ExecutorService door = Executors.newVirtualThreadPerTaskExecutor();
        var slammed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Future<?> _ =
          door.submit(
              () -> {
                while (true) {
                  slammed.accept().close();
                }
              });
      assertNothingWasSent(URI.create("https://127.0.0.1:" + slammed.getLocalPort()));
    }
  }

  private void assertNothingWasSent(URI base) {
    try (StripeConnection nowhere = connection(new ApiBase(base), Duration.ofSeconds(30))) {
      NotRewardedReason reason = refused(nowhere.gateway().send(ATTEMPT));
      assertThat(reason.code()).isEqualTo(ReasonCode.STRIPE_UNREACHABLE);
      assertThat(reason.message())
          .isEqualTo("No connection before anything was sent. Nothing was changed.");
    }
  }

  @Test
  void silenceIsNoAnswer() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        StripeConnection impatient =
            connection(
                new ApiBase(URI.create("http://127.0.0.1:" + silent.getLocalPort())),
                Duration.ofMillis(200))) {
      RewardGateway waiting = impatient.gateway();

      assertThat(waiting.send(ATTEMPT)).isInstanceOf(GatewayAnswer.NoAnswer.class);
      assertThat(waiting.calls()).isEqualTo(new CallCount(0, 1));
    }
  }

  private static NotRewardedReason refused(GatewayAnswer answer) {
    return ((GatewayAnswer.Refused) answer).reason();
  }
}
