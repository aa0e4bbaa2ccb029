package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends RehearsalTest {
  private static final RequestMatch CREDITS =
      RequestMatch.of("POST", "/v1/customers/*/balance_transactions");

  private String customer;

  @BeforeEach
  void makeCustomer() {
    customer = customer("ada@example.com");
  }

  @Test
  void theSameKeyGivesTheSameAnswerAndNoSecondEffect() {
    var first = credit("k", "-100");
    var second = credit("k", "-100");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.response().body()).isEqualTo(first.response().body());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(second.header("Original-Request")).isEqualTo(first.header("Request-Id"));
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(balance()).isEqualTo(-100);
  }

  @Test
  void theSameKeyWithOtherParametersIsAnError() {
    credit("k", "-100");
    var other = credit("k", "-200");
    assertThat(other.status()).isEqualTo(400);
    assertThat(other.error().get("type").getAsString()).isEqualTo("idempotency_error");
    assertThat(balance()).isEqualTo(-100);
  }

  @Test
  void wrongParametersAreNotKept() {
    assertThat(credit("k", "much").status()).isEqualTo(400);
    assertThat(credit("k", "-100").status()).isEqualTo(200);
  }

  @Test
  void aRefusalThatBeganIsKept() {
    var url = "/v1/customers/" + customer + "/balance_transactions";
    client.made(url, "amount", "-1", "currency", "usd");
    assertThat(client.postWithKey("k", url, "amount", "-1", "currency", "eur").status())
        .isEqualTo(400);
    var again = client.postWithKey("k", url, "amount", "-1", "currency", "eur");
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void afterADayTheKeyRunsAgain() {
    credit("k", "-100");
    clock.move(Duration.ofHours(23));
    credit("k", "-100");
    assertThat(balance()).isEqualTo(-100);
    clock.move(Duration.ofHours(1));
    assertThat(credit("k", "-100").header("Idempotent-Replayed")).isEmpty();
    assertThat(balance()).isEqualTo(-200);
  }

  @Test
  void anErrorAfterTheEffectIsReplayed() {
    stripe.faults().next(CREDITS, new Fault.ServerError(Fault.Moment.AFTER_EFFECT));
    assertThat(credit("k", "-100").status()).isEqualTo(500);
    var again = credit("k", "-100");
    assertThat(again.status()).isEqualTo(500);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(balance()).isEqualTo(-100);
  }

  @Test
  void anErrorBeforeTheEffectIsReplayedToo() {
    stripe.faults().next(CREDITS, new Fault.ServerError(Fault.Moment.BEFORE_EFFECT));
    assertThat(credit("k", "-100").status()).isEqualTo(500);
    assertThat(credit("k", "-100").status()).isEqualTo(500);
    assertThat(balance()).isZero();
    assertThat(credit("k-2", "-100").status()).isEqualTo(200);
  }

  @Test
  void whileTheFirstRequestIsWorkedOnTheKeyIsInUse() {
    var meanwhile = new AtomicReference<Client.Answered>();
    stripe.faults().beforeNth(CREDITS, 1, () -> meanwhile.set(credit("k", "-100")));
    assertThat(credit("k", "-100").status()).isEqualTo(200);
    assertThat(meanwhile.get().status()).isEqualTo(409);
    assertThat(meanwhile.get().error().get("code").getAsString())
        .isEqualTo("idempotency_key_in_use");
    assertThat(credit("k", "-100").header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(balance()).isEqualTo(-100);
  }

  @Test
  void anAnswerThatWasLostIsThereTheSecondTime() {
    stripe.faults().next(CREDITS, new Fault.BadGateway(Fault.Moment.AFTER_EFFECT));
    assertThat(credit("k", "-100").status()).isEqualTo(502);
    var again = credit("k", "-100");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(balance()).isEqualTo(-100);
  }

  @Test
  void withoutAKeyEachRequestCounts() {
    credit("", "-100");
    credit("", "-100");
    assertThat(balance()).isEqualTo(-200);
  }

  private Client.Answered credit(String key, String amount) {
    return client.postWithKey(
        key,
        "/v1/customers/" + customer + "/balance_transactions",
        "amount",
        amount,
        "currency",
        "usd");
  }

  private long balance() {
    return Json.whole(client.get("/v1/customers/" + customer).json(), "balance");
  }
}
