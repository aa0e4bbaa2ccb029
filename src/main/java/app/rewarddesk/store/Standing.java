package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.reward.StateName;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Where a reward stands in the lists: its state, but due split by whether something is known to be
/// in the way, and issued and marked issued as one.
final class Standing {
  static final String READY = "ready";
  static final String ATTENTION = "attention";
  static final String GIVEN = "given";

  private Standing() {}

  /// The standing of a reward that comes into a state, whatever its readiness is.
  static Field<String> in(StateName state) {
    return switch (state) {
      case DUE -> ofDue();
      case ISSUED, MARKED_ISSUED -> DSL.inline(GIVEN);
      case ON_HOLD, ISSUING, UNCONFIRMED, DISMISSED, CANCELLED -> DSL.inline(state.code());
    };
  }

  /// The standing of a due reward by the readiness that its row has.
  static Field<String> ofDue() {
    return DSL.when(
            REWARDS.READINESS.in(
                DSL.inline(ReadinessColumns.READY), DSL.inline(ReadinessColumns.NOT_CHECKED)),
            DSL.inline(READY))
        .otherwise(DSL.inline(ATTENTION));
  }

  /// The standing of a due reward with that readiness.
  static String ofDue(Readiness readiness) {
    return switch (readiness) {
      case Readiness.Ready _, Readiness.NotChecked() -> READY;
      case Readiness.InTheWay _ -> ATTENTION;
    };
  }
}
