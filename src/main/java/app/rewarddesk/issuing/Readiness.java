package app.rewarddesk.issuing;

import app.rewarddesk.customer.CustomerId;
import app.rewarddesk.reward.NotRewardedReason;

/// Whether a reward could be given now, as far as the customer index knows.
public sealed interface Readiness {

  /// The word in files and in the database: `ready`, `not_checked` or the reason's code.
  String code();

  /// Nothing was read from Stripe yet.
  record NotChecked() implements Readiness {
    @Override
    public String code() {
      return "not_checked";
    }
  }

  /// Nothing is in the way.
  record Ready(CustomerId customer) implements Readiness {
    @Override
    public String code() {
      return "ready";
    }
  }

  /// It would not be rewarded.
  record InTheWay(NotRewardedReason reason) implements Readiness {
    @Override
    public String code() {
      return reason.code().code();
    }
  }
}
