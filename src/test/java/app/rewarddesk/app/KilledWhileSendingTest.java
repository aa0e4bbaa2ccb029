package app.rewarddesk.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.rehearsal.Fault;
import app.rewarddesk.rehearsal.RehearsalOptions;
import app.rewarddesk.rehearsal.RehearsalStripe;
import app.rewarddesk.rehearsal.RequestMatch;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process is killed in the middle of a send, while its calls are on their way to a Stripe
/// that lives on.
class KilledWhileSendingTest {
  private static final int EACH = 30;
  private static final RequestMatch WRITES = RequestMatch.of("POST", "/v1/*");

  @TempDir private Path folder;
  private TestProgram program;

  @BeforeEach
  void sixtyWhoEarnedAReward() {
    // The process that is killed has the computer's clock, so all have.
    program = new TestProgram(folder, Clock.systemUTC());
    try (var stripe = StripeAccount.of(startStripe())) {
      program.with(stripe);
      String price = stripe.monthly(stripe.product("Team"), "usd", 4900);
      for (int i = 0; i < 2 * EACH; i++) {
        stripe.subscription(stripe.customer(email(i)), price);
      }
      campaign("Credit", "{\"type\":\"account_credit\",\"amount\":2500,\"currency\":\"usd\"}", 0);
      campaign("Discount", "{\"type\":\"coupon\",\"percentOff\":20}", EACH);
    }
  }

  @Test
  void everyRewardIsIssuedDueOrUnconfirmedAndNoneIsGivenTwice() {
    int unconfirmed = 0;
    for (int write : List.of(2, 9, 17)) {
      RehearsalStripe running = startStripe();
      try (var stripe = StripeAccount.of(running)) {
        sendAndKillAt(running, stripe, write);
        unconfirmed += assertEachIsSomewhere();
      }
      // Closing it waited for the calls of the dead: now nothing can arrive any more.
      try (var stripe = StripeAccount.of(startStripe())) {
        assertThat(program.with(stripe).run("reconcile").status()).isZero();
        assertThat(assertEachIsSomewhere()).isZero();
        assertLedgerAndStripeAgree(stripe);
      }
    }
    assertThat(unconfirmed).isPositive();
    try (var stripe = StripeAccount.of(startStripe())) {
      assertThat(program.with(stripe).run("send").status()).isZero();
      assertLedgerAndStripeAgree(stripe);
      assertThat(ids("issued")).hasSize(2 * EACH);
    }
  }

  @Test
  void askedToEndItReportsWhatItDidAndLeavesTheRest() {
    RehearsalStripe running = startStripe();
    try (var stripe = StripeAccount.of(running)) {
      program.with(stripe);
      var child = new CompletableFuture<ChildProgram>();
      running.faults().beforeNth(WRITES, 5, () -> child.join().ask());
      // It must not be done before it heard.
      running.faults().always(WRITES, new Fault.Slow(Duration.ofMillis(300)));
      child.complete(new ChildProgram(folder, program.environment(), "send", "--format", "json"));
      assertThat(child.join().end()).isEqualTo(3);
      assertThat(child.join().json().getAsJsonArray("rewarded").size())
          .isBetween(4, 2 * EACH - 1)
          .isEqualTo(ids("issued").size());
      assertThat(child.join().json().getAsJsonArray("unconfirmed")).isEmpty();
      assertThat(assertEachIsSomewhere()).isZero();
      assertLedgerAndStripeAgree(stripe);
    }
  }

  private void sendAndKillAt(RehearsalStripe running, StripeAccount stripe, int write) {
    var child = new CompletableFuture<ChildProgram>();
    running.faults().beforeNth(WRITES, write, () -> child.join().kill());
    child.complete(new ChildProgram(folder, program.with(stripe).environment(), "send"));
    assertThat(child.join().end()).isNotZero();
  }

  /// @return how many are unconfirmed
  private int assertEachIsSomewhere() {
    List<String> all = new ArrayList<>(ids("issued"));
    List<JsonObject> unfinished = rewards("due", "--state", "all");
    unfinished.forEach(one -> all.add(text(one, "reward")));
    assertThat(all).hasSize(2 * EACH).doesNotHaveDuplicates();
    assertThat(unfinished).extracting(one -> text(one, "state")).isSubsetOf("due", "unconfirmed");
    return (int)
        unfinished.stream().filter(one -> text(one, "state").equals("unconfirmed")).count();
  }

  /// Each issued reward has one effect in Stripe, and there are no others.
  private void assertLedgerAndStripeAgree(StripeAccount stripe) {
    List<String> marks = new ArrayList<>();
    for (JsonObject transaction : stripe.all("balance_transactions")) {
      marks.add(mark(transaction));
    }
    for (JsonObject subscription : stripe.all("subscriptions")) {
      assertThat(subscription.getAsJsonArray("discounts").size()).isLessThanOrEqualTo(1);
      if (!subscription.getAsJsonArray("discounts").isEmpty()) {
        marks.add(mark(subscription));
      }
    }
    assertThat(marks).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids("issued"));
  }

  private static String mark(JsonObject object) {
    return text(object.getAsJsonObject("metadata"), "rewarddesk_reward");
  }

  private Set<String> ids(String list) {
    return rewards(list).stream().map(one -> text(one, "reward")).collect(toSet());
  }

  private List<JsonObject> rewards(String... words) {
    List<String> command = new ArrayList<>(List.of(words));
    command.addAll(List.of("--format", "json"));
    return program
        .ran(command.toArray(String[]::new))
        .json()
        .getAsJsonArray("rewards")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private void campaign(String name, String offer, int first) {
    String file = "{\"name\":\"" + name + "\",\"offer\":" + offer + "}";
    program.ran("campaign", "save", program.file(name + ".json", file).toString());
    var csv = new StringBuilder("participant_email,invitee_email,amount,currency,paid_at\n");
    for (int i = first; i < first + EACH; i++) {
      csv.append(email(i)).append(",friend").append(i).append("@y.io,29.00,usd,2026-11-01\n");
    }
    program.ran(
        "import",
        "referrals",
        program.file(name + ".csv", csv.toString()).toString(),
        "--campaign",
        name);
  }

  private RehearsalStripe startStripe() {
    return RehearsalStripe.start(
        RehearsalOptions.empty().withJournal(folder.resolve("stripe.journal")));
  }

  private static String email(int i) {
    return "p" + i + "@x.io";
  }

  private static String text(JsonObject json, String name) {
    return json.get(name).getAsString();
  }
}
