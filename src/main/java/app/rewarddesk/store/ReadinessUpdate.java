package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.issuing.RewardReadiness;
import app.rewarddesk.reward.StateName;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;

/// Keeps what stands in the way of many rewards. Rows that say so already are not written, which is
/// most of them after most syncs.
final class ReadinessUpdate {
  private static final int ROWS_A_BATCH = 10_000;

  private ReadinessUpdate() {}

  static void apply(DSLContext dsl, List<RewardReadiness> all) {
    for (List<RewardReadiness> some : Chunks.of(all, ROWS_A_BATCH)) {
      BatchBindStep batch = dsl.batch(update(dsl));
      for (RewardReadiness one : some) {
        ReadinessColumns to = ReadinessColumns.of(one.readiness());
        batch =
            batch.bind(
                to.code(),
                to.brief(),
                to.found(),
                to.message(),
                to.customer(),
                Standing.ofDue(one.readiness()),
                one.reward().value(),
                to.code(),
                to.message(),
                to.customer());
      }
      var _ = batch.execute();
    }
  }

  private static Query update(DSLContext dsl) {
    var text = DSL.val("", REWARDS.READINESS);
    return dsl.update(REWARDS)
        .set(REWARDS.READINESS, text)
        .set(REWARDS.READINESS_BRIEF, text)
        .set(REWARDS.READINESS_FOUND, text)
        .set(REWARDS.READINESS_MESSAGE, text)
        .set(REWARDS.READY_CUSTOMER, text)
        .set(
            REWARDS.STANDING,
            DSL.when(REWARDS.STATE.eq(DSL.inline(StateName.DUE.code())), text)
                .otherwise(REWARDS.STANDING))
        .where(REWARDS.ID.eq(text))
        .and(
            REWARDS
                .READINESS
                .ne(text)
                .or(REWARDS.READINESS_MESSAGE.isDistinctFrom(text))
                .or(REWARDS.READY_CUSTOMER.isDistinctFrom(text)));
  }
}
