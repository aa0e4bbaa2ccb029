package app.rewarddesk.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own is killed at random moments, again and again, while it sends
/// and reconciles in a storm; Stripe is another process, which lives on. When it is left alone at
/// last, every reward is in Stripe exactly once.
///
/// Short as it is in the build; `-Dkills=200 -Drewards=2000` is the long form, and `-Dprogram=PATH`
/// takes the packaged command line instead of the classes.
class KilledAgainAndAgainTest {
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int REWARDS = Integer.getInteger("rewards", 40);

  private static final boolean LONG = KILLS > 10;

  /// No call is on its way longer: a storm holds requests up for 5 seconds at most, the faults of
  /// the short form hold nothing up.
  private static final int QUIET_SECONDS = LONG ? 8 : 2;

  private static final String WEATHER = "/rehearsal/process/weather";
  private static final String FAULTS = "/rehearsal/process/faults";
  private static final Duration LONGEST_LIFE = Duration.ofMillis(1_500);
  private static final Duration SHORT = Duration.ofMillis(25);
  private static final int MOST_RUNS_AT_THE_END = 60;

  @TempDir private Path folder;
  private final SplittableRandom random = new SplittableRandom(Long.getLong("seed", 1));
  private final Set<Integer> statuses = new HashSet<>();
  private int killedWhileItTalked;

  @Test
  void inTheEndEveryRewardIsInStripeExactlyOnce() {
    try (var stripe = new ChildRehearsal(folder.resolve("stripe.journal")).account()) {
      var program =
          new TestProgram(folder, Clock.systemUTC())
              .with(stripe)
              .with("REWARDDESK_STRIPE_RATE", "40")
              .with("REWARDDESK_QUIET_TIME", String.valueOf(QUIET_SECONDS));
      fill(stripe, program);
      for (int kill = 0; kill < KILLS; kill++) {
        rage(stripe, kill);
        liveAndDie(stripe, program, kill % 4 == 3 ? "reconcile" : "send");
        calm(stripe);
        if (kill % 20 == 0 || kill == KILLS - 1) {
          assertNothingTwice(stripe, program, kill + 1);
        }
      }
      int runs = leaveItAlone(program);
      assertEachExactlyOnce(stripe, program);
      System.out.printf(
          "%d rewards, killed %d times (%d of them at work), then %d runs: each"
              + " is in Stripe exactly once%n",
          REWARDS, KILLS, killedWhileItTalked, runs);
    }
  }

  private void fill(StripeAccount stripe, TestProgram program) {
    String price = stripe.monthly(stripe.product("Team"), "usd", 4900);
    for (int i = 0; i < REWARDS / 2; i++) {
      stripe.subscription(stripe.customer(email(i)), price);
    }
    campaign(
        program, "Credit", "{\"type\":\"account_credit\",\"amount\":2500,\"currency\":\"usd\"}");
    campaign(program, "Discount", "{\"type\":\"coupon\",\"percentOff\":20}");
  }

  private void campaign(TestProgram program, String name, String offer) {
    String file = "{\"name\":\"" + name + "\",\"offer\":" + offer + "}";
    program.ran("campaign", "save", program.file(name + ".json", file).toString());
    var csv = new StringBuilder("participant_email,invitee_email,amount,currency,paid_at\n");
    for (int i = 0; i < REWARDS / 2; i++) {
      csv.append(email(i)).append(",friend").append(i).append("@y.io,29.00,usd,2026-11-01\n");
    }
    program.ran(
        "import",
        "referrals",
        program.file(name + ".csv", csv.toString()).toString(),
        "--campaign",
        name);
  }

  private static void rage(StripeAccount stripe, int seed) {
    if (LONG) {
      stripe.control(WEATHER, "weather", "storm", "seed", "" + seed);
    } else {
      everyNthWrite(stripe, 4, "fault", "dropped", "moment", "before_effect");
      everyNthWrite(stripe, 5, "fault", "dropped", "moment", "after_effect");
      everyNthWrite(stripe, 7, "fault", "server_error", "moment", "after_effect");
      everyNthWrite(stripe, 9, "fault", "half_answer", "moment", "after_effect");
    }
  }

  private static void everyNthWrite(StripeAccount stripe, int n, String... fault) {
    List<String> order = new ArrayList<>(List.of(fault));
    order.addAll(List.of("when", "every_nth", "n", "" + n, "method", "POST"));
    stripe.control(FAULTS, order.toArray(String[]::new));
  }

  private static void calm(StripeAccount stripe) {
    stripe.control(WEATHER, "weather", "sunshine");
    stripe.delete(FAULTS);
  }

  /// Starts it, and kills it some time after it began to write.
  private void liveAndDie(StripeAccount stripe, TestProgram program, String command) {
    var _ = stripe.requestsSince();
    var child = start(program, command);
    String method = command.equals("send") ? "POST" : "GET";
    while (!child.endsWithin(SHORT) && !stripe.requestsSince().contains(method)) {
      // It is still starting.
    }
    boolean ended = child.endsWithin(LONGEST_LIFE.multipliedBy(random.nextInt(100)).dividedBy(100));
    child.kill();
    killedWhileItTalked += ended ? 0 : 1;
  }

  private ChildProgram start(TestProgram program, String command) {
    String installed = System.getProperty("program", "");
    return installed.isEmpty()
        ? new ChildProgram(folder, program.environment(), command)
        : new ChildProgram(folder, program.environment(), List.of(installed, command));
  }

  /// @return how many runs it took
  private int leaveItAlone(TestProgram program) {
    for (int run = 1; run <= MOST_RUNS_AT_THE_END; run++) {
      statuses.add(program.run(run % 2 == 0 ? "send" : "reconcile").status());
      if (rewards(program, "due", "--state", "all").isEmpty()) {
        assertThat(statuses).isSubsetOf(0, 3, 4);
        return run;
      }
      new CompletableFuture<Boolean>()
          .completeOnTimeout(true, QUIET_SECONDS, TimeUnit.SECONDS)
          .join();
    }
    throw new AssertionError(
        "Not done after "
            + MOST_RUNS_AT_THE_END
            + " runs: "
            + rewards(program, "due", "--state", "all"));
  }

  private void assertEachExactlyOnce(StripeAccount stripe, TestProgram program) {
    List<String> effects = effects(stripe);
    assertThat(effects).hasSize(REWARDS).doesNotHaveDuplicates();
    assertThat(ids(program, "issued"))
        .hasSize(REWARDS)
        .containsExactlyInAnyOrderElementsOf(effects);
    assertThat(stripe.map("discounts")).hasSize(REWARDS / 2);
  }

  /// Each issued reward is there, and none is there twice.
  private void assertNothingTwice(StripeAccount stripe, TestProgram program, int kills) {
    List<String> effects = effects(stripe);
    assertThat(effects).doesNotHaveDuplicates();
    Set<String> issued = ids(program, "issued");
    assertThat(effects).containsAll(issued);
    System.out.printf(
        "after %d kills: %d in Stripe, %d issued%n", kills, effects.size(), issued.size());
  }

  /// The reward of each credit, and of each discount: nobody here has two on one subscription.
  private static List<String> effects(StripeAccount stripe) {
    List<String> rewards = new ArrayList<>();
    stripe.all("balance_transactions").forEach(one -> rewards.add(mark(one)));
    stripe.all("subscriptions").stream()
        .filter(one -> !one.getAsJsonArray("discounts").isEmpty())
        .forEach(one -> rewards.add(mark(one)));
    return rewards;
  }

  private static String mark(JsonObject object) {
    return object.getAsJsonObject("metadata").get("rewarddesk_reward").getAsString();
  }

  private static Set<String> ids(TestProgram program, String list) {
    return rewards(program, list).stream()
        .map(one -> one.get("reward").getAsString())
        .collect(toSet());
  }

  private static List<JsonObject> rewards(TestProgram program, String... words) {
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

  private static String email(int i) {
    return "p" + i + "@x.io";
  }
}
