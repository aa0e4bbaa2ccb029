package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.AUDIT_TRAIL;

import app.rewarddesk.reward.RewardId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Adds lines to the audit trail, in the transaction of what they tell. Nothing changes or removes
/// a line.
final class AuditTrail {
  private AuditTrail() {}

  /// A line about the store as a whole.
  static void note(DSLContext dsl, Instant at, String what) {
    dsl.insertInto(AUDIT_TRAIL).set(AUDIT_TRAIL.AT, at).set(AUDIT_TRAIL.WHAT, what).execute();
  }

  /// A line about one reward.
  static void note(DSLContext dsl, Instant at, String reward, String what) {
    dsl.insertInto(AUDIT_TRAIL)
        .set(AUDIT_TRAIL.AT, at)
        .set(AUDIT_TRAIL.REWARD_ID, reward)
        .set(AUDIT_TRAIL.WHAT, what)
        .execute();
  }

  /// The same line about each of many rewards.
  static void note(DSLContext dsl, Instant at, List<RewardId> rewards, String what) {
    Field<String> id = DSL.field(DSL.name("id"), SQLDataType.VARCHAR);
    for (List<RewardId> some : Chunks.of(rewards, Bulk.ROWS)) {
      String[] ids = some.stream().map(RewardId::value).toArray(String[]::new);
      dsl.insertInto(AUDIT_TRAIL, AUDIT_TRAIL.AT, AUDIT_TRAIL.REWARD_ID, AUDIT_TRAIL.WHAT)
          .select(
              DSL.select(DSL.val(at, AUDIT_TRAIL.AT), id, DSL.val(what, AUDIT_TRAIL.WHAT))
                  .from(DSL.unnest(ids).as("these", "id")))
          .execute();
    }
  }
}
