package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.ATTEMPTS;
import static app.rewarddesk.store.jooq.Tables.BATCHES;
import static app.rewarddesk.store.jooq.Tables.BATCH_REWARDS;
import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.issuing.BatchEnd;
import app.rewarddesk.issuing.UnfinishedBatch;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.StateName;
import app.rewarddesk.store.jooq.tables.records.BatchRewardsRecord;
import app.rewarddesk.store.jooq.tables.records.BatchesRecord;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Opens and closes batches inside one transaction. While a batch is open, the rewards it is for
/// are kept beside it.
final class Batches {
  private final DSLContext dsl;
  private final Instant now;

  Batches(DSLContext dsl, Instant now) {
    this.dsl = dsl;
    this.now = now;
  }

  void open(BatchId batch, Set<RewardId> rewards) {
    dsl.insertInto(BATCHES)
        .set(BATCHES.ID, batch.value())
        .set(BATCHES.REWARDS, rewards.size())
        .set(BATCHES.OPENED_AT, now)
        .execute();
    Bulk.insert(
        dsl,
        rewards.stream()
            .map(reward -> new BatchRewardsRecord(batch.value(), reward.value()))
            .toList());
    AuditTrail.note(
        dsl, now, "Send " + batch.value() + " of " + rewards.size() + " rewards began.");
  }

  void close(BatchId batch, BatchEnd end) {
    close(batch, end, "ended");
  }

  private void close(BatchId batch, BatchEnd end, String how) {
    dsl.update(BATCHES)
        .set(BATCHES.REWARDED, end.rewarded())
        .set(BATCHES.NOT_REWARDED, end.notRewarded())
        .set(BATCHES.UNCONFIRMED, end.unconfirmed())
        .set(BATCHES.NOT_TRIED, end.notTried())
        .set(BATCHES.CLOSED_AT, now)
        .where(BATCHES.ID.eq(batch.value()))
        .execute();
    LookFirst.removeIssued(dsl);
    dsl.deleteFrom(BATCH_REWARDS).where(BATCH_REWARDS.BATCH_ID.eq(batch.value())).execute();
    AuditTrail.note(
        dsl,
        now,
        "Send %s %s: %d rewarded, %d not rewarded, %d unconfirmed, %d not tried."
            .formatted(
                batch.value(),
                how,
                end.rewarded(),
                end.notRewarded(),
                end.unconfirmed(),
                end.notTried()));
  }

  static Optional<UnfinishedBatch> unfinished(DSLContext dsl) {
    return dsl.selectFrom(BATCHES)
        .where(BATCHES.CLOSED_AT.isNull())
        .orderBy(BATCHES.CLOSED_AT, BATCHES.OPENED_AT.desc())
        .limit(1)
        .fetchOptional(batch -> unfinished(dsl, batch));
  }

  private static UnfinishedBatch unfinished(DSLContext dsl, BatchesRecord batch) {
    return new UnfinishedBatch(
        new BatchId(batch.getId()), batch.getOpenedAt(), batch.getRewards(), left(dsl, batch));
  }

  /// Those that are due and were neither called for nor held back in the batch.
  private static Set<RewardId> left(DSLContext dsl, BatchesRecord batch) {
    return new HashSet<>(
        dsl.select(REWARDS.ID)
            .from(BATCH_REWARDS)
            .join(REWARDS)
            .on(REWARDS.ID.eq(BATCH_REWARDS.REWARD_ID))
            .where(BATCH_REWARDS.BATCH_ID.eq(batch.getId()))
            .and(REWARDS.STATE.eq(StateName.DUE.code()))
            .and(REWARDS.TRIED_AT.isNull().or(REWARDS.TRIED_AT.lt(batch.getOpenedAt())))
            .andNotExists(
                DSL.selectOne()
                    .from(ATTEMPTS)
                    .where(ATTEMPTS.REWARD_ID.eq(REWARDS.ID))
                    .and(ATTEMPTS.BATCH_ID.eq(batch.getId())))
            .fetch(RewardRows::id));
  }

  void leaveUnfinished() {
    for (BatchesRecord batch : dsl.selectFrom(BATCHES).where(BATCHES.CLOSED_AT.isNull()).fetch()) {
      int rewarded = attempts(batch, Attempts.ACCEPTED);
      int unconfirmed = attempts(batch, Attempts.OPEN);
      int left = left(dsl, batch).size();
      int notRewarded = Math.max(0, batch.getRewards() - rewarded - unconfirmed - left);
      close(
          new BatchId(batch.getId()),
          new BatchEnd(rewarded, notRewarded, unconfirmed, left),
          "was broken off");
    }
  }

  private int attempts(BatchesRecord batch, String state) {
    return dsl.fetchCount(
        ATTEMPTS, ATTEMPTS.BATCH_ID.eq(batch.getId()).and(ATTEMPTS.STATE.eq(state)));
  }
}
