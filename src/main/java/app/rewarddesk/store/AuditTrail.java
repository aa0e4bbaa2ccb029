package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.AUDIT_TRAIL;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Adds lines to the audit trail, in the transaction of what they tell. Nothing changes or removes
/// a line.
final class AuditTrail {
  private static final int LINES_A_STATEMENT = 10_000;

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
  static void note(DSLContext dsl, Instant at, List<String> rewards, String what) {
    Field<String> id = DSL.field(DSL.name("id"), SQLDataType.VARCHAR);
    for (List<String> some : Chunks.of(rewards, LINES_A_STATEMENT)) {
      dsl.insertInto(AUDIT_TRAIL, AUDIT_TRAIL.AT, AUDIT_TRAIL.REWARD_ID, AUDIT_TRAIL.WHAT)
          .select(
              DSL.select(DSL.val(at, AUDIT_TRAIL.AT), id, DSL.val(what, AUDIT_TRAIL.WHAT))
                  .from(DSL.unnest(some.toArray(String[]::new)).as("these", "id")))
          .execute();
    }
  }
}
