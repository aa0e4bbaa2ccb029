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
  private ReadinessUpdate() {}

  static void apply(DSLContext dsl, List<RewardReadiness> all) {
    for (List<RewardReadiness> some : Chunks.of(all, Bulk.ROWS)) {
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
      var _ = Bulk.run(dsl, batch);
    }
  }

  private static Query update(DSLContext dsl) {
    return dsl.update(REWARDS)
        .set(REWARDS.READINESS, "")
        .set(REWARDS.READINESS_BRIEF, "")
        .set(REWARDS.READINESS_FOUND, "")
        .set(REWARDS.READINESS_MESSAGE, "")
        .set(REWARDS.READY_CUSTOMER, "")
        .set(
            REWARDS.STANDING,
            DSL.when(
                    REWARDS.STATE.eq(DSL.inline(StateName.DUE.code())),
                    DSL.val("", REWARDS.STANDING))
                .otherwise(REWARDS.STANDING))
        .where(REWARDS.ID.eq(""))
        .and(
            REWARDS
                .READINESS
                .ne("")
                .or(REWARDS.READINESS_MESSAGE.isDistinctFrom(""))
                .or(REWARDS.READY_CUSTOMER.isDistinctFrom("")));
  }
}
