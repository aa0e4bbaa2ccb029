package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.BATCHES;
import static app.rewarddesk.store.jooq.Tables.REWARDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Campaigns;
import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.issuing.DueFilter;
import app.rewarddesk.issuing.DueOrder;
import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.Rewards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program leaves that is killed in the middle of a long write, when a part of it is on the
/// disk already: a copy of the file, taken at that moment, opens and has nothing of the write.
class BrokenOffWriteTest {
  private static final BatchId BATCH = BatchId.next();

  @TempDir private Path folder;
  private List<Reward> before;

  @BeforeEach
  void fill() {
    try (Store store = StoreFiles.open(folder)) {
      before =
          Ports.of(store)
              .add(
                  IntStream.range(0, 20)
                      .mapToObj(i -> Rewards.due("p" + i + "@x.io"))
                      .toArray(Rewards[]::new));
    }
  }

  private void isUndone(Consumer<DSLContext> work) throws IOException {
    Path left = Files.createDirectory(folder.resolve("left"));
    try (Store store = StoreFiles.open(folder)) {
      store
          .database()
          .changeLong(
              dsl -> {
                work.accept(dsl);
                Database.sync(dsl);
                copyTo(left);
              });
      assertThat(dueIn(store)).isNotEqualTo(before);
    }
    try (Store store = StoreFiles.open(left)) {
      assertThat(dueIn(store)).isEqualTo(before);
    }
  }

  private static List<Reward> dueIn(Store store) {
    return store.rewards().page(DueFilter.ALL_DUE, DueOrder.OLDEST_FIRST, 0, 100).stream()
        .map(DueRow::reward)
        .toList();
  }

  private void copyTo(Path left) {
    try {
      Files.copy(folder.resolve("data.mv.db"), left.resolve("data.mv.db"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anImport() throws IOException {
    List<RegisterChange> changes = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Rewards one =
          Rewards.due("q" + i + "@x.io")
              .in(Campaigns.named(before.getFirst().campaignName()).build());
      changes.add(new RegisterChange.AddParticipant(one.participant()));
      changes.add(new RegisterChange.AddReferral(one.referral()));
      changes.add(new RegisterChange.AddReward(one.build()));
    }
    isUndone(dsl -> new RegisterBatches(dsl, "test", Rewards.MONDAY).apply(changes));
  }

  @Test
  void aDecisionAboutMany() throws IOException {
    isUndone(
        dsl ->
            assertThat(
                    new Decisions(dsl, Rewards.MONDAY)
                        .markIssued(
                            new RewardSelection.AllMatching(DueFilter.ALL_DUE, Set.of()), ""))
                .hasSize(before.size()));
  }

  @Test
  void aClaim() throws IOException {
    isUndone(
        dsl -> {
          dsl.insertInto(BATCHES)
              .set(BATCHES.ID, BATCH.value())
              .set(BATCHES.REWARDS, 1)
              .set(BATCHES.OPENED_AT, Rewards.MONDAY)
              .execute();
          assertThat(
                  new Attempts(dsl, Rewards.MONDAY)
                      .open(before.getFirst(), BATCH, RewardLedgerContract.REQUEST))
              .isPresent();
        });
  }

  /// What was written last are the indexes of rewards, whose types H2 needs before it knows the
  /// tables.
  @Test
  void aNameInManyRewards() throws IOException {
    isUndone(
        dsl ->
            dsl.update(REWARDS)
                .set(REWARDS.CAMPAIGN_NAME, "Other")
                .set(REWARDS.CAMPAIGN_KEY, "other")
                .execute());
  }
}
