package app.rewarddesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A rehearsal with a journal goes on where it ended.
class JournalTest extends RehearsalTest {
  @TempDir Path folder;

  @Override
  RehearsalOptions options() {
    return RehearsalOptions.empty().withJournal(folder.resolve("rehearsal.journal"));
  }

  @Test
  void theAccountIsTheSameAfterARestart() {
    live();
    var before = stripe.state();
    var events = client.get("/v1/events", "limit", "100").json();
    restart();
    assertThat(stripe.state()).isEqualTo(before);
    assertThat(client.get("/v1/events", "limit", "100").json()).isEqualTo(events);
  }

  @Test
  void idsGoOnWithoutRepeating() {
    var before = customer("ada@example.com");
    restart();
    assertThat(customer("bob@example.com")).isNotEqualTo(before);
  }

  @Test
  void anAnswerIsReplayedAfterARestart() {
    var first = client.postWithKey("k", "/v1/customers", "email", "ada@example.com");
    restart();
    var second = client.postWithKey("k", "/v1/customers", "email", "ada@example.com");
    assertThat(second.response().body()).isEqualTo(first.response().body());
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void aKeptErrorIsReplayedAfterARestart() {
    stripe
        .faults()
        .next(
            RequestMatch.of("POST", "/v1/customers"),
            new Fault.ServerError(Fault.Moment.AFTER_EFFECT));
    client.postWithKey("k", "/v1/customers", "email", "ada@example.com");
    restart();
    assertThat(client.postWithKey("k", "/v1/customers", "email", "ada@example.com").status())
        .isEqualTo(500);
    assertThat(Json.parts(stripe.state(), "customers")).hasSize(1);
  }

  @Test
  void timeThatWasAdvancedStaysAdvanced() {
    subscription();
    stripe.advance(MONTH);
    var now = stripe.now();
    restart();
    assertThat(stripe.now()).isEqualTo(now);
    clock.move(DAY);
    assertThat(stripe.now()).isEqualTo(now.plus(DAY));
  }

  @Test
  void whatFellDueWhileItWasOffHappensAtItsTime() {
    subscription();
    clock.move(MONTH.plusHours(2));
    restart();
    assertThat(client.get("/v1/invoices").data()).hasSize(2);
  }

  @Test
  void renewalsBetweenTwoWritesKeepTheirPlace() {
    subscription();
    clock.move(MONTH.plusHours(2));
    customer("later@example.com");
    var before = stripe.state();
    restart();
    assertThat(stripe.state()).isEqualTo(before);
  }

  @Test
  void aTornLastLineIsDropped() throws IOException {
    customer("ada@example.com");
    var before = stripe.state();
    stripe.close();
    Files.writeString(
        folder.resolve("rehearsal.journal"), "{\"at\":\"2026-03", StandardOpenOption.APPEND);
    start();
    assertThat(stripe.state()).isEqualTo(before);
    customer("bob@example.com");
    restart();
    assertThat(Json.parts(stripe.state(), "customers")).hasSize(2);
  }

  @Test
  void aDamagedLineInsideIsSaidWithItsNumber() throws IOException {
    customer("ada@example.com");
    stripe.close();
    Files.writeString(folder.resolve("rehearsal.journal"), "nonsense\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> RehearsalStripe.start(options()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Line 3");
  }

  @Test
  void itGoesOnAsItBeganWhateverTheSeedAsksFor() {
    customer("ada@example.com");
    stripe.close();
    try (var again = RehearsalStripe.start(options().withSeed(Seed.SAMPLE_COMPANY))) {
      assertThat(Json.parts(again.state(), "customers")).hasSize(1);
      assertThat(again.sampleCampaigns()).isEmpty();
    }
  }

  @Test
  void whatWasRefusedBeforeItBeganIsNotKept() throws IOException {
    client.post("/v1/customers", "nonsense", "x");
    client.get("/v1/customers");
    assertThat(Files.readAllLines(folder.resolve("rehearsal.journal"))).hasSize(1);
  }

  private void live() {
    var subscription = subscription();
    var customer = client.get("/v1/subscriptions/" + subscription).text("customer");
    coupon("id", "C", "percent_off", "10");
    client.made("/v1/subscriptions/" + subscription, "discounts[0][coupon]", "C");
    client.made(
        "/v1/customers/" + customer + "/balance_transactions", "amount", "-1", "currency", "usd");
    stripe.advance(Duration.ofDays(40));
    stripe.control("POST", "/rehearsal/customers/" + customer + "/card", Map.of("works", "false"));
    client.delete("/v1/coupons/C");
    stripe.advance(Duration.ofDays(40));
  }

  private void restart() {
    stop();
    start();
  }
}
