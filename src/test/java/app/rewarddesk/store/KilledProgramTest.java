package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.ATTEMPTS;
import static app.rewarddesk.store.jooq.Tables.AUDIT_TRAIL;
import static app.rewarddesk.store.jooq.Tables.RECEIPTS;
import static app.rewarddesk.store.jooq.Tables.REWARDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.Rewards;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process is killed in the middle of a send, a few times over on one file. More rounds:
/// `./mvnw test -Dtest=KilledProgramTest -Dkill.rounds=50`.
class KilledProgramTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);
  private static final int REWARDS_A_ROUND = 40;

  @TempDir private Path folder;

  @Test
  void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
    try (Store store = StoreFiles.open(folder)) {
      Ports.of(store)
          .add(
              IntStream.range(0, ROUNDS * REWARDS_A_ROUND)
                  .mapToObj(i -> Rewards.due("p" + i + "@x.io"))
                  .toArray(Rewards[]::new));
    }
    for (int round = 0; round < ROUNDS; round++) {
      var said = new Acknowledged();
      try (OtherProgram program = OtherProgram.start(folder)) {
        for (int i = 0; i < 10 + 7 * round % REWARDS_A_ROUND; i++) {
          said.note(program.line());
        }
        program.kill().forEach(said::note);
      }
      try (Store store = StoreFiles.open(folder)) {
        said.checkAgainst(Ports.of(store));
        checkNothingIsTorn(Ports.of(store), store);
        Ports.of(store).ledger().unconfirmLeftOpen(Rewards.MONDAY);
      }
    }
  }

  /// What the program said before it was killed.
  private static final class Acknowledged {
    private final Set<RewardId> claimed = new HashSet<>();
    private final Set<RewardId> issued = new HashSet<>();

    void note(String line) {
      String[] words = line.split(" ", 2);
      switch (words[0]) {
        case "claimed" -> claimed.add(new RewardId(words[1]));
        case "issued" -> issued.add(new RewardId(words[1]));
        default -> assertThat(line).isEqualTo("done");
      }
    }

    void checkAgainst(Ports ports) {
      assertThat(claimed).isNotEmpty();
      for (RewardId id : claimed) {
        RewardState state = ports.reward(id).state();
        if (issued.contains(id)) {
          assertThat(state).isInstanceOf(RewardState.Issued.class);
        } else {
          assertThat(state).isInstanceOfAny(RewardState.Issuing.class, RewardState.Issued.class);
        }
      }
    }
  }

  /// Reward, attempt, receipt and audit trail came to the disk together or not at all, and every
  /// index knows the same rewards.
  private static void checkNothingIsTorn(Ports ports, Store store) {
    store
        .database()
        .read(
            dsl -> {
              for (String id : dsl.select(REWARDS.ID).from(REWARDS).fetch(REWARDS.ID)) {
                check(dsl, ports.reward(new RewardId(id)));
              }
              return true;
            });
  }

  private static void check(DSLContext dsl, Reward reward) {
    String id = reward.id().value();
    int open = dsl.fetchCount(ATTEMPTS, ATTEMPTS.OPEN_REWARD_ID.eq(id));
    int attempts = dsl.fetchCount(ATTEMPTS, ATTEMPTS.REWARD_ID.eq(id));
    int receipts = dsl.fetchCount(RECEIPTS, RECEIPTS.REWARD_ID.eq(id));
    int lines = dsl.fetchCount(AUDIT_TRAIL, AUDIT_TRAIL.REWARD_ID.eq(id));
    String expected =
        switch (reward.state()) {
          case RewardState.Due _ -> "0 of 0 open, 0 receipts, 1 lines";
          case RewardState.Issuing _ -> "1 of 1 open, 0 receipts, 2 lines";
          case RewardState.Unconfirmed _ -> "1 of 1 open, 0 receipts, 3 lines";
          case RewardState.Issued _ -> "0 of 1 open, 1 receipts, 3 lines";
          case RewardState.OnHold _,
              RewardState.Suspected _,
              RewardState.MarkedIssued _,
              RewardState.Dismissed _,
              RewardState.Cancelled _ ->
              "no such state in this test";
        };
    assertThat("%d of %d open, %d receipts, %d lines".formatted(open, attempts, receipts, lines))
        .as(id)
        .isEqualTo(expected);
    assertThat(
            dsl.fetchCount(
                REWARDS,
                REWARDS
                    .STATE
                    .eq(reward.state().name().code())
                    .and(REWARDS.RECIPIENT_KEY.eq(reward.recipient().email().value()))))
        .isEqualTo(1);
  }
}
