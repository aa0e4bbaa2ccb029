package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.issuing.RewardSelection;
import app.rewarddesk.reward.BatchId;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardId;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.StateName;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Changes of state that ask Stripe nothing, inside one transaction. Each is one update whose
/// condition names the states it starts from.
final class Decisions {
  private static final Condition DUE = REWARDS.STATE.eq(StateName.DUE.code());
  private static final Condition ON_HOLD = REWARDS.STATE.eq(StateName.ON_HOLD.code());

  private final DSLContext dsl;
  private final Instant now;

  Decisions(DSLContext dsl, Instant now) {
    this.dsl = dsl;
    this.now = now;
  }

  boolean notRewarded(Reward reward, BatchId batch, NotRewardedReason reason) {
    boolean kept =
        dsl.update(REWARDS)
                .set(StateColumns.lastTry(reason, now))
                .where(REWARDS.ID.eq(reward.id().value()))
                .and(REWARDS.STATE.eq(reward.state().name().code()))
                .and(REWARDS.VERSION.eq(reward.version()))
                .execute()
            == 1;
    if (kept) {
      AuditTrail.note(
          dsl,
          now,
          reward.id().value(),
          "Not rewarded in " + batch.value() + ": " + reason.message());
    }
    return kept;
  }

  int releaseHolds() {
    Condition over = ON_HOLD.and(REWARDS.SUSPECTED.isFalse()).and(REWARDS.SINCE.le(now));
    return change(all(over), over, StateColumns.into(StateName.DUE), "Due: the hold is over.")
        .size();
  }

  Set<RewardId> markIssued(RewardSelection selection, String note) {
    return change(
        selection,
        DUE.or(ON_HOLD),
        StateColumns.intoWithUndo(new RewardState.MarkedIssued(now, note)),
        withNote("Marked as issued", note));
  }

  Set<RewardId> dismiss(RewardSelection selection, String note) {
    return change(
        selection,
        DUE.or(ON_HOLD),
        StateColumns.intoWithUndo(new RewardState.Dismissed(now, note)),
        withNote("Dismissed", note));
  }

  Set<RewardId> putOnHold(RewardSelection selection, Instant until) {
    return change(
        selection,
        DUE,
        StateColumns.intoWithUndo(new RewardState.OnHold(until)),
        "Put on hold until " + until + ".");
  }

  Set<RewardId> clearSuspicion(Set<RewardId> rewards) {
    Map<Field<?>, @Nullable Object> columns = StateColumns.into(new RewardState.Due(now));
    columns.putAll(StateColumns.noTry());
    return change(
        new RewardSelection.These(rewards),
        ON_HOLD.and(REWARDS.SUSPECTED.isTrue()),
        columns,
        "Due: the marketer sees no self-referral.");
  }

  Set<RewardId> undo(Set<RewardId> rewards) {
    return change(
        new RewardSelection.These(rewards),
        REWARDS.UNDO_STATE.isNotNull(),
        StateColumns.undone(),
        "Undone: it is what it was before.");
  }

  private Set<RewardId> change(
      RewardSelection selection,
      Condition from,
      Map<Field<?>, @Nullable Object> columns,
      String what) {
    Set<RewardId> rewards =
        switch (selection) {
          case RewardSelection.These(var these) -> these;
          case RewardSelection.AllMatching all -> all(DueQuery.matching(all).and(from));
        };
    return change(rewards, from, columns, what);
  }

  private Set<RewardId> all(Condition which) {
    return new HashSet<>(dsl.select(REWARDS.ID).from(REWARDS).where(which).fetch(RewardRows::id));
  }

  /// Changes those of the rewards that are in a state to start from, some thousands at a time: one
  /// statement over all would keep H2 busy for long without anything being on the disk.
  private Set<RewardId> change(
      Set<RewardId> rewards, Condition from, Map<Field<?>, @Nullable Object> columns, String what) {
    Set<RewardId> changed = new HashSet<>();
    for (Condition some : DueQuery.pieces(rewards)) {
      List<RewardId> ids =
          dsl.update(REWARDS)
              .set(columns)
              .where(some.and(from))
              .returningResult(REWARDS.ID)
              .fetch(RewardRows::id);
      AuditTrail.note(dsl, now, ids, what);
      Database.sync(dsl);
      changed.addAll(ids);
    }
    return changed;
  }

  static String withNote(String what, String note) {
    return note.isBlank() ? what + "." : what + ": " + note;
  }
}
