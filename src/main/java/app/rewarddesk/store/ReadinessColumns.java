package app.rewarddesk.store;

import static app.rewarddesk.store.jooq.Tables.REWARDS;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.issuing.Readiness;
import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.ReasonCode;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// What stands in the way of a reward, in its columns.
///
/// @param brief null unless something is in the way; so are `found` and `message`
/// @param customer null unless it is ready
record ReadinessColumns(
    String code,
    @Nullable String brief,
    @Nullable String found,
    @Nullable String message,
    @Nullable String customer) {
  static final String READY = "ready";
  static final String NOT_CHECKED = "not_checked";

  static ReadinessColumns of(Readiness readiness) {
    return switch (readiness) {
      case Readiness.NotChecked _ -> new ReadinessColumns(readiness.code(), null, null, null, null);
      case Readiness.Ready(var customer) ->
          new ReadinessColumns(readiness.code(), null, null, null, customer.value());
      case Readiness.InTheWay(var reason) ->
          new ReadinessColumns(
              readiness.code(), reason.brief(), reason.found(), reason.message(), null);
    };
  }

  static Readiness read(Record row) {
    String code = row.get(REWARDS.READINESS);
    return switch (code) {
      case NOT_CHECKED -> new Readiness.NotChecked();
      case READY -> new Readiness.Ready(new CustomerId(row.get(REWARDS.READY_CUSTOMER)));
      default ->
          new Readiness.InTheWay(
              reason(
                  row,
                  REWARDS.READINESS,
                  REWARDS.READINESS_BRIEF,
                  REWARDS.READINESS_FOUND,
                  REWARDS.READINESS_MESSAGE));
    };
  }

  /// The reason of the last try.
  static NotRewardedReason lastTry(Record row) {
    return reason(row, REWARDS.TRY_CODE, REWARDS.TRY_BRIEF, REWARDS.TRY_FOUND, REWARDS.TRY_MESSAGE);
  }

  private static NotRewardedReason reason(
      Record row,
      Field<String> code,
      Field<String> brief,
      Field<String> found,
      Field<String> message) {
    return new NotRewardedReason(
        ReasonCode.of(row.get(code)), row.get(brief), row.get(found), row.get(message));
  }
}
