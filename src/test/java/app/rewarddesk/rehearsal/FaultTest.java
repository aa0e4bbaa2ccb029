package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest extends RehearsalTest {
  private static final RequestMatch CREDITS =
      RequestMatch.of("POST", "/v1/customers/*/balance_transactions");

  private String customer;

  @BeforeEach
  void makeCustomer() {
    customer = customer("ada@example.com");
  }

  @ParameterizedTest
  @EnumSource
  void aRateLimitSaysItsReason(LimitReason reason) {
    stripe.faults().next(CREDITS, new Fault.RateLimited(reason));
    var answer = credit();
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Stripe-Rate-Limited-Reason")).isEqualTo(reason.word());
    assertThat(balance()).isZero();
  }

  @Test
  void aLockHasNoReasonAndMaySayWhetherToRetry() {
    stripe.faults().next(CREDITS, new Fault.LockTimeout(Fault.RetryAdvice.YES));
    var answer = credit();
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.error().get("code").getAsString()).isEqualTo("lock_timeout");
    assertThat(answer.header("Stripe-Rate-Limited-Reason")).isEmpty();
    assertThat(answer.header("Stripe-Should-Retry")).isEqualTo("true");
    stripe.faults().next(CREDITS, new Fault.LockTimeout(Fault.RetryAdvice.UNSAID));
    assertThat(credit().header("Stripe-Should-Retry")).isEmpty();
  }

  @Test
  void aKeyCanFailOrLackAPermission() {
    stripe.faults().next(CREDITS, new Fault.InvalidKey());
    assertThat(credit().status()).isEqualTo(401);
    stripe.faults().next(CREDITS, new Fault.MissingPermission("rak_customer_write"));
    assertThat(credit().error().get("message").getAsString()).contains("rak_customer_write");
  }

  @Test
  void anIdempotencyKeyCanBeInUse() {
    stripe.faults().next(CREDITS, new Fault.KeyInUse());
    assertThat(credit().status()).isEqualTo(409);
    assertThat(balance()).isZero();
  }

  @Test
  void aServerErrorComesBeforeOrAfterTheEffect() {
    stripe.faults().next(CREDITS, new Fault.ServerError(Fault.Moment.BEFORE_EFFECT));
    assertThat(credit().status()).isEqualTo(500);
    assertThat(balance()).isZero();
    stripe.faults().next(CREDITS, new Fault.ServerError(Fault.Moment.AFTER_EFFECT));
    assertThat(credit().status()).isEqualTo(500);
    assertThat(balance()).isEqualTo(-100);
  }

  @Test
  void aBadGatewayIsAPage() {
    stripe.faults().next(CREDITS, new Fault.BadGateway(Fault.Moment.BEFORE_EFFECT));
    var answer = credit();
    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.header("Content-Type")).isEqualTo("text/html");
    assertThat(answer.response().body()).startsWith("<html>");
    assertThat(balance()).isZero();
  }

  @Test
  void aConnectionCanBeDroppedBeforeTheEffect() {
    stripe.faults().always(CREDITS, new Fault.Dropped(Fault.Moment.BEFORE_EFFECT));
    assertThatThrownBy(this::credit).isInstanceOf(UncheckedIOException.class);
    assertThat(balance()).isZero();
  }

  @Test
  void aConnectionCanBeDroppedAfterTheEffect() {
    stripe.faults().next(CREDITS, new Fault.Dropped(Fault.Moment.AFTER_EFFECT));
    assertThatThrownBy(this::credit).isInstanceOf(UncheckedIOException.class);
    assertThat(balance()).isEqualTo(-100);
    var dropped =
        stripe.requests().stream().filter(one -> one.path().endsWith("balance_transactions"));
    assertThat(dropped).extracting(RecordedRequest::status).containsExactly(0);
  }

  @Test
  void anAnswerCanBreakOff() {
    stripe.faults().next(CREDITS, new Fault.HalfAnswer());
    assertThatThrownBy(this::credit).isInstanceOf(UncheckedIOException.class);
    assertThat(balance()).isEqualTo(-100);
  }

  @Test
  void anAnswerCanBeGarbage() {
    stripe.faults().next(CREDITS, new Fault.Garbage());
    var answer = credit();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().body()).doesNotContain("{");
    assertThat(balance()).isEqualTo(-100);
  }

  @Test
  void aSlowAnswerHasHadItsEffectAndComesAtOnceWhenTheRehearsalEnds() {
    stripe.faults().next(CREDITS, new Fault.Slow(Duration.ofHours(1)));
    var answer = CompletableFuture.supplyAsync(this::credit);
    while (balance() == 0) {
      Thread.onSpinWait();
    }
    assertThat(answer).isNotDone();
    stripe.close();
    assertThat(answer.join().status()).isEqualTo(200);
  }

  @Test
  void everyNthRequestCanBeStruck() {
    stripe.faults().everyNth(CREDITS, 2, new Fault.KeyInUse());
    assertThat(List.of(credit(), credit(), credit(), credit()))
        .extracting(Client.Answered::status)
        .containsExactly(200, 409, 200, 409);
  }

  @Test
  void theFirstRequestsCanBeStruck() {
    stripe.faults().first(CREDITS, 2, new Fault.KeyInUse());
    assertThat(List.of(credit(), credit(), credit()))
        .extracting(Client.Answered::status)
        .containsExactly(409, 409, 200);
  }

  @Test
  void onlyWhatIsMeantIsStruck() {
    stripe.faults().always(CREDITS, new Fault.KeyInUse());
    assertThat(client.get("/v1/customers/" + customer + "/balance_transactions").status())
        .isEqualTo(200);
    stripe.faults().clear();
    assertThat(credit().status()).isEqualTo(200);
  }

  @Test
  void somebodyElseCanComeInBetween() {
    stripe.faults().beforeNth(CREDITS, 2, () -> client.delete("/v1/customers/" + customer));
    assertThat(credit().status()).isEqualTo(200);
    assertThat(credit().status()).isEqualTo(404);
  }

  @Test
  void faultsCanBeOrderedFromAnotherProcess() {
    client.useKey("");
    client.made(
        "/rehearsal/process/faults",
        "method",
        "POST",
        "path",
        "/v1/customers/*/balance_transactions",
        "fault",
        "server_error",
        "moment",
        "after_effect");
    client.useKey(stripe.key());
    assertThat(credit().status()).isEqualTo(500);
    assertThat(balance()).isEqualTo(-100);
  }

  @Test
  void theLogHasWhatCameIn() {
    stripe.forgetRequests();
    var answer = client.postWithKey("k", "/v1/customers", "email", "x@example.com");
    assertThat(stripe.requests())
        .containsExactly(
            new RecordedRequest(
                "POST",
                "/v1/customers",
                "email=x%40example.com",
                "k",
                answer.header("Request-Id"),
                200));
  }

  private Client.Answered credit() {
    return client.post(
        "/v1/customers/" + customer + "/balance_transactions", "amount", "-100", "currency", "usd");
  }

  private long balance() {
    var state = Json.parts(stripe.state(), "customers").getFirst();
    return Json.whole(state, "balance");
  }
}
