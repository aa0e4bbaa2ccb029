package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.issuing.Attempt;
import app.rewarddesk.issuing.BatchEnd;
import app.rewarddesk.issuing.FrozenRequest;
import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.RewardReadiness;
import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.issuing.Settlement;
import app.rewarddesk.issuing.UnfinishedBatch;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.StateName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;

/// The ledger on the database. Attempts are in [Attempts], changes that need none in [Decisions],
/// batches in [Batches].
final class JooqRewardLedger implements RewardLedger {
  private final Database database;

  JooqRewardLedger(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Reward> find(RewardId reward) {
    return database.read(
        dsl ->
            RewardRows.select(dsl, REWARDS.ID.eq(reward.value())).fetchOptional(RewardRows::read));
  }

  @Override
  public List<Reward> selected(RewardSelection selection) {
    record Found(Instant since, long seq, Reward reward) {}
    return database.read(
        dsl -> {
          List<Found> all = new ArrayList<>();
          for (Condition some : DueQuery.matching(selection)) {
            all.addAll(
                RewardRows.select(dsl, some)
                    .fetch(
                        row ->
                            new Found(
                                row.get(REWARDS.SINCE),
                                row.get(REWARDS.SEQ),
                                RewardRows.read(row))));
          }
          all.sort(Comparator.comparing(Found::since).thenComparingLong(Found::seq));
          return all.stream().map(Found::reward).toList();
        });
  }

  @Override
  public List<Reward> undecided() {
    return database.read(
        dsl ->
            RewardRows.select(dsl, REWARDS.STATE.in(StateName.DUE.code(), StateName.ON_HOLD.code()))
                .fetch(RewardRows::read));
  }

  @Override
  public Optional<Attempt> claim(Reward reward, BatchId batch, FrozenRequest request, Instant now) {
    return database.write(dsl -> new Attempts(dsl, now).open(reward, batch, request));
  }

  @Override
  public boolean settle(Attempt attempt, Settlement settlement, Instant now) {
    return database.write(dsl -> new Attempts(dsl, now).settle(attempt, settlement));
  }

  @Override
  public boolean noteTry(Attempt attempt, Instant now) {
    return database.write(dsl -> new Attempts(dsl, now).noteTry(attempt));
  }

  @Override
  public List<Attempt> unconfirmed() {
    return database.read(Attempts::unconfirmed);
  }

  @Override
  public int unconfirmLeftOpen(Instant now) {
    return database.writeLong(dsl -> new Attempts(dsl, now).unconfirmLeftOpen());
  }

  @Override
  public boolean notRewarded(Reward reward, BatchId batch, NotRewardedReason reason, Instant now) {
    return database.writeSoon(dsl -> new Decisions(dsl, now).notRewarded(reward, batch, reason));
  }

  @Override
  public void keepReadiness(List<RewardReadiness> readiness) {
    database.changeLong(dsl -> ReadinessUpdate.apply(dsl, readiness));
  }

  @Override
  public int releaseHolds(Instant now) {
    return database.writeLong(dsl -> new Decisions(dsl, now).releaseHolds());
  }

  @Override
  public Set<RewardId> markIssued(RewardSelection selection, String note, Instant now) {
    return database.writeLong(dsl -> new Decisions(dsl, now).markIssued(selection, note));
  }

  @Override
  public Set<RewardId> dismiss(RewardSelection selection, String note, Instant now) {
    return database.writeLong(dsl -> new Decisions(dsl, now).dismiss(selection, note));
  }

  @Override
  public Set<RewardId> putOnHold(RewardSelection selection, Instant until, Instant now) {
    return database.writeLong(dsl -> new Decisions(dsl, now).putOnHold(selection, until));
  }

  @Override
  public Set<RewardId> clearSuspicion(Set<RewardId> rewards, Instant now) {
    return database.writeLong(dsl -> new Decisions(dsl, now).clearSuspicion(rewards));
  }

  @Override
  public Set<RewardId> undo(Set<RewardId> rewards, Instant now) {
    return database.writeLong(dsl -> new Decisions(dsl, now).undo(rewards));
  }

  @Override
  public void lookFirstAtAll(Instant now) {
    database.change(
        dsl -> {
          int added = LookFirst.addAll(dsl);
          AuditTrail.note(
              dsl,
              now,
              "The data is of an earlier time: "
                  + added
                  + " rewards are looked for in Stripe before they are sent.");
        });
  }

  @Override
  public Set<RewardId> lookedForFirst() {
    return database.read(LookFirst::all);
  }

  @Override
  public void openBatch(BatchId batch, Set<RewardId> rewards, Instant now) {
    database.change(dsl -> new Batches(dsl, now).open(batch, rewards));
  }

  @Override
  public void closeBatch(BatchId batch, BatchEnd end, Instant now) {
    database.change(dsl -> new Batches(dsl, now).close(batch, end));
  }

  @Override
  public Optional<UnfinishedBatch> unfinishedBatch() {
    return database.read(Batches::unfinished);
  }

  @Override
  public void leaveUnfinishedBatches(Instant now) {
    database.change(dsl -> new Batches(dsl, now).leaveUnfinished());
  }
}
