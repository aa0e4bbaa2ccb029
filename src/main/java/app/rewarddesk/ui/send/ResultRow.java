package app.rewarddesk.ui.send;

import app.rewarddesk.reward.Reward;

/// Somebody who was not rewarded.
///
/// @param found what was found, for a table's cell
/// @param message one sentence that says it all
record ResultRow(
    Reward reward, ResultGroup group, String found, String message, Standing standing) {

  /// What became of it since the send.
  sealed interface Standing {
    record Open() implements Standing {}

    /// Something is being done about it: `Asking Stripe…`.
    record Working(String what) implements Standing {}

    /// It is dealt with: `Marked as issued`.
    record Done(String what) implements Standing {}
  }

  boolean isOpen() {
    return standing instanceof Standing.Open;
  }

  ResultRow in(Standing other) {
    return new ResultRow(reward, group, found, message, other);
  }
}
