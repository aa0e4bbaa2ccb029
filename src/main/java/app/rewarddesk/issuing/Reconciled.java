package app.rewarddesk.issuing;

import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;

/// What became of one unconfirmed reward by looking in Stripe.
sealed interface Reconciled {

  Attempt attempt();

  /// One sentence for a person.
  String message();

  default Reward reward() {
    return attempt().reward();
  }

  /// It is in Stripe.
  record Issued(Attempt attempt, Receipt receipt, String message) implements Reconciled {}

  /// It is not in Stripe, and due again.
  record DueAgain(Attempt attempt, NotRewardedReason reason) implements Reconciled {
    @Override
    public String message() {
      return reason.message();
    }
  }

  /// It cannot be told yet.
  record StillUnconfirmed(Attempt attempt, String message) implements Reconciled {}

  /// Somebody else settled it in the meantime.
  record SettledElsewhere(Attempt attempt) implements Reconciled {
    @Override
    public String message() {
      return "It was settled in the meantime.";
    }
  }
}
