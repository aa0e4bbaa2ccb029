package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.ATTEMPTS;
import static app.rewarddesk.store.jooq.Tables.AUDIT_TRAIL;
import static app.rewarddesk.store.jooq.Tables.REWARDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.Settlement;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Rewards;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process in which eight threads write at once, sharing commits, is killed (SIGKILL) again
/// and again on one file: every commit that was acknowledged is there, nothing is torn, and the
/// file opens. A hundred kills, every tenth after long enough for H2 to use space again and tidy
/// up:
///
/// ```
/// ./mvnw test -Dtest=KilledWritersTest -Dkill.rounds=100
/// ```
class KilledWritersTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);
  private static final int THREADS = 8;
  private static final int REWARDS_EACH = 25;
  private static final int LINES = 300;
  private static final int LINES_OF_A_LONG_ROUND = 12_000;

  @TempDir private Path folder;
  private final Random random = new Random(ROUNDS);
  private final Set<String> claimed = new TreeSet<>();
  private final Set<String> settled = new TreeSet<>();

  @Test
  void everyAcknowledgedCommitIsThereAndTheFileOpens() throws Exception {
    try (Store store = StoreFiles.open(folder)) {
      Ports.of(store)
          .add(
              IntStream.range(0, THREADS * REWARDS_EACH)
                  .mapToObj(i -> Rewards.due("p" + i + "@x.io"))
                  .toArray(Rewards[]::new));
    }
    for (int round = 1; round <= ROUNDS; round++) {
      try (OtherProgram program = OtherProgram.startForEver(folder, THREADS)) {
        int lines = round % 10 == 0 ? LINES_OF_A_LONG_ROUND : 1 + random.nextInt(LINES);
        for (int i = 0; i < lines; i++) {
          note(program.line());
        }
        program.kill().forEach(this::note);
      }
      try (Store store = StoreFiles.open(folder)) {
        check(store);
        letGo(Ports.of(store));
      }
    }
    System.out.printf(
        "%d kills: %d claims and %d settlements were acknowledged, all are there%n",
        ROUNDS, claimed.size(), settled.size());
  }

  /// The last line may have been cut off by the kill.
  private void note(String line) {
    String[] words = line.split(" ", -1);
    if (words.length == 3) {
      (words[0].equals("claimed") ? claimed : settled).add(words[1] + " " + words[2]);
    }
  }

  private void check(Store store) {
    store
        .database()
        .read(
            dsl -> {
              Set<String> there = attempts(dsl, false);
              Set<String> closed = attempts(dsl, true);
              assertThat(there).containsAll(claimed);
              assertThat(closed).containsAll(settled);
              checkNothingIsTorn(dsl, there.size(), there.size() - closed.size());
              return true;
            });
  }

  private static Set<String> attempts(DSLContext dsl, boolean onlyClosed) {
    Set<String> found = new TreeSet<>();
    for (Record2<String, Integer> row :
        dsl.select(ATTEMPTS.REWARD_ID, ATTEMPTS.NUMBER)
            .from(ATTEMPTS)
            .where(onlyClosed ? ATTEMPTS.CLOSED_AT.isNotNull() : ATTEMPTS.NUMBER.gt(0))
            .fetch()) {
      found.add(row.value1() + " " + row.value2());
    }
    return found;
  }

  /// Attempt, reward and audit trail came to the disk together, and every index knows the same.
  private static void checkNothingIsTorn(DSLContext dsl, int attempts, int open) {
    assertThat(dsl.fetchCount(ATTEMPTS, ATTEMPTS.OPEN_REWARD_ID.ge(""))).isEqualTo(open);
    assertThat(dsl.fetchCount(REWARDS, REWARDS.STATE.eq("issuing"))).isEqualTo(open);
    assertThat(dsl.fetchCount(REWARDS, REWARDS.STANDING.eq("issuing"))).isEqualTo(open);
    assertThat(dsl.fetchCount(REWARDS, REWARDS.STATE.eq("due")))
        .isEqualTo(THREADS * REWARDS_EACH - open);
    assertThat(dsl.fetchCount(AUDIT_TRAIL, AUDIT_TRAIL.WHAT.contains(" opened under the key ")))
        .isEqualTo(attempts);
    int counted =
        dsl.select(REWARDS.ATTEMPTS).from(REWARDS).fetch(REWARDS.ATTEMPTS).stream()
            .mapToInt(Integer::intValue)
            .sum();
    assertThat(counted).isEqualTo(attempts);
  }

  /// What a start does with what it finds open, and a look in Stripe that finds nothing there.
  private static void letGo(Ports ports) {
    ports.ledger().unconfirmLeftOpen(Rewards.MONDAY);
    for (Attempt attempt : ports.ledger().unconfirmed()) {
      assertThat(attempt.reward().state()).isInstanceOf(RewardState.Unconfirmed.class);
      assertThat(
              ports
                  .ledger()
                  .settle(attempt, new Settlement.HadNoEffect("Not there."), Rewards.MONDAY))
          .isTrue();
    }
  }
}
