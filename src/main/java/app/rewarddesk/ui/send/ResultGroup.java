package app.rewarddesk.ui.send;

import app.rewarddesk.reward.ReasonCode;

/// Those of a result who were not rewarded for the same reason.
sealed interface ResultGroup {

  /// Stripe was asked and its answer is not known.
  record Unconfirmed() implements ResultGroup {}

  record Withheld(ReasonCode code) implements ResultGroup {}

  /// The reason in files: its code, or `unconfirmed`.
  default String word() {
    return switch (this) {
      case Unconfirmed() -> "unconfirmed";
      case Withheld(var code) -> code.code();
    };
  }

  /// The reason as a heading.
  default String title() {
    return switch (this) {
      case Unconfirmed() -> "Not known yet";
      case Withheld(var code) -> code.title();
    };
  }

  /// One sentence that holds for all of them.
  default String sentence() {
    return switch (this) {
      case Unconfirmed() ->
          "Stripe was asked, its answer is not known. It is not sent again until that is settled.";
      case Withheld(var code) -> code.sentence();
    };
  }

  /// What to do about it.
  default String nextStep() {
    return switch (this) {
      case Unconfirmed() -> "Check with Stripe";
      case Withheld(var code) -> code.nextStep();
    };
  }

  /// Whether sending it again can change anything.
  default boolean canBeRetried() {
    return switch (this) {
      case Unconfirmed() -> false;
      case Withheld(var code) -> code != ReasonCode.CANCELLED && code != ReasonCode.SELF_REFERRAL;
    };
  }
}
