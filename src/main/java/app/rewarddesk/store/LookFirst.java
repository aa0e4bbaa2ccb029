package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.LOOK_FIRST;
import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.StateName;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The rewards that are looked for in Stripe before they are sent.
final class LookFirst {
  private LookFirst() {}

  /// Adds all that are not given.
  ///
  /// @return how many it did not know
  static int addAll(DSLContext dsl) {
    return dsl.insertInto(LOOK_FIRST, LOOK_FIRST.REWARD_ID)
        .select(
            dsl.select(REWARDS.ID)
                .from(REWARDS)
                .where(REWARDS.STATE.notIn(StateName.ISSUED.code(), StateName.MARKED_ISSUED.code()))
                .andNotExists(
                    DSL.selectOne().from(LOOK_FIRST).where(LOOK_FIRST.REWARD_ID.eq(REWARDS.ID))))
        .execute();
  }

  static Set<RewardId> all(DSLContext dsl) {
    return new HashSet<>(
        dsl.select(LOOK_FIRST.REWARD_ID).from(LOOK_FIRST).fetch(row -> new RewardId(row.value1())));
  }

  /// Removes those that are issued by now.
  static void removeIssued(DSLContext dsl) {
    dsl.deleteFrom(LOOK_FIRST)
        .where(
            LOOK_FIRST.REWARD_ID.in(
                dsl.select(REWARDS.ID)
                    .from(LOOK_FIRST)
                    .join(REWARDS)
                    .on(REWARDS.ID.eq(LOOK_FIRST.REWARD_ID))
                    .where(REWARDS.STATE.eq(StateName.ISSUED.code()))))
        .execute();
  }
}
