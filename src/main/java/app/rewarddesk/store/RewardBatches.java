package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.PARTICIPANTS;
import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.detection.RegisterChange;
import app.rewarddesk.reward.Reward;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.StateName;
import app.rewarddesk.store.jooq.tables.records.AuditTrailRecord;
import app.rewarddesk.store.jooq.tables.records.RewardsRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;

/// Adds and changes rewards that detection found, inside one transaction. Each reward gets its own
/// line in the audit trail.
final class RewardBatches {
  private final DSLContext dsl;
  private final String why;
  private final Instant now;

  RewardBatches(DSLContext dsl, String why, Instant now) {
    this.dsl = dsl;
    this.why = why;
    this.now = now;
  }

  void add(List<RegisterChange.AddReward> rewards) {
    for (List<RegisterChange.AddReward> some : Chunks.of(rewards, Bulk.ROWS)) {
      List<Reward> added = some.stream().map(RegisterChange.AddReward::reward).toList();
      Map<String, String> codes = codes(added);
      Bulk.insert(
          dsl,
          added.stream()
              .map(one -> RewardRows.write(one, codes.getOrDefault(one.participant().value(), "")))
              .toList());
      Bulk.insert(dsl, added.stream().map(one -> line(one, one.state())).toList());
    }
  }

  private Map<String, String> codes(List<Reward> rewards) {
    String[] participants =
        rewards.stream().map(one -> one.participant().value()).distinct().toArray(String[]::new);
    return dsl.select(PARTICIPANTS.ID, PARTICIPANTS.CODE)
        .from(PARTICIPANTS)
        .where(PARTICIPANTS.ID.eq(DSL.any(participants)))
        .fetchMap(PARTICIPANTS.ID, PARTICIPANTS.CODE);
  }

  /// Those that are no longer in the version named are left alone.
  void change(List<RegisterChange.ChangeReward> changes) {
    for (List<RegisterChange.ChangeReward> some : Chunks.of(changes, Bulk.ROWS)) {
      BatchBindStep batch = dsl.batch(compareAndSet());
      for (RegisterChange.ChangeReward change : some) {
        var row = new RewardsRecord();
        StateColumns.write(row, change.next());
        batch =
            batch.bind(
                row.getState(),
                row.getState(),
                row.getState(),
                row.getSuspected(),
                row.getSince(),
                row.getSentence(),
                change.reward().id().value(),
                change.reward().state().name().code(),
                change.reward().version());
      }
      int[] changed = Bulk.run(dsl, batch);
      List<AuditTrailRecord> lines = new ArrayList<>();
      for (int i = 0; i < changed.length; i++) {
        if (changed[i] == 1) {
          lines.add(line(some.get(i).reward(), some.get(i).next()));
        }
      }
      Bulk.insert(dsl, lines);
    }
  }

  /// What is not bound in [#change] is written into the statement, since a batch binds every
  /// parameter.
  private Query compareAndSet() {
    var next = DSL.val("", REWARDS.STATE);
    return dsl.update(REWARDS)
        .set(REWARDS.STATE, next)
        .set(
            REWARDS.STANDING,
            DSL.when(next.eq(DSL.inline(StateName.DUE.code())), Standing.ofDue()).otherwise(next))
        .set(REWARDS.SUSPECTED, false)
        .set(REWARDS.SINCE, now)
        .set(REWARDS.SENTENCE, "")
        .set(REWARDS.VERSION, REWARDS.VERSION.plus(DSL.inline(1)))
        .set(REWARDS.UNDO_STATE, DSL.inline(null, REWARDS.UNDO_STATE))
        .set(REWARDS.UNDO_SUSPECTED, DSL.inline(null, REWARDS.UNDO_SUSPECTED))
        .set(REWARDS.UNDO_SINCE, DSL.inline(null, REWARDS.UNDO_SINCE))
        .set(REWARDS.UNDO_SENTENCE, DSL.inline(null, REWARDS.UNDO_SENTENCE))
        .where(REWARDS.ID.eq(""))
        .and(REWARDS.STATE.eq(""))
        .and(REWARDS.VERSION.eq(0L))
        .and(
            REWARDS.STATE.in(
                DSL.inline(StateName.DUE.code()),
                DSL.inline(StateName.ON_HOLD.code()),
                DSL.inline(StateName.CANCELLED.code())));
  }

  private AuditTrailRecord line(Reward reward, RewardState state) {
    var line = new AuditTrailRecord();
    line.setAt(now);
    line.setRewardId(reward.id().value());
    line.setWhat(told(state) + " (" + why + ")");
    return line;
  }

  private static String told(RewardState state) {
    return switch (state) {
      case RewardState.OnHold(var until) -> "On hold until " + until;
      case RewardState.Suspected(var because) -> "On hold: " + because;
      case RewardState.Due _ -> "Due";
      case RewardState.Cancelled(_, var because) -> "Cancelled: " + because;
      case RewardState.Issuing _,
          RewardState.Unconfirmed _,
          RewardState.Issued _,
          RewardState.MarkedIssued _,
          RewardState.Dismissed _ ->
          throw new IllegalArgumentException("Detection does not make it " + state.name());
    };
  }
}
