package app.rewarddesk.issuing;

import app.rewarddesk.reward.Receipt;

/// What looking in Stripe for the effect of an open attempt showed.
public sealed interface Finding {

  /// The effect is there.
  record There(Receipt receipt) implements Finding {}

  /// All places where the effect would be were read, and it is not there.
  record NotThere() implements Finding {}

  /// It cannot be told.
  ///
  /// @param why one sentence for a person
  record CannotTell(String why) implements Finding {}
}
