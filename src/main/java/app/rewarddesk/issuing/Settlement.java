package app.rewarddesk.issuing;

import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Receipt;

/// How an attempt ends, or that it cannot be told yet.
public sealed interface Settlement {

  /// Stripe has it. The attempt is closed, the reward issued.
  record Issued(Receipt receipt) implements Settlement {}

  /// Stripe's answer was a final no. The attempt is closed, the reward due again with the reason.
  record Refused(NotRewardedReason reason) implements Settlement {}

  /// The answer is not known. The attempt stays open, the reward is unconfirmed.
  ///
  /// @param cause one sentence for a person
  record Unanswered(String cause) implements Settlement {}

  /// Looking showed nothing, and the call can no longer arrive. The attempt is closed, the reward
  /// due again.
  ///
  /// @param because one sentence for a person
  record HadNoEffect(String because) implements Settlement {}

  /// The marketer looked in Stripe and it is there. The attempt is closed, the reward marked as
  /// issued.
  ///
  /// @param note the marketer's own words, or blank
  record FoundByHand(String note) implements Settlement {}
}
