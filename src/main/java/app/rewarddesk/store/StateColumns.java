package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.issuing.DueRow;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.RewardState;
import app.rewarddesk.reward.StateName;
import app.rewarddesk.store.jooq.tables.records.RewardsRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// What a change of state writes into a reward's row: a map from column to its new value, to be
/// added to and given to an update.
final class StateColumns {
  private StateColumns() {}

  /// The change into a state, with the time it has stood there left as it is. The version counts
  /// on, and there is nothing to undo afterwards.
  static Map<Field<?>, @Nullable Object> into(StateName state) {
    Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put(REWARDS.STATE, state.code());
    columns.put(REWARDS.STANDING, Standing.in(state));
    columns.put(REWARDS.SUSPECTED, false);
    columns.put(REWARDS.SENTENCE, "");
    columns.put(REWARDS.VERSION, REWARDS.VERSION.plus(1));
    for (Field<?> field :
        List.of(
            REWARDS.UNDO_STATE,
            REWARDS.UNDO_SUSPECTED,
            REWARDS.UNDO_SINCE,
            REWARDS.UNDO_SENTENCE)) {
      columns.put(field, null);
    }
    return columns;
  }

  /// The change into a state that no attempt leads to.
  static Map<Field<?>, @Nullable Object> into(RewardState state) {
    Known known = known(state);
    Map<Field<?>, @Nullable Object> columns = into(state.name());
    columns.put(REWARDS.SUSPECTED, known.suspected);
    columns.put(REWARDS.SINCE, known.since);
    columns.put(REWARDS.SENTENCE, known.sentence);
    return columns;
  }

  /// The same, and the row keeps what it was before, for an undo.
  static Map<Field<?>, @Nullable Object> intoWithUndo(RewardState state) {
    Map<Field<?>, @Nullable Object> columns = into(state);
    columns.put(REWARDS.UNDO_STATE, REWARDS.STATE);
    columns.put(REWARDS.UNDO_SUSPECTED, REWARDS.SUSPECTED);
    columns.put(REWARDS.UNDO_SINCE, REWARDS.SINCE);
    columns.put(REWARDS.UNDO_SENTENCE, REWARDS.SENTENCE);
    return columns;
  }

  /// The change back to what the row was before.
  static Map<Field<?>, @Nullable Object> undone() {
    Map<Field<?>, @Nullable Object> columns = into(StateName.DUE);
    columns.put(REWARDS.STATE, REWARDS.UNDO_STATE);
    columns.put(
        REWARDS.STANDING,
        DSL.when(REWARDS.UNDO_STATE.eq(DSL.inline(StateName.DUE.code())), Standing.ofDue())
            .otherwise(REWARDS.UNDO_STATE));
    columns.put(REWARDS.SUSPECTED, REWARDS.UNDO_SUSPECTED);
    columns.put(REWARDS.SINCE, REWARDS.UNDO_SINCE);
    columns.put(REWARDS.SENTENCE, REWARDS.UNDO_SENTENCE);
    return columns;
  }

  /// Why it was not rewarded at its last try.
  static Map<Field<?>, @Nullable Object> lastTry(NotRewardedReason reason, Instant at) {
    Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put(REWARDS.TRIED_AT, at);
    columns.put(REWARDS.TRY_CODE, reason.code().code());
    columns.put(REWARDS.TRY_BRIEF, reason.brief());
    columns.put(REWARDS.TRY_FOUND, reason.found());
    columns.put(REWARDS.TRY_MESSAGE, reason.message());
    return columns;
  }

  /// There was no try, or it is over and done with.
  static Map<Field<?>, @Nullable Object> noTry() {
    Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
    for (Field<?> field :
        List.of(
            REWARDS.TRIED_AT,
            REWARDS.TRY_CODE,
            REWARDS.TRY_BRIEF,
            REWARDS.TRY_FOUND,
            REWARDS.TRY_MESSAGE)) {
      columns.put(field, null);
    }
    return columns;
  }

  /// The state of a reward that is added, of which nothing stands in the way as far as is known.
  static void write(RewardsRecord row, RewardState state) {
    Known known = known(state);
    row.setState(state.name().code());
    row.setStanding(state.name() == StateName.DUE ? Standing.READY : state.name().code());
    row.setSuspected(known.suspected);
    row.setSince(known.since);
    row.setSentence(known.sentence);
  }

  private static Known known(RewardState state) {
    return switch (state) {
      case RewardState.OnHold(var until) -> new Known(false, until, "");
      case RewardState.Suspected(var because) -> new Known(true, DueRow.UNDECIDED, because);
      case RewardState.Due(var since) -> new Known(false, since, "");
      case RewardState.MarkedIssued(var at, var note) -> new Known(false, at, note);
      case RewardState.Dismissed(var at, var note) -> new Known(false, at, note);
      case RewardState.Cancelled(var at, var because) -> new Known(false, at, because);
      case RewardState.Issuing _, RewardState.Unconfirmed _, RewardState.Issued _ ->
          throw new IllegalArgumentException("Only an attempt leads to " + state.name());
    };
  }

  /// @param since for one on hold, until when
  private record Known(boolean suspected, Instant since, String sentence) {}
}
