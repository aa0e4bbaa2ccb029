package app.rewarddesk.issuing;

import app.rewarddesk.reward.NotRewardedReason;
import app.rewarddesk.reward.Receipt;
import app.rewarddesk.reward.Reward;

/// What came of one reward of a send.
sealed interface IssueOutcome {

  record Rewarded(Reward reward, Receipt receipt) implements IssueOutcome {}

  record Withheld(Reward reward, NotRewardedReason reason) implements IssueOutcome {}

  /// @param attempt still open
  /// @param cause one sentence for a person
  record Unconfirmed(Attempt attempt, String cause) implements IssueOutcome {}

  /// The send was asked to stop before this one.
  record NotTried(Reward reward) implements IssueOutcome {}
}
